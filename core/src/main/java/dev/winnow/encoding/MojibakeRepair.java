package dev.winnow.encoding;

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
 * makes the text less surprising; rounds go on until none helps, so that text misread several times,
 * and pieces misread in different ways, come out right.
 *
 * <p>A scratch object of one worker, not thread-safe.
 */
final class MojibakeRepair {
  private static final int ROUNDS = 6;

  static double T_CONS = 11;
  static double T_RUN = 11;
  static double T_MORE = 5;

  private Misreading best = new Misreading();
  private Misreading candidate = new Misreading();
  private final RepairOptions options;

  MojibakeRepair(RepairOptions options) {
    this.options = options;
  }

  Edits repair(String segment) {
    Edits edits = Edits.none(segment.length());
    String text = segment;
    for (int round = 1; round <= ROUNDS; round++) {
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
    int mask = candidates(source);
    double bestScore = 0;
    for (int i = 0; mask >> i != 0; i++) {
      if ((mask >> i & 1) == 0) {
        continue;
      }
      candidate.read(source, source.length, MisreadCodec.ALL.get(i), options.restoreSpace, options.markLoss);
      double score = score(candidate);
      if (score > bestScore) {
        bestScore = score;
        Misreading swap = best;
        best = candidate;
        candidate = swap;
      }
    }
    return bestScore > 0 ? edits(best, round) : List.of();
  }

  /** The codecs under which two neighbours are the first two bytes of a UTF-8 sequence. */
  private int candidates(char[] source) {
    int mask = 0;
    int space = options.restoreSpace ? Sequences.CONTINUES[CharacterClasses.of('\u00A0')] : 0;
    int loss = options.markLoss ? -1 : 0;
    for (int i = 0; i + 1 < source.length; i++) {
      if (source[i] >= 0x80) {
        int starts = Sequences.STARTS[CharacterClasses.of(source[i])];
        char next = source[i + 1];
        mask |=
            starts
                & (next == ' '
                    ? space
                    : next == '?' || next == '\uFFFD'
                        ? loss
                        : Sequences.CONTINUES[CharacterClasses.of(next)]);
      }
    }
    return mask;
  }

  /** By class, the set of codecs in which it is a leading or a continuation byte. */
  private static final class Sequences {
    static final int[] STARTS = bits(0xC0, 0xF5);
    static final int[] CONTINUES = bits(0x80, 0xC0);

    private static int[] bits(int from, int until) {
      int[] bits = new int[CharacterClasses.COUNT];
      for (int i = 0; i < MisreadCodec.ALL.size(); i++) {
        short[] bytes = MisreadCodec.ALL.get(i).bytes();
        for (int c = 0; c < bits.length; c++) {
          if (bytes[c] >= from && bytes[c] < until) {
            bits[c] |= 1 << i;
          }
        }
      }
      return bits;
    }
  }

  private double score(Misreading m) {
    if (m.runs == 0 || !m.proper) {
      return 0;
    }
    double all = 0;
    double sure = 0;
    for (int r = 0; r < m.runs; r++) {
      double gain = m.gain[r] / PairModel.UNITS_PER_NAT;
      all += gain;
      if (gain - m.codec.rarity >= T_RUN) {
        sure += gain;
      }
    }
    m.whole = m.unexplained == 0 && all - m.codec.rarity >= T_CONS;
    return m.whole ? all - m.codec.rarity : Math.max(0, sure - m.codec.rarity);
  }

  private List<Edit> edits(Misreading m, int round) {
    List<Edit> edits = new ArrayList<>();
    double score = score(m);
    for (int r = 0; r < m.runs; r++) {
      double gain = m.gain[r] / PairModel.UNITS_PER_NAT;
      if (m.whole || gain >= T_MORE) {
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
    return 1 / (1 + Math.exp(-gain / 3));
  }

  /** Replaces the numbered steps of merged edits by the chain they form. */
  private static Edits chained(Edits edits) {
    return edits.isEmpty()
        ? edits
        : Edits.of(
            edits.sourceLength(),
            edits.asList().stream()
                .map(
                    e ->
                        new Edit(
                            e.span(),
                            e.replacement(),
                            e.kind(),
                            Arrays.stream(e.detail().split("; "))
                                .map(step -> step.substring(1))
                                .collect(Collectors.joining(" > ")),
                            e.confidence()))
                .collect(Collectors.toList()));
  }
}
