package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebCharsetTest {
  @ParameterizedTest
  @CsvSource({
    "latin1, windows-1252",
    "ASCII, windows-1252",
    "ISO-8859-1, windows-1252",
    "iso-8859-9, windows-1254",
    "tis-620, windows-874",
    "gb2312, GBK",
    "ks_c_5601-1987, EUC-KR",
    "x-sjis, Shift_JIS",
    "unicode, UTF-16LE",
    "utf8, UTF-8",
    "cp437, IBM437"
  })
  void labelsMeanWhatTheStandardSays(String label, String name) {
    assertThat(WebCharset.forLabel(" " + label + "\n").orElseThrow().name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"utf-7", "utf-32", "''", "latin-nonsense"})
  void otherLabelsMeanNothing(String label) {
    assertThat(WebCharset.forLabel(label)).isEmpty();
  }

  @Test
  void everyGuessedCodePageIsACharset() {
    for (CodePageUse use : CodePageUse.GUESSED) {
      assertThat(WebCharset.named(use.page().charsetName())).isPresent();
    }
  }
}
