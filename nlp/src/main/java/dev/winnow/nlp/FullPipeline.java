package dev.winnow.nlp;

import dev.winnow.nlp.language.LanguageDetector;
import dev.winnow.nlp.language.LanguageStep;
import dev.winnow.nlp.quote.QuotationLayer;
import dev.winnow.nlp.quote.QuoteSegmenter;
import dev.winnow.nlp.sentence.SentenceLayer;
import dev.winnow.pipeline.CorpusPipeline;
import dev.winnow.pipeline.Pipeline;

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
  private FullPipeline() {}

  /** Returns the pipeline with all defaults; immutable and thread-safe. */
  public static CorpusPipeline standard() {
    return builder().build();
  }

  /** Returns a builder that has the steps of {@link #standard}, to set more options. */
  public static CorpusPipeline.Builder builder() {
    return CorpusPipeline.builder()
        .keep(QuoteSegmenter.multilingual()::spans)
        .finding(
            Pipeline.builder()
                .step("language", LanguageStep.of(LanguageDetector.standard()))
                .step("sentences", SentenceLayer.step())
                .step("quotes", QuotationLayer.step())
                .build());
  }
}
