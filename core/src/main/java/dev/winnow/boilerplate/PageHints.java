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
      while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        word = 31 * word + Character.toLowerCase(text.charAt(i++));
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
    int at = cell(hash, table);
    while (table[at] != 0 && table[at] != hash) {
      at = (at + 1) & (table.length - 1);
    }
    return table[at] == hash && hash != 0;
  }

  int titleShare(CharSequence text, TextBlock block) {
    return block.words > MOST_WORDS ? 0 : share(title, text, block, false);
  }

  int descriptionShare(CharSequence text, TextBlock block) {
    return share(description, text, block, true);
  }

  /** From 1 to 101 where there is a body, 0 where there is none. */
  int bodyShare(CharSequence text, TextBlock block) {
    return body.length == 0 ? 0 : 1 + share(body, text, block, true);
  }

  private static int share(int[] wanted, CharSequence text, TextBlock block, boolean pairs) {
    if (wanted.length == 0) {
      return 0;
    }
    int previous = 0;
    int words = 0;
    int found = 0;
    int i = block.start;
    while (i < block.end && words < MOST_WORDS) {
      int word = 0;
      while (i < block.end && Character.isLetterOrDigit(text.charAt(i))) {
        word = 31 * word + Character.toLowerCase(text.charAt(i++));
      }
      if (word == 0) {
        i++;
        continue;
      }
      int hash = pairs ? 31 * previous + word : word;
      if (!pairs || words > 0) {
        found += contains(wanted, hash) ? 1 : 0;
      }
      previous = word * 31;
      words++;
    }
    return FeatureTable.percent(found, pairs ? Math.max(1, words - 1) : words);
  }
}
