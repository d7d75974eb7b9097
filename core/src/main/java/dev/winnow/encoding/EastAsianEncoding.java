package dev.winnow.encoding;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Scores a window as one of the double-byte charsets of East Asia: whether its bytes form
 * characters, and how common those are. Costs are those of {@link LanguageModel}.
 *
 * <p>Immutable and thread-safe.
 */
final class EastAsianEncoding {
  /** The rows of a national standard: symbols and kana, common characters, then the rarer ones. */
  record Levels(int firstSymbol, int lastSymbol, int firstCommon, int lastCommon, int lastRare) {}

  static final int ASCII_COST = 4 * LanguageModel.UNIT;
  static final int INVALID_COST = 30 * LanguageModel.UNIT;
  private static final short INVALID = -1;
  private static final int SYMBOL_BITS = 11;
  private static final int COMMON_BITS = 11;
  private static final int RARE_BITS = 15;
  private static final int OUTSIDE_BITS = 19;
  private static final int LONG_FORM_COST = 24 * LanguageModel.UNIT;
  private static final int HALF_WIDTH_COST = 12 * LanguageModel.UNIT;

  /** A character after ASCII, and one alone: in these scripts characters come in runs. */
  private static final int ALONE_COST = 3 * LanguageModel.UNIT;

  /** A Latin letter right beside a character: mostly a wrong decoding of one accented letter. */
  private static final int BESIDE_LATIN_COST = 6 * LanguageModel.UNIT;

  /** What came before, for the cost of what stands beside it. */
  private static final int NOTHING = 0;

  private static final int ASCII = 1;
  private static final int LATIN = 2;
  private static final int CHARACTER = 3;

  private final Form form;
  private final WebCharset charset;
  private final String language;
  private final int priorCost;
  private final short[] pairCosts = new short[1 << 16];
  private final short[] characterCosts = new short[1 << 16];

  /** How the bytes of a charset are put together, beyond ASCII and pairs. */
  enum Form {
    PAIRS,
    /** GB18030: a digit after the lead makes it four bytes. */
    GB18030,
    /** EUC-JP: 0x8E and a half-width katakana, 0x8F and a pair of JIS X 0212. */
    EUC_JP,
    /** Shift_JIS: half-width katakana are single bytes. */
    SHIFT_JIS
  }

  EastAsianEncoding(Form form, String charset, CharacterCosts costs, Levels levels, int priorBits) {
    this.form = form;
    this.charset = WebCharset.named(charset).orElseThrow();
    this.language = costs.name();
    this.priorCost = priorBits * LanguageModel.UNIT;
    char[] characters = characters(this.charset.decoder());
    Arrays.fill(
        characterCosts, (short) (costs.unseenCost() + (OUTSIDE_BITS + 2) * LanguageModel.UNIT));
    for (int pair = 0; pair < characters.length; pair++) {
      characterCosts[characters[pair]] =
          (short) (costs.unseenCost() + bits(levels, pair) * LanguageModel.UNIT);
    }
    costs.fill(characterCosts);
    for (int pair = 0; pair < characters.length; pair++) {
      pairCosts[pair] = characters[pair] == 0 ? INVALID : characterCosts[characters[pair]];
    }
  }

  private static int bits(Levels levels, int pair) {
    int lead = pair >>> 8;
    if ((pair & 0xFF) >= 0x40) {
      if (lead >= levels.firstSymbol && lead <= levels.lastSymbol) {
        return SYMBOL_BITS;
      }
      if (lead >= levels.firstCommon && lead <= levels.lastCommon) {
        return COMMON_BITS;
      }
      if (lead > levels.lastCommon && lead <= levels.lastRare) {
        return RARE_BITS;
      }
    }
    return OUTSIDE_BITS;
  }

  /** Returns the UTF-16 code unit of each pair of bytes that is one character, else 0. */
  private static char[] characters(Charset decoder) {
    char[] characters = new char[1 << 16];
    byte[] bytes = new byte[2];
    for (int lead = 0x81; lead < 0xFF; lead++) {
      for (int trail = 0x40; trail < 0xFF; trail++) {
        bytes[0] = (byte) lead;
        bytes[1] = (byte) trail;
        String decoded = new String(bytes, decoder);
        if (decoded.length() == 1 && decoded.charAt(0) != CodePage.UNDEFINED) {
          characters[lead << 8 | trail] = decoded.charAt(0);
        }
      }
    }
    return characters;
  }

  WebCharset charset() {
    return charset;
  }

  /** Returns how surprising each UTF-16 code unit is in the language of this charset. */
  short costOf(char c) {
    return characterCosts[c];
  }

  String language() {
    return language;
  }

  /** Returns the cost of the window; more than {@code limit} where it turns out worse than that. */
  long cost(byte[] bytes, int start, int end, long limit) {
    return cost(bytes, start, end, 0, limit);
  }

  /**
   * The same, sooner.
   *
   * @param alone how many bytes of ASCII there are at least that are a character each: what they
   *     cost is known before they are met
   */
  long cost(byte[] bytes, int start, int end, int alone, long limit) {
    long cost = priorCost + (long) alone * ASCII_COST;
    int paid = alone;
    int before = NOTHING;
    int run = 0;
    int i = start;
    while (i < end && cost <= limit) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80 || i + 1 == end) {
        int now = isLatin(lead) ? LATIN : lead >= ' ' ? ASCII : NOTHING;
        cost += paid > 0 ? 0 : ASCII_COST;
        paid--;
        cost += before == CHARACTER && now == LATIN ? BESIDE_LATIN_COST : 0;
        cost += run == 1 && now != NOTHING ? ALONE_COST : 0;
        run = 0;
        before = now;
        i++;
        continue;
      }
      int pairCost = pairCosts[lead << 8 | (bytes[i + 1] & 0xFF)];
      cost += before == LATIN ? BESIDE_LATIN_COST : before == ASCII ? ALONE_COST : 0;
      before = CHARACTER;
      run++;
      if (pairCost != INVALID) {
        cost += pairCost;
        i += 2;
      } else {
        int length = specialLength(bytes, i, end);
        cost += length == 0 ? INVALID_COST : length == 1 ? HALF_WIDTH_COST : LONG_FORM_COST;
        i += Math.max(1, length);
      }
    }
    return cost;
  }

  private static boolean isLatin(int b) {
    int lower = b | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  /** Returns the length of a form that is no pair, 0 if the bytes are none. */
  private int specialLength(byte[] bytes, int i, int end) {
    int lead = bytes[i] & 0xFF;
    int trail = bytes[i + 1] & 0xFF;
    return switch (form) {
      case PAIRS -> 0;
      case GB18030 -> isFourBytes(bytes, i, end) ? 4 : 0;
      case EUC_JP ->
          lead == 0x8E && trail >= 0xA1 && trail <= 0xDF
              ? 2
              : lead == 0x8F && trail >= 0xA1 ? 3 : 0;
      case SHIFT_JIS -> lead >= 0xA1 && lead <= 0xDF ? 1 : 0;
    };
  }

  private static boolean isFourBytes(byte[] bytes, int i, int end) {
    return end - i >= 4
        && isGbLead(bytes[i])
        && isDigit(bytes[i + 1])
        && isGbLead(bytes[i + 2])
        && isDigit(bytes[i + 3]);
  }

  private static boolean isGbLead(byte b) {
    return (b & 0xFF) > 0x80 && (b & 0xFF) < 0xFF;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
