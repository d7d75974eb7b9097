package dev.winnow.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import de.l3s.boilerpipe.extractors.CanolaExtractor;
import de.l3s.boilerpipe.extractors.DefaultExtractor;
import dev.winnow.boilerplate.HtmlExtractor;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import net.dankito.readability4j.Readability4J;

/**
 * Makes texts to learn from and to measure by what extractors leave behind: runs others' extractors
 * over labelled pages and says of each line that comes out whether it is content.
 *
 * <p>Takes the pages ({@code html.jsonl.gz}), their labelled visible lines ({@code lines.jsonl.gz})
 * and the file to write, which has the layout of the latter.
 */
final class ExtractedLines {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  /** The length of the runs of words by which a line is looked up in the content. */
  private static final int RUN = 4;

  /** The parts of a line's runs from which on it is content, and up to which it is none. */
  private static final double CONTENT = 0.6;

  private static final double BOILERPLATE = 0.15;

  /** Pages on which Boilerpipe would take minutes. */
  private static final int LARGEST = 3_000_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private ExtractedLines() {}

  /** Takes the pages, their labelled lines, and the file to write. */
  public static void main(String[] args) throws IOException {
    Map<String, JsonNode> lines = new HashMap<>();
    try (BufferedReader in = reader(args[1])) {
      in.lines().map(ExtractedLines::parse).forEach(page -> lines.put(number(page), page));
    }
    try (BufferedReader in = reader(args[0]);
        BufferedWriter out = writer(args[2])) {
      for (String json = in.readLine(); json != null; json = in.readLine()) {
        JsonNode page = parse(json);
        JsonNode known = lines.getOrDefault(number(page), JSON.createObjectNode());
        write(page, new Gold(page, known), known, out);
      }
    }
  }

  private static BufferedReader reader(String file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(Path.of(file)), 1 << 16),
            StandardCharsets.UTF_8));
  }

  private static BufferedWriter writer(String file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(Path.of(file))), StandardCharsets.UTF_8));
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pages' ids are with the name of the set in one file and without it in the other. */
  private static String number(JsonNode page) {
    String id = page.path("id").asText();
    return id.substring(id.lastIndexOf('/') + 1);
  }

  private static void write(JsonNode page, Gold gold, JsonNode known, BufferedWriter out)
      throws IOException {
    for (Map.Entry<String, String> text : texts(page).entrySet()) {
      ObjectNode row = JSON.createObjectNode();
      row.put("id", number(page) + '-' + text.getKey());
      row.put("source", known.path("source").asText(number(page)));
      ArrayNode lines = row.putArray("lines");
      boolean hasContent = false;
      for (String line : text.getValue().lines().map(String::strip).toList()) {
        if (!line.isEmpty()) {
          String label = gold.label(line);
          lines.addObject().put("text", line).put("label", label);
          hasContent |= label.equals("content");
        }
      }
      if (hasContent) {
        out.write(spaced(row));
        out.newLine();
      }
    }
  }

  /** The layout of the labelled lines, whose reader knows no other: a space behind each mark. */
  private static String spaced(ObjectNode row) throws IOException {
    StringBuilder json = new StringBuilder();
    json.append("{\"id\": ").append(row.get("id")).append(", \"source\": ");
    json.append(row.get("source")).append(", \"lines\": [");
    String mark = "";
    for (JsonNode line : row.get("lines")) {
      json.append(mark).append("{\"text\": ").append(JSON.writeValueAsString(line.get("text")));
      json.append(", \"label\": ").append(line.get("label")).append('}');
      mark = ", ";
    }
    return json.append("]}").toString();
  }

  private static Map<String, String> texts(JsonNode page) {
    String html = page.path("html").asText();
    Map<String, String> texts = new LinkedHashMap<>();
    String url = page.path("url").asText("https://page.example/");
    String article = new Readability4J(url, html).parse().getContent();
    if (article != null) {
      texts.put(
          "readability4j",
          HtmlExtractor.builder().markOnly(true).build().extract(article, url).text());
    }
    if (html.length() < LARGEST) {
      try {
        texts.put("canola", CanolaExtractor.INSTANCE.getText(html));
        texts.put("default", DefaultExtractor.INSTANCE.getText(html));
        texts.put("article", ArticleExtractor.INSTANCE.getText(html));
      } catch (BoilerpipeProcessingException e) {
        System.err.println(number(page) + ": " + e.getMessage());
      }
    }
    return texts;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(r -> r.group()).toList();
  }

  /** What a page's content is, and what is known of its lines. */
  private static final class Gold {
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Set<String> lines = new HashSet<>();
    private final Set<String> runs = new HashSet<>();
    private final String all;
    private final String title;

    Gold(JsonNode page, JsonNode labelled) {
      String expected = page.path("expected").asText();
      List<String> words = words(expected);
      all = ' ' + String.join(" ", words) + ' ';
      runs.addAll(runs(words));
      expected.lines().forEach(line -> lines.add(String.join(" ", words(line))));
      title = String.join(" ", words(page.path("title").asText()));
      for (JsonNode line : labelled.path("lines")) {
        known
            .computeIfAbsent(
                String.join(" ", words(line.path("text").asText())), k -> new HashSet<>())
            .add(line.path("label").asText());
      }
    }

    private static List<String> runs(List<String> words) {
      List<String> runs = new ArrayList<>();
      for (int i = 0; i + RUN <= words.size(); i++) {
        runs.add(String.join(" ", words.subList(i, i + RUN)));
      }
      return runs;
    }

    String label(String line) {
      List<String> words = words(line);
      String joined = String.join(" ", words);
      Set<String> labels = known.getOrDefault(joined, Set.of());
      if (labels.size() == 1 && !words.isEmpty()) {
        return labels.iterator().next();
      }
      if (joined.equals(title)) {
        return "headline";
      }
      if (lines.contains(joined) && !words.isEmpty()) {
        return "content";
      }
      if (words.size() < RUN) {
        return words.isEmpty() || all.contains(' ' + joined + ' ') ? "mixed" : "boilerplate";
      }
      List<String> own = runs(words);
      double found = own.stream().filter(runs::contains).count() / (double) own.size();
      return found >= CONTENT ? "content" : found <= BOILERPLATE ? "boilerplate" : "mixed";
    }
  }
}
