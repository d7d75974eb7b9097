package dev.winnow.encoding;

import dev.winnow.text.Edit;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Restores characters that became U+FFFD in text that is sound otherwise: one U+FFFD for a
 * character, as where windows-1252 was read as UTF-8, or one for each of its bytes.
 *
 * <p>Every letter that the language has, and a mark, is weighed by the {@link LetterModel} with the
 * three characters on either side. Only what leads far enough is restored: between a letter and a
 * digit, say, too much is possible.
 *
 * <p>A worker, not thread-safe.
 */
final class LostCharacters {
  static final char LOST = '\uFFFD';

  static final String KIND = "lost-character";

  /** A language with more letters than this beyond ASCII leaves too much open. */
  private static final int MOST_LETTERS = 250;

  /** The letters that it takes to tell a language. */
  private static final int LEAST_LETTERS = 20;

  /** How much worse than the likeliest language others may be that have a say. */
  private static final int CLOSE = 40;

  /** What a mark at the edge of a word, or alone, costs, in units of the model. */
  private static final int MARK = 16;

  /** Nats of lead over the next best at which a guess is as likely right as wrong, and a slope. */
  private static final double EVEN = 0.7;

  private static final double SLOPE = 1.7;

  /** What is less sure than this stays lost: a wrong letter is worse than a missing one. */
  private static final double LEAST_CONFIDENCE = 0.9;

  private static final double MOST_CONFIDENCE = 0.98;

  /** The most characters that one character may have become, and those that tell what it was. */
  private static final int MOST = 3;

  private final LetterModel model = LetterModel.get();
  private final double minConfidence;
  private int[] languages = new int[0];

  LostCharacters(double minConfidence) {
    this.minConfidence = minConfidence;
  }

  /**
   * The languages that a segment may be in; none where nothing can be told. The document does not
   * tell it, since repair makes more of that known, and is to find no more the second time.
   */
  private static int[] languages(String text, int lost) {
    int start = Math.max(0, lost - LikelyLanguages.SAMPLE / 2);
    int end = Math.min(text.length(), start + LikelyLanguages.SAMPLE);
    char[] certain = text.substring(start, end).toCharArray();
    int letters = 0;
    for (int i = 0; i < certain.length; i++) {
      letters += Character.isLetter(certain[i]) ? 1 : 0;
      certain[i] = certain[i] == LOST ? '\u0000' : Character.toLowerCase(certain[i]);
    }
    return letters < LEAST_LETTERS ? new int[0] : LikelyLanguages.of(certain, 2, CLOSE);
  }

  /** The restorations in a segment. */
  List<Edit> edits(String text) {
    List<Edit> edits = new ArrayList<>();
    int first = text.indexOf(LOST);
    languages = first < 0 ? languages : languages(text, first);
    if (first < 0 || languages.length == 0) {
      return edits;
    }
    char[] known = text.toCharArray();
    LostMarks marks = new LostMarks(known, LOST, model.language(languages[0]));
    int open = 0;
    for (int i = first; i >= 0; ) {
      int end = i + 1;
      while (end < known.length && known[end] == LOST) {
        end++;
      }
      Guess guess = end - i > MOST ? Guess.NONE : guess(known, i, end);
      boolean sure = guess.confidence >= Math.max(LEAST_CONFIDENCE, minConfidence);
      if (sure && !guess.mark) {
        char c = cased(guess.letter, known, i, end);
        edits.add(Edit.replace(i, end, String.valueOf(c), KIND, guess.confidence));
        Arrays.fill(known, i, end, c);
      } else if (sure && isPlaced(known, i, end, open)) {
        String mark = String.valueOf(marks.at(i, end));
        edits.add(Edit.replace(i, end, mark, KIND, guess.confidence));
        open += opens(known, i, end) ? 1 : closes(known, i, end) ? -1 : 0;
      }
      i = text.indexOf(LOST, end);
    }
    return edits;
  }

