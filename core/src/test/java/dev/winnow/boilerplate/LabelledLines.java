package dev.winnow.boilerplate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A page's visible lines with what each of them is, read from the evaluation data. */
record LabelledLines(String id, String source, List<Line> lines) {
  record Line(String text, String label) {
    /** The label of boilerplate that was written for the training. */
    static final String SEED = "seed";

    boolean isContent() {
      return label.equals("content");
    }

    boolean isHeadline() {
      return label.equals("headline");
    }

    boolean isBoilerplate() {
      return label.equals("boilerplate") || label.equals(SEED);
    }
  }

  static List<LabelledLines> read(Path path) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      return reader.lines().map(LabelledLines::parse).toList();
    }
  }

  /** Reads one JSON object in the data's own layout: no other order or spacing of its fields. */
  private static LabelledLines parse(String json) {
    List<Line> lines = new ArrayList<>();
    String text = "{\"text\": \"";
    int at = json.indexOf(text);
    while (at >= 0) {
      int from = at + text.length();
      int until = endOfString(json, from);
      lines.add(new Line(unescape(json.substring(from, until)), field(json, "label", until)));
      at = json.indexOf(text, until);
    }
    return new LabelledLines(field(json, "id", 0), field(json, "source", 0), List.copyOf(lines));
  }

  private static String field(String json, String name, int from) {
    String key = "\"" + name + "\": \"";
    int start = json.indexOf(key, from) + key.length();
    return unescape(json.substring(start, endOfString(json, start)));
  }

  private static int endOfString(String json, int from) {
    int i = from;
    while (json.charAt(i) != '"') {
      i += json.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  private static String unescape(String json) {
    if (json.indexOf('\\') < 0) {
      return json;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escaped = json.charAt(++i);
      switch (escaped) {
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case 'r' -> text.append('\r');
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'u' -> {
          text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> text.append(escaped);
      }
    }
    return text.toString();
  }
}
