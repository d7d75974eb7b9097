package dev.winnow.encoding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says how surprising the ASCII letters of a window are in each language that is written in Latin
 * ones, in the units of {@link LanguageModel}.
 *
 * <p>Immutable and thread-safe.
 */
final class AsciiCosts {
  private static final int PAIRS = ByteStatistics.ASCII_CLASSES * ByteStatistics.ASCII_CLASSES;

  private final Map<LanguageModel, Integer> indices = new HashMap<>();

  /** By pair and language, so that one loop over neighbours adds a pair to all languages. */
  private final short[] costs;

  AsciiCosts(List<LanguageModel> languages) {
    languages.forEach(language -> indices.put(language, indices.size()));
    this.costs = new short[PAIRS * languages.size()];
    for (int a = 0; a <= ByteStatistics.ASCII_SPACE; a++) {
      for (int b = 0; b <= ByteStatistics.ASCII_SPACE; b++) {
        int row = (a * ByteStatistics.ASCII_CLASSES + b) * languages.size();
        for (int i = 0; i < languages.size(); i++) {
          LanguageModel model = languages.get(i);
          costs[row + i] =
              (short) model.bigramCost(model.classOf(ascii(a)), model.classOf(ascii(b)));
        }
      }
    }
  }

  private static char ascii(int asciiClass) {
    return asciiClass == ByteStatistics.ASCII_SPACE ? ' ' : (char) ('a' + asciiClass);
  }

  /** Returns where a language is in what {@link #of} returns; -1 if it is not. */
  int indexOf(LanguageModel language) {
    return indices.getOrDefault(language, -1);
  }

  /** Returns for each language how much worse than the best one it explains the ASCII letters. */
  int[] of(ByteStatistics window) {
    int count = indices.size();
    int[] sums = new int[count];
    for (int pair = 0; pair < PAIRS; pair++) {
      int occurrences = window.countOfAsciiPair(pair);
      if (occurrences > 0) {
        int row = pair * count;
        for (int i = 0; i < count; i++) {
          sums[i] += occurrences * costs[row + i];
        }
      }
    }
    int best = Arrays.stream(sums).min().orElse(0);
    for (int i = 0; i < count; i++) {
      sums[i] -= best;
    }
    return sums;
  }
}
