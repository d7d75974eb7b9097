package dev.winnow.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Maps the 256 bytes of a single-byte charset to characters and back. Bytes below 0x80 are ASCII in
 * every code page here.
 *
 * <p>The code pages of the WHATWG standard decode as it says: in windows-1250 to -1258 and
 * windows-874 a byte from 0x80 to 0x9F without a character of its own is the C1 control of the same
 * number, where the JDK answers U+FFFD. The DOS and Mac code pages that the standard leaves out
 * decode as in the JDK. The tables, some 2 kB a code page, are made at the first use of one.
 *
 * @see <a href="https://encoding.spec.whatwg.org/#legacy-single-byte-encodings">WHATWG Encoding,
 *     9</a>
 */
public enum CodePage {
  WINDOWS_1250("windows-1250"),
  WINDOWS_1251("windows-1251"),
  WINDOWS_1252("windows-1252"),
  WINDOWS_1253("windows-1253"),
  WINDOWS_1254("windows-1254"),
  WINDOWS_1255("windows-1255"),
  WINDOWS_1256("windows-1256"),
  WINDOWS_1257("windows-1257"),
  WINDOWS_1258("windows-1258"),
  WINDOWS_874("windows-874", "x-windows-874"),
  ISO_8859_1("ISO-8859-1"),
  ISO_8859_2("ISO-8859-2"),
  ISO_8859_3("ISO-8859-3"),
  ISO_8859_4("ISO-8859-4"),
  ISO_8859_5("ISO-8859-5"),
  ISO_8859_6("ISO-8859-6"),
  ISO_8859_7("ISO-8859-7"),
  ISO_8859_8("ISO-8859-8"),
  ISO_8859_9("ISO-8859-9"),
  ISO_8859_10("ISO-8859-10"),
  ISO_8859_13("ISO-8859-13"),
  ISO_8859_14("ISO-8859-14"),
  ISO_8859_15("ISO-8859-15"),
  ISO_8859_16("ISO-8859-16"),
  KOI8_R("KOI8-R"),
  KOI8_U("KOI8-U"),
  MACINTOSH("macintosh", "x-MacRoman"),
  X_MAC_CYRILLIC("x-mac-cyrillic", "x-MacUkraine"),
  X_MAC_CENTRAL_EUROPE("x-mac-ce", "x-MacCentralEurope"),
  X_MAC_GREEK("x-mac-greek", "x-MacGreek"),
  X_MAC_TURKISH("x-mac-turkish", "x-MacTurkish"),
  IBM437("IBM437"),
  IBM737("IBM737", "x-IBM737"),
  IBM775("IBM775"),
  IBM850("IBM850"),
  IBM852("IBM852"),
  IBM855("IBM855"),
  IBM857("IBM857"),
  IBM862("IBM862"),
  IBM866("IBM866"),
  /** Not a charset of text: the standard's bytes above 0x7F are private-use characters. */
  X_USER_DEFINED("x-user-defined");

  /** What a byte without a character decodes to. */
  public static final char UNDEFINED = '\uFFFD';

  private static final int FIRST_HIGH = 0x80;
  private static final String A_GRAVE_TO_I_DIAERESIS = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ";

  /** ISO-8859-10 from 0xA0 on, which the JDK lacks. */
  private static final String NORDIC =
      "\u00A0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ°ąēģīĩķ·ļđšŧž―ūŋ"
          + "ĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ";

  /** ISO-8859-14 from 0xA0 on, which the JDK lacks. */
  private static final String CELTIC =
      "\u00A0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡ"
          + A_GRAVE_TO_I_DIAERESIS
          + "ŴÑÒÓÔÕÖṪØÙÚÛÜÝŶßàáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ";

  private final String charsetName;
  private final String jdkName;

  CodePage(String charsetName) {
    this(charsetName, charsetName);
  }

  CodePage(String charsetName, String jdkName) {
    this.charsetName = charsetName;
    this.jdkName = jdkName;
  }

  /**
   * Returns the code page of this name, as {@link #charsetName} gives it, in any case. Labels
   * ({@code latin1}) are another matter.
   */
  public static Optional<CodePage> named(String charsetName) {
    return Arrays.stream(values())
        .filter(page -> page.charsetName.equalsIgnoreCase(charsetName))
        .findFirst();
  }

