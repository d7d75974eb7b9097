package dev.winnow.cli;

import dev.winnow.encoding.Decoded;
import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Format;
import dev.winnow.pipeline.Step;
import java.util.regex.Pattern;

/** Decodes documents that came as bytes. Immutable and thread-safe. */
final class DecodeStep implements Step {
  /** The metadata that names the charset. */
  static final String CHARSET = "charset";

  private static final Pattern HTML =
      Pattern.compile("\\s*+(?:<!doctype\\s+html|<html)\\b", Pattern.CASE_INSENSITIVE);

  private final Decoding decoding;

  DecodeStep(Decoding decoding) {
    this.decoding = decoding;
  }

  @Override
  public CleanDocument apply(CleanDocument document) {
    if (document.document().bytes().isEmpty()) {
      return document;
    }
    Decoded decoded = decoding.decode(document.document());
    return document
        .decoded(decoded.text(), format(document.format(), decoded.text()))
        .with(CHARSET, decoded.detection().charset());
  }

  private static Format format(Format told, String text) {
    if (told != Format.UNKNOWN) {
      return told;
    }
    return HTML.matcher(text).lookingAt() ? Format.HTML : Format.TEXT;
  }
}
