package dev.winnow.encoding;

import dev.winnow.encoding.LossyReading.Loss;
import dev.winnow.encoding.RepairOptions.Fix;
import dev.winnow.text.Edit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Restores text that was decoded with a wrong codec and of which bytes were lost: finds the most
 * likely way through the lattice of a {@link LossyReading}, by the {@link LetterModel} of the
 * language that the text seems to be in.
 *
 * <p>A worker, not thread-safe.
 */
final class LostByteRepair {
  /** What a character and the step to the next one cost at least in any text, about. */
  private static final int LEAST_SURPRISE = 36;

  private static final int LANGUAGES_TRIED = 2;

  /** How much worse than the likeliest, in units of the model, a language may be to be tried. */
  private static final int CLOSE = 80;

  /** The share of characters that, if lost, hardly ever leaves the others in doubt. */
  private static final double SCANT_LOSS = 0.2;

  /** The number of lost characters too small to tell what is guesswork. */
  private static final int FEW = 12;

  /** The confidence that a text of which so little was lost has. */
  private static final double SCANT_CONFIDENCE = 0.5;

  private static final int[] NONE = {};

  private final LetterModel model = LetterModel.get();

  private final boolean mixed;

  private final double minConfidence;

  LostByteRepair(RepairOptions options) {
    this.mixed = options.has(Fix.MIXED_LINES);
    this.minConfidence = options.minConfidence();
  }

  /** A repaired text with the way it came about. */
  static final class Restored {
    final LossyReading reading;
    final int[] chosen;
    final double cost;

    final int language;

    /** Whether the language lacks the letter that lost marks leave. */
    final boolean foreignMark;

    Restored(LossyReading reading, int[] chosen, double cost, int language) {
      this.reading = reading;
      this.chosen = chosen;
      this.cost = cost;
      this.language = language;
      this.foreignMark = !LetterModel.get().has(language, '\u00E2');
    }
  }

  /**
   * What was found.
   *
   * @param gain nats that repairing it gains; none means that nothing was found
   * @param list the edits that repair it; none where the way back is a guess
   */
  record Found(double gain, List<Edit> list, String detail, Loss loss) {
    static final Found NOTHING = new Found(0, List.of(), "", Loss.REPLACED);

    List<Edit> edits(int round) {
      List<Edit> edits = new ArrayList<>();
      for (Edit e : list) {
        edits.add(new Edit(e.span(), e.replacement(), e.kind(), round + detail, e.confidence()));
      }
      return edits;
    }
  }

  /** The best repair under any way in which bytes may have been lost. */
  Found find(char[] source, double threshold, DamageEvidence evidence) {
    boolean replaced = false;
    boolean questions = false;
    boolean leads = false;
    boolean windows = false;
    for (int i = 0; i < source.length; i++) {
      char c = source[i];
      replaced |= c == '\uFFFD';
      leads |= c >= 0xC2 && c <= 0xF4;
      questions |= c == '?' && i > 0 && source[i - 1] >= 0x80;
      windows |= c > 0xFF && CharacterClasses.isSingle(CharacterClasses.of(c));
    }
    Found best = Found.NOTHING;
    if (!leads) {
      return best;
    }
    MisreadCodec windows1252 = MisreadCodec.ALL.get(0);
    MisreadCodec latin1 = MisreadCodec.ALL.get(1);
    if (replaced) {
      best = better(best, find(source, windows1252, Loss.REPLACED, threshold, evidence));
    }
    if (questions) {
      best =
          better(
              best,
              find(
                  source, windows ? windows1252 : latin1, Loss.QUESTION_MARK, threshold, evidence));
    }
    return replaced ? best : better(best, find(source, latin1, Loss.DROPPED, threshold, evidence));
  }

  private static Found better(Found a, Found b) {
    return b.gain > a.gain ? b : a;
  }

  private Found find(
      char[] source, MisreadCodec codec, Loss loss, double threshold, DamageEvidence evidence) {
    boolean proven = evidence.losses().contains(loss);
    if (!proven && !mayGain(source, codec, loss, threshold)) {
      return Found.NOTHING;
    }
    LossyReading reading = new LossyReading(source, codec, loss);
    if (!reading.lossy) {
      return Found.NOTHING;
    }
    int[] likely = proven ? evidence.languages() : languages(reading);
    Restored restored = restore(source, reading, likely);
    Found found = new RestoredRuns(source, restored).found(codec, loss, threshold, proven, mixed);
    return found.gain > 0 && isGuesswork(source, restored, proven)
        ? new Found(found.gain, List.of(), found.detail, loss)
        : found;
  }

