package dev.winnow.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.input.Origin;
import dev.winnow.cli.output.Reject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextLookupTest {
  @TempDir Path folder;

  @Test
  void findsEachDocumentInAnyOrderAmongRejects() throws IOException {
    Path file = folder.resolve("lines");
    int documents = 0;
    RecordNumbers.Builder records = new RecordNumbers.Builder();
    try (Journal journal = Journal.open(file)) {
      for (int i = 0; i < 200; i++) {
        if (i % 7 == 3 || (i > 60 && i < 70)) {
          journal.append(
              Rejected.entry(new Reject(new Origin("in", i, "x" + i), "x" + i, "read", "bad")));
          records.reject();
        } else {
          String line = "{\"id\":\"" + i + "\",\"text\":\"text " + documents++ + "\"}";
          records.document();
          journal.append(line.getBytes(StandardCharsets.UTF_8));
        }
        if (i % 3 == 0) {
          journal.flush();
        }
      }
    }

    Random random = new Random(1);
    try (TextLookup texts = new TextLookup(file, records.build())) {
      for (int i = 0; i < 500; i++) {
        int document = random.nextInt(documents);
        assertThat(texts.get(document)).isEqualTo("text " + document);
      }
    }
  }
}
