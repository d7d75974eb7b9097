package dev.winnow.cli;

import dev.winnow.cli.output.OutputException;
import dev.winnow.cli.work.Debug;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    CommandLine winnow = commandLine(streams, args);
    CommandLine run = winnow.getSubcommands().get("run");
    if (run != null) {
      try {
        ConfigFile.apply(run, args);
      } catch (ParameterException e) {
        return fail(run, e);
      }
    }
    return winnow.execute(args);
  }

  /** Returns what makes each command, by name, in the order of the help. */
  static Map<String, Function<Streams, Object>> commands() {
    Map<String, Function<Streams, Object>> commands = new LinkedHashMap<>();
    commands.put("run", RunCommand::new);
    commands.put("decode", DecodeCommand::new);
    commands.put("repair", RepairCommand::new);
    commands.put("extract", ExtractCommand::new);
    commands.put("templates", TemplatesCommand::commandLine);
    commands.put("sentences", SentencesCommand::new);
    commands.put("quotes", QuotesCommand::new);
    commands.put("dedup", DedupCommand::new);
    commands.put("related", RelatedCommand::new);
    commands.put("index", IndexCommand::commandLine);
    return commands;
  }

  /**
   * Returns the command line: with the one command that {@code args} name, because to describe the
   * others takes longer than to start; with all where they name none.
   */
  static CommandLine commandLine(Streams streams, String... args) {
    CommandLine line = new CommandLine(new Winnow());
    Map<String, Function<Streams, Object>> commands = commands();
    if (args.length > 0 && commands.containsKey(args[0])) {
      commands.keySet().retainAll(List.of(args[0]));
    } else {
      commands.put("generate-completion", unused -> new GenerateCompletion());
      commands.put("help", unused -> new HelpCommand());
    }
    commands.forEach((name, command) -> line.addSubcommand(name, command.apply(streams)));
    Choices.register(line);
    return line.setOut(streams.outWriter())
        .setErr(streams.errWriter())
        .setParameterExceptionHandler((e, given) -> fail(e.getCommandLine(), e))
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