  /**
   * Whether too much is lost for what was restored to be right. What says so is the text alone, not
   * its document, so that what is left alone is left alone again when that was repaired.
   */
  private boolean isGuesswork(char[] source, Restored restored, boolean proven) {
    LossyReading reading = restored.reading;
    int ambiguous = reading.ambiguous();
    boolean scant = ambiguous < FEW || ambiguous < SCANT_LOSS * reading.nodes;
    if (scant && minConfidence <= SCANT_CONFIDENCE) {
      return false;
    }
    Restored own = proven ? restore(source, reading, languages(reading)) : restored;
    return new LetterSureness(own).mean() < minConfidence;
  }

  /**
   * Whether the text as it stands is so unlikely that a repair could gain enough: a bound on what
   * {@link RestoredRuns} may find, in one pass.
   */
  private static boolean mayGain(char[] source, MisreadCodec codec, Loss loss, double threshold) {
    PairModel pairs = PairModel.get();
    int least = (int) (threshold * PairModel.UNITS_PER_NAT);
    int gain = 0;
    int sound = 0;
    int letters = 0;
    boolean proper = false;
    for (int i = 0; i < source.length; ) {
      int lead = source[i] < 0x80 ? -1 : codec.byteOf(CharacterClasses.of(source[i]));
      if (lead < 0xC2 || lead > 0xF4) {
        sound += source[i] < 0x80 ? 0 : 1;
        i++;
        continue;
      }
      int before = CharacterClasses.of(i > 0 ? source[i - 1] : ' ');
      int surprise = -LEAST_SURPRISE;
      int end = Math.min(source.length, i + 4);
      int k = i;
      for (; k <= end; k++) {
        int here = CharacterClasses.of(k < source.length ? source[k] : ' ');
        surprise += pairs.surprise(before, here);
        before = here;
        if (k > i && !CharacterClasses.isSingle(here)) {
          break;
        }
      }
      gain += Math.max(0, surprise);
      int taken = continuations(source, codec, i + 1);
      proper |= taken >= (lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3);
      boolean letter = taken == 0 && surprise < least && LostMarks.isInWord(source, i);
      letters += letter ? 1 : 0;
      i += 1 + taken;
    }
    if (loss == Loss.DROPPED) {
      sound += proper ? 0 : letters;
      gain -= (int) (sound * RestoredRuns.SOUND * PairModel.UNITS_PER_NAT);
    }
    return gain >= least;
  }

  private static int continuations(char[] source, MisreadCodec codec, int from) {
    int i = from;
    while (i < source.length && i < from + 3 && source[i] >= 0x80) {
      int b = codec.byteOf(CharacterClasses.of(source[i]));
      if (b < 0x80 || b > 0xBF) {
        break;
      }
      i++;
    }
    return i - from;
  }

  /** The languages of the head of a document from which bytes were lost. */
  static int[] languages(String head, Loss loss) {
    int start = 0;
    while (start < head.length() && head.charAt(start) < 0x80) {
      start++;
    }
    start =
        Math.max(
            0,
            Math.min(start - LikelyLanguages.SAMPLE / 2, head.length() - LikelyLanguages.SAMPLE));
    String sample = head.substring(start, Math.min(head.length(), start + LikelyLanguages.SAMPLE));
    MisreadCodec codec = MisreadCodec.ALL.get(loss == Loss.REPLACED ? 0 : 1);
    return languages(new LossyReading(sample.toCharArray(), codec, loss));
  }

  /** The most likely text behind a reading. */
  private Restored restore(char[] source, LossyReading reading, int[] likely) {
    Restored best = path(source, reading, likely[0]);
    for (int i = 1; i < likely.length; i++) {
      Restored restored = path(source, reading, likely[i]);
      if (restored.cost < best.cost) {
        best = restored;
      }
    }
    return best;
  }

  /** The languages that the unambiguous parts of a text speak for most. */
  private static int[] languages(LossyReading r) {
    return LikelyLanguages.of(certain(r), LANGUAGES_TRIED, CLOSE);
  }

  /** The unambiguous characters of the head of a text, lower case, with zeros for the others. */
  private static char[] certain(LossyReading r) {
    char[] certain = new char[Math.min(r.nodes, LikelyLanguages.SAMPLE)];
    for (int node = 0; node < certain.length; node++) {
      if (r.first[node + 1] - r.first[node] == 1) {
        certain[node] = Character.toLowerCase((char) r.candidates[r.first[node]]);
      }
    }
    return certain;
  }

  /** A way through the lattice up to a node. */
  private static final class Step {
    final @Nullable Step previous;
    final int candidate;
    final char c1;
    final char c2;
    final char c3;
    final char raw;
    final double cost;

    Step(@Nullable Step previous, int candidate, char raw, char c1, char c2, char c3, double cost) {
      this.previous = previous;
      this.candidate = candidate;
      this.raw = raw;
      this.c1 = c1;
      this.c2 = c2;
      this.c3 = c3;
      this.cost = cost;
    }

