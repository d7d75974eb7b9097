package dev.winnow.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.Utf8;
import dev.winnow.cli.output.OutputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes each kept document to a file of its own, named by its number and its id: as plain text, or
 * as Markdown behind a head of what is known of it.
 */
public final class TextFiles {
  private static final int MAX_NAME = 80;
  private static final int LONGEST_READ = 1000;
  private static final int PER_FOLDER = 1000;
  private static final List<String> HEAD =
      List.of("id", "title", "author", "date", "url", "site", "lang");

  private TextFiles() {}

  /** The forms in which a run writes documents. */
  public enum Form {
    /** Lines of JSON alone. */
    JSONL,
    /** Also plain text, a file a document. */
    TEXT,
    /** Also Markdown, a file a document. */
    MARKDOWN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    private String extension() {
      return this == TEXT ? ".txt" : ".md";
    }
  }

  /** Writes the kept documents below a folder, a thousand in each of its folders. */
  static void write(CleanTexts documents, Comparison comparison, Form form, Path folder)
      throws IOException {
    try (Stream<byte[]> lines = documents.lines()) {
      int number = 0;
      for (Iterator<byte[]> all = lines.iterator(); all.hasNext(); number++) {
        byte[] line = all.next();
        if (comparison.isKept(number)) {
          write(Json.readBack(Utf8.decode(line)), number, form, folder);
        }
      }
    } catch (IOException e) {
      throw e instanceof OutputException ? e : new OutputException(folder.toString(), e);
    }
  }

  private static void write(ObjectNode record, int number, Form form, Path folder)
      throws IOException {
    Path thousand = folder.resolve(String.format(Locale.ROOT, "%05d", number / PER_FOLDER));
    Files.createDirectories(thousand);
    Path file = thousand.resolve(name(number, record.get("id").asText()) + form.extension());
    String text = record.get("text").textValue();
    String whole = form == Form.MARKDOWN ? head(record) + text : text;
    // A lone surrogate has no UTF-8: here it becomes a question mark, in documents.jsonl it stays.
    Files.write(file, (whole + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Ids may be paths or addresses; a name has of them what every file system takes in every locale:
   * letters and digits of ASCII, accents left out.
   */
  static String name(int number, String id) {
    String start = id.substring(0, Math.min(id.length(), LONGEST_READ));
    String plain = Normalizer.normalize(start, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String safe = plain.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    String name = safe.substring(0, Math.min(safe.length(), MAX_NAME));
    return String.format(Locale.ROOT, "%07d%s", number, name.isEmpty() ? "" : "-" + name);
  }

  /** JSON is YAML, so what a value holds cannot break the head. */
  private static String head(ObjectNode record) {
    StringBuilder head = new StringBuilder("---\n");
    for (String name : HEAD) {
      JsonNode value = record.get(name);
      if (value != null) {
        head.append(name).append(": ").append(Json.write(value)).append('\n');
      }
    }
    return head.append("---\n\n").toString();
  }
}
