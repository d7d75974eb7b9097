package dev.winnow.cli.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the clean text of a document by its number. In memory it has sixteen bytes a block of the
 * journal, and the blocks asked for last. Not thread-safe.
 */
final class TextLookup implements Closeable {
  private static final int CACHED_BLOCKS = 16;

  private final JournalReader reader;

  /** Where blocks begin that hold a document, and the number of the first one of each. */
  private long[] starts = new long[64];

  private int[] firsts = new int[64];
  private int blocks;

  private final Map<Integer, List<byte[]>> cache =
      new LinkedHashMap<>(2 * CACHED_BLOCKS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<byte[]>> eldest) {
          return size() > CACHED_BLOCKS;
        }
      };

  /** Reads the journal once, to know where its documents are. */
  TextLookup(Path journal) throws IOException {
    reader = JournalReader.open(journal);
    try {
      int documents = 0;
      for (long start = reader.position(); ; start = reader.position()) {
        int inBlock = block().size();
        if (reader.position() == start) {
          break;
        }
        if (inBlock > 0) {
          add(start, documents);
          documents += inBlock;
        }
      }
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private void add(long start, int first) {
    if (blocks == starts.length) {
      starts = Arrays.copyOf(starts, 2 * blocks);
      firsts = Arrays.copyOf(firsts, 2 * blocks);
    }
    starts[blocks] = start;
    firsts[blocks++] = first;
  }

  /** Returns the documents of the next block. */
  private List<byte[]> block() throws IOException {
    List<byte[]> lines = new ArrayList<>();
    for (byte[] entry = reader.next(); entry != null; entry = reader.next()) {
      if (!Rejected.is(entry)) {
        lines.add(entry);
      }
      if (reader.isBlockDone()) {
        break;
      }
    }
    return lines;
  }

  /**
   * Returns the text of a document.
   *
   * @throws IndexOutOfBoundsException if there is none of this number
   */
  String get(int document) throws IOException {
    int found = Arrays.binarySearch(firsts, 0, blocks, document);
    int block = found >= 0 ? found : -found - 2;
    List<byte[]> lines = cache.get(block);
    if (lines == null) {
      reader.seek(starts[block]);
      lines = block();
      cache.put(block, lines);
    }
    return CleanTexts.text(lines.get(document - firsts[block]));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