  /** Returns the name of the charset: the WHATWG standard's, or else IANA's. */
  public String charsetName() {
    return charsetName;
  }

  /**
   * Returns the character of a byte, {@link #UNDEFINED} if it has none.
   *
   * @param b the byte, of which the low eight bits count
   */
  public char decode(int b) {
    return table().chars[b & 0xFF];
  }

  /** Returns the byte of a character, from 0 to 255, or -1 if the code page lacks it. */
  public int encode(char c) {
    return c < FIRST_HIGH ? c : table().encodeHigh(c);
  }

  /** Returns the 256 characters, in the order of their bytes. */
  public String characters() {
    return new String(table().chars);
  }

  /** Returns the tables, for loops that look up many bytes. */
  Table table() {
    return Objects.requireNonNull(Tables.ALL.get(this));
  }

  private char[] readCharacters() {
    char[] chars = new char[256];
    for (int b = 0; b < FIRST_HIGH; b++) {
      chars[b] = (char) b;
    }
    highHalf().getChars(0, FIRST_HIGH, chars, FIRST_HIGH);
    differences(chars);
    return chars;
  }

  private String highHalf() {
    return switch (this) {
      case ISO_8859_10 -> c1Controls() + NORDIC;
      case ISO_8859_14 -> c1Controls() + CELTIC;
      case X_USER_DEFINED -> privateUse();
      default -> new String(highBytes(), Charset.forName(jdkName));
    };
  }

  private static String c1Controls() {
    return new String(highBytes(), StandardCharsets.ISO_8859_1).substring(0, 0x20);
  }

  private static String privateUse() {
    StringBuilder chars = new StringBuilder();
    for (int b = FIRST_HIGH; b < 256; b++) {
      chars.append((char) (0xF700 + b));
    }
    return chars.toString();
  }

  private static byte[] highBytes() {
    byte[] bytes = new byte[FIRST_HIGH];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (FIRST_HIGH + i);
    }
    return bytes;
  }

  /** Puts in what the standard says and the JDK does not. */
  private void differences(char[] chars) {
    if (charsetName.startsWith("windows-")) {
      for (int b = FIRST_HIGH; b < 0xA0; b++) {
        chars[b] = chars[b] == UNDEFINED ? (char) b : chars[b];
      }
    }
    switch (this) {
      case WINDOWS_1255 -> chars[0xCA] = '\u05BA';
      case KOI8_U -> {
        chars[0xAE] = 'ў';
        chars[0xBE] = 'Ў';
      }
      case X_MAC_CYRILLIC -> chars[0xFF] = '€';
      default -> {}
    }
  }

  /** Holds both directions of one code page. The arrays are shared: nobody writes to them. */
  static final class Table {
    private static final byte[] NO_BYTES = new byte[256];

    final char[] chars;

    /** Bytes by the high and then the low half of a character; 0 stands for none. */
    private final byte[][] bytesByCharacter = new byte[256][];

    private Table(char[] chars) {
      this.chars = chars;
      Arrays.fill(bytesByCharacter, NO_BYTES);
      for (int b = chars.length - 1; b >= FIRST_HIGH; b--) {
        if (chars[b] != UNDEFINED) {
          put(chars[b], (byte) b);
        }
      }
    }

    private void put(char c, byte b) {
      if (bytesByCharacter[c >>> 8] == NO_BYTES) {
        bytesByCharacter[c >>> 8] = new byte[256];
      }
      bytesByCharacter[c >>> 8][c & 0xFF] = b;
    }

    private int encodeHigh(char c) {
      int b = bytesByCharacter[c >>> 8][c & 0xFF] & 0xFF;
      return b == 0 ? -1 : b;
    }
  }

  /** Made with the first use of any table. */
  private static final class Tables {
    static final Map<CodePage, Table> ALL = new EnumMap<>(CodePage.class);

    static {
      for (CodePage page : values()) {
        ALL.put(page, new Table(page.readCharacters()));
      }
    }
  }
}
