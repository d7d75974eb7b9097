package dev.winnow.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Learns, merges and shows the passages that sources repeat. */
@Command(
    name = "templates",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Learns what a corpus, or each source in it, repeats: the model for 'extract --templates'."
    },
    footer = {
      "",
      "Example:",
      "  winnow templates learn docs/samples -o templates",
      "  winnow extract docs/samples --templates templates"
    })
final class TemplatesCommand {
  private TemplatesCommand() {}

  static CommandLine commandLine(Streams streams) {
    return new CommandLine(new TemplatesCommand())
        .addSubcommand(new TemplatesLearnCommand(streams))
        .addSubcommand(new TemplatesMergeCommand())
        .addSubcommand(new TemplatesShowCommand(streams));
  }
}
