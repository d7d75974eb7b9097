package dev.winnow.encoding;

import dev.winnow.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells quotation marks and apostrophes that became {@code ?} from question marks. English endings
 * ({@code shan?t}, {@code we?ve}) are the proof; with that, a pair of {@code ?} of which one opens
 * a word and the other follows the punctuation that closes a quotation is a pair of quotation
 * marks.
 *
 * <p>Stateless and thread-safe.
 */
final class LostQuestionMarks {
  private static final double IN_WORD = 0.98;
  private static final double PAIR = 0.9;

  /** What no word of text holds, but an address or a pattern does. */
  private static final String OF_ADDRESSES = "/=&@_#:<>*\"`\\([{^$|+";

  private static final Set<String> PRONOUNS =
      Set.of("i", "you", "he", "she", "it", "we", "they", "who", "that", "there", "what");

  private static final Set<String> NEGATED =
      Set.of(
          "don", "won", "can", "isn", "aren", "wasn", "weren", "hasn", "haven", "hadn", "didn",
          "doesn", "wouldn", "couldn", "shouldn", "mustn", "shan", "ain", "needn", "mightn");

  private static final int LONGEST_WORD = 40;

  private LostQuestionMarks() {}

  /** Whether a text proves that marks became question marks. */
  static boolean isProven(String head) {
    int proofs = 0;
    for (int i = head.indexOf('?'); i >= 0 && proofs < 2; i = head.indexOf('?', i + 1)) {
      if (isApostrophe(head, i, 0, head.length()) && !isSmallI(head, i - 1)) {
        proofs += head.charAt(i + 1) == 's' ? 1 : 2;
      }
    }
    return proofs >= 2;
  }

  /**
   * Whether a word is an {@code i}, which proves nothing: with a question mark put into it, the
   * German {@code im} reads as {@code i'm}.
   */
  private static boolean isSmallI(String text, int i) {
    return text.charAt(i) == 'i' && (i == 0 || !isLetter(text.charAt(i - 1)));
  }

  /**
   * Whether a question mark stands in a word before an English ending, in {@code [from, until)} of
   * a text.
   */
  static boolean isApostrophe(CharSequence text, int i, int from, int until) {
    if (i == from || i + 1 >= until || !isLetter(text.charAt(i - 1))) {
      return false;
    }
    int end = i + 1;
    while (end < until && end - i <= 3 && isLetter(text.charAt(end))) {
      end++;
    }
    return end - i > 1
        && end - i <= 3
        && isEnding(word(text, i, from), text.subSequence(i + 1, end).toString())
        && isWord(text, i, from, until);
  }

  /** The letters right before a question mark, so many as the longest of the words known has. */
  private static String word(CharSequence text, int i, int from) {
    int start = i;
    while (start > from && i - start < 8 && isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.subSequence(start, i).toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isEnding(String word, String letters) {
    return switch (letters) {
      case "s" -> word.length() > 1;
      case "t" -> NEGATED.contains(word);
      case "m" -> word.equals("i");
      case "d", "ll", "ve", "re" -> PRONOUNS.contains(word);
      default -> false;
    };
  }

  private static boolean isWord(CharSequence text, int i, int from, int until) {
    for (int step = -1; step <= 1; step += 2) {
      for (int k = i + step; k >= from && k < until && !isGap(text.charAt(k)); k += step) {
        if (OF_ADDRESSES.indexOf(text.charAt(k)) >= 0 || Math.abs(k - i) > LONGEST_WORD) {
          return false;
        }
      }
    }
    return true;
  }

  /** White space, line breaks of every kind among it: what is in other lines has no say. */
  private static boolean isGap(char c) {
    return c <= ' ' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** The restorations in a segment of a document of which the head proves the loss. */
  static List<Edit> edits(String text) {
    List<Edit> edits = new ArrayList<>();
    int open = -1;
    int openAt = 0;
    for (int i = text.indexOf('?'); i >= 0; i = text.indexOf('?', i + 1)) {
      if (isApostrophe(text, i, 0, text.length())) {
        edits.add(restored(i, '\u2019', IN_WORD));
      } else if (opens(text, i)) {
        open = i;
        openAt = edits.size();
      } else if (open >= 0 && closes(text, i)) {
        edits.add(openAt, restored(open, '\u201C', PAIR));
        edits.add(restored(i, '\u201D', PAIR));
        open = -1;
      }
    }
    return edits;
  }

  private static Edit restored(int i, char mark, double confidence) {
    return Edit.replace(i, i + 1, String.valueOf(mark), LostCharacters.KIND, confidence);
  }

  private static boolean opens(String text, int i) {
    boolean edge = i == 0 || text.charAt(i - 1) <= ' ' || "([".indexOf(text.charAt(i - 1)) >= 0;
    return edge
        && i + 1 < text.length()
        && isLetter(text.charAt(i + 1))
        && isWord(text, i, 0, text.length());
  }

  /** Whether a question mark follows what ends a quotation, or comes before what ends a clause. */
  private static boolean closes(String text, int i) {
    char before = text.charAt(i - 1);
    char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    return (",.!?".indexOf(before) >= 0 && (after <= ' ' || ",.;:)".indexOf(after) >= 0))
        || (isLetter(before) && ",;:)".indexOf(after) >= 0);
  }
}
