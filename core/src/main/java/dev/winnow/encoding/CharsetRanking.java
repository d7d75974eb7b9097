package dev.winnow.encoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Scores one window of bytes as every charset that is guessed. The costs are bits of surprise at the
 * same bytes, so that they can be compared whatever the charset; a declaration is worth some bits.
 *
 * <p>Immutable and thread-safe.
 */
final class CharsetRanking {
  private static final int UNIT = LanguageModel.UNIT;
  private static final int CONTROL_COST = 20 * UNIT;
  private static final int UTF8_PRIOR = 4 * UNIT;
  private static final int UTF8_TWO = 10 * UNIT;
  private static final int UTF8_THREE = 13 * UNIT;
  private static final int UTF8_FOUR = 18 * UNIT;
  private static final int UTF8_INVALID = 40 * UNIT;
  private static final int UTF16_PRIOR = 6 * UNIT;

  /** Below this many bytes UTF-16 may well have no control character in a byte of its own. */
  private static final int SHORT = 256;

  private final SingleByteDetector singleByte;
  private final EastAsianDetector eastAsian;

  private CharsetRanking(CharsetModels models) {
    singleByte = new SingleByteDetector(models);
    eastAsian = new EastAsianDetector(models);
  }

  static CharsetRanking standard() {
    return Standard.RANKING;
  }

  /** A declaration and how many bits it is worth. */
  record Declaration(WebCharset charset, int bits) {}

  /** Returns the scores, best first, never empty. */
  List<ScoredCharset> rank(
      byte[] bytes, int start, int end, boolean maybeUtf16, Optional<Declaration> declared) {
    if (Iso2022JpScan.matches(bytes, start, end)) {
      return List.of(new ScoredCharset(WebCharset.ISO_2022_JP, "ja", 0));
    }
    ByteStatistics window = new ByteStatistics(bytes, start, end);
    long asciiCompatible = (long) window.controls() * CONTROL_COST;
    List<ScoredCharset> scores = new ArrayList<>();
    for (ScoredCharset scored : singleByte.rank(window, declared.map(Declaration::charset))) {
      scores.add(
          scored.plus(asciiCompatible + (long) window.asciiPairs() * EastAsianEncoding.ASCII_COST));
    }
    long limit = scores.stream().mapToLong(ScoredCharset::cost).min().orElse(0) + 64 * UNIT;
    for (ScoredCharset scored : eastAsian.score(bytes, start, end, limit)) {
      scores.add(scored.plus(asciiCompatible + SingleByteDetector.otherScriptCost(window)));
    }
    scores.add(utf8(bytes, start, end, window).plus(asciiCompatible));
    if (maybeUtf16 && (window.controls() * 64 >= window.length() || window.length() <= SHORT)) {
      scores.add(utf16(bytes, start, end, false));
      scores.add(utf16(bytes, start, end, true));
    }
    declared.ifPresent(
        d ->
            scores.replaceAll(
                scored ->
                    scored.charset().equals(d.charset().name())
                        ? scored.plus(-(long) d.bits() * UNIT)
                        : scored));
    scores.sort(Comparator.comparingLong(ScoredCharset::cost));
    return scores;
  }

  private static ScoredCharset utf8(byte[] bytes, int start, int end, ByteStatistics window) {
    Utf8Scan scan = Utf8Scan.of(bytes, start, end);
    long cost =
        UTF8_PRIOR
            + (long) (window.length() - window.highBytes()) * EastAsianEncoding.ASCII_COST
            + (long) scan.two() * UTF8_TWO
            + (long) scan.three() * UTF8_THREE
            + (long) scan.four() * UTF8_FOUR
            + (long) scan.invalid() * UTF8_INVALID;
    return new ScoredCharset(WebCharset.UTF_8, "und", cost);
  }

  private ScoredCharset utf16(byte[] bytes, int start, int end, boolean bigEndian) {
    Utf16Scan scan = new Utf16Scan(bytes, start, end, bigEndian);
    long cost = Math.min(scan.alphabeticCost(), eastAsian.utf16Cost(scan) + UNIT);
    String name = bigEndian ? WebCharset.UTF_16BE : WebCharset.UTF_16LE;
    return new ScoredCharset(name, "und", cost + UTF16_PRIOR);
  }

  private static final class Standard {
    static final CharsetRanking RANKING = new CharsetRanking(CharsetModels.standard());
  }
}
