package dev.winnow.encoding;

import java.util.Optional;

/**
 * Knows the byte order marks that tell a charset.
 *
 * @see <a href="https://encoding.spec.whatwg.org/#bom-sniff">WHATWG Encoding, 6</a>
 */
final class ByteOrderMark {
  static final char CHARACTER = '\uFEFF';

  private ByteOrderMark() {}

  static Optional<WebCharset> charset(byte[] bytes, int length) {
    if (startsWith(bytes, length, 0xEF, 0xBB, 0xBF)) {
      return WebCharset.named(WebCharset.UTF_8);
    }
    if (startsWith(bytes, length, 0xFE, 0xFF)) {
      return WebCharset.named(WebCharset.UTF_16BE);
    }
    if (startsWith(bytes, length, 0xFF, 0xFE)) {
      return WebCharset.named(WebCharset.UTF_16LE);
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int length, int... mark) {
    if (length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
