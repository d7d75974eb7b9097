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

  /** Not, or not surely, in NFC. */
  static final int NOT_NFC = 1 << 9;

  /** Beyond ASCII, so perhaps not in one of the other normalization forms. */
  static final int NOT_ASCII = 1 << 10;

  /** In Latin-1 the first byte of a UTF-8 sequence. */
  static final int LATIN_LEAD = 1 << 11;

  private static final short[] FLAGS = flags();

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
    mask |= options.entities() != EntityDecoding.NEVER ? AMPERSAND : 0;
    if (options.normalization().isPresent()) {
      mask |= options.normalization().get() == Normalizer.Form.NFC ? NOT_NFC : NOT_ASCII;
    }
    return mask;
  }

  private static short[] flags() {
    Normalizer2 nfc = Normalizer2.getNFCInstance();
    short[] flags = new short[1 << 16];
    for (int c = 0; c < flags.length; c++) {
      int bits = CharacterFixes.isReplaced((char) c);
      if (c >= 0x80) {
        bits |= NOT_ASCII;
      }
      if (c >= 0xC2 && c <= 0xF4) {
        bits |= LATIN_LEAD;
      }
      if (c >= 0x0300 && !Character.isSurrogate((char) c) && !isStableInNfc(nfc, c)) {
        bits |= NOT_NFC;
      }
      flags[c] = (short) bits;
    }
    for (int c = Character.MIN_SURROGATE; c <= Character.MAX_SURROGATE; c++) {
      flags[c] |= (short) (SURROGATE | NOT_NFC);
    }
    flags[0x1B] |= ESCAPE;
    flags['&'] |= AMPERSAND;
    return flags;
  }

  private static boolean isStableInNfc(Normalizer2 nfc, int c) {
    return nfc.hasBoundaryBefore(c) && nfc.isNormalized(Character.toString(c));
  }
}
