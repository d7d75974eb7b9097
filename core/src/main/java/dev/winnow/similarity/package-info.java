/**
 * Near-duplicate detection: shingles, sketches that estimate the similarity of two texts, banding
 * that finds candidates, and verification that makes every answer exact.
 *
 * <p>Two texts are compared as sets of shingles: runs of consecutive words (or characters) of the
 * text after normalisation (NFC) and lower-casing. Every type is immutable and thread-safe unless
 * it says otherwise; those that are not are workers, of which each thread has its own.
 */
@NullMarked
package dev.winnow.similarity;

import org.jspecify.annotations.NullMarked;
