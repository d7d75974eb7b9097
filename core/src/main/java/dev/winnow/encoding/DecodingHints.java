package dev.winnow.encoding;

import java.util.Locale;
import java.util.Optional;

/**
 * Tells what is known of bytes from elsewhere.
 *
 * <p>Immutable and thread-safe.
 *
 * @param httpCharset a charset label ({@code latin1}) or a whole {@code Content-Type} ({@code
 *     text/html; charset=latin1}); one without a charset, or with an unknown one, tells nothing
 * @param html whether the bytes are HTML or XML, so that a charset may be declared inside
 */
public record DecodingHints(Optional<String> httpCharset, boolean html) {
  private static final DecodingHints NONE = new DecodingHints(Optional.empty(), false);

  /** Returns the hints of one who knows nothing. */
  public static DecodingHints none() {
    return NONE;
  }

  /** Makes hints from what HTTP said and whether the bytes are HTML. */
  public static DecodingHints of(Optional<String> httpCharset, boolean html) {
    return new DecodingHints(httpCharset, html);
  }

  /** Makes hints from a charset label or a {@code Content-Type}. */
  public static DecodingHints http(String charsetOrContentType) {
    return new DecodingHints(
        Optional.of(charsetOrContentType),
        charsetOrContentType.toLowerCase(Locale.ROOT).contains("html"));
  }
}
