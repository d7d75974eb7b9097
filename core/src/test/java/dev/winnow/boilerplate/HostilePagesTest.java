package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that break extractors: each must have an answer, without a deep stack or a long wait. */
class HostilePagesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static Extraction extract(String html) {
    return Assertions.assertTimeout(
        PATIENCE, () -> HtmlExtractor.standard().extract(html, "https://example.org/"));
  }

  private static void holds(String html) {
    Extraction page = extract(html);
    assertThat(page.revision().text()).isEqualTo(page.text());
    for (Block block : page.blocks()) {
      assertThat(block.span().end()).isLessThanOrEqualTo(page.text().length());
      assertThat(block.source().end()).isLessThanOrEqualTo(html.length());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "<",
        "<!--",
        "<!-- <p>never closed",
        "<script>var a = '<p>no text</p>';</script>",
        "<html><head><title>Only a title",
        "</p></div></html>",
        "<p>a</p",
        "<p title=\"never closed>text",
        "text alone",
        "<p>a\0b\ufffd\ud800</p>",
        "<p>&#0;&#x110000;&bogus;&amp</p>",
        "<table><p>moved</table><svg><p>out</svg><select><p>x</select>",
        "<pre>\n\n  indented\n</pre>",
        "<script type='application/ld+json'>{\"@type\": [[[{\"a\":</script><p>x",
        "<p>one<br><br>two<br>three</p>",
        "<frameset><frame></frameset>",
        "<plaintext><p>all text",
        "\ufeff<p>after a mark</p>"
      })
  void answersSmallPages(String html) {
    holds(html);
  }

  @Test
  void answersDeepNesting() {
    holds("<div>".repeat(100_000) + "deep" + "</div>".repeat(100_000));
    holds("<b><i>".repeat(50_000) + "deep");
  }

  @Test
  void answersManyBlocks() {
    holds("<p>A sentence of some words, again and again.</p>\n".repeat(50_000));
  }

  @Test
  void answersOneLongText() {
    String html = "<p>" + "word and word, ".repeat(700_000) + "</p>";
    Extraction page = extract(html);
    assertThat(page.source()).hasSize(html.length());
  }

  @Test
  void answersManyTagsThatAreNeverClosed() {
    holds("<a href=x><font><td>".repeat(20_000) + "text");
  }

  @Test
  void answersJsonWithoutEnd() {
    holds("<script type='application/ld+json'>" + "[".repeat(100_000) + "</script><p>text</p>");
  }
}
