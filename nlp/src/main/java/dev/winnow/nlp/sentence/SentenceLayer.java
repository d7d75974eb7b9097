package dev.winnow.nlp.sentence;

import dev.winnow.pipeline.Layer;
import dev.winnow.pipeline.Step;
import dev.winnow.text.Span;
import java.util.Locale;
import java.util.function.Function;

/**
 * Puts the sentences of a document's clean text on the document, as a layer, for a pipeline.
 *
 * <pre>{@code
 * Pipeline pipeline =
 *     Pipeline.builder()
 *         .step("decode", Steps.decode(TextDecoder.evidence()))
 *         .step("sentences", SentenceLayer.step())
 *         .build();
 * List<Span> sentences = pipeline.process(document).layer(SentenceLayer.SENTENCES);
 * }</pre>
 */
public final class SentenceLayer {
  /** The sentences of a document, in order. */
  public static final Layer<Span> SENTENCES = new Layer<>("sentences", Span.class);

  private SentenceLayer() {}

  /**
   * Returns a step that adds the layer, with a segmenter for the {@linkplain
   * dev.winnow.pipeline.CleanDocument#language language of each document}; thread-safe.
   */
  public static Step step() {
    return step(SentenceSegmenter::forLanguage);
  }

  /**
   * Returns a step that adds the layer, with the segmenter that a function gives for the language
   * of each document, the root locale where it is not known; thread-safe if the function is.
   */
  public static Step step(Function<Locale, SentenceSegmenter> segmenters) {
    return document ->
        document.with(SENTENCES, segmenters.apply(document.language()).segment(document.text()));
  }
}
