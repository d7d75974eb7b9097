package dev.winnow.encoding;

import dev.winnow.encoding.CharacterClasses.CharacterType;

/**
 * By class of character, the sets of codecs in which it is a byte that starts or continues UTF-8.
 */
final class Sequences {
  private static final int[] STARTS = bits(0xC0, 0xF5);
  private static final int[] CONTINUES = bits(0x80, 0xC0);
  private static final int NO_BREAK_SPACE = CONTINUES[CharacterClasses.of('\u00A0')];
  private static final int LATIN1 = 1 << 1;

  private Sequences() {}

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

  /** The codecs under which two neighbours are the first two bytes of a UTF-8 sequence. */
  static int codecs(char first, char second, boolean spaces, boolean loss) {
    int starts = STARTS[CharacterClasses.of(first)];
    if (second == ' ') {
      return spaces ? starts & NO_BREAK_SPACE : 0;
    }
    if (second == '?' || second == '\uFFFD') {
      return loss ? starts : 0;
    }
    return starts & CONTINUES[CharacterClasses.of(second)];
  }

  /** Whether two classes may be such neighbours, a space or a lost byte among them. */
  static boolean mayStart(int first, int second) {
    return second == CharacterType.REPLACEMENT.index()
        || (STARTS[first] != 0
            && ((STARTS[first] & CONTINUES[second]) != 0 || second == CharacterType.SPACE.index()));
  }

  static boolean startsInLatin1(int c) {
    return (STARTS[c] & LATIN1) != 0;
  }
}
