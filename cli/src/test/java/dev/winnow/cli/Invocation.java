package dev.winnow.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One call of the command line in this process, and what came of it. */
public record Invocation(int status, String out, String err) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Calls with nothing on standard input. */
  public static Invocation of(String... args) {
    return withInput("", args);
  }

  static Invocation withInput(String stdin, String... args) {
    return withInput(new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)), args);
  }

  static Invocation withInput(InputStream stdin, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Winnow.run(new Streams(stdin, out, err), args);
    return new Invocation(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  List<JsonNode> records() {
    return json(out);
  }

  /** The rejects on standard error: all lines but the last, which has the count. */
  List<JsonNode> rejects() {
    return json(err.substring(0, err.lastIndexOf('\n', err.length() - 2) + 1));
  }

  String lastErrorLine() {
    return err.substring(err.lastIndexOf('\n', err.length() - 2) + 1).strip();
  }

  static List<JsonNode> json(String lines) {
    return lines.lines().map(Invocation::parse).toList();
  }

  private static JsonNode parse(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }
}
