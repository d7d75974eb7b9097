package dev.winnow.nlp.quote;

import java.util.Locale;
import java.util.Set;

/**
 * Tells what speaks for reading a single mark as an apostrophe: one class for each kind of place
 * where an apostrophe may stand at the edge of a word.
 */
final class Apostrophe {
  static final int AFTER_S = 0;
  static final int AFTER_S_BEFORE_PUNCTUATION = 1;
  static final int AFTER_IN = 2;
  static final int CLIPPED_WORD = 3;
  static final int AFTER_WORD = 4;
  static final int AFTER_DIGIT = 5;
  static final int ELIDED_WORD = 6;
  static final int MAYBE_ELIDED_WORD = 7;
  static final int DECADE = 8;
  static final int BEFORE_WORD = 9;
  static final int BEFORE_WORD_STRAIGHT = 10;
  static final int BEFORE_DIGIT = 11;
  static final int ALONE = 12;
  static final int ELSEWHERE = 13;
  static final int CLASSES = 14;

  static final String[] NAMES = {
    "after-s", "after-s-before-punctuation", "after-in", "clipped-word", "after-word",
    "after-digit", "elided-word", "maybe-elided-word", "decade", "before-word",
    "before-word-straight", "before-digit", "alone", "elsewhere"
  };

  private static final int LONGEST_WORD = 10;

  /** What an apostrophe begins in English speech, and {@code 's avonds} in Dutch. */
  private static final Set<String> ELIDED =
      Set.of(
          "tis",
          "twas",
          "twere",
          "twould",
          "twill",
          "twasn",
          "tisn",
          "em",
          "til",
          "n",
          "bout",
          "neath",
          "cept",
          "im",
          "ere",
          "un",
          "pon",
          "gainst",
          "fraid",
          "scuse",
          "ave",
          "ad",
          "uns",
          "nuff",
          "cos",
          "coz",
          "cuz",
          "tain",
          "twixt",
          "mongst",
          "bove",
          "arf",
          "ard",
          "ome",
          "ouse",
          "eard",
          "ead",
          "ope",
          "alf",
          "appen",
          "zat",
          "coon",
          "possum",
          "stead",
          "spect",
          "d",
          "ve",
          "ll",
          "re",
          "s",
          "t",
          "nother",
          "tween",
          "tude",
          "cello",
          "bama",
          "elp",
          "orse",
          "oo",
          "ee",
          "ye",
          "ullo",
          "eaven",
          "igh",
          "specially",
          "k");

  /** Words in their own right that are also what is left of a longer one. */
  private static final Set<String> MAYBE_ELIDED = Set.of("eard");

  private static final Set<String> CLIPPED =
      Set.of(
          "o", "an", "th", "d", "t", "l", "ol", "wi", "i", "ha", "fo", "yo", "mo", "po", "lil", "n",
          "a", "ev", "m", "af", "aft", "ith", "wa", "gie", "ca", "ver", "jes", "mus", "tha", "ain",
          "ole", "fac", "leas", "bes", "kep", "tole");

  private Apostrophe() {}

  static int classOf(String text, int at, char mark) {
    boolean wordBefore = at > 0 && CharacterContext.isWord(text.charAt(at - 1));
    boolean wordAfter = at + 1 < text.length() && CharacterContext.isWord(text.charAt(at + 1));
    if (wordBefore) {
      return afterWord(text, at);
    }
    if (wordAfter) {
      return beforeWord(text, at, mark);
    }
    boolean spaceBefore = at == 0 || CharacterContext.isSpace(text.charAt(at - 1));
    boolean spaceAfter = at + 1 == text.length() || CharacterContext.isSpace(text.charAt(at + 1));
    return spaceBefore && spaceAfter ? ALONE : ELSEWHERE;
  }

  private static int afterWord(String text, int at) {
    char last = text.charAt(at - 1);
    int from = at;
    while (from > 0 && at - from < LONGEST_WORD && CharacterContext.isWord(text.charAt(from - 1))) {
      from--;
    }
    if (CharacterContext.of(last) == CharacterContext.DIGIT) {
      return AFTER_DIGIT;
    }
    if (CLIPPED.contains(text.substring(from, at).toLowerCase(Locale.ROOT))) {
      return CLIPPED_WORD;
    }
    if (last == 'n' && at - from > 3 && text.charAt(at - 2) == 'i') {
      return AFTER_IN;
    }
    if ("sSxXzZ".indexOf(last) >= 0) {
      boolean goesOn =
          at + 1 < text.length()
              && (CharacterContext.of(text.charAt(at + 1)) == CharacterContext.SPACE
                  || CharacterContext.of(text.charAt(at + 1)) == CharacterContext.DASH);
      return goesOn ? AFTER_S : AFTER_S_BEFORE_PUNCTUATION;
    }
    return AFTER_WORD;
  }

  private static int beforeWord(String text, int at, char mark) {
    int to = at + 1;
    while (to < text.length()
        && to - at <= LONGEST_WORD
        && CharacterContext.isWord(text.charAt(to))) {
      to++;
    }
    String word = text.substring(at + 1, to).toLowerCase(Locale.ROOT);
    if (MAYBE_ELIDED.contains(word)) {
      return MAYBE_ELIDED_WORD;
    }
    if (ELIDED.contains(word)) {
      return ELIDED_WORD;
    }
    if (CharacterContext.of(text.charAt(at + 1)) == CharacterContext.DIGIT) {
      boolean decade = word.length() == 2 || (word.length() == 3 && word.endsWith("s"));
      return decade ? DECADE : BEFORE_DIGIT;
    }
    return mark == '\u2019' ? BEFORE_WORD : BEFORE_WORD_STRAIGHT;
  }
}
