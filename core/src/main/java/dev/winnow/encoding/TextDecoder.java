package dev.winnow.encoding;

import java.io.IOException;
import java.io.InputStream;

/**
 * Decodes bytes in an unknown charset, and says which it was and why.
 *
 * <p>No bytes are rejected: what the charset does not have becomes U+FFFD. A leading byte order
 * mark is dropped. Time is linear in the number of bytes. Immutable and thread-safe.
 *
 * <pre>{@code
 * Decoded page = TextDecoder.evidence().decode(bytes, DecodingHints.http("text/html"));
 * }</pre>
 */
public final class TextDecoder {
  private static final TextDecoder EVIDENCE = new TextDecoder(false);
  private static final TextDecoder WHATWG = new TextDecoder(true);

  private final boolean obeysDeclarations;

  private TextDecoder(boolean obeysDeclarations) {
    this.obeysDeclarations = obeysDeclarations;
  }

  /**
   * Returns a decoder that weighs all evidence: a byte order mark, UTF-8 validity, what HTTP and
   * the page declare, and {@link CharsetDetector statistics}. A declaration that the bytes
   * contradict is overruled.
   */
  public static TextDecoder evidence() {
    return EVIDENCE;
  }

  /**
   * Returns a decoder that obeys the precedence of the standards as a browser does: a byte order
   * mark, then HTTP, then the page, and the bytes themselves only where nothing is declared.
   *
   * @see <a
   *     href="https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding">HTML,
   *     13.2.3.2</a>
   */
  public static TextDecoder whatwg() {
    return WHATWG;
  }

  /** Decodes bytes of which nothing is known. */
  public Decoded decode(byte[] bytes) {
    return decode(bytes, DecodingHints.none());
  }

  /** Decodes bytes of which something is known. */
  public Decoded decode(byte[] bytes, DecodingHints hints) {
    Detection detection = new Decision(obeysDeclarations, hints).on(bytes);
    WebCharset charset = WebCharset.named(detection.charset()).orElseThrow();
    String text = new String(bytes, charset.decoder());
    boolean marked = !text.isEmpty() && text.charAt(0) == ByteOrderMark.CHARACTER;
    return new Decoded(marked ? text.substring(1) : text, detection);
  }

  /** Decodes a stream of which nothing is known. */
  public DecodedReader decode(InputStream in) throws IOException {
    return decode(in, DecodingHints.none());
  }

  /**
   * Decodes a stream in constant memory. What is read is what {@link #decode(byte[],
   * DecodingHints)} gives for all of its bytes.
   *
   * @return a reader that closes {@code in} with itself
   * @throws IOException if the first bytes cannot be read
   */
  public DecodedReader decode(InputStream in, DecodingHints hints) throws IOException {
    return new DecodedReader(in, new Decision(obeysDeclarations, hints));
  }
}
