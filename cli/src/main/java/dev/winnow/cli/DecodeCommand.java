package dev.winnow.cli;

import dev.winnow.encoding.Decoded;
import dev.winnow.encoding.Detection;
import dev.winnow.encoding.TextDecoder;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes text of bytes. */
@Command(
    name = "decode",
    mixinStandardHelpOptions = true,
    description = {
      "Makes text of bytes, and says which charset they are in and why.",
      "Adds to each record: charset, confidence, declared, why, text.",
      "A record that is text or HTML already passes through."
    },
    footer = {
      "",
      "Example:",
      "  winnow decode old-page.html",
      "  winnow decode pages.warc.gz -o decoded.jsonl"
    })
final class DecodeCommand extends RecordCommand {
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

  DecodeCommand(Streams streams) {
    super("decode", streams);
  }

  @Override
  Step step() {
    TextDecoder decoder = mode == Mode.WHATWG ? TextDecoder.whatwg() : TextDecoder.evidence();
    Decoding decoding = new Decoding(decoder, limits());
    return record -> {
      if (record.document().bytes().isPresent()) {
        Decoded decoded = decoding.decode(record.document());
        Detection detection = decoded.detection();
        record.set("charset", detection.charset());
        record.set("confidence", detection.confidence());
        detection.declared().ifPresent(declared -> record.set("declared", declared));
        record.set("why", detection.why());
        record.set("text", decoded.text());
      }
    };
  }
}
