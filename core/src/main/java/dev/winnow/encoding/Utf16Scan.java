package dev.winnow.encoding;

/**
 * Scores a window as UTF-16 of one byte order, as a text in the script that most of it is in. Costs
 * are those of {@link LanguageModel}.
 */
final class Utf16Scan {
  /** The high nine bits of a code unit say the block of 128 that it is in. */
  private static final int BLOCK_BITS = 7;

  private static final int LETTER = 6 * LanguageModel.UNIT;
  private static final int SPACE = 3 * LanguageModel.UNIT;
  private static final int ASCII = 5 * LanguageModel.UNIT;
  private static final int LATIN = 9 * LanguageModel.UNIT;
  private static final int PUNCTUATION = 10 * LanguageModel.UNIT;
  private static final int OTHER_SCRIPT = 15 * LanguageModel.UNIT;
  private static final int PAIR_HALF = 12 * LanguageModel.UNIT;
  private static final int NOT_TEXT = 28 * LanguageModel.UNIT;

  private final char[] units;
  private final int mainBlock;
  private final long alphabeticCost;

  /** Characters met last, one for each hash, and what each costs: text has few. */
  private final char[] known = new char[256];

  private final short[] knownCosts = new short[known.length];

  private final boolean odd;

  Utf16Scan(byte[] bytes, int start, int end, boolean bigEndian) {
    units = new char[(end - start) / 2];
    odd = (end - start) % 2 != 0;
    int high = bigEndian ? 0 : 1;
    for (int i = 0; i < units.length; i++) {
      int at = start + 2 * i;
      units[i] = (char) ((bytes[at + high] & 0xFF) << 8 | (bytes[at + 1 - high] & 0xFF));
    }
    mainBlock = mainBlock();
    known[0] = 1; // U+0000 is not known
    long cost = odd ? NOT_TEXT : 0;
    for (char c : units) {
      cost += cost(c);
    }
    alphabeticCost = cost;
  }

  /** Returns the number of code units. */
  int length() {
    return units.length;
  }

  private int mainBlock() {
    int[] counts = new int[1 << (Character.SIZE - BLOCK_BITS)];
    for (char c : units) {
      counts[c >>> BLOCK_BITS]++;
    }
    int main = 0;
    for (int block = 1; block < counts.length; block++) {
      // Spaces and digits are ASCII in every script, so that ASCII has to be most by far.
      main = counts[block] * (main == 0 ? 4 : 1) > counts[main] ? block : main;
    }
    return main;
  }

  /** Returns the cost as text in an alphabet or a syllabary, whichever it is. */
  long alphabeticCost() {
    return alphabeticCost;
  }

  /**
   * Returns the cost as text in an East Asian language; more than {@code limit} where it turns out
   * worse than that.
   */
  long eastAsianCost(EastAsianEncoding language, long limit) {
    long cost = odd ? NOT_TEXT : 0;
    for (int i = 0; i < units.length && cost <= limit; i++) {
      char c = units[i];
      int general = cost(c);
      boolean special = c < 0x80 || (general >= PAIR_HALF && general != OTHER_SCRIPT);
      cost += special ? general : Math.min(language.costOf(c), OTHER_SCRIPT + SPACE);
    }
    return cost;
  }

  private int cost(char c) {
    int place = (c ^ c >>> 8) & (known.length - 1);
    if (known[place] != c) {
      known[place] = c;
      knownCosts[place] = (short) costOf(c);
    }
    return knownCosts[place];
  }

  private int costOf(char c) {
    if (c < 0x80) {
      return costOfAscii(c);
    }
    if (Character.isSurrogate(c)) {
      return PAIR_HALF;
    }
    int type = Character.getType(c);
    if (type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE
        || type == Character.CONTROL) {
      return NOT_TEXT;
    }
    if (c >>> BLOCK_BITS == mainBlock) {
      return LETTER;
    }
    if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) {
      return LATIN;
    }
    return c >= 0x2010 && c < 0x2040 ? PUNCTUATION : OTHER_SCRIPT;
  }

  private static int costOfAscii(char c) {
    if (c == ' ') {
      return SPACE;
    }
    boolean control = (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7F;
    return control ? NOT_TEXT : ASCII;
  }
}