    /** Goes on with what is certain, at no cost. */
    Step shift(int codePoint) {
      char c = codePoint < 0x10000 ? (char) codePoint : ' ';
      return new Step(this, codePoint, c, Character.toLowerCase(c), c1, c2, cost);
    }
  }

  private Restored path(char[] source, LossyReading r, int language) {
    LostMarks marks = new LostMarks(source, '\u00E2', model.language(language));
    List<Step> beam = List.of(new Step(null, 0, '\n', ' ', ' ', ' ', 0));
    for (int node = 0; node < r.nodes; node++) {
      List<Step> next = new ArrayList<>();
      int mark = mark(r, node, marks);
      int size = r.first[node + 1] - r.first[node];
      int[] letters = mark == 0 && size > 1 ? letters(r, node, language) : NONE;
      for (Step step : beam) {
        if (mark != 0) {
          next.add(extend(step, mark, language));
        } else if (size > 1) {
          for (int letter : letters) {
            next.add(extend(step, letter, language));
          }
        } else {
          int only = r.candidates[r.first[node]];
          next.add(beam.size() == 1 ? step.shift(only) : extend(step, only, language));
        }
      }
      beam = next.size() > 1 ? pruned(next) : next;
      if ((mark == 0 && source[r.start[node]] == '\n')) {
        marks = new LostMarks(source, '\u00E2', model.language(language));
      }
    }
    Step best = beam.get(0);
    for (Step step : beam) {
      if (step.cost < best.cost) {
        best = step;
      }
    }
    int[] chosen = new int[r.nodes];
    double total = best.cost;
    Step step = best;
    for (int node = r.nodes - 1; node >= 0 && step != null; node--) {
      chosen[node] = step.candidate;
      step = step.previous;
    }
    return new Restored(r, chosen, total, language);
  }

  /** Those candidates of a node that the language has, the first one if it has none. */
  private int[] letters(LossyReading r, int node, int language) {
    int first = r.first[node];
    int[] letters = new int[r.first[node + 1] - first];
    int n = 0;
    for (int k = first; k < r.first[node + 1]; k++) {
      int c = r.candidates[k];
      if (c < 0x10000 && model.has(language, Character.toLowerCase((char) c))) {
        letters[n++] = c;
      }
    }
    return n == 0 ? new int[] {r.candidates[first]} : Arrays.copyOf(letters, n);
  }

  /** The mark that a node must be, 0 if it need not be one. */
  private static int mark(LossyReading r, int node, LostMarks marks) {
    int size = r.first[node + 1] - r.first[node];
    if (size == 1) {
      return 0;
    }
    boolean quotes = false;
    boolean ellipsis = false;
    boolean euro = false;
    boolean bullet = false;
    boolean closer = false;
    for (int k = r.first[node]; k < r.first[node + 1]; k++) {
      int c = r.candidates[k];
      quotes |= c == 0x201C || c == 0x2019;
      ellipsis |= c == 0x2026;
      euro |= c == 0x20AC;
      bullet |= c == 0x2022;
      closer |= c == 0x201D;
    }
    if (quotes) {
      return marks.at(r.start[node], r.end[node]);
    }
    if (closer) {
      return 0x201D;
    }
    return ellipsis ? 0x2026 : euro ? 0x20AC : bullet ? 0x2022 : 0;
  }

  private Step extend(Step step, int codePoint, int language) {
    if (codePoint >= 0x10000) {
      return new Step(
          step, codePoint, ' ', '\u0000', '\u0000', '\u0000', step.cost + LetterModel.UNKNOWN);
    }
    char c = (char) codePoint;
    char lower = Character.toLowerCase(c);
    double cost = model.cost(language, step.c3, step.c2, step.c1, lower) + caseCost(step.raw, c);
    return new Step(step, codePoint, c, lower, step.c1, step.c2, step.cost + cost);
  }

  /** What upper or lower case costs where it stands. */
  static int caseCost(char before, char c) {
    if (Character.isUpperCase(c)) {
      return before == '\n' || Character.isUpperCase(before)
          ? 2
          : Character.isLowerCase(before) ? 30 : 8;
    }
    if (Character.isLowerCase(c)) {
      return before == '\n' ? 10 : Character.isUpperCase(before) ? 2 : 1;
    }
    return 0;
  }

  /** Of steps that end in the same three characters, only the cheapest can be on the best path. */
  private static List<Step> pruned(List<Step> steps) {
    steps.sort((a, b) -> Double.compare(a.cost, b.cost));
    List<Step> kept = new ArrayList<>();
    for (Step step : steps) {
      boolean known = false;
      for (Step other : kept) {
        known |=
            other.c1 == step.c1
                && other.c2 == step.c2
                && other.c3 == step.c3
                && other.raw == step.raw;
      }
      if (!known) {
        kept.add(step);
        if (kept.size() == 12) {
          break;
        }
      }
    }
    return kept;
  }
}
