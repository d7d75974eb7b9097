package dev.winnow.encoding;

import dev.winnow.encoding.EastAsianEncoding.Form;
import dev.winnow.encoding.EastAsianEncoding.Levels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Scores a window as each of the double-byte charsets.
 *
 * <p>Immutable and thread-safe.
 */
final class EastAsianDetector {
  /** Bytes that tell which encoding to try first. */
  private static final int FIRST_LOOK = 128;

  /**
   * Text in an East Asian language costs 3.5 to 5.5 bits a byte as what it is; text in another
   * script, most of it above 0x7F, 7 to 12 bits.
   */
  private static final long LIKELY = 13 * LanguageModel.UNIT / 2;

  private final List<EastAsianEncoding> encodings;

  EastAsianDetector(CharsetModels models) {
    encodings =
        List.of(
            new EastAsianEncoding(
                Form.GB18030,
                "gb18030",
                models.eastAsian("zh-hans"),
                new Levels(0xA1, 0xA9, 0xB0, 0xD7, 0xF7),
                2),
            new EastAsianEncoding(
                Form.PAIRS,
                "Big5",
                models.eastAsian("zh-hant"),
                new Levels(0xA1, 0xA3, 0xA4, 0xC6, 0xF9),
                3),
            new EastAsianEncoding(
                Form.SHIFT_JIS,
                "Shift_JIS",
                models.eastAsian("ja"),
                new Levels(0x81, 0x84, 0x88, 0x97, 0xEA),
                2),
            new EastAsianEncoding(
                Form.EUC_JP,
                "EUC-JP",
                models.eastAsian("ja"),
                new Levels(0xA1, 0xA8, 0xB0, 0xCF, 0xF4),
                3),
            new EastAsianEncoding(
                Form.PAIRS,
                "EUC-KR",
                models.eastAsian("ko"),
                new Levels(0xA1, 0xAC, 0xB0, 0xC8, 0xFD),
                2));
  }

  /**
   * Says what the beginning of a window tells: whether it may be East Asian, and in which order to
   * try the encodings, so that most are soon given up.
   */
  record FirstLook(boolean maybeEastAsian, List<EastAsianEncoding> order) {}

  private record Looked(EastAsianEncoding encoding, long cost) {}

  FirstLook look(byte[] bytes, int start, int end) {
    int length = Math.min(FIRST_LOOK, end - start);
    List<Looked> looked = new ArrayList<>();
    for (EastAsianEncoding encoding : encodings) {
      long cost = encoding.cost(bytes, start, start + length, Long.MAX_VALUE);
      looked.add(new Looked(encoding, cost));
    }
    looked.sort(Comparator.comparingLong(Looked::cost));
    return new FirstLook(
        looked.get(0).cost() <= LIKELY * length, looked.stream().map(Looked::encoding).toList());
  }

  /**
   * Returns those charsets in which the window costs at most {@code limit}, and at most {@code
   * margin} more than in the best of them.
   */
  List<ScoredCharset> score(
      byte[] bytes,
      int start,
      int end,
      FirstLook look,
      ByteStatistics window,
      long limit,
      long margin) {
    List<ScoredCharset> scores = new ArrayList<>();
    long most = limit;
    // Of ASCII, a byte above 0x7F takes one byte at most as the second one of a pair.
    int alone = Math.max(0, end - start - 2 * window.highBytes());
    for (EastAsianEncoding encoding : look.order()) {
      long cost = encoding.cost(bytes, start, end, alone, most);
      if (cost <= most) {
        scores.add(new ScoredCharset(encoding.charset(), encoding.language(), cost));
        most = Math.min(most, cost + margin);
      }
    }
    return scores;
  }

  /**
   * Returns the cost of UTF-16 in the East Asian language that it suits best; more than {@code
   * limit} where it turns out worse than that.
   */
  long utf16Cost(Utf16Scan scan, long limit) {
    long best = Long.MAX_VALUE;
    for (EastAsianEncoding encoding : encodings) {
      best = Math.min(best, scan.eastAsianCost(encoding, Math.min(best, limit)));
    }
    return best;
  }
}
