package dev.winnow.encoding;

import dev.winnow.encoding.RepairOptions.Fix;
import dev.winnow.text.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Restores text that was decoded with a wrong codec and of which bytes were lost: finds the most
 * likely way through the lattice of a {@link LossyReading}, by the {@link LetterModel} of the
 * language that the text seems to be in.
 *
 * <p>A worker, not thread-safe.
 */
final class LostByteRepair {
  private static final int LANGUAGES_TRIED = 2;

  /** How much worse than the likeliest, in units of the model, a language may be to be tried. */
  private static final int CLOSE = 80;

  /** The share of characters that, if lost, hardly ever leaves the others in doubt. */
  private static final double SCANT_LOSS = 0.2;

  /** The number of lost characters too small to tell what is guesswork. */
  private static final int FEW = 12;

  /** The confidence that a text of which so little was lost has. */
  private static final double SCANT_CONFIDENCE = 0.5;

  private final LatticePath path = new LatticePath();
  private final KnownSureness known = new KnownSureness();

  /** By language, what was restored from the reading at hand, and how surely. */
  private final Map<Integer, LetterSureness> ways = new HashMap<>();

  private final boolean mixed;

  private final double minConfidence;

  LostByteRepair(RepairOptions options) {
    this.mixed = options.has(Fix.MIXED_LINES);
    this.minConfidence = options.minConfidence();
  }

  /**
   * What was found.
   *
   * @param gain nats that repairing it gains; none means that nothing was found
   * @param list the edits that repair it; none where the way back is a guess
   * @param whole whether it explains every character beyond ASCII
   */
  record Found(double gain, List<Edit> list, String detail, Loss loss, boolean whole) {
    static final Found NOTHING = new Found(0, List.of(), "", Loss.REPLACED, false);

    List<Edit> edits(int round) {
      List<Edit> edits = new ArrayList<>();
      for (Edit e : list) {
        edits.add(new Edit(e.span(), e.replacement(), e.kind(), round + detail, e.confidence()));
      }
      return edits;
    }
  }

  /**
   * The repair of all of a text, where its document proves in which way bytes were lost and what is
   * left of them is all that there is beyond ASCII.
   */
  Found findWhole(char[] source, double threshold, DamageEvidence evidence) {
    if (evidence.losses().isEmpty()) {
      return Found.NOTHING;
    }
    Found found = find(source, threshold, evidence, true);
    return found.whole && !found.list.isEmpty() ? found : Found.NOTHING;
  }

  /** The best repair under any way in which bytes may have been lost. */
  Found find(char[] source, double threshold, DamageEvidence evidence) {
    return find(source, threshold, evidence, false);
  }

  private Found find(
      char[] source, double threshold, DamageEvidence evidence, boolean provenAlone) {
    Predicate<Loss> allowed = loss -> !provenAlone || evidence.losses().contains(loss);
    boolean replaced = false;
    boolean questions = false;
    boolean leads = false;
    boolean windows = false;
    for (int i = 0; i < source.length; i++) {
      char c = source[i];
      if (c < 0x80 && c != '?') {
        continue;
      }
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
    if (replaced && allowed.test(Loss.REPLACED)) {
      best = better(best, find(source, windows1252, Loss.REPLACED, threshold, evidence));
    }
    if (questions && allowed.test(Loss.QUESTION_MARK)) {
      best =
          better(
              best,
              find(
                  source, windows ? windows1252 : latin1, Loss.QUESTION_MARK, threshold, evidence));
    }
    return replaced || best.whole || !allowed.test(Loss.DROPPED)
        ? best
        : better(best, find(source, latin1, Loss.DROPPED, threshold, evidence));
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
    if (!reading.isLossy()) {
      return Found.NOTHING;
    }
    ways.clear();
    LetterSureness sureness =
        restore(source, reading, proven ? evidence.languages() : languages(reading));
    Found found =
        new RestoredRuns(source, sureness.restored(), threshold, proven)
            .found(codec, loss, mixed, sureness);
    return found.gain > 0 && isGuesswork(source, sureness, proven)
        ? new Found(found.gain, List.of(), found.detail, loss, found.whole)
        : found;
  }

  private static boolean mayGain(char[] source, MisreadCodec codec, Loss loss, double threshold) {
    int least = (int) (threshold * PairModel.UNITS_PER_NAT);
    return LossSigns.mostGain(source, codec, loss, least) >= least;
  }

  /**
   * Whether too much is lost for what was restored to be right. What is left alone has to be
   * guesswork by itself, too, so that it is left alone again when its document was repaired.
   */
  private boolean isGuesswork(char[] source, LetterSureness sureness, boolean proven) {
    LossyReading reading = sureness.restored().reading();
    int ambiguous = reading.ambiguous();
    boolean scant = ambiguous < FEW || ambiguous < SCANT_LOSS * reading.nodes();
    if (scant && minConfidence <= SCANT_CONFIDENCE) {
      return false;
    }
    return sureness.mean() < minConfidence
        && (!proven || restore(source, reading, languages(reading)).mean() < minConfidence);
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
  private LetterSureness restore(char[] source, LossyReading reading, int[] likely) {
    LetterSureness best = restore(source, reading, likely[0]);
    for (int i = 1; i < likely.length; i++) {
      LetterSureness other = restore(source, reading, likely[i]);
      if (other.restored().cost() < best.restored().cost()) {
        best = other;
      }
    }
    return best;
  }

  private LetterSureness restore(char[] source, LossyReading reading, int language) {
    return ways.computeIfAbsent(
        language, l -> new LetterSureness(path.find(source, reading, l), known));
  }

  /** The languages that the unambiguous parts of a text speak for most. */
  private static int[] languages(LossyReading reading) {
    return LikelyLanguages.of(certain(reading), LANGUAGES_TRIED, CLOSE);
  }

  /** The unambiguous characters of the head of a text, lower case, with zeros for the others. */
  private static char[] certain(LossyReading reading) {
    char[] certain = new char[Math.min(reading.nodes(), LikelyLanguages.SAMPLE)];
    for (int node = 0; node < certain.length; node++) {
      if (reading.candidates(node) == null) {
        certain[node] = Character.toLowerCase((char) reading.only(node));
      }
    }
    return certain;
  }
}
