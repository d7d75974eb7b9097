package dev.winnow.benchmarks.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.benchmarks.Corpus;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** Makes the files of records that processes are given. */
final class Records {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final Path folder;
  private final int count;

  Records(Path folder, int count) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.count = count;
  }

  int count() {
    return count;
  }

  Path texts() throws IOException {
    return file("texts", "text", Corpus::text);
  }

  /** Texts with what extractors leave behind. */
  Path feed() throws IOException {
    return file("feed", "text", Corpus::feedText);
  }

  /** Texts read with a wrong charset. */
  Path mojibake() throws IOException {
    return file("mojibake", "text", corpus -> Corpus.mojibake(corpus.text(), WINDOWS));
  }

  Path pages() throws IOException {
    return file("pages", "html", Corpus::page);
  }

  private Path file(String name, String field, Function<Corpus, String> content)
      throws IOException {
    Path file = folder.resolve(name + "-" + count + ".jsonl");
    Corpus corpus = new Corpus(count);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        Map<String, String> record = Map.of("id", String.valueOf(i), field, content.apply(corpus));
        out.write(MAPPER.writeValueAsString(record));
        out.write('\n');
      }
    }
    return file;
  }
}
