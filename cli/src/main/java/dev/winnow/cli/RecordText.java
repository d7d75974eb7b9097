package dev.winnow.cli;

import dev.winnow.cli.input.Limits;
import dev.winnow.cli.record.JsonRecord;
import dev.winnow.encoding.TextDecoder;
import java.util.Optional;

/** Finds the text of a record, whatever it came as. */
final class RecordText {
  private RecordText() {}

  /** Returns the text or HTML of a record; one that came as bytes has it as a field from here. */
  static String of(JsonRecord record, Limits limits) {
    Optional<String> content = record.document().content();
    if (content.isPresent()) {
      return content.get();
    }
    String text = new Decoding(TextDecoder.evidence(), limits).decode(record.document()).text();
    record.set(record.contentField(), text);
    return text;
  }
}
