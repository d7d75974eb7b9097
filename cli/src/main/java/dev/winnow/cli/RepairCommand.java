package dev.winnow.cli;

import dev.winnow.encoding.EncodingRepairer;
import dev.winnow.text.Revision;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
  @Mixin private RepairOptions options = new RepairOptions();

  @Option(
      names = "--only",
      paramLabel = "KIND",
      description = "Repair nothing but this: ${COMPLETION-CANDIDATES}.")
  private @Nullable Kind only;

  @Option(
      names = "--single-byte",
      description =
          "Also repair text in one single-byte charset that was read as another, as KOI8-R as"
              + " windows-1251.")
  private boolean singleByte;

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
    EncodingRepairer chosen =
        only == null ? options.repairer() : options.configured(EncodingRepairer.mojibakeOnly());
    return chosen.toBuilder().singleByte(singleByte).build();
  }
}
