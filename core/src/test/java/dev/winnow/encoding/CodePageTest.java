package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class CodePageTest {
  @ParameterizedTest
  @EnumSource
  void everyCharacterEncodesToAByteThatDecodesToIt(CodePage page) {
    for (int b = 0; b < 256; b++) {
      char c = page.decode(b);
      if (c != CodePage.UNDEFINED) {
        assertThat(page.encode(c)).isNotNegative();
        assertThat(page.decode(page.encode(c))).isEqualTo(c);
      }
    }
    assertThat(page.encode(CodePage.UNDEFINED)).isEqualTo(-1);
    assertThat(page.encode('\u4E00')).isEqualTo(-1);
  }

  @ParameterizedTest
  @EnumSource
  void lowHalfIsAscii(CodePage page) {
    assertThat(page.characters()).hasSize(256);
    for (int b = 0; b < 0x80; b++) {
      assertThat(page.decode(b)).isEqualTo((char) b);
      assertThat(page.encode((char) b)).isEqualTo(b);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_ALL, names = "WINDOWS_.*")
  void windowsCodePagesLoseNoByteOfTheC1Range(CodePage page) {
    for (int b = 0x80; b < 0xA0; b++) {
      char c = page.decode(b);
      assertThat(c == b || c > 0x9F && c != CodePage.UNDEFINED).isTrue();
    }
  }

  @Test
  void decodesWhatTheStandardSaysAndTheJdkDoesNot() {
    assertThat(CodePage.WINDOWS_1252.decode(0x81)).isEqualTo('\u0081');
    assertThat(new String(new byte[] {(byte) 0x81}, Charset.forName("windows-1252")))
        .isEqualTo("\uFFFD");
    assertThat(CodePage.WINDOWS_1255.decode(0xCA)).isEqualTo('\u05BA');
    assertThat(CodePage.KOI8_U.decode(0xAE)).isEqualTo('ў');
    assertThat(CodePage.X_MAC_CYRILLIC.decode(0xFF)).isEqualTo('€');
    assertThat(CodePage.ISO_8859_10.decode(0xBD)).isEqualTo('―');
    assertThat(CodePage.ISO_8859_10.decode(0xFF)).isEqualTo('ĸ');
    assertThat(CodePage.ISO_8859_14.decode(0xA8)).isEqualTo('Ẁ');
    assertThat(CodePage.ISO_8859_14.decode(0xFE)).isEqualTo('ŷ');
  }

  @Test
  void leavesUndefinedWhatTheStandardLeavesUndefined() {
    assertThat(CodePage.WINDOWS_1253.decode(0xD2)).isEqualTo(CodePage.UNDEFINED);
    assertThat(CodePage.WINDOWS_874.decode(0xDB)).isEqualTo(CodePage.UNDEFINED);
    assertThat(CodePage.ISO_8859_8.decode(0xFB)).isEqualTo(CodePage.UNDEFINED);
  }

  @Test
  void takesOnlyTheLowEightBitsOfAByte() {
    assertThat(CodePage.IBM850.decode((byte) 0x81)).isEqualTo('ü');
    assertThat(CodePage.IBM850.decode(0x81)).isEqualTo('ü');
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "WINDOWS-1252", "ibm866", "macintosh", "koi8-u"})
  void isFoundByNameInAnyCase(String name) {
    assertThat(CodePage.named(name))
        .hasValueSatisfying(page -> assertThat(page.charsetName()).isEqualToIgnoringCase(name));
  }

  @Test
  void isNotFoundByLabel() {
    assertThat(CodePage.named("latin1")).isEmpty();
  }
}
