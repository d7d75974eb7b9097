package dev.winnow.encoding;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The characters that a sequence of bytes may stand for of which some were lost.
 *
 * <p>Immutable and thread-safe.
 */
final class Candidates {
  /** Stands for a quotation mark, an apostrophe or a dash: {@link LostMarks} tells which. */
  static final int QUOTES = -1;

  /** Marks that are taken for granted where they are possible, the likeliest first. */
  private static final String MARKS = "\u201D\u2026\u20AC\u2022";

  final int[] codePoints;

  /** The mark that the sequence must be, {@link #QUOTES}, or 0 if it need not be a mark. */
  final int mark;

  /** By language, made when first asked for. */
  private final AtomicReferenceArray<Letters> letters;

  Candidates(int[] codePoints) {
    this.codePoints = codePoints;
    this.mark = markOf(codePoints);
    this.letters = new AtomicReferenceArray<>(LetterModel.get().languages());
  }

  private static int markOf(int[] codePoints) {
    if (contains(codePoints, 0x201C) || contains(codePoints, 0x2019)) {
      return QUOTES;
    }
    return MARKS.chars().filter(mark -> contains(codePoints, mark)).findFirst().orElse(0);
  }

  private static boolean contains(int[] codePoints, int wanted) {
    return Arrays.stream(codePoints).anyMatch(c -> c == wanted);
  }

  /** Those of the candidates that a language has, the first one if it has none. */
  Letters letters(int language) {
    Letters known = letters.get(language);
    if (known == null) {
      int[] had =
          Arrays.stream(codePoints).filter(c -> LetterModel.get().hasLetter(language, c)).toArray();
      known = new Letters(had.length == 0 ? new int[] {codePoints[0]} : had, language);
      letters.set(language, known);
    }
    return known;
  }

  /** Characters, with what the model wants to know of each. */
  static final class Letters {
    final int[] codePoints;
    final char[] lower;
    final byte[] kinds;

    /** By what numbers the language knows them. */
    final int[] numbers;

    private Letters(int[] codePoints, int language) {
      this.codePoints = codePoints;
      this.lower = new char[codePoints.length];
      this.kinds = new byte[codePoints.length];
      this.numbers = new int[codePoints.length];
      LetterTable table = LetterModel.get().table(language);
      for (int i = 0; i < codePoints.length; i++) {
        char c = LossyReading.unit(codePoints[i]);
        lower[i] = Character.toLowerCase(c);
        kinds[i] = (byte) CaseCosts.kind(c);
        numbers[i] = table.number(lower[i]);
      }
    }
  }
}
