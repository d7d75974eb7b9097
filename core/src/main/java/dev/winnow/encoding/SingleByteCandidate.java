package dev.winnow.encoding;

/**
 * Scores a window as one code page that writes one language. All costs are in the units of {@link
 * LanguageModel}; pairs of two ASCII bytes read the same in each code page and are not its matter.
 *
 * <p>Immutable and thread-safe.
 */
final class SingleByteCandidate {
  private final CodePage page;
  private final WebCharset charset;
  private final LanguageModel language;
  private final int priorCost;
  private final int rarity;
  private final short[] classOf = new short[256];
  private final byte[] caseOf = new byte[256];
  private final short[] emission = new short[256];

  SingleByteCandidate(
      CodePage page, LanguageModel language, EmissionCosts emissions, int priorCost, int rarity) {
    this.page = page;
    this.charset = WebCharset.named(page.charsetName()).orElseThrow();
    this.language = language;
    this.priorCost = priorCost;
    this.rarity = rarity;
    for (int b = 0; b < 256; b++) {
      char c = page.decode(b);
      int charClass = language.classOf(c);
      classOf[b] = (short) charClass;
      caseOf[b] = (byte) LetterCase.of(c);
      emission[b] = (short) emissions.cost(c, charClass);
    }
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
   * Returns the cost of the pairs that have a byte above 0x7F: of all, or of the first {@code
   * limit} that differ from each other.
   */
  long cost(ByteStatistics window, int limit) {
    long cost = 0;
    int end = Math.min(limit, window.highPairCount());
    for (int i = 0; i < end; i++) {
      int pair = window.highPair(i);
      cost += (long) window.countOfPair(pair) * pairCost(pair >>> 8, pair & 0xFF);
    }
    return cost;
  }

  private int pairCost(int before, int now) {
    return language.bigramCost(classOf[before], classOf[now])
        + language.caseCost(caseOf[before], caseOf[now])
        + emission[now];
  }

  @Override
  public String toString() {
    return page.charsetName() + "/" + language;
  }
}
