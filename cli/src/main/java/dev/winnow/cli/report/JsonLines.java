package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads what a run wrote as lines. */
final class JsonLines {
  private JsonLines() {}

  /** Hands on one object after the other; none where there is no such file. */
  static void forEach(Path file, Consumer<ObjectNode> consumer) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        consumer.accept(Json.readBack(line));
      }
    }
  }
}
