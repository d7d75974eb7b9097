package dev.winnow.cli;

import dev.winnow.cli.input.Inputs;
import dev.winnow.cli.input.Limits;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of what is read, the same for every command. */
final class InputOptions {
  @Parameters(
      paramLabel = "IN",
      arity = "0..*",
      description = {
        "Files, folders, or - for JSON Lines on standard input.",
        "By name: .jsonl .ndjson .txt .html .htm .warc, each also .gz or .zst."
      })
  private List<String> arguments = List.of();

  @Option(
      names = "--max-chars",
      paramLabel = "N",
      defaultValue = "20000000",
      description = "Reject a document of more characters (default: ${DEFAULT-VALUE}).")
  private int maxChars;

  /** Returns the bounds of a record. */
  Limits limits() {
    return new Limits(maxChars);
  }

  /** Returns what was named on the command line, nothing where nothing was. */
  List<String> arguments() {
    return List.copyOf(arguments);
  }

  /**
   * Returns the inputs, checked; standard input where none is named.
   *
   * @param output the file or folder that is going to be written, if it has a name
   */
  Inputs open(InputStream stdin, Optional<Path> output) {
    List<String> named = arguments.isEmpty() ? List.of(Inputs.STDIN) : arguments;
    return new Inputs(named, limits(), stdin, output);
  }
}
