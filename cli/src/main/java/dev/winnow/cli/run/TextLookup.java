package dev.winnow.cli.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the clean text of a document by its number. In memory it has sixteen bytes a block of the
 * journal, and the blocks asked for last. Not thread-safe.
 */
final class TextLookup implements Closeable {
  private static final int CACHED_BLOCKS = 16;

  private final JournalReader reader;
  private final RecordNumbers records;

  /** Where blocks begin, and the number of the first record of each. */
  private long[] starts = new long[64];

  private long[] firsts = new long[64];
  private int blocks;

  private final Map<Integer, List<byte[]>> cache =
      new LinkedHashMap<>(2 * CACHED_BLOCKS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<byte[]>> eldest) {
          return size() > CACHED_BLOCKS;
        }
      };

  /** Passes over the journal once, to know where its blocks are. */
  TextLookup(Path journal, RecordNumbers records) throws IOException {
    this.records = records;
    reader = JournalReader.open(journal);
    try {
      long first = 0;
      for (long start = reader.position(); reader.nextHeader(); start = reader.position()) {
        add(start, first);
        first += reader.entriesInBlock();
      }
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private void add(long start, long first) {
    if (blocks == starts.length) {
      starts = Arrays.copyOf(starts, 2 * blocks);
      firsts = Arrays.copyOf(firsts, 2 * blocks);
    }
    starts[blocks] = start;
    firsts[blocks++] = first;
  }

  private List<byte[]> block(int block) throws IOException {
    List<byte[]> known = cache.get(block);
    if (known != null) {
      return known;
    }
    reader.seek(starts[block]);
    List<byte[]> entries = new ArrayList<>();
    do {
      entries.add(Objects.requireNonNull(reader.next(), "entry"));
    } while (entries.size() < reader.entriesInBlock());
    cache.put(block, entries);
    return entries;
  }

  /**
   * Returns the text of a document.
   *
   * @throws IndexOutOfBoundsException if there is none of this number
   */
  String get(int document) throws IOException {
    long record = records.of(document);
    int found = Arrays.binarySearch(firsts, 0, blocks, record);
    int block = found >= 0 ? found : -found - 2;
    return CleanTexts.text(block(block).get((int) (record - firsts[block])));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
