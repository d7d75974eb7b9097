package dev.winnow.similarity;

import java.util.BitSet;
import java.util.List;

/**
 * Tells which words of two documents do not count when the two are compared: those of passages that
 * both hold letter for letter and that are no quotations, and those of passages that many documents
 * hold. Where that would leave little of a document, all of it counts; where it would leave next to
 * nothing, it is a copy of the other or of a part of it, and what they share counts in both.
 *
 * @param first the words of the one document that do not count
 * @param second those of the other
 */
record SetAside(BitSet first, BitSet second) {
  /** A document is compared whole if less than this share of its words is left. */
  private static final double MIN_LEFT = 1 / 3.0;

  /** What has a smaller share of its words to itself is a copy. */
  private static final double MIN_OWN = 0.2;

  /** A passage that so many documents hold is boilerplate. */
  private static final int MANY = 8;

  private static final int MIN_WORDS = SharedPassages.DEFAULT_MIN_WORDS;

  /** Sets aside what many documents hold. */
  static SetAside boilerplate(Profile first, Profile second) {
    return new SetAside(
        unlessMost(first.boilerplate(), first.words()),
        unlessMost(second.boilerplate(), second.words()));
  }

  /**
   * Sets aside what many documents hold, and what the two hold letter for letter, but for
   * quotations.
   */
  static SetAside passages(
      Profile first, CharSequence textOfFirst, Profile second, CharSequence textOfSecond) {
    BitSet ofFirst = (BitSet) first.boilerplate().clone();
    BitSet ofSecond = (BitSet) second.boilerplate().clone();
    for (PassageRun run : SharedPassages.runs(List.of(first.words(), second.words()), MIN_WORDS)) {
      SharedPassage passage = run.toPassage(first.words(), second.words());
      if (QuotedPassage.isQuotation(textOfFirst, passage.span())
          && QuotedPassage.isQuotation(textOfSecond, passage.otherSpan())) {
        continue;
      }
      ofFirst.set(run.word(), run.word() + run.length());
      ofSecond.set(run.otherWord(), run.otherWord() + run.length());
    }
    return isCopy(ofFirst, first.words()) || isCopy(ofSecond, second.words())
        ? boilerplate(first, second)
        : new SetAside(unlessMost(ofFirst, first.words()), unlessMost(ofSecond, second.words()));
  }

  /** Returns the words of passages of which every fingerprint is in many documents. */
  static BitSet boilerplate(WordSpans words, Frequencies frequencies) {
    BitSet covered = new BitSet();
    Winnowing.select(
        words,
        (fingerprint, word) -> {
          if (frequencies.of(fingerprint) >= MANY) {
            covered.set(word, word + Winnowing.SHINGLE);
          }
        });
    for (int from = covered.nextSetBit(0); from >= 0; ) {
      int to = covered.nextClearBit(from);
      if (to - from < MIN_WORDS) {
        covered.clear(from, to);
      }
      from = covered.nextSetBit(to);
    }
    return covered;
  }

  private static boolean isCopy(BitSet setAside, WordSpans document) {
    return document.count() - setAside.cardinality() < MIN_OWN * document.count();
  }

  private static BitSet unlessMost(BitSet words, WordSpans document) {
    int left = document.count() - words.cardinality();
    return left < MIN_LEFT * document.count() ? new BitSet() : words;
  }
}
