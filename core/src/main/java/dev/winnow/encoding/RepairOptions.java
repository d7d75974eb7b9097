package dev.winnow.encoding;

import dev.winnow.encoding.EncodingRepairer.EntityDecoding;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an {@link EncodingRepairer} is to repair.
 *
 * <p>Immutable and thread-safe.
 *
 * @param fixes the repairs that are on
 * @param entities when HTML entities are decoded
 * @param normalization the Unicode normalization form to bring text to, if any
 * @param minConfidence the confidence below which mojibake is left alone
 */
record RepairOptions(
    Set<Fix> fixes,
    EntityDecoding entities,
    Optional<Normalizer.Form> normalization,
    double minConfidence) {

  /** The repairs that are either on or off. */
  enum Fix {
    MOJIBAKE,
    NO_BREAK_SPACES,
    MIXED_LINES,
    LOST_BYTES,
    LOST_CHARACTERS,
    SINGLE_BYTE,
    LOST_BYTE_MARKS,
    LONE_SEQUENCES,
    C1_CONTROLS,
    LATIN_LIGATURES,
    CHARACTER_WIDTH,
    STRAIGHT_QUOTES,
    LINE_BREAKS,
    SURROGATES,
    TERMINAL_ESCAPES,
    CONTROL_CHARACTERS
  }

  RepairOptions {
    fixes = Set.copyOf(fixes);
  }

  boolean has(Fix fix) {
    return fixes.contains(fix);
  }

  RepairOptions with(Fix fix, boolean on) {
    EnumSet<Fix> changed = EnumSet.noneOf(Fix.class);
    changed.addAll(fixes);
    if (on) {
      changed.add(fix);
    } else {
      changed.remove(fix);
    }
    return new RepairOptions(changed, entities, normalization, minConfidence);
  }
}
