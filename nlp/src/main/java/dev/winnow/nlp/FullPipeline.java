package dev.winnow.nlp;

import dev.winnow.nlp.language.LanguageDetector;
import dev.winnow.nlp.language.LanguageStep;
import dev.winnow.nlp.quote.QuotationLayer;
import dev.winnow.nlp.quote.QuoteSegmenter;
import dev.winnow.nlp.sentence.SentenceLayer;
import dev.winnow.pipeline.CorpusPipeline;
import dev.winnow.pipeline.Pipeline;
import dev.winnow.text.Span;
import java.util.List;

/**
 * Makes the pipeline that has everything: what {@link CorpusPipeline} does, and behind that the
 * language, the sentences and the quotations of each document. Quotations are no templates, however
 * many documents have them.
 *
 * <pre>{@code
 * CleanCorpus corpus = FullPipeline.standard().process(documents);
 * for (CleanDocument document : corpus.kept()) {
 *   List<Span> sentences = document.layer(SentenceLayer.SENTENCES);
 * }
 * }</pre>
 */
public final class FullPipeline {
  /** So many words make a quotation that is worth keeping whatever stands around it. */
  private static final int STATEMENT_WORDS = 4;

  /** Or so many characters, in scripts without spaces. */
  private static final int STATEMENT_LENGTH = 30;

  private FullPipeline() {}

  /** Returns the pipeline with all defaults; immutable and thread-safe. */
  public static CorpusPipeline standard() {
    return builder().build();
  }

  /** Returns a builder that has the steps of {@link #standard}, to set more options. */
  public static CorpusPipeline.Builder builder() {
    return CorpusPipeline.builder()
        .keep(FullPipeline::quotations)
        .finding(
            Pipeline.builder()
                .step("language", LanguageStep.of(LanguageDetector.standard()))
                .step("sentences", SentenceLayer.step())
                .step("quotes", QuotationLayer.step())
                .build());
  }

  /**
   * What is quoted, but for names and single words in quotation marks, such as those of buttons.
   */
  private static List<Span> quotations(String text) {
    return QuoteSegmenter.multilingual().spans(text).stream()
        .filter(span -> isStatement(text, span))
        .toList();
  }

  private static boolean isStatement(String text, Span span) {
    int gaps = 0;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (Character.isIdeographic(c)) {
        return true;
      }
      gaps += c == ' ' || c == '\n' ? 1 : 0;
    }
    return gaps >= STATEMENT_WORDS - 1 || span.length() >= STATEMENT_LENGTH;
  }
}
