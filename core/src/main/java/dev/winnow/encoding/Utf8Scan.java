package dev.winnow.encoding;

/**
 * Counts the sequences of bytes above 0x7F that are well-formed UTF-8, and those that are not. A
 * sequence cut off by the end of the window is neither.
 *
 * @param two sequences of two bytes
 * @param three sequences of three bytes
 * @param four sequences of four bytes
 * @param invalid maximal ill-formed subparts
 * @see <a href="https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/">Unicode 16,
 *     table 3-7</a>
 */
record Utf8Scan(int two, int three, int four, int invalid) {
  static Utf8Scan of(byte[] bytes, int start, int end) {
    int[] valid = new int[5];
    int invalid = 0;
    int i = start;
    while (i < end) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int length = sequenceLength(bytes[i] & 0xFF);
      int good = wellFormed(bytes, i, end, length);
      if (good == length && length > 0) {
        valid[length]++;
      } else if (length == 0 || i + good < end) {
        invalid++;
      }
      i += Math.max(1, good);
    }
    return new Utf8Scan(valid[2], valid[3], valid[4], invalid);
  }

  private static int sequenceLength(int lead) {
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  /** Returns how many bytes of the sequence at {@code i} are well-formed. */
  private static int wellFormed(byte[] bytes, int i, int end, int length) {
    if (length == 0) {
      return 0;
    }
    int good = 1;
    while (good < length && i + good < end) {
      int b = bytes[i + good] & 0xFF;
      if (b < lowest(bytes[i] & 0xFF, good) || b > highest(bytes[i] & 0xFF, good)) {
        return good;
      }
      good++;
    }
    return good;
  }

  private static int lowest(int lead, int position) {
    return position > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  }

  private static int highest(int lead, int position) {
    return position > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  }

  int sequences() {
    return two + three + four;
  }
}
