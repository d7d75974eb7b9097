package dev.winnow.encoding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Reads JSON Lines of {@code lang} and {@code text}: the sentences of each language. */
final class TrainingText {
  /** Tags of the data that name one and the same kind of text. */
  private static final Map<String, String> SAME = Map.of("zh", "zh-hant", "zhs", "zh-hans");

  private TrainingText() {}

  static Map<String, List<String>> byLanguage(Path jsonLines) throws IOException {
    Map<String, List<String>> sentences = new TreeMap<>();
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(jsonLines)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode record = mapper.readTree(line);
        String language = record.get("lang").asText();
        sentences
            .computeIfAbsent(SAME.getOrDefault(language, language), key -> new ArrayList<>())
            .add(record.get("text").asText());
      }
    }
    return sentences;
  }
}
