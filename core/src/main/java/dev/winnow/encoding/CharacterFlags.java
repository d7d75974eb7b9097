package dev.winnow.encoding;

import com.ibm.icu.text.Normalizer2;
import dev.winnow.encoding.EncodingRepairer.EntityDecoding;
import dev.winnow.encoding.RepairOptions.Fix;
import java.text.Normalizer;

/**
 * Says for every UTF-16 code unit which repairs of single characters it may need: a table of bits,
 * so that one look at each character tells whether a text needs any.
 */
final class CharacterFlags {
  static final int C1_CONTROL = 1;
  static final int LIGATURE = 1 << 1;
  static final int WIDTH = 1 << 2;
  static final int QUOTE = 1 << 3;
  static final int LINE_BREAK = 1 << 4;
  static final int SURROGATE = 1 << 5;
  static final int ESCAPE = 1 << 6;
  static final int CONTROL = 1 << 7;
  static final int AMPERSAND = 1 << 8;

  /** Not, or not surely, in NFC: what the quick check of UAX #15 answers no or maybe to. */
  static final int NOT_NFC = 1 << 9;

  /** Beyond ASCII, so perhaps not in one of the other normalization forms. */
  static final int NOT_ASCII = 1 << 10;

  /** In Latin-1 the first byte of a UTF-8 sequence. */
  static final int LATIN_LEAD = 1 << 11;

  /** A mark that is in NFC unless it follows a mark of a higher combining class. */
  static final int MARK = 1 << 12;

  /** U+FFFD, which stands for a character that was lost. */
  static final int LOST = 1 << 13;

  /** A question mark that stands for an apostrophe, by the letters around it. */
  static final int QUESTION_MARK = 1 << 14;

  /** Any question mark. */
  static final int ANY_QUESTION_MARK = 1 << 15;

  /** The flags of what normalization may change. */
  static final int NORMALIZATION = NOT_NFC | MARK | NOT_ASCII;

  /** The flags of what is all right where it is, or not. */
  private static final int PLACED = SURROGATE | NOT_NFC | MARK | QUESTION_MARK;

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final char[] FLAGS = flags();

  private CharacterFlags() {}

  static int of(char c) {
    return FLAGS[c];
  }

  /** The flags that matter under some options. */
  static int wanted(RepairOptions options) {
    int mask = 0;
    mask |= options.has(Fix.C1_CONTROLS) ? C1_CONTROL : 0;
    mask |= options.has(Fix.LATIN_LIGATURES) ? LIGATURE : 0;
    mask |= options.has(Fix.CHARACTER_WIDTH) ? WIDTH : 0;
    mask |= options.has(Fix.STRAIGHT_QUOTES) ? QUOTE : 0;
    mask |= options.has(Fix.LINE_BREAKS) ? LINE_BREAK : 0;
    mask |= options.has(Fix.SURROGATES) ? SURROGATE : 0;
    mask |= options.has(Fix.TERMINAL_ESCAPES) ? ESCAPE : 0;
    mask |= options.has(Fix.CONTROL_CHARACTERS) ? CONTROL : 0;
    mask |= options.has(Fix.SINGLE_BYTE) ? NOT_ASCII : 0;
    mask |= options.has(Fix.LOST_CHARACTERS) ? LOST | QUESTION_MARK : 0;
    mask |= options.entities() != EntityDecoding.NEVER ? AMPERSAND : 0;
    if (options.normalization().isPresent()) {
      mask |= options.normalization().get() == Normalizer.Form.NFC ? NOT_NFC | MARK : NOT_ASCII;
    }
    return mask;
  }

  private static char[] flags() {
    char[] flags = new char[1 << 16];
    for (int c = 0; c < flags.length; c++) {
      int bits = CharacterFixes.isReplaced((char) c);
      if (c >= 0x80) {
        bits |= NOT_ASCII;
      }
      if (c >= 0xC2 && c <= 0xF4) {
        bits |= LATIN_LEAD;
      }
      if (c >= 0x0300 && !Character.isSurrogate((char) c)) {
        bits |= normalization(c);
      }
      flags[c] = (char) bits;
    }
    for (int c = Character.MIN_SURROGATE; c <= Character.MAX_SURROGATE; c++) {
      flags[c] = (char) (flags[c] | SURROGATE | NOT_NFC);
    }
    flags[0x1B] = (char) (flags[0x1B] | ESCAPE);
    flags['&'] = (char) (flags['&'] | AMPERSAND);
    flags['?'] = (char) (flags['?'] | QUESTION_MARK | ANY_QUESTION_MARK);
    flags[LostCharacters.LOST] = (char) (flags[LostCharacters.LOST] | LOST);
    return flags;
  }

  private static int normalization(int c) {
    if (NFC.quickCheck(Character.toString(c)) != com.ibm.icu.text.Normalizer.YES) {
      return NOT_NFC;
    }
    return NFC.getCombiningClass(c) == 0 ? 0 : MARK;
  }

  /**
   * Whether a character with these flags needs repair where it stands, in {@code [from, until)} of
   * a text.
   */
  static boolean needsRepair(int flags, CharSequence text, int i, int from, int until) {
    if ((flags & ~PLACED) != 0) {
      return true;
    }
    char c = text.charAt(i);
    if (c == '?') {
      return LostQuestionMarks.isApostrophe(text, i, from, until);
    }
    char before = i > from ? text.charAt(i - 1) : ' ';
    if (Character.isSurrogate(c)) {
      return Character.isHighSurrogate(c)
          ? i + 1 == until || !isInert(c, text.charAt(i + 1))
          : !isInert(before, c);
    }
    if ((flags & NOT_NFC) != 0) {
      return true;
    }
    return Character.isSurrogate(before) || isOutOfOrder(before, c);
  }

  /** Whether two code units are a surrogate pair that no normalization touches. */
  private static boolean isInert(char high, char low) {
    return Character.isSurrogatePair(high, low) && NFC.isInert(Character.toCodePoint(high, low));
  }

  private static boolean isOutOfOrder(char before, char mark) {
    return (FLAGS[before] & (MARK | NOT_NFC)) != 0
        && NFC.getCombiningClass(before) > NFC.getCombiningClass(mark);
  }
}
