package dev.winnow.boilerplate;

import java.util.List;

/** Knows the words of class names by which elements say that they hold an author or a date. */
final class MetadataWords {
  static final int AUTHOR = 1;
  static final int DATE = 2;

  private static final int CELLS = 1 << 10;

  /** The hashes of the words, each in the first free cell from its own on; 0 is free. */
  private static final int[] HASHES = new int[CELLS];

  private static final byte[] MEANINGS = new byte[CELLS];

  static {
    for (String word :
        List.of(
            "author", "authors", "byline", "byl", "writer", "username", "contributor", "poster")) {
      ClassWords.forEach(word, hash -> put(hash, AUTHOR));
    }
    for (String word :
        List.of(
            "date",
            "dates",
            "time",
            "timestamp",
            "datetime",
            "dateline",
            "published",
            "publish",
            "pubdate",
            "posted",
            "updated",
            "modified")) {
      ClassWords.forEach(word, hash -> put(hash, DATE));
    }
  }

  private MetadataWords() {}

  private static void put(int hash, int meaning) {
    int cell = cell(hash);
    HASHES[cell] = hash;
    MEANINGS[cell] = (byte) meaning;
  }

  /** The cell of a hash, or the free one that ends the search for it. */
  private static int cell(int hash) {
    int cell = HashedWeights.cell(hash, CELLS);
    while (HASHES[cell] != 0 && HASHES[cell] != hash) {
      cell = (cell + 1) & (CELLS - 1);
    }
    return cell;
  }

  /** What a word means, by its hash, as bits. */
  static int of(int hash) {
    return MEANINGS[cell(hash)];
  }
}
