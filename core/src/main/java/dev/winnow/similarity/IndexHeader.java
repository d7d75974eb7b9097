package dev.winnow.similarity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * The first bytes of an index: magic number, version, options, how much follows, and a checksum.
 *
 * @param options what the index was made with
 * @param documents the number of documents
 * @param hashes how many hashes of shingles they have together
 * @param idNumbers how many numbers their ids were packed into
 */
record IndexHeader(IndexOptions options, long documents, long hashes, long idNumbers) {
  static final int BYTES = 128;
  static final int VERSION = 1;

  /** "WNWINDEX". */
  private static final long MAGIC = 0x5845444E49574E57L;

  private static final int CHECKSUM_AT = BYTES - Integer.BYTES;

  byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    Shingler shingler = options.shingler();
    Sketcher sketcher = options.sketcher();
    bytes.putLong(MAGIC).putInt(VERSION);
    bytes.putInt(shingler.unit() == ShingleUnit.WORD ? 0 : 1);
    bytes.putInt(shingler.size()).putInt(sketcher.algorithm().code()).putInt(sketcher.size());
    bytes.putInt(options.banding().bands()).putInt(options.banding().rows()).putInt(0);
    bytes.putDouble(options.threshold()).putLong(shingler.seed()).putLong(sketcher.seed());
    bytes.putLong(documents).putLong(hashes).putLong(idNumbers);
    bytes.putInt(CHECKSUM_AT, checksum(bytes.array()));
    return bytes.array();
  }

  /**
   * Reads a header.
   *
   * @throws IOException if these are not the first bytes of an index, or damaged ones
   */
  static IndexHeader of(byte[] header) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    if (header.length < BYTES || bytes.getLong() != MAGIC) {
      throw new IOException("not an index of near-duplicates");
    }
    int version = bytes.getInt();
    if (version != VERSION) {
      throw new IOException("index must be of version " + VERSION + ": " + version);
    }
    if (bytes.getInt(CHECKSUM_AT) != checksum(header)) {
      throw new IOException("index is damaged: its header");
    }
    boolean words = bytes.getInt() == 0;
    int shingleSize = bytes.getInt();
    SketchAlgorithm algorithm = SketchAlgorithm.ofCode(bytes.getInt());
    int sketchSize = bytes.getInt();
    Banding banding = new Banding(bytes.getInt(), bytes.getInt());
    bytes.getInt();
    double threshold = bytes.getDouble();
    Shingler shingler = words ? Shingler.words(shingleSize) : Shingler.characters(shingleSize);
    IndexOptions options =
        new IndexOptions(
            threshold,
            shingler.withSeed(bytes.getLong()),
            new Sketcher(algorithm, sketchSize, bytes.getLong()),
            banding);
    return new IndexHeader(options, bytes.getLong(), bytes.getLong(), bytes.getLong());
  }

  private static int checksum(byte[] header) {
    CRC32C checksum = new CRC32C();
    checksum.update(header, 0, CHECKSUM_AT);
    return (int) checksum.getValue();
  }

  int keysOfDocument() {
    return options.banding().bands() + IndexStore.OTHER_KEYS;
  }

  static int pages(long numbers) {
    return (int) ((numbers + LongStore.PAGE - 1) >>> LongStore.PAGE_BITS);
  }

  long idsStart() {
    return BYTES + hashes * Long.BYTES;
  }

  long tablesStart() {
    return idsStart() + idNumbers * Long.BYTES;
  }

  /** Keys, two sizes a document, and the checksums of pages, then the checksum of all these. */
  long checksumAt() {
    return tablesStart()
        + documents * (keysOfDocument() + 2L) * Integer.BYTES
        + (pages(hashes) + (long) pages(idNumbers)) * Integer.BYTES;
  }

  long fileSize() {
    return checksumAt() + Integer.BYTES;
  }
}
