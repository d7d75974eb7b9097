package dev.winnow.boilerplate;

import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * Decodes the few character references that make nearly all of those on pages, without a parser:
 * the names everybody uses, and numbers of characters that stand for themselves. Immutable.
 */
final class CharacterReferences {
  private static final int LONGEST = 9;

  private static final Map<String, Character> NAMES =
      Map.ofEntries(
          Map.entry("amp", '&'),
          Map.entry("lt", '<'),
          Map.entry("gt", '>'),
          Map.entry("quot", '"'),
          Map.entry("apos", '\''),
          Map.entry("nbsp", '\u00a0'),
          Map.entry("copy", '\u00a9'),
          Map.entry("reg", '\u00ae'),
          Map.entry("raquo", '\u00bb'),
          Map.entry("laquo", '\u00ab'),
          Map.entry("ndash", '\u2013'),
          Map.entry("mdash", '\u2014'),
          Map.entry("lsquo", '\u2018'),
          Map.entry("rsquo", '\u2019'),
          Map.entry("ldquo", '\u201c'),
          Map.entry("rdquo", '\u201d'),
          Map.entry("bull", '\u2022'),
          Map.entry("hellip", '\u2026'));

  private CharacterReferences() {}

  /**
   * The character that a reference stands for: {@code start} is the place of the ampersand, {@code
   * semicolon} that of its end. -1 if it is none of the common ones.
   */
  static int decode(String html, int start, int semicolon) {
    int from = start + 1;
    if (semicolon <= from || semicolon - from > LONGEST) {
      return -1;
    }
    if (html.charAt(from) == '#') {
      return number(html, from + 1, semicolon);
    }
    Character named = NAMES.get(html.substring(from, semicolon));
    return named == null ? -1 : named;
  }

  /** Where a common reference from {@code start} on may end; -1 if nowhere. */
  private static int semicolon(String html, int start, int end) {
    int last = Math.min(end, start + 1 + LONGEST + 1);
    for (int i = start + 1; i < last; i++) {
      if (html.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static int number(String html, int from, int end) {
    boolean hex = from < end && (html.charAt(from) | 0x20) == 'x';
    int value = 0;
    int first = hex ? from + 1 : from;
    for (int i = first; i < end && value >= 0; i++) {
      int digit = Character.digit(html.charAt(i), hex ? 16 : 10);
      value = digit < 0 || html.charAt(i) >= 0x80 ? -1 : value * (hex ? 16 : 10) + digit;
    }
    // Others stand for another character than their number, or for two code units.
    boolean plain = (value >= 0x20 && value < 0x7f) || (value >= 0xa0 && value < 0xd800);
    return first < end && plain ? value : -1;
  }

  /** Whether a stretch of HTML text, decoded, is a text. */
  static boolean isEncoded(String text, String html, int start, int end) {
    int t = 0;
    int i = start;
    while (i < end && t < text.length()) {
      int c = html.charAt(i);
      if (c == '&') {
        int semicolon = semicolon(html, i, end);
        c = semicolon < 0 ? -1 : decode(html, i, semicolon);
        i = semicolon;
      }
      if (c != text.charAt(t)) {
        return Parser.unescapeEntities(html.substring(start, end), false).equals(text);
      }
      t++;
      i++;
    }
    return i == end && t == text.length();
  }
}
