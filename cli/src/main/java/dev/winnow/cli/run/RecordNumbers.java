package dev.winnow.cli.run;

import java.util.Arrays;
import java.util.Objects;

/**
 * Knows which record each document was: the records of a run have numbers, and so have the
 * documents, which are the records that were not rejected. In memory it has four bytes a rejected
 * record.
 */
final class RecordNumbers {
  /** Ascending; of the i-th rejected record, how many documents stand before it. */
  private final int[] documentsBefore;

  private final int documents;

  private RecordNumbers(int[] documentsBefore, int documents) {
    this.documentsBefore = documentsBefore;
    this.documents = documents;
  }

  /** Returns how many documents there are. */
  int documents() {
    return documents;
  }

  /** Returns how many records were rejected. */
  int rejected() {
    return documentsBefore.length;
  }

  /**
   * Returns the number of the record that a document was.
   *
   * @throws IndexOutOfBoundsException if there is no such document
   */
  long of(int document) {
    return (long) Objects.checkIndex(document, documents) + upTo(document);
  }

  /** Returns how many rejected records stand before a document. */
  private int upTo(int document) {
    int low = 0;
    int high = documentsBefore.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (documentsBefore[middle] <= document) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Collects the numbers while the records are read in their order. */
  static final class Builder {
    private int[] documentsBefore = new int[16];
    private int rejected;
    private int documents;

    /** Counts a document; returns its number. */
    int document() {
      return documents++;
    }

    /** Counts a rejected record. */
    void reject() {
      if (rejected == documentsBefore.length) {
        documentsBefore = Arrays.copyOf(documentsBefore, rejected + rejected / 2);
      }
      documentsBefore[rejected++] = documents;
    }

    RecordNumbers build() {
      return new RecordNumbers(Arrays.copyOf(documentsBefore, rejected), documents);
    }
  }
}
