package dev.winnow.similarity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which words of two documents do not count when the two are compared: those of passages that
 * both hold letter for letter, and those of passages that many documents hold. Where that would
 * leave little of a document, all of it counts.
 */
final class SetAside {
  /** A document is compared whole if less than this share of its words is left. */
  private static final double MIN_LEFT = 1 / 3.0;

  /** A passage that so many documents hold is boilerplate. */
  private static final int MANY = 8;

  private final List<WordSpans> documents;
  private final Map<Long, List<PassageRun>> byPair = new HashMap<>();
  private final BitSet[] everywhere;

  /** The words of the earlier and of the later document that do not count. */
  record Pair(BitSet first, BitSet second) {}

  SetAside(List<WordSpans> documents, List<PassageRun> runs) {
    this.documents = documents;
    this.everywhere = new BitSet[documents.size()];
    int[][] holders = new int[documents.size()][];
    for (PassageRun run : runs) {
      byPair.computeIfAbsent(key(run.document(), run.other()), key -> new ArrayList<>()).add(run);
      boolean wide = run.isWide();
      count(holders, run.document(), run.word(), run.length(), wide ? MANY : 1);
      count(holders, run.other(), run.otherWord(), run.length(), wide ? MANY : 1);
    }
    for (int i = 0; i < holders.length; i++) {
      everywhere[i] = new BitSet();
      for (int word = 0; holders[i] != null && word < holders[i].length; word++) {
        everywhere[i].set(word, holders[i][word] + 1 >= MANY);
      }
    }
  }

  private void count(int[][] holders, int document, int word, int length, int times) {
    if (holders[document] == null) {
      holders[document] = new int[documents.get(document).count()];
    }
    for (int i = word; i < word + length; i++) {
      holders[document][i] += times;
    }
  }

  private static long key(int document, int other) {
    return (long) document << 32 | other;
  }

  Pair between(int document, int other) {
    BitSet first = (BitSet) everywhere[document].clone();
    BitSet second = (BitSet) everywhere[other].clone();
    for (PassageRun run : byPair.getOrDefault(key(document, other), List.of())) {
      first.set(run.word(), run.word() + run.length());
      second.set(run.otherWord(), run.otherWord() + run.length());
    }
    return new Pair(unlessMost(first, document), unlessMost(second, other));
  }

  private BitSet unlessMost(BitSet words, int document) {
    int count = documents.get(document).count();
    return count - words.cardinality() < MIN_LEFT * count ? new BitSet() : words;
  }
}
