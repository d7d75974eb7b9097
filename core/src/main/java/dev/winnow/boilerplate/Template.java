package dev.winnow.boilerplate;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * A passage that a source repeats.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source the site or feed that repeats it; empty for what all documents without a source
 *     repeat
 * @param text the passage as it stood when it was first found a second time
 * @param documents in how many documents it was seen; copies and retellings of one story count as
 *     one when it is learnt
 * @param lastSeen the number, among the source's documents, of the one it was last seen in, counted
 *     from 1
 */
public record Template(String source, String text, long documents, long lastSeen) {
  /** Returns an identifier that depends on the text alone: eight hexadecimal digits. */
  public String id() {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  Template seenAgain(long document) {
    return new Template(source, text, documents + 1, document);
  }
}
