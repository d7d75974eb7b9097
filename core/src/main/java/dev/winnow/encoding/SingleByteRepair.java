package dev.winnow.encoding;

import dev.winnow.encoding.Declarations.Declaration;
import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Repairs text in one single-byte charset that was read as another, as KOI8-R as windows-1251: goes
 * back to the bytes by each charset that has all the characters, and lets the charset detector say
 * which charset those bytes are in.
 *
 * <p>A worker, not thread-safe.
 */
final class SingleByteRepair {
  static final String KIND = "single-byte";

  /** The charsets with which text is read by mistake. */
  private static final List<CodePage> READ_AS =
      List.of(
          CodePage.WINDOWS_1252,
          CodePage.WINDOWS_1251,
          CodePage.KOI8_R,
          CodePage.IBM866,
          CodePage.WINDOWS_1250,
          CodePage.WINDOWS_1253,
          CodePage.WINDOWS_1254,
          CodePage.WINDOWS_1255,
          CodePage.WINDOWS_1256,
          CodePage.WINDOWS_1257,
          CodePage.WINDOWS_874,
          CodePage.ISO_8859_2,
          CodePage.ISO_8859_5,
          CodePage.MACINTOSH,
          CodePage.IBM437,
          CodePage.IBM850,
          CodePage.IBM852);

  /** The bytes that a charset is decided by. */
  private static final int WINDOW = 1 << 15;

  /** Bits of gain at which a repair is as likely right as wrong, and for one order of odds. */
  private static final double EVEN = 20;

  private static final double SLOPE = 4;

  private static final double LEAST_CONFIDENCE = 0.5;

  private final double minConfidence;

  SingleByteRepair(double minConfidence) {
    this.minConfidence = minConfidence;
  }

  /** What the bytes cost as the text that they are in fact, and as the text given. */
  private record Reading(CodePage readAs, CodePage was, long cost, long costAsItIs) {}

  /** The repairs of a segment: none, or all of its characters that change. */
  List<Edit> edits(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return List.of();
    }
    List<Reading> readings = new ArrayList<>();
    for (CodePage readAs : READ_AS) {
      byte[] bytes = bytes(text, readAs);
      if (bytes.length == text.length()) {
        readings.add(reading(bytes, readAs));
      }
    }
    if (readings.isEmpty()) {
      return List.of();
    }
    // The text as it stands is the same whichever charset it was read as: the best price counts.
    long asItIs = readings.stream().mapToLong(Reading::costAsItIs).min().orElseThrow();
    Reading best = Collections.min(readings, Comparator.comparingLong(Reading::cost));
    double gain = (double) (asItIs - best.cost) / LanguageModel.UNIT;
    double confidence = Math.rint(1000 / (1 + StrictMath.exp((EVEN - gain) / SLOPE))) / 1000;
    return best.was == best.readAs || confidence < Math.max(LEAST_CONFIDENCE, minConfidence)
        ? List.of()
        : edits(text, best, confidence);
  }

  /** The bytes that a text was read from; fewer than it has characters if it cannot have been. */
  private static byte[] bytes(String text, CodePage page) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      int b = c < 0x80 ? c : page.encode(c);
      if (b < 0) {
        return Arrays.copyOf(bytes, i);
      }
      bytes[i] = (byte) b;
    }
    return bytes;
  }

  private static Reading reading(byte[] bytes, CodePage readAs) {
    ByteStatistics window = new ByteStatistics(bytes, 0, Math.min(WINDOW, bytes.length));
    WebCharset charset = WebCharset.named(readAs.charsetName()).orElseThrow();
    Declarations itself =
        new Declarations(
            List.of(new Declaration(Evidence.STATISTICS, readAs.charsetName(), charset)));
    long cost = Long.MAX_VALUE;
    long costAsItIs = Long.MAX_VALUE;
    CodePage was = readAs;
    for (ScoredCharset scored : CharsetRanking.standard().singleByte(window, itself)) {
      CodePage page = scored.charset().codePage().orElseThrow();
      // In windows-1258 a letter and its tone are two bytes, which Vietnamese text hardly has.
      if (scored.cost() < cost && page != CodePage.WINDOWS_1258) {
        cost = scored.cost();
        was = page;
      }
      costAsItIs = page == readAs ? Math.min(costAsItIs, scored.cost()) : costAsItIs;
    }
    return new Reading(readAs, was, cost, costAsItIs);
  }

  private static List<Edit> edits(String text, Reading mistake, double confidence) {
    List<Edit> edits = new ArrayList<>();
    String detail = mistake.was.charsetName() + " as " + mistake.readAs.charsetName();
    for (int i = 0; i < text.length(); ) {
      int start = i;
      StringBuilder replacement = new StringBuilder();
      while (i < text.length() && text.charAt(i) >= 0x80) {
        replacement.append(mistake.was.decode(mistake.readAs.encode(text.charAt(i))));
        i++;
      }
      if (i > start && !text.regionMatches(start, replacement.toString(), 0, i - start)) {
        edits.add(new Edit(new Span(start, i), replacement.toString(), KIND, detail, confidence));
      }
      i = i == start ? i + 1 : i;
    }
    return edits;
  }
}
