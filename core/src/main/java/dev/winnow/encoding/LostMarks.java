package dev.winnow.encoding;

/**
 * Tells which quotation mark, apostrophe or dash stood where only the first byte of its UTF-8
 * sequence is left, by the characters around it and the quotations that are open in the line.
 *
 * <p>A worker for one line, not thread-safe.
 */
final class LostMarks {
  private static final char EN_DASH = '\u2013';
  private static final char EM_DASH = '\u2014';
  private static final char APOSTROPHE = '\u2019';

  private final char[] text;
  private final char lead;
  private final String quotes;
  private final char spacedDash;

  /** The levels of the quotations that are open: false for an outer, true for an inner one. */
  private int depth;

  /**
   * @param lead the character that is left of each mark
   */
  LostMarks(char[] text, char lead, String language) {
    this.text = text;
    this.lead = lead;
    this.quotes = quotes(language);
    this.spacedDash = language.equals("ru") || language.equals("pl") ? EM_DASH : EN_DASH;
  }

  /** Outer opening and closing, inner opening and closing marks. */
  private static String quotes(String language) {
    return switch (language) {
      case "de", "cs", "is", "lt", "sk", "sl", "et", "bg", "ka", "mk" -> "\u201E\u201C\u201A\u2018";
      case "pl", "ro", "hu", "hr", "sr" -> "\u201E\u201D\u201A\u2019";
      case "fi", "sv" -> "\u201D\u201D\u2019\u2019";
      default -> "\u201C\u201D\u2018\u2019";
    };
  }

  /**
   * The mark at {@code i}, which takes {@code [i, end)} of the text. To be asked in the order of
   * the text, from the start of a line.
   */
  char at(int i, int end) {
    char before = i > 0 ? text[i - 1] : ' ';
    char after = end < text.length ? text[end] : ' ';
    boolean wordBefore = isWord(before);
    boolean wordAfter =
        isWord(after) || (after == lead && end + 1 < text.length && isWord(text[end + 1]));
    if (isBlank(before) && isBlank(after)) {
      return spacedDash;
    }
    if (wordBefore && wordAfter && after != lead) {
      return insideWord(i, end);
    }
    if (opens(before) && !isBlank(after) && after != ',' && after != '.') {
      return quotes.charAt(depth++ % 2 * 2);
    }
    if (depth > 0 && !isPluralPossessive(i, end, before, after)) {
      return quotes.charAt(--depth % 2 * 2 + 1);
    }
    return wordBefore ? APOSTROPHE : quotes.charAt(1);
  }

  private boolean opens(char before) {
    return isBlank(before)
        || "([{\u2014\u2013-/\"\u00AB\u00A0:".indexOf(before) >= 0
        || (before == lead && depth > 0);
  }

  private char insideWord(int i, int end) {
    int from = i;
    while (from > 0 && isWord(text[from - 1])) {
      from--;
    }
    int until = end;
    while (until < text.length && isWord(text[until])) {
      until++;
    }
    if (Character.isDigit(text[i - 1]) && Character.isDigit(text[end])) {
      return EN_DASH;
    }
    boolean english = until - end > 2 && i - from > 4 && quotes.charAt(0) == '\u201C';
    return english && Character.isLowerCase(text[end]) ? EM_DASH : APOSTROPHE;
  }

  /** Whether a character stands between two letters, and no English ending follows. */
  static boolean isInWord(char[] text, int i) {
    return i > 0
        && i + 1 < text.length
        && Character.isLetter(text[i - 1])
        && Character.isLetter(text[i + 1])
        && !isContraction(text, i + 1);
  }

  /**
   * Whether what follows the apostrophe before {@code from} is an English ending, as in {@code
   * it’s}.
   */
  static boolean isContraction(char[] text, int from) {
    int until = from;
    while (until < text.length && until - from < 3 && Character.isLetter(text[until])) {
      until++;
    }
    return switch (new String(text, from, until - from)) {
      case "s", "d", "re", "ve", "ll" -> true;
      case "t" -> from > 1 && (text[from - 2] | 0x20) == 'n';
      case "m" -> from > 1 && text[from - 2] == 'I';
      default -> false;
    };
  }

  /**
   * Whether the apostrophe of a plural ({@code the authors' views}), a closer being still to come.
   */
  private boolean isPluralPossessive(int i, int end, char before, char after) {
    if (before != 's'
        || after != ' '
        || end + 1 >= text.length
        || !Character.isLowerCase(text[end + 1])) {
      return false;
    }
    for (int k = end + 1; k < text.length && text[k] != '\n'; k++) {
      if (text[k] == lead) {
        boolean opener = isBlank(text[k - 1]);
        boolean apostrophe = isWord(text[k - 1]) && k + 1 < text.length && isWord(text[k + 1]);
        if (!apostrophe) {
          return !opener && i > 0;
        }
      }
    }
    return false;
  }

  private boolean isWord(char c) {
    return c != lead && Character.isLetterOrDigit(c);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\u00A0';
  }
}
