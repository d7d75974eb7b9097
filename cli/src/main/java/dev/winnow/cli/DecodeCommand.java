package dev.winnow.cli;

import dev.winnow.encoding.Decoded;
import dev.winnow.encoding.Detection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes text of bytes. */
@Command(
    name = "decode",
    mixinStandardHelpOptions = true,
    description = {
      "Makes text of bytes, and says which charset they are in and why.",
      "Adds to each record: charset, confidence, declared, why, and text or html.",
      "A record that is text or HTML already passes through."
    },
    footer = {
      "",
      "Example:",
      "  winnow decode old-page.html",
      "  winnow decode pages.warc.gz -o decoded.jsonl"
    })
final class DecodeCommand extends RecordCommand {
  @Mixin private DecodeOptions options = new DecodeOptions();

  DecodeCommand(Streams streams) {
    super("decode", streams);
  }

  @Override
  Step step() {
    Decoding decoding = new Decoding(options.decoder(), limits());
    return record -> {
      if (record.document().bytes().isPresent()) {
        Decoded decoded = decoding.decode(record.document());
        Detection detection = decoded.detection();
        record.set("charset", detection.charset());
        record.set("confidence", detection.confidence());
        detection.declared().ifPresent(declared -> record.set("declared", declared));
        record.set("why", detection.why());
        record.set(record.contentField(), decoded.text());
      }
    };
  }
}
