package dev.winnow.similarity;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Knows, of documents with the same shingles, those that are not removed. A document without copies
 * costs a bit. Many threads may ask while none changes it.
 */
final class SameDocuments {
  private final BitSet removed = new BitSet();
  private int removedCount;

  /** How many elements the lists of kinds have. */
  private int elements;

  /** By the first document of a kind, where there are others. */
  private final Map<Integer, Kind> kinds = new HashMap<>();

  private static final class Kind {
    private final IntList documents = new IntList();
    private int left;

    /** The place of the first one that is not removed. */
    private int first;
  }

  /** Adds a copy of a document. */
  void add(int first, int copy) {
    Kind kind = kinds.get(first);
    if (kind == null) {
      kind = new Kind();
      kind.documents.add(first);
      kind.left = removed.get(first) ? 0 : 1;
      kind.first = 1 - kind.left;
      kinds.put(first, kind);
      elements++;
    }
    kind.documents.add(copy);
    elements++;
    kind.left++;
  }

  /** Returns what the size of this is measured in, beside a bit a document. */
  int elements() {
    return elements;
  }

  boolean isRemoved(int document) {
    return removed.get(document);
  }

  int removedCount() {
    return removedCount;
  }

  /** Removes a document that has no shingles. */
  void remove(int document) {
    removed.set(document);
    removedCount++;
  }

  /** Removes a document, given the first of its kind; returns whether others are left. */
  boolean remove(int document, int first) {
    remove(document);
    Kind kind = kinds.get(first);
    if (kind == null) {
      return false;
    }
    if (--kind.left == 0) {
      kinds.remove(first);
      elements -= kind.documents.size();
      return false;
    }
    if (2 * kind.left < kind.documents.size()) {
      // Lest copies that come and go are passed over again and again.
      elements -= kind.documents.size() - kind.left;
      kind.documents.keep(0, other -> !removed.get(other));
      kind.first = 0;
    }
    while (removed.get(kind.documents.get(kind.first))) {
      kind.first++;
    }
    return true;
  }

  /** Returns the first document of a kind that is not removed; there must be one. */
  int firstLeft(int first) {
    Kind kind = kinds.get(first);
    return kind == null ? first : kind.documents.get(kind.first);
  }

  /** Hands on the documents of a kind that are not removed, ascending. */
  void forEachLeft(int first, IntConsumer documents) {
    Kind kind = kinds.get(first);
    if (kind == null) {
      documents.accept(first);
      return;
    }
    for (int i = kind.first; i < kind.documents.size(); i++) {
      if (!removed.get(kind.documents.get(i))) {
        documents.accept(kind.documents.get(i));
      }
    }
  }
}
