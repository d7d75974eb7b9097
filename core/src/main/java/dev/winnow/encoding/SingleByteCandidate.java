package dev.winnow.encoding;

/**
 * Scores a window as one code page that writes one language. All costs are in the units of {@link
 * LanguageModel}; pairs of two ASCII bytes read the same in each code page and are not its matter.
 *
 * <p>Immutable and thread-safe.
 */
final class SingleByteCandidate {
  /**
   * 1 for a Latin letter in a language of another script plus 2 for a letter of that; what is no
   * letter counts 0.
   */
  private static final int MIXED = 3;

  /** A kind of byte is a script and a case. */
  private static final int KINDS = MIXED * LetterCase.COUNT;

  /** Letters of two scripts beside each other, beyond what the bigrams say. */
  private static final int MIXED_COST = 8 * LanguageModel.UNIT;

  private final CodePage page;
  private final WebCharset charset;
  private final LanguageModel language;
  private final int priorCost;
  private final int rarity;
  private final boolean unlikelyUnknown;

  // The tables of pairCost, which is the innermost loop.
  private final byte[] bigramCosts;
  private final short[] kindCosts = new short[KINDS * KINDS];

  /** What a byte is as the first of a pair: the rows of the bigram and, times 2^16, of the kind. */
  private final int[] asFirst = new int[256];

  /** As the second: the column of the bigram, times 2^8 that of the kind, times 2^16 the cost. */
  private final int[] asSecond = new int[256];

  /** What it costs that an unknown language has the letter of a byte at all. */
  private final short[] repertoire = new short[256];

  SingleByteCandidate(
      CodePage page, LanguageModel language, EmissionCosts emissions, int priorCost, int rarity) {
    this.page = page;
    this.charset = WebCharset.named(page.charsetName()).orElseThrow();
    this.language = language;
    this.priorCost = priorCost;
    this.rarity = rarity;
    this.unlikelyUnknown = language.isUnknownLatin() && isOfEasternEurope(page);
    this.bigramCosts = language.bigramCosts();
    for (int before = 0; before < KINDS; before++) {
      for (int now = 0; now < KINDS; now++) {
        int scripts = before / LetterCase.COUNT + now / LetterCase.COUNT;
        int mixed = scripts == MIXED ? MIXED_COST : 0;
        int cased = language.caseCost(before % LetterCase.COUNT, now % LetterCase.COUNT);
        kindCosts[before * KINDS + now] = (short) (mixed + cased);
      }
    }
    for (int b = 0; b < 256; b++) {
      char c = page.decode(b);
      int charClass = language.classOf(c);
      int script = charClass == CharClass.LATIN ? 1 : isOwnLetter(c) ? MIXED - 1 : 0;
      int kind = script * LetterCase.COUNT + LetterCase.of(c);
      int cost = emissions.cost(c, charClass);
      boolean learnt = language.isUnknownLatin() && charClass == CharClass.FOREIGN;
      repertoire[b] = (short) (learnt ? cost : 0);
      asFirst[b] = (charClass * language.classes()) | ((kind * KINDS) << 16);
      asSecond[b] = charClass | (kind << 8) | ((learnt ? 0 : cost) << 16);
    }
  }

  private boolean isOwnLetter(char c) {
    return !language.isLatin() && c >= 0x80 && CharClass.isLetter(c);
  }

  CodePage page() {
    return page;
  }

  WebCharset charset() {
    return charset;
  }

  LanguageModel language() {
    return language;
  }

  int priorCost() {
    return priorCost;
  }

  /** Returns a cost for each byte above 0x7F; other scripts are all such bytes and need none. */
  int rarity() {
    return language.isLatin() ? rarity : 0;
  }

  /**
   * Returns the cost of the pairs from {@code from} to {@code to} of those that have a byte above
   * 0x7F and differ from each other.
   */
  long pairCost(ByteStatistics window, int from, int to) {
    long cost = 0;
    for (int i = from; i < to; i++) {
      int pair = window.highPair(i);
      cost += (long) window.highPairCount(i) * pairCost(pair >>> 8, pair & 0xFF);
    }
    return cost;
  }

  /**
   * Returns what it costs to learn from the window itself which letters an unknown language has,
   * and how frequent each is: a code in two parts, the letters, and then the entropy of their
   * counts.
   */
  long learningCost(ByteStatistics window) {
    if (!language.isUnknownLatin()) {
      return 0;
    }
    int letters = 0;
    double cost = 0;
    for (int b = 0x80; b < 256; b++) {
      if (repertoire[b] > 0 && window.countOfByte(b) > 0) {
        letters += window.countOfByte(b);
        cost += repertoire[b] - window.bitsOfByte(b) * LanguageModel.UNIT;
      }
    }
    return Math.round(cost + ByteStatistics.bits(letters) * LanguageModel.UNIT);
  }

  /** Returns whether this is no code page for languages of which nothing is known. */
  boolean isUnlikelyUnknown() {
    return unlikelyUnknown;
  }

  private static boolean isOfEasternEurope(CodePage page) {
    return switch (page) {
      case WINDOWS_1250, ISO_8859_2, IBM852, WINDOWS_1257, ISO_8859_13, ISO_8859_4 -> true;
      default -> false;
    };
  }

  private int pairCost(int before, int now) {
    int first = asFirst[before];
    int second = asSecond[now];
    return (bigramCosts[(first & 0xFFFF) + (second & 0xFF)] & 0xFF)
        + kindCosts[(first >>> 16) + ((second >>> 8) & 0xFF)]
        + (second >>> 16);
  }

  @Override
  public String toString() {
    return page.charsetName() + "/" + language;
  }
}
