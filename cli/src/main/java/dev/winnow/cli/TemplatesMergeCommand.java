package dev.winnow.cli;

import dev.winnow.boilerplate.Templates;
import dev.winnow.cli.output.TemplateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts files of templates together. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = "Puts files of templates together.",
    footer = {"", "Example:", "  winnow templates merge monday tuesday -o week"})
final class TemplatesMergeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of templates.")
  private List<Path> files = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The file of templates to write.")
  private Path output = Path.of("");

  @Override
  public Integer call() throws IOException {
    Templates merged = Templates.none();
    for (Path file : files) {
      merged = merged.merge(TemplateFiles.read("FILE", file));
    }
    TemplateFiles.write(merged, output);
    return ExitStatus.OK;
  }
}
