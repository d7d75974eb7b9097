package dev.winnow.cli;

import dev.winnow.cli.output.OutputException;
import dev.winnow.cli.work.Debug;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The command {@code winnow}: its main method, its commands, and what it says of failures. */
@Command(
    name = "winnow",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Turns scraped pages into clean, segmented, de-duplicated text.",
    footer = {
      "",
      "Example:",
      "  winnow run docs/samples -o out",
      "",
      "'winnow COMMAND --help' shows the options of a command and an example."
    })
public final class Winnow {
  private Winnow() {}

  /** Runs a command and ends the process with its status. */
  public static void main(String[] args) {
    System.exit(run(Streams.ofProcess(), args));
  }

  /** Runs a command; returns its exit status. */
  static int run(Streams streams, String... args) {
    CommandLine winnow = commandLine(streams);
    try {
      ConfigFile.apply(winnow.getSubcommands().get("run"), args);
    } catch (ParameterException e) {
      return fail(e.getCommandLine(), e);
    }
    return winnow.execute(args);
  }

  /** Returns the command line with all its commands. */
  static CommandLine commandLine(Streams streams) {
    return new CommandLine(new Winnow())
        .addSubcommand(new RunCommand(streams))
        .addSubcommand(new DecodeCommand(streams))
        .addSubcommand(new RepairCommand(streams))
        .addSubcommand(new ExtractCommand(streams))
        .addSubcommand(TemplatesCommand.commandLine(streams))
        .addSubcommand(new SentencesCommand(streams))
        .addSubcommand(new QuotesCommand(streams))
        .addSubcommand(new DedupCommand(streams))
        .addSubcommand(new RelatedCommand(streams))
        .addSubcommand(IndexCommand.commandLine(streams))
        .addSubcommand(new GenerateCompletion())
        .addSubcommand(new HelpCommand())
        .setOut(streams.outWriter())
        .setErr(streams.errWriter())
        .setParameterExceptionHandler((e, args) -> fail(e.getCommandLine(), e))
        .setExecutionExceptionHandler((e, command, result) -> fail(command, e));
  }

  /** Says on one line what is wrong. */
  private static int fail(CommandLine command, Exception e) {
    Debug.show(e);
    if (e instanceof OutputException failure && failure.isClosedPipe()) {
      return ExitStatus.CLOSED_PIPE;
    }
    String name = command.getCommandSpec().qualifiedName();
    String hint = e instanceof ParameterException ? " (see " + name + " --help)" : "";
    command.getErr().println(name + ": " + Debug.reason(e) + hint);
    return ExitStatus.FAILED;
  }
}
