package dev.winnow.encoding;

import dev.winnow.encoding.RepairOptions.Fix;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * What the head of a document tells about how it was damaged.
 *
 * <p>Immutable and thread-safe.
 *
 * @param isHtml whether there is a {@code <}
 * @param codecs the codecs that the head proves to have been at work, as a set of bits
 * @param losses the ways in which it proves bytes to have been lost
 * @param languages the likely languages, of {@link LetterModel}, where bytes were lost
 * @param questionMarks whether quotation marks became question marks
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DamageEvidence(
    boolean isHtml, int codecs, Set<Loss> losses, int[] languages, boolean questionMarks) {
  static final DamageEvidence NONE = new DamageEvidence(false, 0, Set.of(), new int[0], false);

  /** Nats of gain, over a document's head, that prove a kind of damage to have been done. */
  private static final double PROOF = 30;

  /** Nats of gain after which no more is looked at. */
  private static final double ENOUGH = 20 * PROOF;

  static DamageEvidence of(String head, RepairOptions options) {
    boolean isHtml = head.indexOf('<') >= 0;
    boolean questionMarks = options.has(Fix.LOST_CHARACTERS) && LostQuestionMarks.isProven(head);
    return options.has(Fix.MOJIBAKE)
        ? damage(head, options, isHtml, questionMarks)
        : new DamageEvidence(isHtml, 0, Set.of(), new int[0], questionMarks);
  }

  private static DamageEvidence damage(
      String head, RepairOptions options, boolean isHtml, boolean questionMarks) {
    double[] codecGains = new double[MisreadCodec.ALL.size()];
    double[] lossGains = new double[Loss.values().length];
    MojibakeRepair repair = new MojibakeRepair(options, NONE);
    Scan pairs = Scan.ofPairs();
    for (int start = 0; start < head.length() && !isEnough(codecGains, lossGains); ) {
      int end = Segments.end(head, start);
      if (pairs.find(head, start, end) < end) {
        repair.weigh(head.substring(start, end).toCharArray(), codecGains, lossGains);
      } else {
        lossGains[Loss.DROPPED.index()] -= RestoredRuns.SOUND * LossSigns.sound(head, start, end);
      }
      start = end;
    }
    int codecs = 0;
    for (int i = 0; i < codecGains.length; i++) {
      codecs |= codecGains[i] >= PROOF ? 1 << i : 0;
    }
    EnumSet<Loss> losses = EnumSet.noneOf(Loss.class);
    int[] languages = new int[0];
    for (Loss loss : Loss.values()) {
      if (lossGains[loss.index()] >= PROOF) {
        losses.add(loss);
        languages = LostByteRepair.languages(head, loss);
      }
    }
    return new DamageEvidence(isHtml, codecs, losses, languages, questionMarks);
  }

  private static boolean isEnough(double[] codecGains, double[] lossGains) {
    return DoubleStream.concat(Arrays.stream(codecGains), Arrays.stream(lossGains)).max().orElse(0)
        >= ENOUGH;
  }

  boolean proves(MisreadCodec codec) {
    return (codecs >> codec.index() & 1) != 0;
  }
}
