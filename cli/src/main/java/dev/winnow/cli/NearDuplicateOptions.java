package dev.winnow.cli;

import dev.winnow.similarity.Keep;
import dev.winnow.similarity.NearDuplicateIndex;
import dev.winnow.similarity.NearDuplicates;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of what near-duplicates are, and which of them is kept. */
final class NearDuplicateOptions {
  @Mixin private SketchOptions sketches = new SketchOptions();

  @Option(
      names = "--keep",
      paramLabel = "WHICH",
      description =
          "Which of several to keep: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Which keep = Which.FIRST;

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
    return sketches.applyTo(kept());
  }

  /**
   * Returns what finds near-duplicates as an index does.
   *
   * @throws IllegalArgumentException if an option says otherwise than the index
   */
  NearDuplicates.Builder finder(NearDuplicateIndex index, CommandSpec command) {
    sketches.checkAgree(index, command);
    return kept()
        .threshold(index.threshold())
        .shingler(index.shingler())
        .sketcher(index.sketcher());
  }

  private NearDuplicates.Builder kept() {
    return NearDuplicates.builder().keep(keep == Which.FIRST ? Keep.FIRST : Keep.LONGEST);
  }
}
