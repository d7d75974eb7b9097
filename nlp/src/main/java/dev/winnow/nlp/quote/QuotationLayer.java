package dev.winnow.nlp.quote;

import dev.winnow.pipeline.Layer;
import dev.winnow.pipeline.Step;
import java.util.Locale;
import java.util.function.Function;

/**
 * Puts the quotations of a document's clean text on the document, as a layer, for a pipeline. The
 * step belongs behind those that repair and strip: wrongly decoded marks are no marks.
 */
public final class QuotationLayer {
  /** The quotations of a document, in order; their indices refer to this list. */
  public static final Layer<Quotation> QUOTATIONS = new Layer<>("quotations", Quotation.class);

  private QuotationLayer() {}

  /**
   * Returns a step that adds the layer, with a segmenter for the {@linkplain
   * dev.winnow.pipeline.CleanDocument#language language of each document}; thread-safe.
   */
  public static Step step() {
    return step(QuoteSegmenter::forLanguage);
  }

  /**
   * Returns a step that adds the layer, with the segmenter that a function gives for the language
   * of each document, the root locale where it is not known; thread-safe if the function is.
   */
  public static Step step(Function<Locale, QuoteSegmenter> segmenters) {
    return document ->
        document.with(
            QUOTATIONS, segmenters.apply(document.language()).quotations(document.text()));
  }
}
