package dev.winnow.similarity;

import java.util.function.LongPredicate;

/**
 * Holds of a text what a {@link PassageIndex} wants of it: its words, blind to case, normalisation
 * form and digits, and the fingerprints among them, each with the word it begins at. Finding these
 * is most of the work of looking a text up or adding it, so a text that goes to several indexes, or
 * is prepared on another thread, is wrapped once.
 *
 * <p>Cost: linear in the text; about 20 bytes of heap for each of its words. Immutable and
 * thread-safe.
 */
public final class PassageText {
  private final WordSpans words;
  private final LongList fingerprints = new LongList();
  private final IntList places = new IntList();

  private PassageText(WordSpans words) {
    this.words = words;
  }

  /** Prepares a text. */
  public static PassageText of(CharSequence text) {
    return of(WordSpans.foldingDigits(text), fingerprint -> true);
  }

  /** Takes the words of a text, and those of its fingerprints that a test accepts. */
  static PassageText of(WordSpans words, LongPredicate accepted) {
    PassageText text = new PassageText(words);
    Winnowing.select(
        words,
        (fingerprint, word) -> {
          if (accepted.test(fingerprint)) {
            text.fingerprints.add(fingerprint);
            text.places.add(word);
          }
        });
    return text;
  }

  WordSpans words() {
    return words;
  }

  /** Hands over the fingerprints in their order. */
  void forEachFingerprint(Winnowing.Sink sink) {
    for (int i = 0; i < places.size(); i++) {
      sink.accept(fingerprints.get(i), places.get(i));
    }
  }
}
