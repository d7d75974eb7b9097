package dev.winnow.cli;

import dev.winnow.cli.input.Limits;
import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Format;
import dev.winnow.pipeline.Step;

/** Decodes documents that came as bytes, within bounds. Immutable and thread-safe. */
final class DecodeStep implements Step {
  /** The metadata that names the charset. */
  static final String CHARSET = "charset";

  private final Limits limits;

  DecodeStep(Limits limits) {
    this.limits = limits;
  }

  @Override
  public CleanDocument apply(CleanDocument document) {
    if (document.document().bytes().isEmpty()) {
      return document;
    }
    Decoding decoded = Decoding.of(document.document());
    Format format = document.format() == Format.UNKNOWN ? Format.TEXT : document.format();
    return document
        .decoded(limits.check("text", decoded.text()), format)
        .with(CHARSET, decoded.charset());
  }
}
