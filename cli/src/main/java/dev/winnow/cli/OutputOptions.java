package dev.winnow.cli;

import dev.winnow.cli.json.OffsetUnit;
import dev.winnow.cli.json.SpanJson;
import picocli.CommandLine.Option;

/** The options of what a record looks like, the same for every command. */
final class OutputOptions {
  @Option(
      names = "--offsets",
      paramLabel = "UNIT",
      description = "What offsets count: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OffsetUnit offsets = OffsetUnit.UTF16;

  @Option(
      names = "--keep-original",
      description = "Where the text is changed, keep the old one as \"original\".")
  private boolean keepOriginal;

  /** Returns what writes spans of {@code text} in the unit asked for. */
  SpanJson spansOf(String text) {
    return SpanJson.of(text, offsets);
  }

  OffsetUnit offsets() {
    return offsets;
  }

  boolean keepsOriginal() {
    return keepOriginal;
  }
}
