package dev.winnow.encoding;

import java.nio.charset.StandardCharsets;

/** Damages text the way careless programs do. */
final class Mangling {
  private Mangling() {}

  /** Decodes the UTF-8 bytes of a text with a code page; undefined bytes become C1 controls. */
  static String misread(String text, CodePage page) {
    StringBuilder misread = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = page.decode(b);
      misread.append(c == CodePage.UNDEFINED ? (char) (b & 0xFF) : c);
    }
    return misread.toString();
  }

  static String replaceControls(String text, String replacement) {
    return text.replaceAll("[\\x{80}-\\x{9F}]", replacement);
  }
}
