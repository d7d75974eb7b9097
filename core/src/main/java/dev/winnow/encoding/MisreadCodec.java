package dev.winnow.encoding;

import java.util.Arrays;
import java.util.List;

/**
 * A single-byte charset with which somebody read UTF-8 by mistake. Bytes that it leaves undefined
 * stand for the C1 control (or the Latin-1 letter) of the same number, as in the decoders of the
 * WHATWG Encoding Standard, so that reading loses nothing.
 *
 * <p>Immutable and thread-safe.
 */
final class MisreadCodec {
  /** The codecs, the most common first; a codec's place is its bit in a set of codecs. */
  static final List<MisreadCodec> ALL =
      List.of(
          of(0, CodePage.WINDOWS_1252, 0),
          of(1, CodePage.ISO_8859_1, 0),
          of(2, CodePage.WINDOWS_1250, 2),
          of(3, CodePage.WINDOWS_1251, 1),
          of(4, CodePage.MACINTOSH, 4),
          of(5, CodePage.IBM437, 2),
          of(6, CodePage.ISO_8859_2, 2),
          of(7, CodePage.WINDOWS_1254, 2),
          of(8, CodePage.WINDOWS_1253, 2),
          of(9, CodePage.WINDOWS_1257, 2),
          of(10, CodePage.ISO_8859_15, 2),
          of(11, CodePage.IBM850, 3),
          of(12, CodePage.WINDOWS_1255, 3),
          of(13, CodePage.WINDOWS_1256, 3),
          of(14, CodePage.WINDOWS_1258, 3),
          of(15, CodePage.KOI8_R, 3),
          of(16, CodePage.IBM866, 3),
          of(17, CodePage.WINDOWS_874, 3));

  private final int index;

  final String name;

  /** What it costs, in nats, to believe in this codec rather than in the most common ones. */
  final double rarity;

  /** The character of each byte. */
  private final char[] characters = new char[256];

  private MisreadCodec(int index, CodePage page, double rarity) {
    this.index = index;
    this.name = page.charsetName();
    this.rarity = rarity;
    for (int b = 0; b < 256; b++) {
      char decoded = page.decode(b);
      characters[b] = decoded == CodePage.UNDEFINED ? (char) b : decoded;
    }
  }

  private static MisreadCodec of(int index, CodePage page, double rarity) {
    return new MisreadCodec(index, page, rarity);
  }

  char character(int b) {
    return characters[b];
  }

  /** The byte of a character beyond ASCII, by its class; -1 if the codec does not have it. */
  int byteOf(int characterClass) {
    return Bytes.OF_CLASS[index][characterClass];
  }

  /** The place among {@link #ALL}. */
  int index() {
    return index;
  }

  short[] bytes() {
    return Bytes.OF_CLASS[index];
  }

  /**
   * The byte that a no-break space stood for, if that byte can continue a UTF-8 sequence, or -1.
   */
  int noBreakSpace() {
    int b = byteOf(CharacterClasses.of('\u00A0'));
    return b >= 0x80 && b < 0xC0 ? b : -1;
  }

  /** Apart, because the classes are themselves made from the codecs. */
  private static final class Bytes {
    static final short[][] OF_CLASS = ALL.stream().map(Bytes::of).toArray(short[][]::new);

    private static short[] of(MisreadCodec codec) {
      short[] bytes = new short[CharacterClasses.COUNT];
      Arrays.fill(bytes, (short) -1);
      for (int b = 0x80; b < 0x100; b++) {
        bytes[CharacterClasses.of(codec.characters[b])] = (short) b;
      }
      if (codec.name.equals("windows-1255")) {
        bytes[CharacterClasses.of('\u00CA')] = 0xCA; // undefined in Microsoft's own table
      }
      return bytes;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
