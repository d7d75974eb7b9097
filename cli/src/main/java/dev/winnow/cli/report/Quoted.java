package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds a quotation as the page shows it.
 *
 * @param span the quotation with its marks, in the clean text
 * @param kind what it is
 * @param speaker who says it, or the empty string
 * @param mention where the speaker is named
 * @param cue where the reporting word stands
 */
record Quoted(Span span, String kind, String speaker, Optional<Span> mention, Optional<Span> cue) {

  /** Reads the field {@code quotes}. What goes on with an earlier one has its speaker. */
  static List<Quoted> read(JsonNode quotes, Offsets offsets, String text) {
    List<Quoted> all = new ArrayList<>();
    List<String> speakers = new ArrayList<>();
    for (JsonNode json : quotes) {
      Optional<Span> mention = offsets.pair(json.path("speaker"));
      String speaker = json.path("speakerName").asText("");
      int earlier = json.path("continues").asInt(-1);
      if (speaker.isEmpty() && mention.isPresent()) {
        speaker = text.substring(mention.get().start(), mention.get().end());
      } else if (speaker.isEmpty() && earlier >= 0 && earlier < speakers.size()) {
        speaker = speakers.get(earlier);
      }
      speakers.add(speaker);
      String name = DocumentData.cut(speaker);
      offsets
          .span(json, "start", "end")
          .map(
              span ->
                  new Quoted(
                      span,
                      json.path("kind").asText(""),
                      name,
                      mention,
                      offsets.pair(json.path("cue"))))
          .ifPresent(all::add);
    }
    return all;
  }
}
