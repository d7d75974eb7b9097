package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ShortTextTest {
  private static Element heading(String html) {
    return Jsoup.parse("<h1>" + html + "</h1>").selectFirst("h1");
  }

  private static String read(String html) {
    return ShortText.of(heading(html));
  }

  private static String headline(String html) {
    return ShortText.ofHeadline(heading(html));
  }

  @Test
  void joinsAWordThatMarkupTearsApart() {
    assertThat(read("<b>U</b>nder the quay")).isEqualTo("Under the quay");
  }

  @Test
  void partsWordsAtALineBreakAndAtABlock() {
    assertThat(read("Tales of the harbour<br>and the quay"))
        .isEqualTo("Tales of the harbour and the quay");
    assertThat(read("Tales of the harbour<div>and the quay</div>"))
        .isEqualTo("Tales of the harbour and the quay");
    assertThat(read("<div>Tales of the</div>harbour<p>and</p>the quay"))
        .isEqualTo("Tales of the harbour and the quay");
  }

  @Test
  void leavesOutControlsDrawingsAndWhatIsNotShown() {
    assertThat(headline("Struct Net <button>Copy</button>")).isEqualTo("Struct Net");
    assertThat(headline("<svg><title>An anchor</title></svg>Struct Net")).isEqualTo("Struct Net");
    assertThat(headline("Struct Net <a href='#net' aria-hidden='true'>link</a>"))
        .isEqualTo("Struct Net");
    assertThat(headline("Struct <span style='display: none'>(hidden)</span> Net"))
        .isEqualTo("Struct Net");
    assertThat(read("Struct Net <button>Copy</button>")).isEqualTo("Struct Net Copy");
  }

  @Test
  void readsWhatIsNotShownWhereNothingElseIs() {
    assertThat(headline("<span aria-hidden='true'>Struct Net</span>")).isEqualTo("Struct Net");
  }

  @Test
  void endsAfterThreeHundredCharacters() {
    assertThat(read("net ".repeat(60))).isEqualTo("net ".repeat(60).strip());
    assertThat(read("net ".repeat(100))).isEqualTo("net ".repeat(75).strip());
  }
}
