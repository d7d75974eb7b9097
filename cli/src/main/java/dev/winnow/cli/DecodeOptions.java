package dev.winnow.cli;

import dev.winnow.encoding.TextDecoder;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The option of how bytes are decoded. */
final class DecodeOptions {
  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = {
        "evidence weighs what is declared against what the bytes say; whatwg obeys the declaration"
            + " as browsers do (default: ${DEFAULT-VALUE})."
      })
  private Mode mode = Mode.EVIDENCE;

  /** What decides. */
  private enum Mode {
    EVIDENCE,
    WHATWG;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  TextDecoder decoder() {
    return mode == Mode.WHATWG ? TextDecoder.whatwg() : TextDecoder.evidence();
  }
}
