package dev.winnow.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Keeps an index of near-duplicates on disk. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Remembers documents over many runs, and finds near-duplicates among them.",
      "'dedup --against FILE' removes what an index knows."
    },
    footer = {
      "",
      "Example:",
      "  winnow index add docs/samples --index seen",
      "  winnow index query docs/samples --index seen"
    })
final class IndexCommand {
  private IndexCommand() {}

  static CommandLine commandLine(Streams streams) {
    return new CommandLine(new IndexCommand())
        .addSubcommand(new IndexAddCommand(streams))
        .addSubcommand(new IndexQueryCommand(streams))
        .addSubcommand(new IndexRemoveCommand(streams))
        .addSubcommand(new IndexMergeCommand(streams))
        .addSubcommand(new IndexInfoCommand(streams));
  }
}
