package dev.winnow.similarity;

import java.util.Arrays;

/**
 * Holds of a text what a {@link PassageIndex} wants of it: its words, blind to case, normalisation
 * form and digits, and the fingerprints among them. Finding these is most of the work of looking a
 * text up or adding it, so a text that goes to several indexes, or is prepared on another thread,
 * is wrapped once.
 *
 * <p>Cost: linear in the text; about 20 bytes of heap for each of its words. Immutable and
 * thread-safe.
 */
public final class PassageText {
  private final WordSpans words;
  private long[] fingerprints = new long[16];
  private int[] places = new int[16];
  private int count;

  private PassageText(WordSpans words) {
    this.words = words;
    Winnowing.select(words, this::append);
  }

  /** Prepares a text. */
  public static PassageText of(CharSequence text) {
    return new PassageText(WordSpans.foldingDigits(text));
  }

  static PassageText of(WordSpans words) {
    return new PassageText(words);
  }

  private void append(long fingerprint, int word) {
    if (count == places.length) {
      fingerprints = Arrays.copyOf(fingerprints, 2 * count);
      places = Arrays.copyOf(places, 2 * count);
    }
    fingerprints[count] = fingerprint;
    places[count++] = word;
  }

  WordSpans words() {
    return words;
  }

  void forEachFingerprint(Winnowing.Sink sink) {
    for (int i = 0; i < count; i++) {
      sink.accept(fingerprints[i], places[i]);
    }
  }
}
