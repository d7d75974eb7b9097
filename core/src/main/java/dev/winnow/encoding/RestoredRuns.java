package dev.winnow.encoding;

import dev.winnow.encoding.CharacterClasses.Type;
import dev.winnow.encoding.LossyReading.Loss;
import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Weighs, run by run, a text restored from a lattice against the text as it stands. */
final class RestoredRuns {
  private static final int SPACE = Type.SPACE.ordinal();

  /** What a run must gain, in nats, beyond what one without loss must. */
  private static final double MARGIN = 1;

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

  LostByteRepair.Found found(MisreadCodec codec, Loss loss, double threshold) {
    char[] text = target.toString().toCharArray();
    double[] gains = new double[runs.size()];
    double all = 0;
    double sure = 0;
    for (int r = 0; r < gains.length; r++) {
      int[] run = runs.get(r);
      gains[r] =
          (surprise(source, run[0], run[1]) - surprise(text, run[2], run[3]))
              / PairModel.UNITS_PER_NAT;
      all += gains[r];
      sure += gains[r] >= threshold ? Math.max(0, gains[r]) : 0;
    }
    boolean everything = whole && all >= threshold + MARGIN;
    double total = everything ? all : sure;
    if (total < threshold + MARGIN || sure == 0 && !everything && threshold > 0) {
      return LostByteRepair.Found.NOTHING;
    }
    List<Edit> edits = new ArrayList<>();
    for (int r = 0; r < gains.length; r++) {
      int[] run = runs.get(r);
      if (everything || gains[r] >= Math.min(threshold, Math.max(-3, threshold - 6))) {
        String replacement = target.substring(run[2], run[3]);
        edits.add(
            new Edit(
                new Span(run[0], run[1]),
                replacement,
                "lost-bytes",
                "",
                MojibakeRepair.confidence(everything ? all : gains[r] + 6)));
      }
    }
    return new LostByteRepair.Found(Math.max(total, 0.1), edits, codec.name, loss);
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
