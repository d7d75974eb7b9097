package dev.winnow.cli;

import dev.winnow.encoding.EncodingRepairer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of how much is repaired. */
final class RepairOptions {
  @Option(
      names = "--preset",
      paramLabel = "PRESET",
      description = {
        "standard keeps the author's characters; plain also straightens quotation marks, folds"
            + " ligatures and full width, and decodes entities (default: ${DEFAULT-VALUE})."
      })
  private Preset preset = Preset.STANDARD;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description =
          "Leave alone what was decoded wrongly or lost but is less sure than this, 0 to 1.")
  private @Nullable Double minConfidence;

  /** How much to repair. */
  private enum Preset {
    STANDARD,
    PLAIN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Returns the repairer that the options ask for.
   *
   * @throws IllegalArgumentException if {@code --min-confidence} is out of range
   */
  EncodingRepairer repairer() {
    return configured(
        preset == Preset.PLAIN ? EncodingRepairer.plain() : EncodingRepairer.standard());
  }

  /**
   * Returns a repairer with the confidence that the options ask for.
   *
   * @throws IllegalArgumentException if {@code --min-confidence} is out of range
   */
  EncodingRepairer configured(EncodingRepairer repairer) {
    if (minConfidence == null) {
      return repairer;
    }
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException("--min-confidence must be in [0, 1]: " + minConfidence);
    }
    return repairer.toBuilder().minConfidence(minConfidence).build();
  }
}
