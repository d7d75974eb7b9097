package dev.winnow.cli;

import dev.winnow.encoding.EncodingRepairer;
import dev.winnow.text.Revision;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Repairs mojibake and damaged characters. */
@Command(
    name = "repair",
    mixinStandardHelpOptions = true,
    description = {
      "Repairs text that was decoded with a wrong charset, and damaged characters.",
      "Adds to each record: text (repaired), edits."
    },
    footer = {"", "Example:", "  echo '{\"text\":\"cafÃ©\"}' | winnow repair"})
final class RepairCommand extends RecordCommand {
  @Option(
      names = "--preset",
      paramLabel = "PRESET",
      description = {
        "standard keeps the author's characters; plain also straightens quotation marks, folds"
            + " ligatures and full width, and decodes entities (default: standard)."
      })
  private Preset preset = Preset.STANDARD;

  @Option(
      names = "--only",
      paramLabel = "KIND",
      description = "Repair nothing but this: ${COMPLETION-CANDIDATES}.")
  private @Nullable Kind only;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description =
          "Leave alone what was decoded wrongly or lost but is less sure than this, 0 to 1.")
  private @Nullable Double minConfidence;

  @Option(
      names = "--single-byte",
      description =
          "Also repair text in one single-byte charset that was read as another, as KOI8-R as"
              + " windows-1251.")
  private boolean singleByte;

  /** How much to repair. */
  private enum Preset {
    STANDARD,
    PLAIN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What may be repaired alone. */
  private enum Kind {
    MOJIBAKE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  RepairCommand(Streams streams) {
    super("repair", streams);
  }

  @Override
  Step step() {
    EncodingRepairer repairer = repairer();
    return record -> {
      Revision revision = repairer.repair(text(record));
      changeText(record, revision);
      record.set("edits", spansOf(revision.source()).edits(revision.edits().asList()));
    };
  }

  private EncodingRepairer repairer() {
    EncodingRepairer.Builder builder =
        (only != null
                ? EncodingRepairer.mojibakeOnly()
                : preset == Preset.PLAIN ? EncodingRepairer.plain() : EncodingRepairer.standard())
            .toBuilder().singleByte(singleByte);
    if (minConfidence != null) {
      if (!(minConfidence >= 0 && minConfidence <= 1)) {
        throw new IllegalArgumentException("--min-confidence must be in [0, 1]: " + minConfidence);
      }
      builder.minConfidence(minConfidence);
    }
    return builder.build();
  }
}
