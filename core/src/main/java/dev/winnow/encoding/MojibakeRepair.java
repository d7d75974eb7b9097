package dev.winnow.encoding;

import dev.winnow.encoding.RepairOptions.Fix;
import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Repairs UTF-8 that was decoded with a wrong single-byte codec, one segment of text at a time.
 *
 * <p>Each round takes the codec whose misreading explains the segment best and undoes it where that
 * makes the text less surprising; rounds go on until none helps, so that text misread several
 * times, and pieces misread in different ways, come out right.
 *
 * <p>A scratch object of one worker, not thread-safe.
 */
final class MojibakeRepair {
  private static final int ROUNDS = 6;

  /** Nats of gain at which a repair is as likely right as wrong. */
  private static final double EVEN = 11;

  /** Nats of gain for one order of confidence. */
  private static final double SLOPE = 2;

  /** The difference of gains, in nats, that leaves it open which codec it was. */
  private static final double CLOSE = 16;

  /** What a codec gains in nats where other text was misread with it. */
  private static final double PROVEN = 6;

  /** What is known of lost bytes; nothing of text in which they were restored already. */
  private DamageEvidence lossEvidence = DamageEvidence.NONE;

  private final LostByteRepair lostBytes;
  private final SequenceStarts starts = new SequenceStarts();
  private Misreading best = new Misreading();
  private Misreading second = new Misreading();
  private Misreading candidate = new Misreading();
  private final RepairOptions options;
  private final Scan pairs = Scan.ofPairs();
  private final DamageEvidence evidence;

  /** The gain in nats that the confidence asked for demands. */
  private final double threshold;

  MojibakeRepair(RepairOptions options, DamageEvidence evidence) {
    this.lostBytes = new LostByteRepair(options);
    this.options = options;
    this.evidence = evidence;
    double odds = options.minConfidence() / (1 - options.minConfidence());
    this.threshold = EVEN + SLOPE * StrictMath.log(Math.max(odds, 0.01));
  }

  /** What the damage in a segment tells, by its codec or by the way bytes were lost. */
  DamageWeight weigh(String segment) {
    char[] source = segment.toCharArray();
    double score = findBest(source);
    LostByteRepair.Found lost = lost(source, score);
    if (lost.gain() > score) {
      return new DamageWeight(-1, lost.loss().index(), lost.gain());
    }
    return score > 0 ? new DamageWeight(best.codec.index(), -1, score) : DamageWeight.NONE;
  }

  /**
   * Repairs a segment; {@code untouched} says that nothing of it was repaired yet, so that what the
   * document tells of lost bytes holds for it.
   */
  Edits repair(String segment, boolean untouched) {
    lossEvidence = untouched ? evidence : DamageEvidence.NONE;
    Edits edits = Edits.none(segment.length());
    String text = segment;
    for (int round = 1; round <= ROUNDS; round++) {
      if (round > 1 && !isSuspicious(text)) {
        break;
      }
      List<Edit> found = round(text, round);
      if (found.isEmpty()) {
        break;
      }
      Edits step = Edits.of(text.length(), found);
      text = step.apply(text);
      edits = edits.then(step);
    }
    return chained(edits);
  }

  private List<Edit> round(String text, int round) {
    char[] source = text.toCharArray();
    LostByteRepair.Found all = lostBytes.findWhole(source, threshold, lossEvidence);
    if (all.whole()) {
      lossEvidence = DamageEvidence.NONE;
      return all.edits(round);
    }
    double score = findBest(source);
    LostByteRepair.Found lost = lost(source, score);
    if (lost.gain() > score) {
      lossEvidence = DamageEvidence.NONE;
      return lost.edits(round);
    }
    return score > 0 ? edits(best, round) : List.of();
  }

  /** What is found of lost bytes, where no misreading explains the text wholly. */
  private LostByteRepair.Found lost(char[] source, double score) {
    return options.has(Fix.LOST_BYTES) && !(score > 0 && (best.whole || best.broken() == 0))
        ? lostBytes.find(source, threshold, lossEvidence)
        : LostByteRepair.Found.NOTHING;
  }

  /** Finds the misreading that explains a text best; returns its gain in nats, 0 if none does. */
  private double findBest(char[] source) {
    starts.find(source, options.has(Fix.NO_BREAK_SPACES), options.has(Fix.LOST_BYTE_MARKS));
    int mask = starts.codecs();
    double bestScore = findProven(mask);
    if (bestScore > 0) {
      return bestScore;
    }
    double secondScore = 0;
    for (int i = 0; mask >> i != 0; i++) {
      if ((mask >> i & 1) == 0) {
        continue;
      }
      read(candidate, i);
      double score = score(candidate);
      if (score > bestScore) {
        secondScore = bestScore;
        bestScore = score;
        Misreading last = second;
        second = best;
        best = candidate;
        candidate = last;
      } else if (score > secondScore && !candidate.hasTargetOf(best)) {
        secondScore = score;
        Misreading last = second;
        second = candidate;
        candidate = last;
      }
    }
    if (secondScore > 0 && bestScore - secondScore < CLOSE && !second.hasTargetOf(best)) {
      bestScore = decide(bestScore, secondScore);
    }
    return bestScore;
  }

