package dev.winnow.boilerplate;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Knows the words of class names by which elements say that they hold an author or a date. */
final class MetadataWords {
  static final int AUTHOR = 1;
  static final int DATE = 2;

  /** The hashes of the words, sorted, and what each means. */
  private static final int[] HASHES;

  private static final byte[] MEANINGS;

  /** The low bits of all hashes, to send most words away at once. */
  private static final long FILTER;

  static {
    SortedMap<Integer, Byte> meanings = new TreeMap<>();
    for (String word :
        List.of(
            "author", "authors", "byline", "byl", "writer", "username", "contributor", "poster")) {
      ClassWords.forEach(word, hash -> meanings.put(hash, (byte) AUTHOR));
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
      ClassWords.forEach(word, hash -> meanings.put(hash, (byte) DATE));
    }
    HASHES = meanings.keySet().stream().mapToInt(Integer::intValue).toArray();
    MEANINGS = new byte[HASHES.length];
    long filter = 0;
    for (int i = 0; i < HASHES.length; i++) {
      MEANINGS[i] = meanings.getOrDefault(HASHES[i], (byte) 0);
      filter |= 1L << (HASHES[i] & 63);
    }
    FILTER = filter;
  }

  private MetadataWords() {}

  /** What a word means, by its hash, as bits. */
  static int of(int hash) {
    if (((FILTER >>> (hash & 63)) & 1) == 0) {
      return 0;
    }
    int i = Arrays.binarySearch(HASHES, hash);
    return i < 0 ? 0 : MEANINGS[i];
  }
}
