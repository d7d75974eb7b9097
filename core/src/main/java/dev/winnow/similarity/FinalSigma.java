package dev.winnow.similarity;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Decides which lower-case form a capital sigma takes, the one context-dependent rule of root
 * lower-casing: Final_Sigma of the Unicode Standard (table 3-17).
 */
final class FinalSigma {
  static final int CAPITAL = 'Σ';
  private static final int SMALL = 'σ';
  private static final int SMALL_FINAL = 'ς';

  private FinalSigma() {}

  /** Returns the form of the capital sigma at {@code at} in UTF-8 text that ends at {@code end}. */
  static int lowerCase(byte[] text, int at, int end) {
    return casedBefore(text, at) && !casedAfter(text, at + Utf8.length(CAPITAL), end)
        ? SMALL_FINAL
        : SMALL;
  }

  private static boolean casedBefore(byte[] text, int at) {
    int end = at;
    while (end > 0) {
      int start = end - 1;
      while (start > 0 && Utf8.isContinuation(text[start])) {
        start--;
      }
      int c = codePoint(text, start);
      if (start + Utf8.length(c) != end) {
        return false;
      }
      if (!UCharacter.hasBinaryProperty(c, UProperty.CASE_IGNORABLE)) {
        return UCharacter.hasBinaryProperty(c, UProperty.CASED);
      }
      end = start;
    }
    return false;
  }

  private static boolean casedAfter(byte[] text, int from, int end) {
    for (int at = from; at < end; ) {
      int c = codePoint(text, at);
      if (!UCharacter.hasBinaryProperty(c, UProperty.CASE_IGNORABLE)) {
        return UCharacter.hasBinaryProperty(c, UProperty.CASED);
      }
      at += Utf8.length(c);
    }
    return false;
  }

  /** What is malformed stands for U+FFFD, which is neither cased nor ignored. */
  private static int codePoint(byte[] text, int at) {
    int c = text[at] >= 0 ? text[at] : Utf8.decode(text, at);
    return c == Utf8.MALFORMED ? '\uFFFD' : c;
  }
}