  /** The gain of a codec that is proven for the document and explains all of a text. */
  private double findProven(int mask) {
    int proven = mask & evidence.codecs();
    if (Integer.bitCount(proven) != 1) {
      return 0;
    }
    read(candidate, Integer.numberOfTrailingZeros(proven));
    double score = score(candidate);
    if (score == 0 || !candidate.whole) {
      return 0;
    }
    Misreading last = best;
    best = candidate;
    candidate = last;
    return score;
  }

  private void read(Misreading misreading, int codec) {
    MisreadCodec read = MisreadCodec.ALL.get(codec);
    misreading.read(
        starts,
        read,
        options.has(Fix.NO_BREAK_SPACES),
        options.has(Fix.LOST_BYTE_MARKS),
        least(),
        (threshold - prior(read)) * PairModel.UNITS_PER_NAT - 1);
  }

  /** Whether there are neighbours that damage makes. */
  boolean isSuspicious(String text) {
    return pairs.find(text, 0, text.length()) < text.length();
  }

  /** Lets the letters of languages decide between two misreadings of about the same gain. */
  private double decide(double bestScore, double secondScore) {
    LetterModel letters = LetterModel.get();
    double bestCost = letters.cost(best.target, best.targetLength) / LetterModel.UNITS_PER_NAT;
    double secondCost =
        letters.cost(second.target, second.targetLength) / LetterModel.UNITS_PER_NAT;
    if (bestScore - bestCost >= secondScore - secondCost) {
      return bestScore;
    }
    Misreading last = best;
    best = second;
    second = last;
    return secondScore;
  }

  /** The gain in nats of undoing a misreading, wholly or in parts; 0 where it is too little. */
  private double score(Misreading m) {
    if (m.runs == 0 || !m.isProper()) {
      return 0;
    }
    double prior = prior(m.codec);
    double all = prior;
    double sure = prior;
    boolean some = false;
    for (int r = 0; r < m.runs; r++) {
      double gain = m.gain[r] / PairModel.UNITS_PER_NAT;
      all += gain;
      if (prior + gain >= threshold && !m.garbled[r]) {
        sure += gain;
        some = true;
      }
    }
    m.whole = m.unexplained == 0 && all >= threshold;
    return m.whole ? all : some && isMixedAllowed(m) ? sure : 0;
  }

  private boolean isMixedAllowed(Misreading m) {
    return options.has(Fix.MIXED_LINES)
        && (options.has(Fix.LONE_SEQUENCES) || m.runs > 1 || m.end[0] - m.start[0] > 2)
        && m.explained(least()) > m.broken(least());
  }

  /** What a run has to gain to be undone, in units of the model, where another one is for sure. */
  private double least() {
    return (threshold - PROVEN) * PairModel.UNITS_PER_NAT;
  }

  private double prior(MisreadCodec codec) {
    return evidence.proves(codec) ? PROVEN : -codec.rarity;
  }

  private List<Edit> edits(Misreading m, int round) {
    List<Edit> edits = new ArrayList<>();
    double score = score(m);
    for (int r = 0; r < m.runs; r++) {
      double gain = m.gain[r] / PairModel.UNITS_PER_NAT + PROVEN;
      if (m.whole || (gain >= threshold && !m.garbled[r])) {
        edits.add(
            new Edit(
                new Span(m.start[r], m.end[r]),
                new String(m.target, m.targetStart[r], m.targetEnd[r] - m.targetStart[r]),
                "mojibake",
                round + m.codec.name,
                confidence(m.whole ? score : gain)));
      }
    }
    return edits;
  }

  private static double confidence(double gain) {
    return confidence(gain, 1);
  }

  /**
   * The confidence that text was damaged, given what repair gains, and that the repair is right.
   */
  static double confidence(double gain, double sureness) {
    return Math.rint(1000 * sureness / (1 + StrictMath.exp((EVEN - gain) / SLOPE))) / 1000;
  }

  /** Replaces the numbered steps of merged edits by the chain they form. */
  private static Edits chained(Edits edits) {
    if (edits.isEmpty()) {
      return edits;
    }
    List<Edit> chained = new ArrayList<>(edits.asList().size());
    for (Edit e : edits.asList()) {
      chained.add(new Edit(e.span(), e.replacement(), e.kind(), chain(e.detail()), e.confidence()));
    }
    return Edits.of(edits.sourceLength(), chained);
  }

  private static String chain(String steps) {
    return steps.indexOf(';') < 0
        ? steps.substring(1)
        : Arrays.stream(steps.split("; "))
            .map(step -> step.substring(1))
            .collect(Collectors.joining(", "));
  }
}
