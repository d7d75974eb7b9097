package dev.winnow.boilerplate;

/**
 * What the page says elsewhere that its text must contain: its titles, its description, and the
 * body that JSON-LD repeats. They vote for blocks and never supply text. Immutable.
 */
final class PageHints {
  private static final int MOST_WORDS = 60;
  private static final int LONGEST_BODY = 400_000;

  private final int[] title;
  private final int[] description;
  private final int[] body;

  PageHints(String titles, String description, String body) {
    this.title = words(titles, false);
    this.description = words(description, true);
    this.body = words(body.substring(0, Math.min(body.length(), LONGEST_BODY)), true);
  }

  /** A table of the hashes of words, or of pairs of words, by open addressing; 0 is free. */
  private static int[] words(CharSequence text, boolean pairs) {
    if (text.length() == 0) {
      return new int[0];
    }
    int[] table = new int[Integer.highestOneBit(Math.max(8, text.length())) * 2];
    int previous = 0;
    int i = 0;
    while (i < text.length()) {
      int word = 0;
      for (; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= 'a' && c <= 'z') {
          word = 31 * word + c;
        } else if (c < 0x80 ? isLetterOrDigit(c) : Character.isLetterOrDigit(c)) {
          word = 31 * word + Character.toLowerCase(c);
        } else {
          break;
        }
      }
      if (word == 0) {
        i++;
      } else {
        put(table, pairs ? 31 * previous + word : word);
        previous = word * 31;
      }
    }
    return table;
  }

  private static int cell(int hash, int[] table) {
    return HashedWeights.cell(hash, table.length);
  }

  private static void put(int[] table, int hash) {
    int at = cell(hash, table);
    while (table[at] != 0 && table[at] != hash) {
      at = (at + 1) & (table.length - 1);
    }
    table[at] = hash;
  }

  private static boolean contains(int[] table, int hash) {
    if (table.length == 0) {
      return false;
    }
    int at = cell(hash, table);
    while (table[at] != 0 && table[at] != hash) {
      at = (at + 1) & (table.length - 1);
    }
    return table[at] == hash && hash != 0;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** How much of a block the titles, the description and the body have; each in percent. */
  record Shares(int title, int description, int body) {}

  private static final Shares NONE = new Shares(0, 0, 0);

  /**
   * The shares of a block. That of the body is from 1 to 101 where there is a body, else 0; that of
   * the titles 0 for a block too long to be one.
   */
  Shares of(char[] text, TextBlock block) {
    boolean mayBeTitle = block.words <= MOST_WORDS;
    if (!mayBeTitle && description.length == 0 && body.length == 0) {
      return NONE;
    }
    int previous = 0;
    int words = 0;
    int inTitle = 0;
    int inDescription = 0;
    int inBody = 0;
    int i = block.start;
    while (i < block.end && words < MOST_WORDS) {
      int word = 0;
      for (; i < block.end; i++) {
        char c = text[i];
        if (c >= 'a' && c <= 'z') {
          word = 31 * word + c;
        } else if (c < 0x80 ? isLetterOrDigit(c) : Character.isLetterOrDigit(c)) {
          word = 31 * word + (c >= 'A' && c <= 'Z' ? c | 0x20 : Character.toLowerCase(c));
        } else {
          break;
        }
      }
      if (word == 0) {
        i++;
        continue;
      }
      inTitle += mayBeTitle && contains(title, word) ? 1 : 0;
      if (words > 0) {
        int pair = 31 * previous + word;
        inDescription += contains(description, pair) ? 1 : 0;
        inBody += contains(body, pair) ? 1 : 0;
      }
      previous = word * 31;
      words++;
    }
    int pairs = Math.max(1, words - 1);
    return new Shares(
        mayBeTitle ? FeatureTable.percent(inTitle, words) : 0,
        FeatureTable.percent(inDescription, pairs),
        body.length == 0 ? 0 : 1 + FeatureTable.percent(inBody, pairs));
  }
}
