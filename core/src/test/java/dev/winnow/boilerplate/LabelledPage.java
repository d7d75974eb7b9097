package dev.winnow.boilerplate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A page with what should come out of it, as the files of evaluation data have it. */
record LabelledPage(
    String id,
    String url,
    String type,
    String html,
    String expected,
    String title,
    String author,
    String date) {

  static List<LabelledPage> read(Path file) throws IOException {
    List<LabelledPage> pages = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
        JsonParser parser = new JsonFactory().createParser(in)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          pages.add(read(parser));
        }
      }
    }
    return pages;
  }

  private static LabelledPage read(JsonParser parser) throws IOException {
    Map<String, String> fields = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      String value = parser.getValueAsString();
      if (value != null) {
        fields.put(name, value);
      }
    }
    return new LabelledPage(
        fields.getOrDefault("id", ""),
        fields.getOrDefault("url", ""),
        fields.getOrDefault("type", "article"),
        fields.getOrDefault("html", ""),
        fields.getOrDefault("expected", ""),
        fields.getOrDefault("title", ""),
        fields.getOrDefault("author", ""),
        fields.getOrDefault("date", ""));
  }

  /** The site, to keep pages of one site in one fold. */
  String host() {
    String rest = url.replaceFirst("^https?://(www\\.)?", "");
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }
}
