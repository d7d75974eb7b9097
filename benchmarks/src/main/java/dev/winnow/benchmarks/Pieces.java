package dev.winnow.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts one long text into pieces of a size and hands them out in turn. A benchmark of a size takes
 * another piece each time, so that caches and branch prediction know a short text no better than a
 * long one: a single text of 10 kB, worked on again and again, is foreseen branch for branch. Not
 * thread-safe.
 */
final class Pieces {
  private static final int TOTAL = 10_000_000;

  private final List<String> pieces = new ArrayList<>();
  private int next;

  /** Makes pieces of so many characters, 10 million in all. */
  Pieces(int characters) {
    String all = new Corpus(1).characters(Math.max(TOTAL, characters));
    for (int end = characters; end <= all.length(); end += characters) {
      pieces.add(all.substring(end - characters, end));
    }
  }

  /** Returns the next piece; after the last one the first. */
  String next() {
    String piece = pieces.get(next);
    next = (next + 1) % pieces.size();
    return piece;
  }
}
