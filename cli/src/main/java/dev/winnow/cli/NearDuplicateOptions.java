package dev.winnow.cli;

import dev.winnow.similarity.Keep;
import dev.winnow.similarity.NearDuplicates;
import dev.winnow.similarity.Shingler;
import dev.winnow.similarity.Sketcher;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options of what near-duplicates are, and which of them is kept. */
final class NearDuplicateOptions {
  @Option(
      names = "--threshold",
      paramLabel = "T",
      description = "The least Jaccard similarity, in (0, 1] (default: ${DEFAULT-VALUE}).")
  private double threshold = 0.8;

  @Option(
      names = "--shingle-unit",
      paramLabel = "UNIT",
      description =
          "What shingles are made of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Unit unit = Unit.WORD;

  @Option(
      names = "--shingle-size",
      paramLabel = "N",
      description = "How many of these a shingle has (default: ${DEFAULT-VALUE}).")
  private int shingleSize = 5;

  @Option(
      names = "--sketch-size",
      paramLabel = "K",
      description =
          "The components of a sketch, a power of two from 64 to 1024 (default: ${DEFAULT-VALUE}).")
  private int sketchSize = 128;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The seed of all hashes (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--keep",
      paramLabel = "WHICH",
      description =
          "Which of several to keep: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Which keep = Which.FIRST;

  /** What shingles are made of. */
  private enum Unit {
    WORD,
    CHAR;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which of several near-duplicates is kept. */
  private enum Which {
    FIRST,
    LONGEST;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Returns what finds near-duplicates as the options ask.
   *
   * @throws IllegalArgumentException if one of them is out of range; the message names it
   */
  NearDuplicates.Builder finder() {
    Shingler shingler =
        unit == Unit.WORD ? Shingler.words(shingleSize) : Shingler.characters(shingleSize);
    return NearDuplicates.builder()
        .threshold(threshold)
        .shingler(shingler.withSeed(seed))
        .sketcher(Sketcher.ofSize(sketchSize).withSeed(seed))
        .keep(keep == Which.FIRST ? Keep.FIRST : Keep.LONGEST);
  }
}
