package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A report as a browser without JavaScript would read it. */
record Page(Document html) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Page read(Path file) throws IOException {
    return new Page(Jsoup.parse(Files.readString(file)));
  }

  static Page of(ReportInput input, Path file, Limits limits) throws Exception {
    Report.write(input, 2, () -> {}, file, limits);
    return read(file);
  }

  boolean has(String id) {
    return html.getElementById(id) != null;
  }

  /** The data that an element carries. */
  JsonNode data(String id) throws IOException {
    Element element = html.getElementById(id);
    return MAPPER.readTree(element.data());
  }
}
