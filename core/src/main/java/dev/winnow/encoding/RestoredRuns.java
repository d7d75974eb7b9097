package dev.winnow.encoding;

import dev.winnow.encoding.CharacterClasses.CharacterType;
import dev.winnow.encoding.LossyReading.Loss;
import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Weighs, run by run, a text restored from a lattice against the text as it stands. */
final class RestoredRuns {
  private static final int SPACE = CharacterType.SPACE.index();

  /** What a run must gain, in nats, beyond what one without loss must. */
  private static final double MARGIN = 1;

  /** What other damage of the same kind is worth to a run, in nats. */
  private static final double PROVEN = 6;

  /** What a letter of a script that is not in sight takes off, in nats. */
  private static final double STRANGER = 15;

  /** What a mark gains, in nats, where the language does not have the letter left of it. */
  private static final double FOREIGN = 6;

  /** What an apostrophe takes off, in nats, that ends a word and closes nothing. */
  private static final double DANGLING = 8;

  /** What a character beyond ASCII that stays takes off, in nats, where all would be damaged. */
  static final double SOUND = 4;

  private final PairModel model = PairModel.get();
  private final char[] source;
  private final LostByteRepair.Restored restored;
  private final LossyReading reading;
  private final StringBuilder target = new StringBuilder();
  private final List<int[]> runs = new ArrayList<>();
  private boolean whole = true;

  /** The characters beyond ASCII that stay as they are. */
  private int sound;

  RestoredRuns(char[] source, LostByteRepair.Restored restored) {
    this.source = source;
    this.restored = restored;
    this.reading = restored.reading;
    boolean open = false;
    for (int node = 0; node < reading.nodes; node++) {
      boolean decoded = reading.isDecoded(node);
      if (decoded && !open) {
        runs.add(new int[] {reading.start[node], 0, target.length(), 0, node, 0});
      }
      target.appendCodePoint(restored.chosen[node]);
      if (decoded) {
        int[] run = runs.get(runs.size() - 1);
        run[1] = reading.end[node];
        run[3] = target.length();
        run[5] = node + 1;
      } else if (source[reading.start[node]] >= 0x80) {
        whole = false;
        sound++;
      }
      open = decoded;
    }
  }

  LostByteRepair.Found found(
      MisreadCodec codec, Loss loss, double threshold, boolean proven, boolean mixed) {
    char[] text = target.toString().toCharArray();
    double[] gains = new double[runs.size()];
    double[] least = new double[runs.size()];
    double all = 0;
    double sure = 0;
    boolean some = false;
    for (int r = 0; r < gains.length; r++) {
      int[] run = runs.get(r);
      gains[r] = gain(text, run) - (proven || !isDangling(text, run) ? 0 : DANGLING);
      boolean letter = !reading.proper && isLetterInWord(text, run);
      least[r] = letter ? threshold : proven ? leastWhereProven(run) : threshold;
      all += letter ? 0 : gains[r];
      some |= gains[r] >= least[r];
      sound += letter && gains[r] < threshold ? 1 : 0;
      sure += gains[r] >= least[r] ? Math.max(MARGIN, gains[r]) : 0;
    }
    if (loss == Loss.DROPPED && !proven) {
      all -= SOUND * sound;
      sure -= SOUND * sound;
    }
    boolean everything = whole && all >= threshold + MARGIN;
    if (!everything && (!mixed || !some || (!proven && sure < threshold + MARGIN))) {
      return LostByteRepair.Found.NOTHING;
    }
    List<Edit> edits = new ArrayList<>();
    LetterSureness letters = new LetterSureness(restored);
    for (int r = 0; r < gains.length; r++) {
      int[] run = runs.get(r);
      boolean letter = !reading.proper && isLetterInWord(text, run);
      if (letter
          ? gains[r] >= threshold
          : everything || gains[r] >= Math.min(least[r], threshold - PROVEN)) {
        String replacement = target.substring(run[2], run[3]);
        double damage = everything ? all : gains[r] + (proven ? 3 : 1) * PROVEN;
        double right = letters.of(run[4], run[5]);
        edits.add(
            new Edit(
                new Span(run[0], run[1]),
                replacement,
                "lost-bytes",
                "",
                MojibakeRepair.confidence(damage, right)));
      }
    }
    return new LostByteRepair.Found(everything ? all : sure, edits, codec.name, loss);
  }

  private double gain(char[] text, int[] run) {
    int surprise = surprise(source, run[0], run[1]) - surprise(text, run[2], run[3]);
    double gain = surprise / PairModel.UNITS_PER_NAT;
    if (isStranger(text, run)) {
      return gain - STRANGER;
    }
    boolean mark =
        run[1] - run[0] == 1
            && CharacterClasses.typeOf(text[run[2]]) == CharacterType.QUOTATION_MARK;
    return mark && restored.foreignMark ? gain + FOREIGN : gain;
  }

  /**
   * The gain in nats that is enough where the document proves that bytes were lost: more for what
   * may be a letter of its own within a word.
   */
  private static double leastWhereProven(int[] run) {
    boolean single = run[3] - run[2] == 1 && run[1] - run[0] == 1;
    if (!single) {
      return PROVEN;
    }
    return -PROVEN;
  }

  /** Whether a run makes a single character of a script that its neighbours are not of. */
  private static boolean isStranger(char[] text, int[] run) {
    if (run[3] - run[2] != 1) {
      return false;
    }
    char c = text[run[2]];
    UnicodeScript script = UnicodeScript.of(c);
    if (script == UnicodeScript.LATIN || (script == UnicodeScript.COMMON && c < 0x2E80)) {
      return false;
    }
    if (script == UnicodeScript.COMMON) {
      return (run[2] == 0 || text[run[2] - 1] < 0x2E80)
          && (run[3] == text.length || text[run[3]] < 0x2E80);
    }
    boolean before = run[2] > 0 && UnicodeScript.of(text[run[2] - 1]) == script;
    return !before && (run[3] == text.length || UnicodeScript.of(text[run[3]]) != script);
  }

  /** Whether a run becomes an apostrophe that ends a word, after no opening quotation mark. */
  private static boolean isDangling(char[] text, int[] run) {
    int at = run[2];
    if (run[3] - at != 1
        || text[at] != '\u2019'
        || at == 0
        || !Character.isLetter(text[at - 1])
        || text[at - 1] == 's'
        || (run[3] < text.length && Character.isLetter(text[run[3]]))) {
      return false;
    }
    for (int i = 0; i < at; i++) {
      if (text[i] == '\u2018' || text[i] == '\u201A') {
        return false;
      }
    }
    return true;
  }

  /** Whether a run is a lone letter between letters, and no English ending follows. */
  private boolean isLetterInWord(char[] text, int[] run) {
    return run[1] - run[0] == 1 && run[3] - run[2] == 1 && LostMarks.isInWord(text, run[2]);
  }

  private int surprise(char[] text, int from, int until) {
    int first = from > 1 ? CharacterClasses.of(text[from - 2]) : SPACE;
    int second = from > 0 ? CharacterClasses.of(text[from - 1]) : SPACE;
    int sum = 0;
    for (int i = from; i <= until; i++) {
      int third = i < text.length ? CharacterClasses.of(text[i]) : SPACE;
      sum += model.surprise(first, second, third);
      first = second;
      second = third;
    }
    return sum;
  }
}
