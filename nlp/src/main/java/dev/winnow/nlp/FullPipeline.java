package dev.winnow.nlp;

import dev.winnow.nlp.language.LanguageDetector;
import dev.winnow.nlp.language.LanguageStep;
import dev.winnow.nlp.quote.QuotationLayer;
import dev.winnow.nlp.quote.QuoteSegmenter;
import dev.winnow.nlp.sentence.SentenceLayer;
import dev.winnow.pipeline.CorpusPipeline;
import dev.winnow.pipeline.Pipeline;
import dev.winnow.text.Span;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the pipeline that has everything: what {@link CorpusPipeline} does, and behind that the
 * language, the sentences and the quotations of each document. Quotations of four words and more
 * are no templates, however many documents have them.
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

  /** Or so many letters of scripts that are written without spaces. */
  private static final int STATEMENT_LETTERS = 12;

  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

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

  /** What is quoted, but for names and a few words in quotation marks, such as those of buttons. */
  private static List<Span> quotations(String text) {
    return QuoteSegmenter.multilingual().spans(text).stream()
        .filter(span -> isStatement(text, span))
        .toList();
  }

  private static boolean isStatement(String text, Span span) {
    int words = 0;
    int unspaced = 0;
    boolean inWord = false;
    int c;
    for (int i = span.start(); i < span.end(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      words += !space && !inWord ? 1 : 0;
      inWord = !space;
      unspaced += UNSPACED.contains(UnicodeScript.of(c)) ? 1 : 0;
    }
    return words >= STATEMENT_WORDS || unspaced >= STATEMENT_LETTERS;
  }
}
