package dev.winnow.encoding;

import dev.winnow.encoding.RepairOptions.Fix;

/**
 * Tells whether a stretch of text may need repair: whether it has a character that one of the
 * options asked for replaces, or a pair of neighbours that damage makes and clean text hardly ever
 * has.
 *
 * <p>One pass, no allocation. Immutable and thread-safe.
 */
final class Scan {
  private final int wanted;
  private final boolean pairs;

  Scan(RepairOptions options) {
    this(CharacterFlags.wanted(options), options.has(Fix.MOJIBAKE));
  }

  private Scan(int wanted, boolean pairs) {
    this.wanted = wanted;
    this.pairs = pairs;
  }

  /** A scan for unlikely pairs alone. */
  static Scan ofPairs() {
    return new Scan(0, true);
  }

  /** A scan for characters that are replaced alone. */
  static Scan ofCharacters(RepairOptions options) {
    RepairOptions alone = options.with(Fix.LOST_CHARACTERS, false).with(Fix.SINGLE_BYTE, false);
    return new Scan(CharacterFlags.wanted(alone), false);
  }

  /** A scan that also finds every question mark. */
  Scan withQuestionMarks() {
    return new Scan(wanted | CharacterFlags.ANY_QUESTION_MARK, pairs);
  }

  /** A scan that also finds what may be all that is left of a sequence of which bytes were lost. */
  Scan withLeads() {
    return new Scan(wanted | CharacterFlags.LATIN_LEAD, pairs);
  }

  /** A scan that does not find those. */
  Scan withoutLeads() {
    return new Scan(wanted & ~CharacterFlags.LATIN_LEAD, pairs);
  }

  /** The first character in {@code [from, until)} that may need repair, {@code until} if none. */
  int find(CharSequence text, int from, int until) {
    char previous = ' ';
    for (int i = from; i < until; i++) {
      char c = text.charAt(i);
      int flags = CharacterFlags.of(c) & wanted;
      if (flags != 0 && CharacterFlags.needsRepair(flags, text, i, from, until)) {
        return i;
      }
      if ((c | previous) >= 0x80 && pairs && DamagedPairs.has(previous, c)) {
        return i;
      }
      previous = c;
    }
    return pairs && until > from && previous >= 0x80 && DamagedPairs.has(previous, ' ')
        ? until - 1
        : until;
  }
}
