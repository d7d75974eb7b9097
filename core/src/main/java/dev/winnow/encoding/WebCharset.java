package dev.winnow.encoding;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Knows a charset by name and by the labels that pages give it. Labels of the WHATWG standard mean
 * what the standard says ({@code latin1} and {@code ascii} are windows-1252); the DOS and Mac code
 * pages that it leaves out have labels of their own.
 *
 * <p>The double-byte charsets decode with those of the JDK that are nearest to the standard: the
 * same but for 7 symbols of EUC-JP, 19 private-use characters of gb18030, and 140 pairs that Big5
 * has twice.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the standard's name, or IANA's
 * @param decoder what decodes it
 * @param standard whether the WHATWG standard has it
 * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">WHATWG Encoding, 4.2</a>
 */
record WebCharset(String name, Charset decoder, boolean standard) {
  static final String UTF_8 = "UTF-8";
  static final String UTF_16LE = "UTF-16LE";
  static final String UTF_16BE = "UTF-16BE";
  static final String ISO_2022_JP = "ISO-2022-JP";
  static final String WINDOWS_1252 = "windows-1252";
  static final String X_USER_DEFINED = "x-user-defined";

  /** A name, the JDK's charset or {@code -} for a code page of ours, and the labels. */
  private static final String STANDARD =
      """
      UTF-8 UTF-8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8
      IBM866 - 866 cp866 csibm866 ibm866
      ISO-8859-2 - csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
      ISO-8859-3 - csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
      ISO-8859-4 - csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
      ISO-8859-5 - csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988
      ISO-8859-6 - arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
      ISO-8859-7 - csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek
      ISO-8859-8 - csiso88598e csiso88598i csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-8859-8-i iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 logical visual
      ISO-8859-10 - csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6
      ISO-8859-13 - iso-8859-13 iso8859-13 iso885913
      ISO-8859-14 - iso-8859-14 iso8859-14 iso885914
      ISO-8859-15 - csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9
      ISO-8859-16 - iso-8859-16
      KOI8-R - cskoi8r koi koi8 koi8-r koi8_r
      KOI8-U - koi8-ru koi8-u
      macintosh - csmacintosh mac macintosh x-mac-roman
      windows-874 - dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874
      windows-1250 - cp1250 windows-1250 x-cp1250
      windows-1251 - cp1251 windows-1251 x-cp1251
      windows-1252 - ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252
      windows-1253 - cp1253 windows-1253 x-cp1253
      windows-1254 - cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254
      windows-1255 - cp1255 windows-1255 x-cp1255
      windows-1256 - cp1256 windows-1256 x-cp1256
      windows-1257 - cp1257 windows-1257 x-cp1257
      windows-1258 - cp1258 windows-1258 x-cp1258
      x-mac-cyrillic - x-mac-cyrillic x-mac-ukrainian
      GBK GB18030 chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk
      gb18030 GB18030 gb18030
      Big5 Big5-HKSCS big5 big5-hkscs cn-big5 csbig5 x-x-big5
      EUC-JP x-eucJP-Open cseucpkdfmtjapanese euc-jp x-euc-jp
      ISO-2022-JP x-windows-iso2022jp csiso2022jp iso-2022-jp
      Shift_JIS windows-31j csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis
      EUC-KR x-windows-949 cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949
      UTF-16BE UTF-16BE unicodefffe utf-16be
      UTF-16LE UTF-16LE csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le
      x-user-defined - x-user-defined
      """;

  private static final String OTHERS =
      """
      x-mac-ce - x-mac-ce x-mac-centraleurope x-maccentraleurope
      x-mac-greek - x-mac-greek x-macgreek
      x-mac-turkish - x-mac-turkish x-macturkish
      IBM437 - ibm437 cp437 437 cspc8codepage437
      IBM737 - ibm737 cp737 737 x-ibm737
      IBM775 - ibm775 cp775 775 cspc775baltic
      IBM850 - ibm850 cp850 850 cspc850multilingual
      IBM852 - ibm852 cp852 852 cspcp852
      IBM855 - ibm855 cp855 855 csibm855
      IBM857 - ibm857 cp857 857 csibm857
      IBM862 - ibm862 cp862 862 cspc862latinhebrew
      """;

  /** Returns the charset that a label means, be it one that the standard leaves out. */
  static Optional<WebCharset> forLabel(String label) {
    return Optional.ofNullable(Index.BY_LABEL.get(trimAsciiSpace(label).toLowerCase(Locale.ROOT)));
  }

  static Optional<WebCharset> named(String name) {
    return Optional.ofNullable(Index.BY_NAME.get(name));
  }

  /**
   * The standard's white space: {@link String#strip} knows more, {@link String#trim} still more.
   */
  private static String trimAsciiSpace(String label) {
    int start = 0;
    int end = label.length();
    while (start < end && " \t\n\f\r".indexOf(label.charAt(start)) >= 0) {
      start++;
    }
    while (start < end && " \t\n\f\r".indexOf(label.charAt(end - 1)) >= 0) {
      end--;
    }
    return label.substring(start, end);
  }

  /** Returns the code page of a single-byte charset. */
  Optional<CodePage> codePage() {
    return CodePage.named(name);
  }

  /** Returns whether both give the same text: GBK is read as the larger gb18030. */
  boolean decodesLike(WebCharset other) {
    return decoder.equals(other.decoder);
  }

  boolean isUtf16() {
    return name.equals(UTF_16LE) || name.equals(UTF_16BE);
  }

  private static final class Index {
    static final Map<String, WebCharset> BY_NAME = new HashMap<>();
    static final Map<String, WebCharset> BY_LABEL = new HashMap<>();

    static {
      STANDARD.lines().forEach(line -> add(line, true));
      OTHERS.lines().forEach(line -> add(line, false));
    }

    private static void add(String line, boolean standard) {
      String[] words = line.split(" ", -1);
      Charset decoder =
          words[1].equals("-")
              ? new CodePageCharset(CodePage.named(words[0]).orElseThrow())
              : Charset.forName(words[1]);
      WebCharset charset = new WebCharset(words[0], decoder, standard);
      BY_NAME.put(words[0], charset);
      for (int i = 2; i < words.length; i++) {
        BY_LABEL.put(words[i], charset);
      }
    }
  }
}
