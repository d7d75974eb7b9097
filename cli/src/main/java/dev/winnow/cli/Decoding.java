package dev.winnow.cli;

import dev.winnow.cli.input.Limits;
import dev.winnow.encoding.Decoded;
import dev.winnow.encoding.DecodingHints;
import dev.winnow.encoding.TextDecoder;
import dev.winnow.pipeline.Document;
import dev.winnow.pipeline.Format;

/** Decodes documents that came as bytes, within bounds. Immutable and thread-safe. */
final class Decoding {
  private final TextDecoder decoder;
  private final Limits limits;

  Decoding(TextDecoder decoder, Limits limits) {
    this.decoder = decoder;
    this.limits = limits;
  }

  /**
   * Decodes the bytes of a document.
   *
   * @throws IllegalArgumentException if the text is over the bounds
   */
  Decoded decode(Document document) {
    boolean maybeHtml = document.format() != Format.TEXT;
    DecodingHints hints = DecodingHints.of(document.contentType(), maybeHtml);
    Decoded decoded = decoder.decode(document.bytes().orElseThrow(), hints);
    limits.check("text", decoded.text());
    return decoded;
  }
}
