package dev.winnow.cli.run;

import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the lines of documents from the journal of the last pass, as often as it is asked. */
final class CleanTexts {
  private final Path journal;

  CleanTexts(Path journal) {
    this.journal = journal;
  }

  Path journal() {
    return journal;
  }

  /** Returns the line of each document, in order, without rejects. The stream is to be closed. */
  Stream<byte[]> lines() throws IOException {
    JournalReader reader = JournalReader.open(journal);
    return StreamSupport.stream(new Lines(reader), false)
        .onClose(
            () -> {
              try {
                reader.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** Returns the text of each document, in order. The stream is to be closed. */
  Stream<String> texts() throws IOException {
    return lines().map(CleanTexts::text);
  }

  static String text(byte[] line) {
    return Json.string(Utf8.decode(line), "text");
  }

  private static final class Lines extends Spliterators.AbstractSpliterator<byte[]> {
    private final JournalReader reader;

    Lines(JournalReader reader) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.reader = reader;
    }

    @Override
    public boolean tryAdvance(Consumer<? super byte[]> action) {
      try {
        byte[] entry = reader.next();
        while (entry != null && Rejected.is(entry)) {
          entry = reader.next();
        }
        if (entry == null) {
          return false;
        }
        action.accept(entry);
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
