package dev.winnow.similarity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/**
 * The file of an index: {@link IndexHeader}, the hashes of all documents' shingles, their packed
 * ids, their keys in the blocks of {@link BandKeys}, their numbers of hashes and of packed ids, and
 * the checksums (CRC-32C) of the pages of the first two, then one of all since. Little-endian.
 */
final class IndexFile {
  /** Windows of the file are mapped whole, and then cut into pages. */
  private static final int WINDOW_PAGES = 1 << 8;

  private IndexFile() {}

  /**
   * Writes a file, whole or not at all: what is not finished has another name, and is on the disk
   * before it gets this one.
   */
  static void write(Path file, IndexOptions options, IndexStore store, IntPredicate kept)
      throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.resolveSibling("");
    // Not a temporary file, which none but its owner may read.
    String random = Long.toHexString(new SecureRandom().nextLong());
    Path unfinished = folder.resolve(file.getFileName() + "." + random + ".part");
    try {
      try (FileChannel out =
          FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        write(out, options, store, IntStream.range(0, store.documents()).filter(kept).toArray());
        out.force(true);
      } catch (IOException e) {
        // A full disk says no more than that.
        throw new IOException("cannot write the index " + file + ": " + e.getMessage(), e);
      }
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    force(folder);
  }

  /** Puts a name that was given on the disk, where folders can be opened as files. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder)) {
      channel.force(true);
    } catch (IOException e) {
      // Not on this system: then the name may be lost in a crash, and the old file be there.
      return;
    }
  }

  private static void write(
      FileChannel out, IndexOptions options, IndexStore store, int[] documents) throws IOException {
    long hashes = 0;
    long idNumbers = 0;
    for (int document : documents) {
      hashes += store.shingles().size(document);
      idNumbers += store.ids().size(document);
    }
    IndexHeader header = new IndexHeader(options, documents.length, hashes, idNumbers);
    out.write(ByteBuffer.wrap(header.toBytes()));
    IndexWriter writer = new IndexWriter(out);
    IntList checksums = new IntList();
    for (int document : documents) {
      writer.putPaged(store.shingles(document), checksums);
    }
    writer.endPage(checksums);
    for (int document : documents) {
      writer.putPaged(store.packedId(document), checksums);
    }
    writer.endPage(checksums);
    for (int start = 0; start < documents.length; start += BandKeys.BLOCK) {
      int end = Math.min(documents.length, start + BandKeys.BLOCK);
      for (int band = 0; band < store.keys().bands(); band++) {
        for (int i = start; i < end; i++) {
          writer.put(store.keys().get(documents[i], band));
        }
      }
    }
    for (int document : documents) {
      writer.put(store.shingles().size(document));
    }
    for (int document : documents) {
      writer.put(store.ids().size(document));
    }
    for (int i = 0; i < checksums.size(); i++) {
      writer.put(checksums.get(i));
    }
    writer.put(writer.checksum());
    writer.flush();
  }

  /** Reads the header alone. */
  static IndexHeader readHeader(Path file) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      return header(in, file);
    }
  }

  /**
   * Maps a file.
   *
   * @throws IOException if it is damaged, or no index
   */
  static IndexStore read(Path file, long heapBytes, SpillFile spill) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      return new Reading(file, in, header(in, file)).store(heapBytes, spill);
    }
  }

  private static IndexHeader header(FileChannel in, Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(IndexHeader.BYTES);
    while (bytes.hasRemaining() && in.read(bytes) >= 0) {}
    IndexHeader header;
    try {
      header = IndexHeader.of(bytes.array());
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(e.getMessage() + ": " + file, e);
    }
    if (header.fileSize() != in.size()) {
      throw new IOException(
          "index is damaged: %s must have %d bytes: %d"
              .formatted(file, header.fileSize(), in.size()));
    }
    return header;
  }

  /** One reading of a file whose header is known. */
  private record Reading(Path file, FileChannel in, IndexHeader header) {
    IndexStore store(long heapBytes, SpillFile spill) throws IOException {
      checkTables();
      int documents = (int) header.documents();
      long sizesAt =
          header.tablesStart() + (long) documents * header.keysOfDocument() * Integer.BYTES;
      int hashPages = IndexHeader.pages(header.hashes());
      int idPages = IndexHeader.pages(header.idNumbers());
      int[] sizes = ints(sizesAt, 2 * documents + hashPages + idPages);
      int[] checksums = Arrays.copyOfRange(sizes, 2 * documents, sizes.length);
      LongStore hashes =
          longs(IndexHeader.BYTES, header.hashes(), checksums, 0, heapBytes / 2, spill);
      LongStore ids =
          longs(header.idsStart(), header.idNumbers(), checksums, hashPages, heapBytes / 4, spill);
      return new IndexStore(
          spill,
          lists(hashes, sizes, 0, documents),
          lists(ids, sizes, documents, documents),
          keys(documents, heapBytes / 4, spill));
    }

    private void checkTables() throws IOException {
      CRC32C checksum = new CRC32C();
      long end = header.checksumAt();
      for (long at = header.tablesStart(); at < end; ) {
        ByteBuffer part = map(at, (int) Math.min(end - at, 1 << 28));
        at += part.remaining();
        checksum.update(part);
      }
      if ((int) checksum.getValue() != ints(end, 1)[0]) {
        throw new IOException("index is damaged: the keys of " + file);
      }
    }

    private ByteBuffer map(long start, int bytes) throws IOException {
      return in.map(FileChannel.MapMode.READ_ONLY, start, bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private int[] ints(long start, int count) throws IOException {
      int[] numbers = new int[count];
      int part = 1 << 26;
      for (int at = 0; at < count; at += part) {
        int size = Math.min(part, count - at);
        map(start + (long) at * Integer.BYTES, size * Integer.BYTES)
            .asIntBuffer()
            .get(numbers, at, size);
      }
      return numbers;
    }

    private static LongLists lists(LongStore store, int[] sizes, int from, int count) {
      LongLists lists = new LongLists(store);
      long start = 0;
      for (int i = from; i < from + count; i++) {
        lists.addStored(sizes[i], start);
        start += sizes[i];
      }
      return lists;
    }

    private LongStore longs(
        long start, long count, int[] checksums, int first, long heapBytes, SpillFile spill)
        throws IOException {
      List<ByteBuffer> pages = new ArrayList<>();
      int pageBytes = LongStore.PAGE * Long.BYTES;
      int whole = (int) (count >>> LongStore.PAGE_BITS);
      for (int page = 0; page < whole; page += WINDOW_PAGES) {
        int some = Math.min(WINDOW_PAGES, whole - page);
        ByteBuffer window = map(start + (long) page * pageBytes, some * pageBytes);
        for (int i = 0; i < some; i++) {
          pages.add(window.slice(i * pageBytes, pageBytes).order(ByteOrder.LITTLE_ENDIAN));
        }
      }
      int rest = (int) (count & (LongStore.PAGE - 1));
      long[] tail = new long[rest];
      if (rest > 0) {
        ByteBuffer last = map(start + (long) whole * pageBytes, rest * Long.BYTES);
        new CheckedPages(file, List.of(last), checksums, first + whole).check(0);
        LongBuffer numbers = last.asLongBuffer();
        numbers.get(tail);
      }
      return new LongStore(heapBytes, spill, new CheckedPages(file, pages, checksums, first), tail);
    }

    private BandKeys keys(int documents, long heapBytes, SpillFile spill) throws IOException {
      int columns = header.keysOfDocument();
      int blockBytes = columns * BandKeys.BLOCK * Integer.BYTES;
      List<IntBuffer> blocks = new ArrayList<>();
      int whole = documents >>> BandKeys.BLOCK_BITS;
      for (int block = 0; block < whole; block++) {
        blocks.add(map(header.tablesStart() + (long) block * blockBytes, blockBytes).asIntBuffer());
      }
      BandKeys keys = new BandKeys(columns, heapBytes, spill, blocks);
      int rest = documents & (BandKeys.BLOCK - 1);
      int[] last = ints(header.tablesStart() + (long) whole * blockBytes, rest * columns);
      int[] ofDocument = new int[columns];
      for (int i = 0; i < rest; i++) {
        for (int column = 0; column < columns; column++) {
          ofDocument[column] = last[column * rest + i];
        }
        keys.add(ofDocument, 0);
      }
      return keys;
    }
  }
}
