package dev.winnow.encoding;

import dev.winnow.encoding.RepairOptions.Fix;

/**
 * What the head of a document tells about how it was damaged.
 *
 * <p>Immutable and thread-safe.
 *
 * @param isHtml whether there is a {@code <}
 * @param codecs the codecs that the head proves to have been at work, as a set of bits
 */
record Evidence(boolean isHtml, int codecs) {
  static final Evidence NONE = new Evidence(false, 0);

  static Evidence of(String head, RepairOptions options) {
    boolean isHtml = head.indexOf('<') >= 0;
    int codecs =
        options.has(Fix.MOJIBAKE) ? new MojibakeRepair(options, NONE).codecsProven(head) : 0;
    return new Evidence(isHtml, codecs);
  }

  boolean proves(MisreadCodec codec) {
    return (codecs >> codec.index() & 1) != 0;
  }
}
