package dev.winnow.encoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
  private static final String GERMAN =
      "Über die Brücke fuhr früh am Morgen ein grüner Wagen, in dem fünf müde Köche saßen.";
  private static final String RUSSIAN =
      "Утром через старый мост проехала зелёная повозка, в которой сидели усталые повара.";
  private static final String JAPANESE = "朝早く、緑の車が古い橋を渡って町の市場へ行きました。";
  private static final String CHINESE = "早上一辆绿色的车经过了那座老桥，车里坐着五个很累的厨师。";
  private static final String KOREAN = "아침 일찍 초록색 차가 오래된 다리를 건너 시장으로 갔습니다.";

  private final TextDecoder evidence = TextDecoder.evidence();
  private final TextDecoder whatwg = TextDecoder.whatwg();

  @ParameterizedTest
  @CsvSource({
    "windows-1252, windows-1252",
    "x-MacRoman, macintosh",
    "IBM850, IBM850",
    "UTF-8, UTF-8",
    "UTF-16LE, UTF-16LE",
    "UTF-16BE, UTF-16BE"
  })
  void findsTheCharsetOfGermanFromTheBytesAlone(String encodedAs, String found) {
    Decoded decoded = evidence.decode(GERMAN.getBytes(Charset.forName(encodedAs)));
    assertThat(decoded.text()).isEqualTo(GERMAN);
    assertThat(decoded.detection().charset()).isEqualTo(found);
    assertThat(decoded.detection().declared()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"windows-1251", "KOI8-R", "ISO-8859-5", "IBM866", "x-MacCyrillic", "UTF-16BE"})
  void findsTheCharsetOfRussianFromTheBytesAlone(String encodedAs) {
    assertThat(evidence.decode(RUSSIAN.getBytes(Charset.forName(encodedAs))).text())
        .isEqualTo(RUSSIAN);
  }

  @ParameterizedTest
  @CsvSource({"Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-16LE", "UTF-8"})
  void findsTheCharsetOfJapaneseFromTheBytesAlone(String encodedAs) {
    assertThat(evidence.decode(JAPANESE.getBytes(Charset.forName(encodedAs))).text())
        .isEqualTo(JAPANESE);
  }

  @ParameterizedTest
  @CsvSource({
    "Shift_JIS, 図書館",
    "EUC-JP, 図書館",
    "Shift_JIS, 灯台守",
    "EUC-JP, 灯台守",
    "Shift_JIS, バス停",
  })
  void doesNotTakeAWordOfJapaneseForUtf16(String encodedAs, String word) {
    assertThat(evidence.decode(word.getBytes(Charset.forName(encodedAs))).text()).isEqualTo(word);
  }

  /** What begins with ruled lines and the like is not judged by its beginning. */
  @ParameterizedTest
  @CsvSource({"\u2501", "\u2500", "\u3000", "\uFF1D", "\u2605"})
  void doesNotJudgeByAnUntypicalBeginning(char mark) {
    String rule = String.valueOf(mark).repeat(36) + "\n\u753A\u306E\u4FBF\u308A\n";
    String text = rule.repeat(14) + JAPANESE.repeat(40);

    Decoded decoded = evidence.decode(text.getBytes(Charset.forName("EUC-JP")));

    assertThat(decoded.detection().charset()).isEqualTo("EUC-JP");
    assertThat(decoded.text()).isEqualTo(text);
  }

  @Test
  void findsTheCharsetsOfChineseAndKoreanFromTheBytesAlone() {
    assertThat(evidence.decode(CHINESE.getBytes(Charset.forName("GB18030"))).text())
        .isEqualTo(CHINESE);
    assertThat(evidence.decode(KOREAN.getBytes(Charset.forName("EUC-KR"))).text())
        .isEqualTo(KOREAN);
  }

  @Test
  void decodesC1BytesOfWindowsCodePagesAsTheStandardDoes() {
    byte[] bytes = {'a', (byte) 0x81, (byte) 0x93, 'b'};
    assertThat(whatwg.decode(bytes, DecodingHints.http("latin1")).text())
        .isEqualTo("a\u0081\u201Cb");
  }

  @Test
  void dropsAByteOrderMarkAndTrustsIt() {
    for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
      byte[] bytes = ("\uFEFF" + GERMAN).getBytes(Charset.forName(charset));
      Decoded decoded = evidence.decode(bytes, DecodingHints.http("windows-1251"));
      assertThat(decoded.text()).isEqualTo(GERMAN);
      assertThat(decoded.detection().charset()).isEqualTo(charset);
      assertThat(decoded.detection().evidence()).isEqualTo(Evidence.BYTE_ORDER_MARK);
    }
  }

  @Test
  void overrulesADeclarationThatTheBytesContradict() {
    Detection utf8 =
        evidence.decode(GERMAN.getBytes(UTF_8), DecodingHints.http("latin1")).detection();
    assertThat(utf8.charset()).isEqualTo("UTF-8");
    assertThat(utf8.overrulesDeclaration()).isTrue();
    assertThat(utf8.why()).isEqualTo("valid UTF-8, against the declared latin1");

    byte[] koi8 = RUSSIAN.getBytes(Charset.forName("KOI8-R"));
    assertThat(evidence.decode(koi8, DecodingHints.http("windows-1251")).text()).isEqualTo(RUSSIAN);
    assertThat(evidence.decode(koi8, DecodingHints.http("utf-8")).text()).isEqualTo(RUSSIAN);
  }

  @Test
  void followsADeclarationThatTheBytesLeaveOpen() {
    byte[] bytes = "The price is 5 \u00A4.".getBytes(ISO_8859_1);
    Decoded decoded = evidence.decode(bytes, DecodingHints.http("text/html; charset=iso-8859-15"));
    assertThat(decoded.text()).isEqualTo("The price is 5 €.");
    assertThat(decoded.detection().evidence()).isEqualTo(Evidence.HTTP);
    assertThat(decoded.detection().declared()).contains("iso-8859-15");
  }

  @Test
  void followsADeclaredCodePageThatIsNeverGuessed() {
    String welsh = "Mae'r d\u0175r yn oer iawn ac mae'r t\u0177 ar ben y bryn.";
    byte[] bytes = new byte[welsh.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) CodePage.ISO_8859_14.encode(welsh.charAt(i));
    }
    assertThat(evidence.decode(bytes, DecodingHints.http("iso-8859-14")).text()).isEqualTo(welsh);
  }

  @Test
  void obeysTheStandardsPrecedenceWhereAskedTo() {
    byte[] page = ("<meta charset=koi8-r>" + GERMAN).getBytes(UTF_8);
    assertThat(whatwg.decode(page, DecodingHints.of(Optional.of("latin1"), true)).detection())
        .isEqualTo(new Detection("windows-1252", 1, Optional.of("latin1"), Evidence.HTTP));
    assertThat(whatwg.decode(page, DecodingHints.of(Optional.empty(), true)).detection().charset())
        .isEqualTo("KOI8-R");
    assertThat(whatwg.decode(page).detection().charset()).isEqualTo("UTF-8");
  }

  @Test
  void knowsLabelsBeyondTheStandardOnlyInEvidence() {
    byte[] bytes = "ça".getBytes(Charset.forName("IBM850"));
    assertThat(evidence.decode(bytes, DecodingHints.http("cp850")).text()).isEqualTo("ça");
    assertThat(whatwg.decode(bytes, DecodingHints.http("cp850")).detection().declared()).isEmpty();
  }

  @Test
  void takesUtf8WithAFewBadBytesForUtf8() {
    byte[] bytes = (GERMAN + "\n" + RUSSIAN).getBytes(UTF_8);
    assertThat(evidence.decode(Arrays.copyOf(bytes, bytes.length - 10)).text()).startsWith(GERMAN);
    assertThat(evidence.decode(Arrays.copyOf(bytes, 1)).text()).hasSize(1);
    bytes[20] = (byte) 0xFF;
    assertThat(evidence.decode(bytes).detection().charset()).isEqualTo("UTF-8");
    assertThat(evidence.decode(bytes).text()).contains("\uFFFD").endsWith(RUSSIAN);
  }

  @Test
  void saysThatAsciiIsAsciiWhateverIsDeclared() {
    Decoded decoded =
        evidence.decode("plain text".getBytes(US_ASCII), DecodingHints.http("utf-16"));
    assertThat(decoded.text()).isEqualTo("plain text");
    assertThat(decoded.detection().charset()).isEqualTo("UTF-8");
    assertThat(decoded.detection().why()).isEqualTo("only ASCII");
    assertThat(decoded.detection().confidence()).isEqualTo(1);
    assertThat(evidence.decode(new byte[0]).text()).isEmpty();
  }

  @Test
  void neverGuessesUtf7() {
    byte[] bytes = "+ADw-script+AD4- +AOk-".getBytes(US_ASCII);
    assertThat(evidence.decode(bytes).text()).isEqualTo("+ADw-script+AD4- +AOk-");
    assertThat(evidence.decode(bytes, DecodingHints.http("utf-7")).text()).startsWith("+ADw-");
  }

  @Test
  void isSurerOfMoreText() {
    double little = evidence.decode("é".getBytes(ISO_8859_1)).detection().confidence();
    double much = evidence.decode(GERMAN.getBytes(ISO_8859_1)).detection().confidence();
    assertThat(little).isLessThan(much);
    assertThat(much).isGreaterThan(0.9);
  }

  @Test
  void readsUtf16WithoutAnyAsciiInIt() {
    assertThat(evidence.decode("新しい橋を渡る人々".getBytes(UTF_16LE)).text()).isEqualTo("新しい橋を渡る人々");
  }

  @Test
  void rejectsDetectionsThatMakeNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Detection("UTF-8", 1.5, Optional.empty(), Evidence.ASCII))
        .withMessage("confidence must be in [0, 1]: 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Detection("UTF-9", 1, Optional.empty(), Evidence.ASCII))
        .withMessage("charset must be one that is known: UTF-9");
  }
}
