package dev.winnow.similarity;

/**
 * Two documents of a corpus, by number, that were compared exactly.
 *
 * <p>Immutable and thread-safe.
 *
 * @param a the document read first
 * @param b the other one
 * @param jaccard their Jaccard similarity
 * @param containment how much of the one with fewer shingles is in the other
 */
public record SimilarPair(int a, int b, double jaccard, double containment) {}
