package dev.winnow.pipeline;

import dev.winnow.encoding.Decoded;
import dev.winnow.encoding.DecodingHints;
import dev.winnow.encoding.EncodingRepairer;
import dev.winnow.encoding.TextDecoder;
import java.util.regex.Pattern;

/**
 * Makes the steps that come with the library, for a {@link Pipeline}. All of them are thread-safe.
 */
public final class Steps {
  /** The metadata in which {@link #decode} names the charset. */
  public static final String CHARSET = "charset";

  private static final Pattern HTML =
      Pattern.compile("\\s*+(?:<!doctype\\s+html|<html)\\b", Pattern.CASE_INSENSITIVE);

  private Steps() {}

  /**
   * Decodes documents that came as bytes, and tells HTML from text where nobody said which it is;
   * leaves others as they are.
   */
  public static Step decode(TextDecoder decoder) {
    return document -> {
      if (document.document().bytes().isEmpty()) {
        return document;
      }
      boolean maybeHtml = document.format() != Format.TEXT;
      DecodingHints hints = DecodingHints.of(document.document().contentType(), maybeHtml);
      Decoded decoded = decoder.decode(document.document().bytes().get(), hints);
      return document
          .decoded(decoded.text(), format(document.format(), decoded.text()))
          .with(CHARSET, decoded.detection().charset());
    };
  }

  private static Format format(Format told, String text) {
    if (told != Format.UNKNOWN) {
      return told;
    }
    return HTML.matcher(text).lookingAt() ? Format.HTML : Format.TEXT;
  }

  /** Repairs wrongly decoded and damaged characters. */
  public static Step repair(EncodingRepairer repairer) {
    return document -> document.revised(repairer.repair(document.text()));
  }
}
