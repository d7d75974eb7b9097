package dev.winnow.nlp.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads annotated texts: JSON Lines, spans in code points. */
record GoldQuotations(String id, String text, List<Span> spans) {
  static List<GoldQuotations> read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<GoldQuotations> rows = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        rows.add(of(mapper.readTree(line)));
      }
    }
    return rows;
  }

  private static GoldQuotations of(JsonNode row) {
    String text = row.get("text").asText();
    List<Span> spans = new ArrayList<>();
    for (JsonNode quote : row.get("quotes")) {
      int start = text.offsetByCodePoints(0, quote.get("start").asInt());
      int end = text.offsetByCodePoints(0, quote.get("end").asInt());
      spans.add(new Span(start, end));
    }
    return new GoldQuotations(row.get("id").asText(), text, spans);
  }
}
