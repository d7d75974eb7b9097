package dev.winnow.encoding;

import dev.winnow.encoding.RepairOptions.Fix;
import dev.winnow.encoding.Suspects.Suspect;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  private static final int[] NO_LANGUAGES = {};

  static final DamageEvidence NONE = new DamageEvidence(false, 0, Set.of(), NO_LANGUAGES, false);

  /**
   * @param head the head of a document, as it is or as repaired so far
   * @param suspects the segments of the head in which the scan for the options finds something
   * @param weights what is known of segments already, to be added to
   */
  static DamageEvidence of(
      String head,
      List<Suspect> suspects,
      Map<String, DamageWeight> weights,
      RepairOptions options) {
    boolean isHtml = head.indexOf('<') >= 0;
    boolean questionMarks = options.has(Fix.LOST_CHARACTERS) && LostQuestionMarks.isProven(head);
    return options.has(Fix.MOJIBAKE)
        ? damage(head, tally(head, suspects, weights, options), isHtml, questionMarks)
        : new DamageEvidence(isHtml, 0, Set.of(), NO_LANGUAGES, questionMarks);
  }

  private static DamageTally tally(
      String head,
      List<Suspect> suspects,
      Map<String, DamageWeight> weights,
      RepairOptions options) {
    DamageTally tally = new DamageTally(head);
    MojibakeRepair repair = new MojibakeRepair(options, NONE);
    for (Suspect suspect : suspects) {
      if (repair.isSuspicious(suspect.segment())
          && tally.add(weights.computeIfAbsent(suspect.segment(), repair::weigh), suspect)) {
        return tally;
      }
    }
    tally.end();
    return tally;
  }

  private static DamageEvidence damage(
      String head, DamageTally tally, boolean isHtml, boolean questionMarks) {
    EnumSet<Loss> losses = EnumSet.noneOf(Loss.class);
    int[] languages = NO_LANGUAGES;
    for (Loss loss : Loss.values()) {
      if (tally.proves(loss)) {
        losses.add(loss);
        languages = LostByteRepair.languages(head, loss);
      }
    }
    return new DamageEvidence(isHtml, tally.provenCodecs(), losses, languages, questionMarks);
  }

  /** Whether another head tells the same. */
  boolean equalTo(DamageEvidence other) {
    return isHtml == other.isHtml
        && codecs == other.codecs
        && losses.equals(other.losses)
        && Arrays.equals(languages, other.languages)
        && questionMarks == other.questionMarks;
  }

  /** Whether the head does not tell how text was misread. */
  boolean knowsNoMisreading() {
    return codecs == 0 && losses.isEmpty();
  }

  boolean proves(MisreadCodec codec) {
    return (codecs >> codec.index() & 1) != 0;
  }
}
