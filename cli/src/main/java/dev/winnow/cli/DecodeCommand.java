package dev.winnow.cli;

import dev.winnow.cli.input.Limits;
import dev.winnow.pipeline.Document;
import picocli.CommandLine.Command;

/** Makes text of bytes. */
@Command(
    name = "decode",
    mixinStandardHelpOptions = true,
    description = {
      "Makes text of bytes, and says which charset they are in and why.",
      "Adds to each record: charset, confidence, declared, why, text."
    },
    footer = {
      "",
      "Example:",
      "  winnow decode old-page.html",
      "  winnow decode pages.warc.gz -o decoded.jsonl"
    })
final class DecodeCommand extends RecordCommand {
  DecodeCommand(Streams streams) {
    super("decode", streams);
  }

  @Override
  Step step() {
    Limits limits = limits();
    return record -> {
      Document document = record.document();
      if (document.bytes().isPresent()) {
        Decoding decoded = Decoding.of(document);
        record
            .set("charset", decoded.charset())
            .set("confidence", decoded.confidence())
            .set("why", decoded.why())
            .set("text", limits.check("text", decoded.text()));
      }
    };
  }
}
