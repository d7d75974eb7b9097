package dev.winnow.encoding;

/**
 * Says whether bytes are ISO-2022-JP: seven bits, and Japanese between escape sequences, which
 * nothing else has.
 */
final class Iso2022JpScan {
  private static final byte ESCAPE = 0x1B;

  private Iso2022JpScan() {}

  static boolean matches(byte[] bytes, int start, int end) {
    boolean doubleByte = false;
    int japanese = 0;
    int i = start;
    while (i < end) {
      byte b = bytes[i];
      if (b < 0) {
        return false;
      }
      if (b == ESCAPE) {
        if (i + 2 >= end) {
          return japanese > 0;
        }
        int set = bytes[i + 1] << 8 | bytes[i + 2];
        if (!isCharacterSet(set)) {
          return false;
        }
        doubleByte = bytes[i + 1] == '$';
        japanese += doubleByte || bytes[i + 2] == 'I' ? 1 : 0;
        i += 3;
      } else if (doubleByte && b > ' ') {
        if (i + 1 < end && bytes[i + 1] <= ' ') {
          return false;
        }
        i += 2;
      } else {
        i++;
      }
    }
    return japanese > 0;
  }

  private static boolean isCharacterSet(int set) {
    return switch (set) {
      case '(' << 8 | 'B', '(' << 8 | 'J', '(' << 8 | 'I', '$' << 8 | '@', '$' << 8 | 'B' -> true;
      default -> false;
    };
  }
}
