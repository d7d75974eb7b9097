package dev.winnow.cli.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps, of each document of a run, the few numbers that decide whether it is shown: 24 bytes a
 * document. Documents go by number, from 0. Not thread-safe.
 */
final class DocumentTable {
  private int size;
  private long[] ids = new long[1024];
  private long[] keptFor = new long[1024];
  private int[] bytes = new int[1024];
  private int[] changed = new int[1024];

  void add(DocumentData document, int shownBytes, int changedChars) {
    if (size == ids.length) {
      int more = size + size / 2;
      ids = Arrays.copyOf(ids, more);
      keptFor = Arrays.copyOf(keptFor, more);
      bytes = Arrays.copyOf(bytes, more);
      changed = Arrays.copyOf(changed, more);
    }
    ids[size] = fingerprint(document.id);
    keptFor[size] = document.isDuplicate() ? fingerprint(document.cluster()) : ids[size];
    bytes[size] = shownBytes;
    changed[size] = changedChars;
    size++;
  }

  /**
   * A 64-bit hash (FNV-1a, finished by the mix of MurmurHash3): two ids of ten million have the
   * same one with a probability of 3 in a million, and the price is a wrong row in a report.
   */
  static long fingerprint(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  int size() {
    return size;
  }

  /** How many bytes its text takes on the page, about. */
  int bytes(int document) {
    return bytes[document];
  }

  /** How many characters of it were removed or repaired. */
  int changed(int document) {
    return changed[document];
  }

  /** The fingerprint of the id of the document it was removed for, or its own. */
  long keptFor(int document) {
    return keptFor[document];
  }

  /** Whether it was removed for another. */
  boolean isDuplicate(int document) {
    return keptFor[document] != ids[document];
  }

  /** Which documents have these fingerprints, for those that are there. */
  Map<Long, Integer> numbers(Collection<Long> fingerprints) {
    Map<Long, Integer> found = new HashMap<>();
    if (!fingerprints.isEmpty()) {
      for (int i = 0; i < size; i++) {
        if (fingerprints.contains(ids[i])) {
          found.putIfAbsent(ids[i], i);
        }
      }
    }
    return found;
  }
}
