package dev.winnow.encoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaPrescanTest {
  private static Optional<String> label(String page) {
    byte[] bytes = page.getBytes(ISO_8859_1);
    return MetaPrescan.label(bytes, bytes.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset=koi8-r>",
        "<META CHARSET = 'KOI8-R' />",
        "<!doctype html><html><head><meta name=x content=y><meta charset=\"koi8-r\">",
        "<meta http-equiv=Content-Type content=\"text/html; charset=koi8-r\">",
        "<meta content='text/html;charset=\"koi8-r\"' http-equiv='content-type'>",
        "<!-- <meta charset=latin1> --><meta charset=koi8-r>",
        "<p title='<meta charset=latin1>'><meta charset=koi8-r>",
        "<meta charset=nonsense><meta charset=koi8-r>",
        "<meta/charset=koi8-r>",
        "<?xml version='1.0' encoding='koi8-r'?><html>",
        "<br/><meta charset=koi8-r>"
      })
  void findsRealDeclarations(String page) {
    assertThat(label(page)).contains("koi8-r");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<meta",
        "<meta charset",
        "<meta charset=",
        "<meta charset='koi8-r",
        "<!-- <meta charset=koi8-r>",
        "<metal charset=koi8-r>",
        "<meta content='text/html; charset=koi8-r'>",
        "<a title=\"<meta charset=koi8-r>\">",
        "charset=koi8-r",
        "<!DOCTYPE <meta charset=koi8-r"
      })
  void findsNoneWhereThereIsNone(String page) {
    assertThat(label(page)).isEmpty();
  }

  @Test
  void looksAtTheFirst1024BytesOnly() {
    assertThat(label(" ".repeat(1024 - 21) + "<meta charset=koi8-r>")).contains("koi8-r");
    assertThat(label(" ".repeat(1024) + "<meta charset=koi8-r>")).isEmpty();
  }

  @Test
  void readsTheParameterOfAContentType() {
    assertThat(MetaPrescan.charsetParameter("text/html; Charset=\"UTF-8\"")).contains("utf-8");
    assertThat(MetaPrescan.charsetParameter("text/html;charset=utf-8;x=y")).contains("utf-8");
    assertThat(MetaPrescan.charsetParameter("text/html")).isEmpty();
  }
}
