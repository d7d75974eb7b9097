package dev.winnow.cli;

import dev.winnow.similarity.NearDuplicateIndex;
import dev.winnow.similarity.NearDuplicates;
import dev.winnow.similarity.ShingleUnit;
import dev.winnow.similarity.Shingler;
import dev.winnow.similarity.Sketcher;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of what texts are compared by: those that an index remembers. */
final class SketchOptions {
  private static final String THRESHOLD = "--threshold";
  private static final String SHINGLE_UNIT = "--shingle-unit";
  private static final String SHINGLE_SIZE = "--shingle-size";
  private static final String SKETCH_SIZE = "--sketch-size";
  private static final String SEED = "--seed";

  @Option(
      names = THRESHOLD,
      paramLabel = "T",
      description = "The least Jaccard similarity, in (0, 1] (default: ${DEFAULT-VALUE}).")
  private double threshold = 0.8;

  @Option(
      names = SHINGLE_UNIT,
      paramLabel = "UNIT",
      description =
          "What shingles are made of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Unit unit = Unit.WORD;

  @Option(
      names = SHINGLE_SIZE,
      paramLabel = "N",
      description = "How many of these a shingle has (default: ${DEFAULT-VALUE}).")
  private int shingleSize = 5;

  @Option(
      names = SKETCH_SIZE,
      paramLabel = "K",
      description = "The components of a sketch, from 64 to 1024 (default: ${DEFAULT-VALUE}).")
  private int sketchSize = 128;

  @Option(
      names = SEED,
      paramLabel = "N",
      description = "The seed of all hashes (default: ${DEFAULT-VALUE}).")
  private long seed;

  /** What shingles are made of. */
  private enum Unit {
    WORD,
    CHAR;

    static Unit of(ShingleUnit unit) {
      return unit == ShingleUnit.WORD ? WORD : CHAR;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Sets what the options say.
   *
   * @throws IllegalArgumentException if one of them is out of range; the message names it
   */
  NearDuplicates.Builder applyTo(NearDuplicates.Builder builder) {
    Named.option(THRESHOLD, threshold, builder::threshold);
    return builder.shingler(shingler()).sketcher(sketcher());
  }

  /**
   * Sets what the options say.
   *
   * @throws IllegalArgumentException if one of them is out of range; the message names it
   */
  NearDuplicateIndex.Builder applyTo(NearDuplicateIndex.Builder builder) {
    Named.option(THRESHOLD, threshold, builder::threshold);
    return builder.shingler(shingler()).sketcher(sketcher());
  }

  private Shingler shingler() {
    Shingler shingler =
        Named.option(
            SHINGLE_SIZE, shingleSize, unit == Unit.WORD ? Shingler::words : Shingler::characters);
    return shingler.withSeed(seed);
  }

  private Sketcher sketcher() {
    return Named.option(SKETCH_SIZE, sketchSize, Sketcher::ofSize).withSeed(seed);
  }

  /**
   * Checks that what was given on the command line is what an index was made with; what was not
   * given is the index's to say.
   *
   * @throws IllegalArgumentException if something is not; names option and value
   */
  void checkAgree(NearDuplicateIndex index, CommandSpec command) {
    check(command, THRESHOLD, threshold, index.threshold());
    check(command, SHINGLE_UNIT, unit, Unit.of(index.shingler().unit()));
    check(command, SHINGLE_SIZE, shingleSize, index.shingler().size());
    check(command, SKETCH_SIZE, sketchSize, index.sketcher().size());
    check(command, SEED, seed, index.shingler().seed());
  }

  private static void check(CommandSpec command, String option, Object value, Object ofIndex) {
    if (command.commandLine().getParseResult().hasMatchedOption(option) && !value.equals(ofIndex)) {
      throw new IllegalArgumentException(
          option + " must be as in the index, " + ofIndex + ": " + value);
    }
  }
}
