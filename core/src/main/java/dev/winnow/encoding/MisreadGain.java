package dev.winnow.encoding;

import dev.winnow.encoding.CharacterClasses.CharacterType;
import java.lang.Character.UnicodeScript;

/**
 * Says what undoing a run of a {@link Misreading} gains: how much less surprising the text is then,
 * less what makes the text credible as it stands, in units of the {@link PairModel}.
 *
 * <p>A scratch object of one worker, not thread-safe.
 */
final class MisreadGain {
  private static final int SPACE = CharacterType.SPACE.index();

  /** What takes off the gain of a run, in units of the model. */
  private static final int SPACE_RESTORED = 16;

  private static final int BROKEN_NEIGHBOUR = 64;
  private static final int ORDINARY = 56;
  private static final int STRANGER = 40;

  /** How far around a letter others of its script may be. */
  private static final int NEAR = 24;

  /** The surprise for each character above which a text is not repaired yet. */
  private static final int GARBLED = 46;

  /** C1 controls stand for the characters of windows-1252, which they often are. */
  private static final CharacterSet QUOTE_CLOSERS =
      CharacterSet.of("\u2019\u201D\u2026\u0085\u0092\u0094");

  private static final CharacterSet CLOSERS =
      CharacterSet.of(
          "\u2019\u201D\u2026\u0085\u0092\u0094\u203A\u00BB\u2122\u0099\u00AE\u00A9\u00B0\u00B4\u00A8\u00A1\u00A7\u00AA\u00BA\u00B9\u00B2\u00B3");

  private final PairModel model = PairModel.get();
  private final Misreading m;
  private char[] source = new char[0];
  private int length;

  MisreadGain(Misreading misreading) {
    this.m = misreading;
  }

  /** How surprising a stretch of the source is, and the character after it. */
  int ofSource(int from, int until) {
    return surprise(m.source(), m.source().length, from, until);
  }

  /**
   * What a run gains, from which all that speaks against it is only ever taken off: {@link
   * Misreading} passes over what gains too little without that.
   *
   * @param least the gain that a run must have to matter by itself; of one that has less, the gain
   *     may come out too high where other characters stay unexplained
   */
  int of(int r, double least) {
    source = m.source();
    length = source.length;
    int repaired = surprise(m.target, m.targetLength, m.targetStart[r], m.targetEnd[r]);
    int gain = surprise(source, length, m.start[r], m.end[r]) - repaired;
    if (m.unexplained > 0 && gain < least) {
      return gain;
    }
    int characters = m.targetEnd[r] - m.targetStart[r];
    m.garbled[r] = characters > 2 && repaired > GARBLED * characters;
    boolean foreign = isSingleForeignLetter(r);
    gain -= foreign && isStranger(r) ? STRANGER : 0;
    for (int i = m.start[r]; i < m.end[r]; i++) {
      if (source[i] == ' ') {
        gain -= foreign ? 4 * STRANGER : SPACE_RESTORED;
      }
    }
    if (isBroken(m.start[r] - 1)) {
      gain -= BROKEN_NEIGHBOUR;
    }
    if (isBroken(m.end[r])) {
      gain -= BROKEN_NEIGHBOUR;
    }
    return isOrdinary(m.start[r], m.end[r]) || isSignOfLetters(r) ? gain - ORDINARY : gain;
  }

  /** Whether a run makes a single letter that is not Latin. */
  private boolean isSingleForeignLetter(int r) {
    int c = Character.codePointAt(m.target, m.targetStart[r]);
    UnicodeScript script = UnicodeScript.of(c);
    return Character.charCount(c) == m.targetEnd[r] - m.targetStart[r]
        && script != UnicodeScript.LATIN
        && script != UnicodeScript.COMMON;
  }

  /** Whether no two letters of its script are near the letter that a run makes. */
  private boolean isStranger(int r) {
    int from = m.targetStart[r];
    UnicodeScript script = UnicodeScript.of(Character.codePointAt(m.target, from));
    int until = Math.min(m.targetLength, m.targetEnd[r] + NEAR);
    int together = 0;
    for (int i = Math.max(0, from - NEAR); i < until; i++) {
      together = UnicodeScript.of(m.target[i]) == script ? together + 1 : 0;
      if (together == 2) {
        return false;
      }
    }
    return script != UnicodeScript.GREEK;
  }

  /** Whether a run of Latin letters makes a single rare sign, as {@code Ôôô} makes U+24D3. */
  private boolean isSignOfLetters(int r) {
    if (m.targetEnd[r] - m.targetStart[r] > 1
        || CharacterClasses.of(m.target[m.targetStart[r]]) != CharacterType.RARE_SIGN.index()) {
      return false;
    }
    for (int i = m.start[r]; i < m.end[r]; i++) {
      if (!Character.isLetter(source[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character looks like a byte of a sequence too, one that is not whole. */
  private boolean isBroken(int i) {
    return i >= 0
        && i < length
        && source[i] >= 0x80
        && CharacterClasses.isSingle(CharacterClasses.of(source[i]));
  }

  /**
   * Whether a single sequence reads well as what it is: a letter and the punctuation that closes a
   * word or a quotation, as in {@code CAFÉ…} or {@code NAÏ™}.
   */
  private boolean isOrdinary(int from, int until) {
    if (until - from > 3 || isOtherScript(from)) {
      return false;
    }
    boolean capitalA = source[from] == 'Ã' || source[from] == 'Â';
    for (int i = from + 1; i < until; i++) {
      if (!(capitalA ? QUOTE_CLOSERS : CLOSERS).contains(source[i])) {
        return false;
      }
    }
    return until == length
        || !Character.isLetterOrDigit(source[until])
        || source[until - 1] == '\u2019';
  }

  /** Whether the last letter before a character is near, and of another script. */
  private boolean isOtherScript(int i) {
    for (int k = i - 1; k >= 0 && k >= i - 4; k--) {
      if (Character.isLetter(source[k])) {
        return UnicodeScript.of(source[k]) != UnicodeScript.of(source[i]);
      }
    }
    return false;
  }

  /** The surprise of {@code [from, until)} and of the character after it. */
  private int surprise(char[] text, int length, int from, int until) {
    int first = from > 1 ? CharacterClasses.of(text[from - 2]) : SPACE;
    int second = from > 0 ? CharacterClasses.of(text[from - 1]) : SPACE;
    int sum = 0;
    for (int i = from; i < until + 2; i++) {
      int third = i < length ? CharacterClasses.of(text[i]) : SPACE;
      if (i > until && third != SPACE) {
        sum += model.surprise(first, second, third) - model.surprise(second, third);
      } else if (i <= until) {
        sum += model.surprise(first, second, third);
      }
      first = second;
      second = third;
    }
    return sum;
  }
}
