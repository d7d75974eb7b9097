package dev.winnow.encoding;

import dev.winnow.encoding.CharacterClasses.Type;
import dev.winnow.encoding.LossyReading.Loss;
import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Weighs, run by run, a text restored from a lattice against the text as it stands. */
final class RestoredRuns {
  private static final int SPACE = Type.SPACE.ordinal();

  /** What a run must gain, in nats, beyond what one without loss must. */
  private static final double MARGIN = 1;

  /** What other damage of the same kind is worth to a run, in nats. */
  private static final double PROVEN = 6;

  /** What a letter of a script that is not in sight takes off, in nats. */
  private static final double STRANGER = 15;

  private static final int NEAR = 24;

  private final PairModel model = PairModel.get();
  private final char[] source;
  private final LostByteRepair.Restored restored;
  private final LossyReading reading;
  private final StringBuilder target = new StringBuilder();
  private final List<int[]> runs = new ArrayList<>();
  private boolean whole = true;

  RestoredRuns(char[] source, LostByteRepair.Restored restored) {
    this.source = source;
    this.restored = restored;
    this.reading = restored.reading;
    boolean open = false;
    for (int node = 0; node < reading.nodes; node++) {
      boolean decoded = reading.isDecoded(node);
      if (decoded && !open) {
        runs.add(new int[] {reading.start[node], 0, target.length(), 0});
      }
      target.appendCodePoint(restored.chosen[node]);
      if (decoded) {
        int[] run = runs.get(runs.size() - 1);
        run[1] = reading.end[node];
        run[3] = target.length();
      } else if (source[reading.start[node]] >= 0x80) {
        whole = false;
      }
      open = decoded;
    }
  }

  LostByteRepair.Found found(MisreadCodec codec, Loss loss, double threshold, boolean proven) {
    char[] text = target.toString().toCharArray();
    double[] gains = new double[runs.size()];
    double[] least = new double[runs.size()];
    double all = 0;
    double sure = 0;
    boolean some = false;
    for (int r = 0; r < gains.length; r++) {
      int[] run = runs.get(r);
      gains[r] =
          (surprise(source, run[0], run[1]) - surprise(text, run[2], run[3]))
              / PairModel.UNITS_PER_NAT;
      if (isStranger(text, run)) {
        gains[r] -= STRANGER;
      }
      least[r] = proven ? leastWhereProven(text, run) : threshold;
      all += gains[r];
      some |= gains[r] >= least[r];
      sure += gains[r] >= least[r] ? Math.max(MARGIN, gains[r]) : 0;
    }
    boolean everything = whole && all >= threshold + MARGIN;
    if (!everything && (!some || !proven && sure < threshold + MARGIN)) {
      return LostByteRepair.Found.NOTHING;
    }
    List<Edit> edits = new ArrayList<>();
    for (int r = 0; r < gains.length; r++) {
      int[] run = runs.get(r);
      if (everything || gains[r] >= Math.min(least[r], threshold - PROVEN)) {
        String replacement = target.substring(run[2], run[3]);
        double sureness = everything ? all : gains[r] + (proven ? 3 : 1) * PROVEN;
        edits.add(
            new Edit(
                new Span(run[0], run[1]),
                replacement,
                "lost-bytes",
                "",
                MojibakeRepair.confidence(sureness)));
      }
    }
    return new LostByteRepair.Found(everything ? all : sure, edits, codec.name, loss);
  }

  /**
   * The gain in nats that is enough where the document proves that bytes were lost: more for what
   * may be a letter of its own within a word.
   */
  private static double leastWhereProven(char[] text, int[] run) {
    boolean single = run[3] - run[2] == 1 && run[1] - run[0] == 1;
    if (!single) {
      return PROVEN;
    }
    boolean inWord =
        run[2] > 0
            && run[3] < text.length
            && Character.isLetter(text[run[2] - 1])
            && Character.isLetter(text[run[3]]);
    return inWord && !LostMarks.isContraction(text, run[3]) ? PROVEN : -PROVEN;
  }

  /** Whether a run makes a single letter that is neither Latin nor near others of its script. */
  private static boolean isStranger(char[] text, int[] run) {
    if (run[3] - run[2] != 1 || !Character.isLetter(text[run[2]]) && text[run[2]] < 0x2E80) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(text[run[2]]);
    for (int i = Math.max(0, run[2] - NEAR); i < Math.min(text.length, run[3] + NEAR); i++) {
      if (i != run[2] && UnicodeScript.of(text[i]) == script) {
        return false;
      }
    }
    return script != UnicodeScript.LATIN;
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
