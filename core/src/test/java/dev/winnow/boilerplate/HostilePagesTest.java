package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that break extractors: each must have an answer, without a deep stack or a long wait. */
class HostilePagesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static Extraction extract(String html) {
    return extract(HtmlExtractor.standard(), html);
  }

  private static Extraction extract(HtmlExtractor extractor, String html) {
    return Assertions.assertTimeout(
        PATIENCE, () -> extractor.extract(html, "https://example.org/"));
  }

  private static void holds(String html) {
    holds(HtmlExtractor.standard(), html);
  }

  /** A page has an answer, whose edits lead from the page to the text and back. */
  static void holds(HtmlExtractor extractor, String html) {
    Extraction page = extract(extractor, html);
    assertThat(page.revision().text()).isEqualTo(page.text());
    assertThat(page.revision().undo().apply(page.text())).isEqualTo(html);
    for (Block block : page.blocks()) {
      assertThat(block.span().end()).isLessThanOrEqualTo(page.text().length());
      assertThat(block.source().end()).isLessThanOrEqualTo(html.length());
    }
  }

  /** The pages that the fuzzer starts from. */
  static List<Path> corpus() throws IOException, URISyntaxException {
    URL folder = HostilePagesTest.class.getResource("HtmlExtractorFuzzTestInputs");
    try (Stream<Path> files = Files.list(Path.of(Objects.requireNonNull(folder).toURI()))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void answersThePagesOfTheCorpus(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (String html :
        List.of(
            new String(bytes, StandardCharsets.UTF_8),
            new String(bytes, StandardCharsets.ISO_8859_1))) {
      for (OutputFormat format : OutputFormat.values()) {
        holds(HtmlExtractor.builder().format(format).links(true).images(true).build(), html);
      }
      holds(html.substring(0, html.length() / 2));
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

  @Test
  void answersTemplatesNestedInPictures() {
    holds("<p>text</p>" + "<template><svg><template>".repeat(300));
    holds("<template><svg><template>".repeat(300) + "<form><dl><dd>".repeat(150_000) + "text");
  }

  @Test
  void answersBylinesWithoutEnd() {
    holds("<meta name=author content='" + "by ".repeat(100_000) + "'><p>text</p>");
  }

  @Test
  void answersManyAuthors() {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 150_000; i++) {
      names.append("\"Ann B").append(i).append("\",");
    }
    holds(
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":["
            + names
            + "\"\"]}</script><p>text</p>");
  }

  @Test
  void answersManyReferencesToAnAuthorOfManyNames() {
    holds(
        "<script type='application/ld+json'>[{\"@id\":\"a\",\"x\":\"\",\"name\":["
            + "\"Ann\",".repeat(20_000)
            + "\"\"]},"
            + "{\"author\":{\"@id\":\"a\"}},".repeat(9_000)
            + "{}]</script><p>text</p>");
  }

  @Test
  void answersCharacterReferencesWithoutEnd() {
    holds("<p>a &amp b</p>".repeat(120_000) + "<p>" + "x".repeat(20_000_000) + "</p>");
  }

  @Test
  void writesNoMoreThanAFewTimesThePage() {
    String html =
        "<table><tr>" + "<td>Gull</td><td><h2>Tern</h2></td>".repeat(4000) + "</tr></table>";
    for (OutputFormat format : OutputFormat.values()) {
      HtmlExtractor all = HtmlExtractor.builder().format(format).keep("body").build();

      assertThat(extract(all, html).text()).hasSizeLessThan(30 * html.length());
    }
  }
}
