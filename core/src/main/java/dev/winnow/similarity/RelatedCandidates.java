package dev.winnow.similarity;

import java.util.List;

/**
 * Finds the documents that share enough rare pairs of neighbouring words to be compared: by sorting
 * pairs of words with their documents, then the pairs of documents that come of it. Linear in the
 * words, in memory that is bounded.
 */
final class RelatedCandidates {
  /** A pair of words that more documents have is not rare. */
  static final int MAX_HOLDERS = 16;

  /** How many rare pairs of words two documents must share. */
  static final int MIN_SHARED = 4;

  /** Takes two documents, the earlier one first. */
  interface Sink {
    void accept(int document, int other);
  }

  private final SortedLongs meetings;
  private final int[] holders = new int[MAX_HOLDERS];
  private int holderCount;
  private long current = -1;

  private long meeting = -1;
  private int shared;

  private RelatedCandidates(SortedLongs meetings) {
    this.meetings = meetings;
  }

  /** Hands on the candidates, in the order of the earlier document, then of the later one. */
  static void find(
      List<WordSpans> documents,
      Frequencies frequencies,
      long heapBytes,
      SpillFile spill,
      Sink candidates) {
    SortedLongs postings = new SortedLongs(heapBytes / 2, spill);
    for (int document = 0; document < documents.size(); document++) {
      WordPairs pairs = WordPairs.of(documents.get(document));
      for (int i = 0; i < pairs.count(); i++) {
        if (frequencies.of(pairs.hash(i)) > 1) {
          // Of a pair's hash only the upper half is known, so the document has room in the lower.
          postings.add(pairs.hash(i) | document);
        }
      }
    }
    RelatedCandidates search = new RelatedCandidates(new SortedLongs(heapBytes / 2, spill));
    postings.forEach(search::addPosting);
    search.endHolders();
    search.meetings.forEach(next -> search.countMeeting(next, candidates));
    search.countMeeting(-1, candidates);
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

  private void countMeeting(long next, Sink candidates) {
    if (next != meeting) {
      if (shared >= MIN_SHARED) {
        candidates.accept((int) (meeting >>> Integer.SIZE), (int) meeting);
      }
      meeting = next;
      shared = 0;
    }
    shared++;
  }
}
