package dev.winnow.boilerplate;

import java.util.Arrays;
import org.jsoup.parser.Parser;

/**
 * Tells where in the source each character of a text node stands, also where a character reference
 * stands for it. Reads both in one pass.
 */
final class TextPositions {
  private static final int LONGEST_REFERENCE = 40;

  private TextPositions() {}

  /**
   * The offset in the source of each character of {@code text} and of its end; an empty array where
   * the text stands there as it is.
   */
  static int[] of(String text, String source, int start, int end) {
    if (text.length() == end - start && source.startsWith(text, start)) {
      return new int[0];
    }
    int[] offsets = new int[text.length() + 1];
    int s = start;
    int t = 0;
    while (t < text.length() && s < end) {
      offsets[t] = s;
      char c = source.charAt(s);
      if (c == '&') {
        int length = referenceLength(text, t, source, s, end);
        int characters = length == 1 ? 1 : decodedLength(source, s, length);
        for (int i = 0; i < characters && t + i < text.length(); i++) {
          offsets[t + i] = s;
        }
        t += characters;
        s += length;
      } else if (c == text.charAt(t)) {
        t++;
        s++;
      } else if (c == '\0') {
        // The parser drops it or puts U+FFFD in its place.
        s++;
        t += text.charAt(t) == '\ufffd' ? 1 : 0;
      } else {
        s = skipStray(source, s, end);
      }
    }
    if (t < offsets.length) {
      Arrays.fill(offsets, Math.min(t, text.length()), offsets.length, Math.min(s, end));
    }
    offsets[text.length()] = end;
    return offsets;
  }

  /** A tag that the parser ignored, {@code </>}, or one character of something else. */
  private static int skipStray(String source, int s, int end) {
    int close = source.charAt(s) == '<' ? source.indexOf('>', s) : -1;
    return close >= 0 && close < end ? close + 1 : s + 1;
  }

  private static int referenceLength(String text, int t, String source, int s, int end) {
    int i = s + 1;
    int last = Math.min(end, s + LONGEST_REFERENCE);
    while (i < last && isName(source.charAt(i))) {
      i++;
    }
    if (i < last && source.charAt(i) == ';') {
      if (CharacterReferences.decode(source, s, i) == text.charAt(t)) {
        return i + 1 - s;
      }
      i++;
    }
    for (int stop = i; stop > s + 1; stop--) {
      String decoded = Parser.unescapeEntities(source.substring(s, stop), false);
      if (decoded.length() < stop - s && decoded.indexOf('&') < 1 && text.startsWith(decoded, t)) {
        if (stop == i || decoded.length() <= 2) {
          return stop - s;
        }
      }
    }
    return 1;
  }

  private static int decodedLength(String source, int s, int length) {
    if (CharacterReferences.decode(source, s, s + length - 1) >= 0
        && source.charAt(s + length - 1) == ';') {
      return 1;
    }
    return Parser.unescapeEntities(source.substring(s, s + length), false).length();
  }

  private static boolean isName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
  }
}
