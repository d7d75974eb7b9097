package dev.winnow.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the code page and the language in which the bytes above 0x7F, and what stands beside them,
 * are least surprising.
 *
 * <p>Sieves keep this fast: all candidates are scored by a few pairs, the best by more, and the
 * best of those by all. What the ASCII letters say of the language counts, but only so much: markup
 * and names in a page are English more often than its text.
 *
 * <p>Immutable and thread-safe.
 */
final class SingleByteDetector {
  /**
   * What it costs that an unknown language is written in a code page of the centre or the east of
   * Europe: the languages there have models.
   */
  private static final int UNLIKELY_UNKNOWN = 15 * LanguageModel.UNIT;

  /** How many pairs are looked at, and how many candidates are left after that. */
  private static final int[][] SIEVES = {{16, 48}, {64, 20}, {256, 8}};

  private static final int MOST_ASCII_BITS = 20;
  private static final int MOST_ASCII_BITS_PER_HIGH_BYTE = 6;

  /** More Latin letters than this for a byte above 0x7F tell against other scripts. */
  private static final double LATIN_PER_HIGH_BYTE = 2;

  private static final double OTHER_SCRIPT_BITS = 3;
  private static final double MOST_OTHER_SCRIPT_BITS = 14;

  /** How much of what ASCII pairs say is believed, in 256ths. */
  private static final int ASCII_TRUST = 154;

  private static final int INDEX_BITS = 16;
  private static final int INDEX = (1 << INDEX_BITS) - 1;

  private final CharsetModels models;
  private final List<SingleByteCandidate> candidates = new ArrayList<>();
  private final AsciiCosts asciiCosts;

  /** Where the language of each candidate is among the {@link #asciiCosts}. */
  private final int[] asciiIndices;

  SingleByteDetector(CharsetModels models) {
    this.models = models;
    for (CodePageUse use : CodePageUse.GUESSED) {
      for (String language : use.languages()) {
        candidates.add(
            new SingleByteCandidate(
                use.page(),
                models.language(language),
                models.emissions(),
                use.priorBits() * LanguageModel.UNIT,
                use.rarity()));
      }
    }
    this.asciiCosts =
        new AsciiCosts(
            candidates.stream()
                .map(SingleByteCandidate::language)
                .filter(LanguageModel::isLatin)
                .distinct()
                .toList());
    this.asciiIndices =
        candidates.stream()
            .mapToInt(candidate -> asciiCosts.indexOf(candidate.language()))
            .toArray();
  }

  /**
   * Returns the best candidates, and one at least of each charset that is declared.
   *
   * @param limit what is certain to cost more is of no interest, except for the best
   */
  List<ScoredCharset> rank(ByteStatistics window, Declarations declared, long limit) {
    List<SingleByteCandidate> all = withDeclared(declared);
    long[] rough = fixedCosts(all, window);
    int[] left = IntStream.range(0, all.size()).toArray();
    int seen = 0;
    for (int[] sieve : SIEVES) {
      int pairs = Math.min(sieve[0], window.highPairCount());
      for (int index : left) {
        rough[index] += all.get(index).pairCost(window, seen, pairs);
      }
      seen = pairs;
      left = best(left, sieve[1], rough, all, declared);
    }
    List<ScoredCharset> finalists = new ArrayList<>();
    for (int index : left) {
      if (finalists.isEmpty() || rough[index] <= limit) {
        SingleByteCandidate candidate = all.get(index);
        long cost = rough[index] + candidate.pairCost(window, seen, window.highPairCount());
        finalists.add(new ScoredCharset(candidate.charset(), candidate.language().name(), cost));
      }
    }
    return finalists;
  }

  /** Keeps so many of the cheapest, best first, and the cheapest of each charset declared. */
  private static int[] best(
      int[] left, int count, long[] rough, List<SingleByteCandidate> all, Declarations declared) {
    long[] keys =
        Arrays.stream(left).mapToLong(index -> rough[index] << INDEX_BITS | index).toArray();
    Arrays.sort(keys);
    int[] sorted = Arrays.stream(keys).mapToInt(key -> (int) key & INDEX).toArray();
    int[] best = Arrays.copyOf(sorted, Math.min(count, sorted.length));
    for (Declarations.Declaration said : declared.all()) {
      for (int index : sorted) {
        if (all.get(index).charset().decodesLike(said.charset())) {
          best = withIndex(best, index);
          break;
        }
      }
    }
    return best;
  }

  private static int[] withIndex(int[] indices, int index) {
    return Arrays.stream(indices).anyMatch(known -> known == index)
        ? indices
        : IntStream.concat(Arrays.stream(indices), IntStream.of(index)).toArray();
  }

  /** Returns what each candidate costs before a pair of bytes is looked at. */
  private long[] fixedCosts(List<SingleByteCandidate> all, ByteStatistics window) {
    int[] ascii = asciiCosts.of(window);
    long mostAscii =
        LanguageModel.UNIT
            * (MOST_ASCII_BITS + (long) window.highBytes() * MOST_ASCII_BITS_PER_HIGH_BYTE);
    long otherScriptCost = otherScriptCost(window);
    long highBytes = window.highBytes();
    long[] fixed = new long[all.size()];
    for (int i = 0; i < fixed.length; i++) {
      SingleByteCandidate candidate = all.get(i);
      int language =
          i < asciiIndices.length ? asciiIndices[i] : asciiCosts.indexOf(candidate.language());
      long languageCost =
          language < 0
              ? otherScriptCost
              : Math.min(mostAscii, (long) ascii[language] * ASCII_TRUST / 256);
      fixed[i] =
          candidate.priorCost()
              + (candidate.isUnlikelyUnknown() ? UNLIKELY_UNKNOWN : 0)
              + candidate.rarity() * highBytes
              + candidate.learningCost(window)
              + languageCost;
    }
    return fixed;
  }

  /** Adds the declared code pages that are never guessed, in every language. */
  private List<SingleByteCandidate> withDeclared(Declarations declared) {
    List<SingleByteCandidate> all = candidates;
    for (Declarations.Declaration said : declared.all()) {
      Optional<CodePage> page = said.charset().codePage();
      if (page.isPresent() && all.stream().noneMatch(known -> known.page() == page.get())) {
        all = new ArrayList<>(all);
        for (LanguageModel model : models.languages()) {
          all.add(new SingleByteCandidate(page.get(), model, models.emissions(), 0, 0));
        }
      }
    }
    return all;
  }

  /**
   * Returns what it costs a language of another script, or an East Asian one, that nearly all
   * letters are Latin. It is bounded, for so are they in many a page by its markup.
   */
  static long otherScriptCost(ByteStatistics window) {
    double ratio = window.asciiLetters() / (LATIN_PER_HIGH_BYTE * Math.max(1, window.highBytes()));
    double bits = OTHER_SCRIPT_BITS * StrictMath.log(Math.max(1, ratio)) / StrictMath.log(2);
    return Math.round(Math.min(MOST_OTHER_SCRIPT_BITS, bits) * LanguageModel.UNIT);
  }
}
