package dev.winnow.encoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Scores one window of bytes as every charset that is guessed. The costs are bits of surprise at
 * the same bytes, so that they can be compared whatever the charset. A declaration is worth so many
 * bits, and more the more bytes there are: where the models know neither of two charsets well, the
 * page knows best.
 *
 * <p>Immutable and thread-safe.
 */
final class CharsetRanking {
  private static final int UNIT = LanguageModel.UNIT;
  private static final int CONTROL_COST = 20 * UNIT;

  /** What a declaration is worth: bits for a start, and for each byte above 0x7F. */
  private static final int DECLARED = 12 * UNIT;

  private static final int DECLARED_PER_BYTE = 2 * UNIT;

  /** No charset that is worse than the best by this much is of interest. */
  private static final int MARGIN = 64 * UNIT;

  private static final WebCharset UTF_8 = WebCharset.named(WebCharset.UTF_8).orElseThrow();
  private static final int UTF8_PRIOR = 4 * UNIT;
  private static final int UTF8_TWO = 10 * UNIT;
  private static final int UTF8_THREE = 13 * UNIT;
  private static final int UTF8_FOUR = 18 * UNIT;
  private static final int UTF8_INVALID = 40 * UNIT;

  /** Few files are UTF-16 without a mark, and any few double bytes make some word of Chinese. */
  private static final int UTF16_PRIOR = 10 * UNIT;

  /** A text in an alphabet does not cost more than this a character. */
  private static final int ALPHABETIC = 7 * UNIT;

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

  /** Scores a window as the best code pages alone, and as those declared. */
  List<ScoredCharset> singleByte(ByteStatistics window, Declarations declared) {
    return singleByte.rank(window, declared, Long.MAX_VALUE);
  }

  /**
   * Scores the window {@code [start, end)}.
   *
   * @param utf8 what it is as UTF-8
   * @param maybeUtf16 whether the window begins where a UTF-16 code unit would
   * @return best first, never empty
   */
  List<ScoredCharset> rank(
      byte[] bytes, int start, int end, Utf8Scan utf8, boolean maybeUtf16, Declarations declared) {
    int controls = ByteStatistics.controls(bytes, start, end);
    long control = (long) controls * CONTROL_COST;
    int length = end - start;
    List<ScoredCharset> scores = new ArrayList<>();
    if (maybeUtf16 && (controls * 64 >= length || length <= SHORT)) {
      addUtf16(scores, bytes, start, end);
    }
    if (scores.stream().noneMatch(utf16 -> utf16.cost() < control)) {
      ByteStatistics window = new ByteStatistics(bytes, start, end);
      asciiCompatible(bytes, start, end, utf8, window, declared)
          .forEach(scored -> scores.add(scored.plus(control)));
    }
    scores.sort(Comparator.comparingLong(ScoredCharset::cost));
    return scores;
  }

  private List<ScoredCharset> asciiCompatible(
      byte[] bytes,
      int start,
      int end,
      Utf8Scan utf8,
      ByteStatistics window,
      Declarations declared) {
    long bonus = DECLARED + (long) window.highBytes() * DECLARED_PER_BYTE;
    long margin = MARGIN + bonus * declared.all().size();
    List<ScoredCharset> scores = new ArrayList<>();
    scores.add(utf8(utf8, window));
    // What is likely comes first, so that the rest is soon given up.
    EastAsianDetector.FirstLook look = eastAsian.look(bytes, start, end);
    boolean likely = look.maybeEastAsian() && window.highBytes() * 2 > window.length();
    if (likely) {
      addEastAsian(scores, bytes, start, end, look, window, margin);
    }
    long ascii = (long) window.asciiPairs() * EastAsianEncoding.ASCII_COST;
    for (ScoredCharset scored : singleByte.rank(window, declared, least(scores) + margin - ascii)) {
      scores.add(scored.plus(ascii));
    }
    if (!likely) {
      addEastAsian(scores, bytes, start, end, look, window, margin);
    }
    scores.replaceAll(scored -> scored.plus(-bonus * declared.votes(scored.charset())));
    return scores;
  }

  private void addEastAsian(
      List<ScoredCharset> scores,
      byte[] bytes,
      int start,
      int end,
      EastAsianDetector.FirstLook look,
      ByteStatistics window,
      long margin) {
    long otherScript = SingleByteDetector.otherScriptCost(window);
    long limit = least(scores) + margin;
    for (ScoredCharset scored : eastAsian.score(bytes, start, end, look, window, limit, margin)) {
      scores.add(scored.plus(otherScript));
    }
  }

  private static long least(List<ScoredCharset> scores) {
    return scores.stream().mapToLong(ScoredCharset::cost).min().orElse(0);
  }

  private static ScoredCharset utf8(Utf8Scan scan, ByteStatistics window) {
    long cost =
        UTF8_PRIOR
            + (long) (window.length() - window.highBytes()) * EastAsianEncoding.ASCII_COST
            + (long) scan.two() * UTF8_TWO
            + (long) scan.three() * UTF8_THREE
            + (long) scan.four() * UTF8_FOUR
            + (long) scan.invalid() * UTF8_INVALID;
    return new ScoredCharset(UTF_8, "und", cost);
  }

  private void addUtf16(List<ScoredCharset> scores, byte[] bytes, int start, int end) {
    Utf16Scan little = new Utf16Scan(bytes, start, end, false);
    Utf16Scan big = new Utf16Scan(bytes, start, end, true);
    long limit = Math.min(little.alphabeticCost(), big.alphabeticCost()) + MARGIN;
    scores.add(utf16(little, WebCharset.UTF_16LE, limit));
    scores.add(utf16(big, WebCharset.UTF_16BE, limit));
  }

  /** Scores a window; where that costs more than a limit, it may cost some more or less still. */
  private ScoredCharset utf16(Utf16Scan scan, String charset, long limit) {
    long cost = scan.alphabeticCost();
    if (cost > (long) scan.length() * ALPHABETIC) {
      cost = Math.min(cost, eastAsian.utf16Cost(scan, limit) + UNIT);
    }
    return new ScoredCharset(WebCharset.named(charset).orElseThrow(), "und", cost + UTF16_PRIOR);
  }

  private static final class Standard {
    static final CharsetRanking RANKING = new CharsetRanking(CharsetModels.standard());
  }
}
