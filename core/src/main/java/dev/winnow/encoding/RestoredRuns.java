package dev.winnow.encoding;

import dev.winnow.encoding.CharacterClasses.CharacterType;
import dev.winnow.encoding.RestoredText.Run;
import dev.winnow.text.Edit;
import dev.winnow.text.Span;
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
  private final RestoredText target;
  private final List<Run> runs;
  private final boolean foreignMark;
  private final boolean proper;
  private final double threshold;
  private final boolean proven;

  /** By run, the gain in nats, and the gain that is enough. */
  private final double[] gains;

  private final double[] least;

  /** By run, whether it may be a letter of its own within a word. */
  private final boolean[] letters;

  /** The gain of all runs, and that of those which gain enough. */
  private double all;

  private double sure;
  private boolean some;

  /**
   * @param threshold the gain in nats that the confidence asked for demands
   * @param proven whether the document proves that bytes were lost in this way
   */
  RestoredRuns(char[] source, Restored restored, double threshold, boolean proven) {
    this.source = source;
    this.target = new RestoredText(source, restored);
    this.runs = target.runs();
    this.foreignMark = restored.hasForeignMark();
    this.proper = restored.reading().isProper();
    this.threshold = threshold;
    this.proven = proven;
    this.gains = new double[runs.size()];
    this.least = new double[gains.length];
    this.letters = new boolean[gains.length];
  }

  LostByteRepair.Found found(
      MisreadCodec codec, Loss loss, boolean mixed, LetterSureness sureness) {
    int sound = target.sound() + weigh(sureness);
    if (loss == Loss.DROPPED && !proven) {
      all -= SOUND * sound;
      sure -= SOUND * sound;
    }
    boolean everything = target.sound() == 0 && all >= threshold + MARGIN;
    return everything || (mixed && some && (proven || sure >= threshold + MARGIN))
        ? new LostByteRepair.Found(
            everything ? all : sure, edits(everything, sureness), codec.name, loss, everything)
        : LostByteRepair.Found.NOTHING;
  }

  /** Sums up what the runs gain; returns how many look like letters of their own. */
  private int weigh(LetterSureness sureness) {
    int sound = 0;
    for (int r = 0; r < gains.length; r++) {
      Run run = runs.get(r);
      boolean outOfPlace = run.isSingle() && sureness.isOutOfPlace(run.firstNode());
      letters[r] = outOfPlace || (!proper && target.isLetterInWord(run));
      gains[r] = outOfPlace ? 0 : gain(run) - (proven || !target.isDangling(run) ? 0 : DANGLING);
      least[r] = letters[r] || !proven ? threshold : run.isSingle() ? -PROVEN : PROVEN;
      all += letters[r] ? 0 : gains[r];
      if (gains[r] >= least[r]) {
        some = true;
        sure += Math.max(MARGIN, gains[r]);
      }
      sound += letters[r] && gains[r] < threshold ? 1 : 0;
    }
    return sound;
  }

  private List<Edit> edits(boolean everything, LetterSureness sureness) {
    List<Edit> edits = new ArrayList<>();
    for (int r = 0; r < gains.length; r++) {
      boolean enough =
          letters[r]
              ? gains[r] >= threshold
              : everything || gains[r] >= Math.min(least[r], threshold - PROVEN);
      if (enough) {
        Run run = runs.get(r);
        double damage = everything ? all : gains[r] + (proven ? 3 : 1) * PROVEN;
        double right = sureness.of(run.firstNode(), run.endNode());
        edits.add(
            new Edit(
                new Span(run.start(), run.end()),
                target.target(run),
                "lost-bytes",
                "",
                MojibakeRepair.confidence(damage, right)));
      }
    }
    return edits;
  }

  private double gain(Run run) {
    int surprise =
        surprise(source, source.length, run.start(), run.end())
            - surprise(target.text(), target.length(), run.from(), run.until());
    double gain = surprise / PairModel.UNITS_PER_NAT;
    if (target.isStranger(run)) {
      return gain - STRANGER;
    }
    return foreignMark && target.isQuotationMark(run) ? gain + FOREIGN : gain;
  }

  private int surprise(char[] text, int length, int from, int until) {
    int first = from > 1 ? CharacterClasses.of(text[from - 2]) : SPACE;
    int second = from > 0 ? CharacterClasses.of(text[from - 1]) : SPACE;
    int sum = 0;
    for (int i = from; i <= until; i++) {
      int third = i < length ? CharacterClasses.of(text[i]) : SPACE;
      sum += model.surprise(first, second, third);
      first = second;
      second = third;
    }
    return sum;
  }
}
