package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.OffsetUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes runs of any size, document by document, none of which is kept. */
final class Synthetic {
  private static final String[] WORDS =
      "harbour bell keeper tide council ferry night letter stone lantern market winter rope gull"
          .split(" ");
  private static final String[] LANGUAGES = {"en", "de", "fr", "pt", "ru", "ja", ""};

  private final int words;

  private Synthetic(int words) {
    this.words = words;
  }

  /**
   * A run in which every tenth document is a near-duplicate of the one before it, and the first
   * fifty of each thousand are near-duplicates of its first one.
   */
  static ReportInput run(int documents, int words, Path folder) throws IOException {
    Synthetic run = new Synthetic(words);
    StringBuilder pairs = new StringBuilder();
    for (int i = 0; i + 7 < documents; i += 97) {
      ObjectNode pair = Json.object().put("a", id(i)).put("b", id(i + 7));
      pair.put("score", 0.1 + i % 80 / 100.0).put("containment", 0.2);
      pairs.append(Json.write(pair)).append('\n');
    }
    Files.writeString(folder.resolve("related.jsonl"), pairs);
    return new ReportInput(
        wanted -> IntStream.range(0, documents).filter(wanted).mapToObj(run::document),
        OffsetUnit.UTF16,
        folder);
  }

  static String id(int number) {
    return "site-" + number % 25 + "/" + number;
  }

  private int keptFor(int number) {
    if (number % 1000 < 50) {
      return number - number % 1000;
    }
    return number % 10 == 1 ? number - 1 : number;
  }

  private ReportDocument document(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    ObjectNode record = Json.object().put("id", id(number)).put("title", "Story " + number);
    for (int i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(i % 12 == 11 ? ".\n\n" : " ");
    }
    String banner = "Subscribe now for the news of the day. ".repeat(1 + number % 7);
    record.put("text", text.toString()).put("source", "site-" + number % 25 + ".example");
    record.put("lang", LANGUAGES[number % LANGUAGES.length]);
    ObjectNode edit = record.putArray("edits").addObject().put("start", 0);
    edit.put("end", banner.length()).put("replacement", "").put("kind", "banner");
    ObjectNode removed = record.putArray("removed").addObject().put("start", 0);
    removed.put("end", banner.length()).put("reason", "banner").put("confidence", 0.9);
    int kept = keptFor(number);
    record.put("cluster", id(kept)).put("keep", kept == number);
    record.put("similarity", kept == number ? 1 : 0.8 + number % 20 / 100.0);
    record.putObject("origin").put("charset", number % 3 == 0 ? "windows-1252" : "UTF-8");
    return new GivenDocument(record, banner + text);
  }
}