  /** Whether a mark is one within a word, or has its partner. */
  private static boolean isPlaced(char[] known, int i, int end, int open) {
    if (closes(known, i, end)) {
      return open > 0;
    }
    if (!opens(known, i, end)) {
      return true;
    }
    for (int k = end; k < known.length; k++) {
      if (known[k] == LOST && closes(known, k, k + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opens(char[] known, int i, int end) {
    return isEdge(known, i - 1) && !isEdge(known, end);
  }

  private static boolean closes(char[] known, int i, int end) {
    return !isEdge(known, i - 1) && (end >= known.length || !Character.isLetter(known[end]));
  }

  private static boolean isEdge(char[] known, int i) {
    return i < 0 || i >= known.length || known[i] <= ' ' || "([\u00A0".indexOf(known[i]) >= 0;
  }

  /** What a lost character may have been: a mark, or a lower-case letter. */
  private record Guess(boolean mark, char letter, double confidence) {
    static final Guess NONE = new Guess(false, LOST, 0);
  }

  private Guess guess(char[] known, int i, int end) {
    char before = i > 0 ? known[i - 1] : ' ';
    char after = end < known.length ? known[end] : ' ';
    if (Character.isDigit(before)
        || Character.isDigit(after)
        || (before >= 0x80 && !Character.isLetter(before))
        || (after >= 0x80 && !Character.isLetter(after))
        || looksMisread(before)) {
      return Guess.NONE;
    }
    Guess first = guess(languages[0], known, i, end);
    for (int k = 1; k < languages.length; k++) {
      Guess other = guess(languages[k], known, i, end);
      if (other.mark != first.mark || (!first.mark && other.letter != first.letter)) {
        return Guess.NONE;
      }
    }
    return first;
  }

  /** Whether a character may be the first byte of a sequence of which others were lost. */
  private static boolean looksMisread(char c) {
    return Sequences.startsInLatin1(CharacterClasses.of(c));
  }

  private Guess guess(int language, char[] known, int i, int end) {
    int best = end - i == 2 ? Integer.MAX_VALUE / 2 : markCost(language, known, i, end);
    int second = Integer.MAX_VALUE / 2;
    char letter = 0;
    UnicodeScript script = script(known, i, end);
    BitSet characters = model.characters(language);
    for (int c = characters.nextSetBit(0x80); c >= 0; c = characters.nextSetBit(c + 1)) {
      if (!isCandidate((char) c, script, end - i)) {
        continue;
      }
      int cost = cost(language, known, i, end, (char) c);
      if (cost < best) {
        second = best;
        best = cost;
        letter = (char) c;
      } else {
        second = Math.min(second, cost);
      }
    }
    if (characters.cardinality() - characters.get(0, 0x80).cardinality() > MOST_LETTERS) {
      return Guess.NONE;
    }
    double lead =
        Math.min(30, (second - best) / LetterModel.UNITS_PER_NAT)
            - doubt(known, i, end, letter != 0);
    double confidence = Math.rint(1000 / (1 + StrictMath.exp((EVEN - lead) / SLOPE))) / 1000;
    return new Guess(letter == 0, letter, Math.min(MOST_CONFIDENCE, confidence));
  }

  private static boolean isVietnamese(char c) {
    return c >= 0x1EA0 && c < 0x1EFA;
  }

  /** The script of the letter beside, or else of the last one before. */
  private static UnicodeScript script(char[] known, int i, int end) {
    int at = end < known.length && Character.isLetter(known[end]) ? end : i - 1;
    while (at > 0 && !Character.isLetter(known[at])) {
      at--;
    }
    return at < 0 ? UnicodeScript.LATIN : UnicodeScript.of(known[at]);
  }

  /**
   * Whether a letter that a single-byte charset or Vietnamese has, and that takes so many bytes in
   * UTF-8 if those were lost one by one.
   */
  private static boolean isCandidate(char c, UnicodeScript script, int lost) {
    return (CharacterClasses.isSingle(CharacterClasses.of(c)) || c < 0x250 || isVietnamese(c))
        && Character.isLetter(c)
        && UnicodeScript.of(c) == script
        && (lost == 1 || (c < 0x800) == (lost == 2));
  }

  /** What takes off the lead: other lost characters near, and a letter that may be a capital. */
  private static double doubt(char[] known, int i, int end, boolean isLetter) {
    double doubt = 0;
    for (int k = Math.max(0, i - MOST); k < Math.min(known.length, end + MOST); k++) {
      doubt += known[k] == LOST && (k < i || k >= end) ? 1 : 0;
    }
    boolean first = i == 0 || !Character.isLetter(known[i - 1]);
    return doubt + (isLetter && first ? 2 : 0);
  }

  /** The cost of an apostrophe in a word, or of a mark at the edge of one. */
  private int markCost(int language, char[] known, int i, int end) {
    boolean inWord =
        i > 0
            && end < known.length
            && Character.isLetter(known[i - 1])
            && Character.isLetter(known[end]);
    return inWord
        ? Math.min(cost(language, known, i, end, '\''), cost(language, known, i, end, '\u2019'))
        : cost(language, known, i, end, ' ') + MARK;
  }

  /** The cost of a character in place of {@code [i, end)}, and of what follows it. */
  private int cost(int language, char[] known, int i, int end, char c) {
    LetterTable table = model.table(language);
    int context = table.context(at(known, i - 3), at(known, i - 2), at(known, i - 1));
    int cost = 0;
    char now = c;
    for (int k = 0; k <= MOST; k++) {
      int step = table.step(context, table.number(now));
      cost += LetterTable.cost(step);
      context = LetterTable.context(step);
      now = at(known, end + k);
      if (now == LOST) {
        break;
      }
    }
    return cost;
  }

  private static char at(char[] known, int i) {
    return i < 0 || i >= known.length || known[i] < ' ' ? ' ' : Character.toLowerCase(known[i]);
  }

  /** A letter in the case that its neighbours speak for. */
  private static char cased(char letter, char[] known, int i, int end) {
    boolean after = end < known.length && Character.isUpperCase(known[end]);
    boolean before = i > 0 && Character.isUpperCase(known[i - 1]);
    boolean alone = end == known.length || !Character.isLetter(known[end]);
    return after
            || (before && alone && i > 1 && Character.isUpperCase(known[i - 2]))
            || startsSentence(known, i)
        ? Character.toUpperCase(letter)
        : letter;
  }

  private static boolean startsSentence(char[] known, int i) {
    int k = i - 1;
    if (k >= 0 && Character.isLetter(known[k])) {
      return false;
    }
    while (k >= 0 && known[k] != '\n' && !Character.isLetterOrDigit(known[k])) {
      if (".!?".indexOf(known[k]) >= 0) {
        return true;
      }
      k--;
    }
    return k < 0 || known[k] == '\n';
  }
}
