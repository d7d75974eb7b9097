package dev.winnow.encoding;

import java.util.List;
import java.util.Optional;

/**
 * Guesses the charset of bytes that nobody declared, from the bytes alone.
 *
 * <p>Well-formed UTF-8 and the escape sequences of ISO-2022-JP are proof enough. Else every charset
 * is scored by how surprising the text would be in it: the single-byte ones by which letters follow
 * each other in each language that is written in them, the double-byte ones by how common their
 * characters are, UTF-16 by how well the code units keep to one script. The design is that of
 * Mozilla's <a href="https://hsivonen.fi/chardetng/">chardetng</a>, with models of our own, and
 * with UTF-16 without a byte order mark and the code pages of DOS and Mac OS. Charsets that hide
 * markup from a filter, such as UTF-7, are never guessed.
 *
 * <p>Takes time linear in the number of bytes, and looks at 36 kB of them at most. Immutable and
 * thread-safe.
 */
public final class CharsetDetector {
  private static final double BITS_FOR_HALF_AS_MUCH_DOUBT = 4;

  /** What is worse by more leaves less than a thousandth open. */
  private static final double MOST_BITS_OF_DOUBT = 40;

  private static final CharsetDetector STANDARD = new CharsetDetector();

  private CharsetDetector() {}

  /** Returns the detector with the models that come with it. */
  public static CharsetDetector standard() {
    return STANDARD;
  }

  /** Guesses the charset of {@code bytes}, which may be of any length and content. */
  public Detection detect(byte[] bytes) {
    return new Decision(false, DecodingHints.none()).on(bytes);
  }

  /** Decides on one window: {@code declared} weighs in, but does not have the last word. */
  Detection detect(DecisionWindow window, Declarations declared) {
    byte[] bytes = window.bytes();
    int start = window.start();
    int end = window.end();
    if (Iso2022JpScan.matches(bytes, start, end)) {
      return detection(WebCharset.ISO_2022_JP, 1, declared, Evidence.ESCAPE_SEQUENCES);
    }
    Utf8Scan utf8 = Utf8Scan.of(bytes, start, end);
    if (utf8.invalid() == 0 && utf8.sequences() > 0 && !window.hasControls()) {
      double confidence = 1 - 0.05 / (utf8.sequences() * utf8.sequences());
      return detection(WebCharset.UTF_8, confidence, declared, Evidence.UTF_8_VALIDITY);
    }
    List<ScoredCharset> scores =
        CharsetRanking.standard().rank(bytes, start, end, utf8, window.fromBeginning(), declared);
    WebCharset best = scores.get(0).charset();
    Evidence evidence =
        declared.all().stream()
            .filter(said -> said.charset().decodesLike(best))
            .map(Declarations.Declaration::source)
            .findFirst()
            .orElse(Evidence.STATISTICS);
    return detection(best.name(), confidence(scores, window), declared, evidence);
  }

  private static Detection detection(
      String charset, double confidence, Declarations declared, Evidence evidence) {
    return new Detection(charset, confidence, declared.label(), evidence);
  }

  /** The share of the best in what all that give another text leave open. */
  private static double confidence(List<ScoredCharset> scores, DecisionWindow window) {
    ScoredCharset best = scores.get(0);
    double others = 0;
    for (ScoredCharset other : scores.subList(1, scores.size())) {
      double bits = (double) (other.cost() - best.cost()) / LanguageModel.UNIT;
      if (bits > MOST_BITS_OF_DOUBT) {
        continue;
      }
      double weight = StrictMath.pow(2, -bits / BITS_FOR_HALF_AS_MUCH_DOUBT);
      if (!sameText(best.charset(), other.charset(), window)) {
        others = Math.max(others, weight);
      }
    }
    return 1 / (1 + others);
  }

  private static boolean sameText(WebCharset a, WebCharset b, DecisionWindow window) {
    if (a.decodesLike(b)) {
      return true;
    }
    Optional<CodePage> pageA = a.codePage();
    Optional<CodePage> pageB = b.codePage();
    if (pageA.isEmpty() || pageB.isEmpty()) {
      return false;
    }
    boolean[] occurring = window.occurring();
    for (int x = 0x80; x < 256; x++) {
      if (occurring[x] && pageA.get().decode(x) != pageB.get().decode(x)) {
        return false;
      }
    }
    return true;
  }
}
