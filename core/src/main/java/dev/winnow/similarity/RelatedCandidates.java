package dev.winnow.similarity;

import java.util.function.Consumer;

/**
 * Finds the documents that share enough rare pairs of neighbouring words to be compared: by sorting
 * pairs of words with their documents, then the pairs of documents that come of it. Linear in the
 * words, in memory that is bounded. The order does not depend on the number of threads.
 */
final class RelatedCandidates {
  /** A pair of words that more documents have is not rare. */
  static final int MAX_HOLDERS = 16;

  /** How many rare pairs of words two documents must share. */
  static final int MIN_SHARED = 4;

  /** Documents are worked on by so many, and pairs of them handed on. */
  private static final int SLICE = 64;

  /** Some candidates: pairs of documents. */
  static final class Pairs {
    private final LongList meetings = new LongList();

    int count() {
      return meetings.size();
    }

    /** The earlier document of a pair. */
    int document(int pair) {
      return (int) (meetings.get(pair) >>> Integer.SIZE);
    }

    /** The later document of a pair. */
    int other(int pair) {
      return (int) meetings.get(pair);
    }
  }

  private final SortedLongs meetings;
  private final int[] holders = new int[MAX_HOLDERS];
  private int holderCount;
  private long current = -1;

  private long meeting = -1;
  private int shared;
  private Pairs pairs = new Pairs();

  private RelatedCandidates(SortedLongs meetings) {
    this.meetings = meetings;
  }

  /**
   * Hands on the candidates, some at a time, in the order of the earlier document, then of the
   * later one.
   */
  static void find(
      WordArchive documents,
      Frequencies frequencies,
      long heapBytes,
      SpillFile spill,
      int threads,
      Consumer<Pairs> candidates) {
    SortedLongs postings = new SortedLongs(heapBytes / 2, spill, threads);
    OrderedTasks.slices(
        threads,
        0,
        documents.size(),
        SLICE,
        (from, to) -> postings(documents, frequencies, from, to),
        slice -> slice.forEach(postings::add));
    RelatedCandidates search =
        new RelatedCandidates(new SortedLongs(heapBytes / 2, spill, threads));
    postings.forEach(search::addPosting);
    search.endHolders();
    search.meetings.forEach(next -> search.countMeeting(next, candidates));
    search.countMeeting(-1, candidates);
    if (search.pairs.count() > 0) {
      candidates.accept(search.pairs);
    }
  }

  private static LongList postings(
      WordArchive documents, Frequencies frequencies, int from, int to) {
    LongList postings = new LongList();
    for (int document = from; document < to; document++) {
      WordPairs pairs = WordPairs.of(documents.words(document));
      for (int i = 0; i < pairs.count(); i++) {
        if (frequencies.of(pairs.hash(i)) > 1) {
          // Of a pair's hash only the upper half is known, so the document has room in the lower.
          postings.add(pairs.hash(i) | document);
        }
      }
    }
    return postings;
  }

  private void addPosting(long posting) {
    if (posting >>> Integer.SIZE != current) {
      endHolders();
      current = posting >>> Integer.SIZE;
      holderCount = 0;
    }
    if (holderCount < MAX_HOLDERS) {
      holders[holderCount] = (int) posting;
    }
    holderCount++;
  }

  private void endHolders() {
    if (holderCount > MAX_HOLDERS) {
      return;
    }
    for (int i = 0; i < holderCount; i++) {
      for (int j = i + 1; j < holderCount; j++) {
        meetings.add((long) holders[i] << Integer.SIZE | holders[j]);
      }
    }
  }

  private void countMeeting(long next, Consumer<Pairs> candidates) {
    if (next != meeting) {
      if (shared >= MIN_SHARED) {
        pairs.meetings.add(meeting);
        if (pairs.count() == SLICE) {
          candidates.accept(pairs);
          pairs = new Pairs();
        }
      }
      meeting = next;
      shared = 0;
    }
    shared++;
  }
}
