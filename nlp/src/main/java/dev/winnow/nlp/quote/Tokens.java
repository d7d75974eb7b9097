package dev.winnow.nlp.quote;

import java.util.Arrays;

/**
 * The words and punctuation of a stretch of text around quotations, each quotation in it being one
 * token. Reused from stretch to stretch: not thread-safe.
 */
final class Tokens {
  static final byte LOWER = 0;
  static final byte UPPER = 1;
  static final byte NUMBER = 2;
  static final byte COMMA = 3;
  static final byte STOP = 4;
  static final byte COLON = 5;
  static final byte DASH = 6;
  static final byte OPEN = 7;
  static final byte CLOSE = 8;
  static final byte QUOTATION = 9;
  static final byte OTHER = 10;

  private static final int MAX = 400;

  final String text;
  private final Lexicon lexicon;
  int size;
  final int[] start = new int[MAX];
  final int[] end = new int[MAX];
  final byte[] type = new byte[MAX];
  final int[] categories = new int[MAX];

  Tokens(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  void clear() {
    size = 0;
  }

  /** Adds a quotation as one token. */
  void addQuotation(int from, int to) {
    add(from, to, QUOTATION, 0);
  }

  /** Adds the words and punctuation of [from, to). */
  void addText(int from, int to) {
    int i = from;
    while (i < to && size < MAX) {
      char c = text.charAt(i);
      if (CharacterContext.isWord(c)
          || CharacterContext.of(c) == CharacterContext.IDEOGRAPH
          || isApostropheWord(i, to)) {
        i = addWord(i, to);
      } else {
        if (!CharacterContext.isSpace(c)) {
          add(i, i + 1, punctuation(c), 0);
        }
        i++;
      }
    }
  }

  /** Such as {@code 's}, when a word follows the mark. */
  private boolean isApostropheWord(int i, int to) {
    char c = text.charAt(i);
    return (c == '\'' || c == '\u2019')
        && i + 1 < to
        && CharacterContext.isWord(text.charAt(i + 1));
  }

  private int addWord(int from, int to) {
    int i = from + 1;
    while (i < to && goesOn(i, to)) {
      i++;
    }
    byte first = CharacterContext.of(text.charAt(from));
    byte kind =
        first == CharacterContext.DIGIT ? NUMBER : first == CharacterContext.UPPER ? UPPER : LOWER;
    int bits = lexicon.categories(text, from, i);
    if (i < to && text.charAt(i) == '.' && isAbbreviation(from, i, bits)) {
      i++;
    }
    i = splitInversion(from, i);
    add(from, i, kind, i == from ? 0 : bits | lexicon.categories(text, from, i));
    return i;
  }

  /** {@code dit-il} is a verb and a pronoun: two tokens. */
  private int splitInversion(int from, int to) {
    int hyphen = from + 1;
    while (hyphen < to && text.charAt(hyphen) != '-') {
      hyphen++;
    }
    if (hyphen >= to) {
      return to;
    }
    int verb = lexicon.categories(text, from, hyphen);
    int rest = hyphen + 1;
    if (text.startsWith("t-", rest)) {
      rest += 2;
    }
    boolean inverted =
        (verb & (Lexicon.CUE | Lexicon.AUXILIARY)) != 0
            && (lexicon.categories(text, rest, to) & Lexicon.PRONOUN) != 0;
    if (!inverted) {
      return to;
    }
    add(from, hyphen, LOWER, verb);
    add(rest, to, LOWER, lexicon.categories(text, rest, to));
    return to;
  }

  private boolean goesOn(int i, int to) {
    char c = text.charAt(i);
    if (CharacterContext.isWord(c)) {
      return true;
    }
    boolean joins = c == '\'' || c == '\u2019' || c == '-' || c == '.' || c == '\u00ad' || c == '&';
    return joins && i + 1 < to && CharacterContext.isWord(text.charAt(i + 1));
  }

  private boolean isAbbreviation(int from, int to, int bits) {
    boolean initial =
        to - from == 1 && CharacterContext.of(text.charAt(from)) == CharacterContext.UPPER;
    boolean dotted = text.lastIndexOf('.', to - 1) > from;
    return initial || dotted || (bits & Lexicon.ABBREVIATION) != 0;
  }

  private static byte punctuation(char c) {
    return switch (CharacterContext.of(c)) {
      case CharacterContext.COMMA -> COMMA;
      case CharacterContext.TERMINATOR -> STOP;
      case CharacterContext.COLON -> c == ':' || c == '\uff1a' ? COLON : COMMA;
      case CharacterContext.DASH -> DASH;
      case CharacterContext.OPENER -> OPEN;
      case CharacterContext.CLOSER -> CLOSE;
      default -> OTHER;
    };
  }

  private void add(int from, int to, byte kind, int bits) {
    if (size < MAX && to > from && (size == 0 || from >= end[size - 1])) {
      start[size] = from;
      end[size] = to;
      type[size] = kind;
      categories[size] = bits;
      size++;
    }
  }

  boolean is(int i, int category) {
    return i >= 0 && i < size && (categories[i] & category) != 0;
  }

  boolean isType(int i, byte kind) {
    return i >= 0 && i < size && type[i] == kind;
  }

  boolean isWord(int i) {
    return i >= 0 && i < size && type[i] <= NUMBER;
  }

  boolean matches(int i, String word) {
    return i >= 0
        && i < size
        && end[i] - start[i] == word.length()
        && text.regionMatches(true, start[i], word, 0, word.length());
  }

  boolean endsWith(int i, String suffix) {
    return i >= 0
        && i < size
        && end[i] - start[i] > suffix.length() + 1
        && text.startsWith(suffix, end[i] - suffix.length());
  }

  /** Drops the first tokens. */
  void dropBefore(int first) {
    System.arraycopy(start, first, start, 0, size - first);
    System.arraycopy(end, first, end, 0, size - first);
    System.arraycopy(type, first, type, 0, size - first);
    System.arraycopy(categories, first, categories, 0, size - first);
    size -= first;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < size; i++) {
      out.append('[').append(text, start[i], end[i]).append(']');
    }
    return out + Arrays.toString(Arrays.copyOf(type, size));
  }
}
