package dev.winnow.boilerplate;

import java.util.function.IntConsumer;

/**
 * Cuts the text of a block into the words that tell content from boilerplate: each word in lower
 * case, each pair of neighbours, the first word, and the whole of a short text. Digits all count as
 * one.
 */
final class TextWords {
  private static final int MOST_WORDS = 48;
  private static final int SHORT = 5;
  private static final int FIRST = 0x51ed270b;
  private static final int WHOLE = 0x2545f491;

  private static final byte[] ASCII = new byte[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = (byte) anyFolded(c);
    }
  }

  private TextWords() {}

  /** A letter in lower case, the same for each digit, 0 for what is neither. */
  private static int folded(char c) {
    return c < ASCII.length ? ASCII[c] : anyFolded(c);
  }

  private static int anyFolded(char c) {
    if (!Character.isLetterOrDigit(c)) {
      return 0;
    }
    return Character.isDigit(c) ? '0' : Character.toLowerCase(c);
  }

  /** Hands on the hashes; of a long text only those at the front. */
  static void forEach(char[] text, int start, int end, IntConsumer hash) {
    int previous = 0;
    int whole = 0;
    int words = 0;
    int i = start;
    while (i < end && words < MOST_WORDS) {
      int word = 0;
      for (; i < end; i++) {
        int c = folded(text[i]);
        if (c == 0) {
          break;
        }
        word = 31 * word + c;
      }
      if (word == 0) {
        char c = text[i++];
        if (c == '\u00a9' || c == '|' || c == '\u203a' || c == '\u00bb') {
          hash.accept(c);
        }
        continue;
      }
      hash.accept(word);
      hash.accept(words == 0 ? word ^ FIRST : 961 * previous + word);
      whole = 31 * whole + word;
      previous = word;
      words++;
    }
    if (words > 0 && words <= SHORT && i >= end) {
      hash.accept(whole ^ WHOLE);
    }
  }
}
