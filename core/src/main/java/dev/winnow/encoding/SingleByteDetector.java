package dev.winnow.encoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the code page and the language in which the bytes above 0x7F, and what stands beside them,
 * are least surprising.
 *
 * <p>Two sieves: each candidate is scored by the first pairs, the best few by all. What the ASCII
 * letters say of the language counts, but only so much: markup and names in a page are English more
 * often than its text.
 *
 * <p>Immutable and thread-safe.
 */
final class SingleByteDetector {
  /**
   * What it costs that an unknown language is written in a code page of the centre or the east of
   * Europe: the languages there have models.
   */
  private static final int UNLIKELY_UNKNOWN = 15 * LanguageModel.UNIT;

  private static final int FINALISTS = 24;
  private static final int ROUGH_PAIRS = 96;
  private static final int MOST_ASCII_BITS = 20;
  private static final int MOST_ASCII_BITS_PER_HIGH_BYTE = 6;

  /** More Latin letters than this for a byte above 0x7F tell against other scripts. */
  private static final double LATIN_PER_HIGH_BYTE = 2;

  private static final double OTHER_SCRIPT_BITS = 3;
  private static final double MOST_OTHER_SCRIPT_BITS = 14;

  /** How much of what ASCII pairs say is believed, in 256ths. */
  private static final int ASCII_TRUST = 154;

  private final CharsetModels models;
  private final List<SingleByteCandidate> candidates = new ArrayList<>();
  private final Map<LanguageModel, byte[]> asciiCosts = new HashMap<>();

  SingleByteDetector(CharsetModels models) {
    this.models = models;
    for (CodePageUse use : CodePageUse.GUESSED) {
      for (String language : use.languages()) {
        LanguageModel model = models.language(language);
        candidates.add(
            new SingleByteCandidate(
                use.page(),
                model,
                models.emissions(),
                use.priorBits() * LanguageModel.UNIT,
                use.rarity()));
        if (model.isLatin()) {
          asciiCosts.computeIfAbsent(model, SingleByteDetector::asciiCosts);
        }
      }
    }
  }

  private static byte[] asciiCosts(LanguageModel model) {
    byte[] costs = new byte[ByteStatistics.ASCII_CLASSES * ByteStatistics.ASCII_CLASSES];
    for (int a = 0; a <= ByteStatistics.ASCII_SPACE; a++) {
      for (int b = 0; b <= ByteStatistics.ASCII_SPACE; b++) {
        costs[a * ByteStatistics.ASCII_CLASSES + b] =
            (byte) model.bigramCost(model.classOf(ascii(a)), model.classOf(ascii(b)));
      }
    }
    return costs;
  }

  private static char ascii(int asciiClass) {
    return asciiClass == ByteStatistics.ASCII_SPACE ? ' ' : (char) ('a' + asciiClass);
  }

  /** Returns the best candidates, best first, and one at least of each that is declared. */
  List<ScoredCharset> rank(ByteStatistics window, Declarations declared) {
    Map<LanguageModel, Long> languageCosts = languageCosts(window);
    long otherScriptCost = otherScriptCost(window);
    List<SingleByteCandidate> all = withDeclared(declared);
    List<Scored> rough = new ArrayList<>(all.size());
    for (SingleByteCandidate candidate : all) {
      long fixed =
          candidate.priorCost()
              + (candidate.isUnlikelyUnknown() ? UNLIKELY_UNKNOWN : 0)
              + (long) candidate.rarity() * window.highBytes()
              + languageCosts.getOrDefault(candidate.language(), otherScriptCost);
      rough.add(new Scored(candidate, fixed, fixed + candidate.cost(window, ROUGH_PAIRS)));
    }
    rough.sort(Comparator.comparingLong(Scored::total));
    List<ScoredCharset> finalists = new ArrayList<>();
    for (Scored scored : rough) {
      WebCharset charset = scored.candidate.charset();
      boolean missing =
          declared.votes(charset) > 0
              && finalists.stream().noneMatch(found -> found.charset().equals(charset));
      if (finalists.size() < FINALISTS || missing) {
        long cost = scored.fixed + scored.candidate.cost(window, Integer.MAX_VALUE);
        finalists.add(new ScoredCharset(charset, scored.candidate.language().name(), cost));
      }
    }
    return finalists;
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

  /** Says how much worse each language explains the ASCII letters than the best one does. */
  private Map<LanguageModel, Long> languageCosts(ByteStatistics window) {
    Map<LanguageModel, Long> costs = new HashMap<>();
    asciiCosts.forEach((model, table) -> costs.put(model, asciiCost(window, table)));
    long best = costs.values().stream().mapToLong(Long::longValue).min().orElse(0);
    long bits = MOST_ASCII_BITS + (long) window.highBytes() * MOST_ASCII_BITS_PER_HIGH_BYTE;
    costs.replaceAll(
        (model, cost) -> Math.min(bits * LanguageModel.UNIT, (cost - best) * ASCII_TRUST / 256));
    return costs;
  }

  /**
   * Returns what it costs a language of another script, or an East Asian one, that nearly all
   * letters are Latin. It is bounded, for so are they in many a page by its markup.
   */
  static long otherScriptCost(ByteStatistics window) {
    double ratio = window.asciiLetters() / (LATIN_PER_HIGH_BYTE * Math.max(1, window.highBytes()));
    double bits = OTHER_SCRIPT_BITS * Math.log(Math.max(1, ratio)) / Math.log(2);
    return Math.round(Math.min(MOST_OTHER_SCRIPT_BITS, bits) * LanguageModel.UNIT);
  }

  private static long asciiCost(ByteStatistics window, byte[] table) {
    long cost = 0;
    for (int pair = 0; pair < table.length; pair++) {
      cost += (long) window.countOfAsciiPair(pair) * (table[pair] & 0xFF);
    }
    return cost;
  }

  private record Scored(SingleByteCandidate candidate, long fixed, long total) {}
}
