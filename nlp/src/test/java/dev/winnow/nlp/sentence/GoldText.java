package dev.winnow.nlp.sentence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** A text whose sentence ends are known: a line of a set in JSON Lines. */
record GoldText(
    String id,
    Locale language,
    String text,
    TreeSet<Integer> starts,
    TreeSet<Integer> ends,
    TreeSet<Integer> paragraphStarts,
    TreeSet<Integer> optionalEnds) {
  private static final String SUFFIX = ".jsonl.gz";
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<GoldText> read(Path file) {
    return lines(file).stream().map(GoldText::of).collect(Collectors.toList());
  }

  static List<JsonNode> lines(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().map(GoldText::parse).collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sets of a folder, in order. */
  static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  static String name(Path file) {
    return file.getFileName().toString().replace(SUFFIX, "");
  }

  /** Whether a sentence ends between a candidate's terminator and what follows it. */
  boolean endsAt(Candidate candidate) {
    int from = candidate.terminator() < 0 ? candidate.end() : candidate.terminator() + 1;
    Integer end = ends.ceiling(from);
    return end != null && end <= candidate.start();
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldText of(JsonNode row) {
    TreeSet<Integer> starts = new TreeSet<>();
    TreeSet<Integer> ends = new TreeSet<>();
    for (JsonNode span : row.get("sentences")) {
      starts.add(span.get(0).asInt());
      ends.add(span.get(1).asInt());
    }
    return new GoldText(
        row.get("id").asText(),
        Locale.forLanguageTag(row.get("lang").asText()),
        row.get("text").asText(),
        starts,
        ends,
        integers(row, "paragraphStarts"),
        integers(row, "optionalEnds"));
  }

  private static TreeSet<Integer> integers(JsonNode row, String field) {
    TreeSet<Integer> values = new TreeSet<>();
    row.path(field).forEach(value -> values.add(value.asInt()));
    return values;
  }
}
