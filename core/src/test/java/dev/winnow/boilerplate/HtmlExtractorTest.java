package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.text.Edit;
import dev.winnow.text.Revision;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlExtractorTest {
  static final String BODY =
      """
      <p>The harbour master counted the boats again this morning, and again one was missing. \
      Nobody in the village had seen it leave, although the night was clear &amp; quiet.</p>
      <h2>A night without wind</h2>
      <p>Without wind, a sailing boat of that size does not go far, she said. The <b>ferry</b> to \
      the island had passed at ten, and its crew noticed nothing out of the ordinary, either.</p>
      <ul><li>The boat was moored at the second jetty, where it had stood since April.</li>
      <li>Its owner was away until Sunday, and nobody else held a key to the cabin.</li></ul>
      <blockquote><p>We have never locked anything here, and we will not begin now, said the owner \
      when she came back on the Monday ferry.</p></blockquote>
      <p>On Tuesday the boat was back at its place, swept clean and with its sails folded. \
      A note in the cabin thanked the village for the loan, and promised to write.</p>
      """;

  static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><head><title>The boat that came back | Harbour Post</title>
      <meta property="og:site_name" content="Harbour Post">
      <meta property="og:title" content="The boat that came back">
      <meta name="author" content="Ines Amado">
      <meta property="article:published_time" content="2024-05-07T08:30:00+02:00">
      <link rel="canonical" href="https://harbour.example/boat">
      </head><body>
      <nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav>
      <main><article><h1>The boat that came back</h1>
      <p class="byline">By Ines Amado</p>
      """
          + BODY
          + """
      </article></main>
      <footer class="footer"><p>&copy; 2024 Harbour Post. <a href="/privacy">Privacy</a></p></footer>
      </body></html>
      """;

  private static final HtmlExtractor STANDARD = HtmlExtractor.standard();

  @Test
  void keepsTheArticleAndDropsWhatIsAroundIt() {
    String text = STANDARD.extract(PAGE).text();

    assertThat(text)
        .startsWith("The harbour master counted")
        .contains("clear & quiet", "A night without wind", "The ferry to")
        .endsWith("promised to write.")
        .doesNotContain("Home", "Privacy", "The boat that came back");
  }

  @Test
  void takesNoDataOfAScriptForText() {
    String boats =
        IntStream.range(0, 40)
            .mapToObj(
                i -> "{\"boat\":\"the grey one, number " + i + "\",\"place\":\"second jetty\"}")
            .collect(Collectors.joining(",", "{\"boats\":[", "],\"sortedBy\":\"number\"}"));
    String state = "<div class=\"grid-state\">" + boats.replace("\"", "&quot;") + "</div>";

    assertThat(STANDARD.extract(PAGE.replace("</article>", state + "</article>")).text())
        .contains("swept clean")
        .doesNotContain("sortedBy");
    assertThat(
            STANDARD
                .extract(PAGE.replace("</article>", "<pre>" + boats + "</pre></article>"))
                .text())
        .contains("sortedBy");
  }

  @Test
  void keepsNoFooterOfAPageOfFewWords() {
    String html =
        """
        <body><div><p>The library is closed on Friday for the stocktaking.</p></div>
        <div id="page-footer"><p>Fell Library, 4 Hill Road. Open Monday to Saturday.</p></div></body>
        """;

    Extraction page = STANDARD.extract(html);

    assertThat(page.text()).isEqualTo("The library is closed on Friday for the stocktaking.");
    assertThat(page.removed()).extracting(removed -> removed.kind()).containsExactly("footer");
  }

  @Test
  void keepsWhatCallsItselfAFooterWhereThereIsNothingElse() {
    assertThat(STANDARD.extract("<footer><p>We have moved to Quay Street.</p></footer>").text())
        .isEqualTo("We have moved to Quay Street.");
  }

  @Test
  void findsMetadataAndSaysWhere() {
    Metadata metadata = STANDARD.extract(PAGE).metadata();

    assertThat(metadata.title()).map(Metadata.Found::value).contains("The boat that came back");
    assertThat(metadata.authors()).map(Metadata.Found::value).contains(List.of("Ines Amado"));
    assertThat(metadata.date())
        .contains(new Metadata.Found<>("2024-05-07T08:30:00+02:00", MetadataFinder.OPEN_GRAPH));
    assertThat(metadata.site()).map(Metadata.Found::value).contains("Harbour Post");
    assertThat(metadata.lang()).contains(new Metadata.Found<>("en", MetadataFinder.HTML));
    assertThat(metadata.canonical())
        .contains(new Metadata.Found<>("https://harbour.example/boat", MetadataFinder.LINK));
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk@harbourpost.example", "page.head.default.author"})
  void takesNoAddressAndNoUnfilledKeyForAnAuthor(String declared) {
    String page =
        PAGE.replace("content=\"Ines Amado\"", "content=\"" + declared + "\"")
            .replace("<p class=\"byline\">By Ines Amado</p>", "");

    assertThat(page).contains(declared).doesNotContain("Ines");
    assertThat(STANDARD.extract(page).metadata().authors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>By Ines Amado December 5, 2024</p>",
        "<p class=\"byline\">By Ines Amado Reporter</p>"
      })
  void takesNoMoreOfABylineThanTheName(String byline) {
    String page =
        PAGE.replace("<meta name=\"author\" content=\"Ines Amado\">", "")
            .replace("<p class=\"byline\">By Ines Amado</p>", byline);

    assertThat(STANDARD.extract(page).metadata().authors())
        .map(Metadata.Found::value)
        .contains(List.of("Ines Amado"));
  }

  @Test
  void takesTheWholeNameOfAUser() {
    String page =
        PAGE.replace("<meta name=\"author\" content=\"Ines Amado\">", "")
            .replace(
                "<p class=\"byline\">By Ines Amado</p>",
                "<div itemprop=\"author\"><a href=\"/u/4\">gull3080392</a> 1 2</div>");

    assertThat(STANDARD.extract(page).metadata().authors())
        .map(Metadata.Found::value)
        .contains(List.of("gull3080392"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0e1e.\u0e15.\u0e17.\u0e2d\u0e19\u0e31\u0e19", "ines.m.amado"})
  void takesAbbreviatedNamesForAuthors(String name) {
    String page =
        PAGE.replace("content=\"Ines Amado\"", "content=\"" + name + "\"")
            .replace("<p class=\"byline\">By Ines Amado</p>", "");

    assertThat(STANDARD.extract(page).metadata().authors())
        .map(Metadata.Found::value)
        .contains(List.of(name));
  }

  @Test
  void givesEachBlockItsKindAndItsPlaceInTheSource() {
    Extraction page = STANDARD.extract(PAGE);

    assertThat(page.blocks())
        .extracting(Block::kind)
        .containsExactly(
            BlockKind.PARAGRAPH,
            BlockKind.HEADING,
            BlockKind.PARAGRAPH,
            BlockKind.LIST_ITEM,
            BlockKind.LIST_ITEM,
            BlockKind.QUOTE,
            BlockKind.PARAGRAPH);
    Block heading = page.blocks().get(1);
    assertThat(heading.level()).isEqualTo(2);
    assertThat(heading.source().of(PAGE)).hasToString("A night without wind");
    assertThat(heading.span().of(page.text())).hasToString("A night without wind");
    assertThat(page.blocks().get(2).source().of(PAGE).toString()).contains("<b>ferry</b>");
    assertThat(page.blocks()).allMatch(Block::exact);
  }

  @Test
  void leadsBackToTheSourceCharacterByCharacter() {
    Revision revision = STANDARD.extract(PAGE).revision();

    assertThat(revision.text()).isEqualTo(STANDARD.extract(PAGE).text());
    int ferry = revision.text().indexOf("ferry");
    assertThat(revision.edits().toSource(ferry)).isEqualTo(PAGE.indexOf("ferry"));
    int reference = revision.text().indexOf('&');
    assertThat(PAGE.startsWith("&amp;", revision.edits().toSource(reference))).isTrue();
  }

  @Test
  void saysWhatItLeftOutAndWhy() {
    List<Edit> removed = STANDARD.extract(PAGE).removed();

    assertThat(removed).extracting(Edit::kind).contains("navigation", "headline", "footer");
    assertThat(removed.get(0).span().of(PAGE).toString()).startsWith("Home");
  }

  @Test
  void obeysSelectorsAndPatterns() {
    HtmlExtractor extractor =
        HtmlExtractor.builder()
            .keep("footer")
            .drop("blockquote")
            .drop(Pattern.compile("second jetty"))
            .build();

    Extraction page = extractor.extract(PAGE);

    assertThat(page.text()).contains("Privacy").doesNotContain("never locked", "second jetty");
    assertThat(page.removed())
        .filteredOn(edit -> edit.kind().equals(Reasons.DROPPED))
        .extracting(Edit::detail)
        .containsExactlyInAnyOrder("blockquote", "second jetty");
  }

  @Test
  void marksInsteadOfRemoving() {
    Extraction page = HtmlExtractor.builder().markOnly(true).build().extract(PAGE);

    assertThat(page.text()).contains("Home", "The boat that came back", "Privacy");
    assertThat(page.blocks())
        .filteredOn(block -> !block.isContent())
        .extracting(Block::boilerplate)
        .contains("navigation", "headline", "footer");
  }

  @Test
  void writesMarkdown() {
    String text =
        HtmlExtractor.builder().format(OutputFormat.MARKDOWN).build().extract(PAGE).text();

    assertThat(text)
        .contains("## A night without wind\n\n")
        .contains("The **ferry** to the island")
        .contains("- The boat was moored")
        .contains("> We have never locked");
  }

  @Test
  void writesHtml() {
    String text = HtmlExtractor.builder().format(OutputFormat.HTML).build().extract(PAGE).text();

    assertThat(text)
        .contains("<h2>A night without wind</h2>")
        .contains("<strong>ferry</strong>")
        .contains("<ul><li>The boat was moored")
        .contains("clear &amp; quiet")
        .endsWith("</p>");
  }

  @Test
  void keepsTablesAsTables() {
    String table =
        "<table><tr><th>Boat</th><th>Length</th></tr><tr><td>Gull</td><td>9 m</td></tr></table>";
    String html = PAGE.replace("<blockquote>", table + "<blockquote>");
    HtmlExtractor.Builder builder = HtmlExtractor.builder().keep("table");

    assertThat(builder.build().extract(html).text()).contains("Boat\tLength\nGull\t9 m");
    assertThat(builder.format(OutputFormat.MARKDOWN).build().extract(html).text())
        .contains("| Boat | Length |\n| --- | --- |\n| Gull | 9 m |");
  }

  @Test
  void keepsCommentsApart() {
    String comments =
        "<section id=\"comments\"><h3>2 comments</h3><p>I saw that boat on Saturday, it was "
            + "rounding the point with a light at its stern.</p></section>";
    String html = PAGE.replace("</main>", "</main>" + comments);

    Extraction without = STANDARD.extract(html);
    Extraction with = HtmlExtractor.builder().comments(true).build().extract(html);

    assertThat(without.text()).doesNotContain("rounding the point");
    assertThat(without.comments()).hasSize(1);
    assertThat(with.blocks())
        .filteredOn(block -> block.kind() == BlockKind.COMMENT)
        .hasSize(1)
        .allMatch(block -> block.source().of(html).toString().startsWith("I saw that boat"));
  }

  @Test
  void coversTextThatTheParserMoves() {
    String html =
        PAGE.replace(
            "<blockquote>", "<table><tr>Stray words<td>Gull</td></tr></table><blockquote>");
    Extraction page = HtmlExtractor.builder().keep("article").build().extract(html);

    assertThat(page.text()).contains("Stray words", "Gull");
    for (Block block : page.blocks()) {
      if (block.exact()) {
        assertThat(block.source().of(html).toString().replaceAll("<[^>]*>|\\s", ""))
            .isEqualTo(
                block
                    .span()
                    .of(page.text())
                    .toString()
                    .replace("&", "&amp;")
                    .replaceAll("\\s", ""));
      }
    }
  }

  @Test
  void rejectsDialsOutOfRange() {
    assertThatThrownBy(() -> HtmlExtractor.builder().favorRecall(1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("recall must be in [0, 1]: 1.5");
  }

  @Test
  void rejectsWhatIsNoSelector() {
    assertThatThrownBy(() -> HtmlExtractor.builder().keep("p["))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("selector must be a CSS selector: p[");
  }

  @Test
  void takesNoEmptyAddressForAPicture() {
    String linked =
        """
        <script type="application/ld+json">{"@type": "Article", "image": ["", "/boat.jpg"]}</script>
        """;

    Metadata found = STANDARD.extract(linked + BODY).metadata();

    assertThat(found.image()).hasValue(new Metadata.Found<>("/boat.jpg", "json-ld"));
  }

  @Test
  void cutsNoCharacterOfATitleInTwo() {
    String title = "x" + "\ud83d\ude00".repeat(200);

    Metadata found =
        STANDARD.extract("<meta property='og:title' content='" + title + "'>" + BODY).metadata();

    assertThat(found.title().orElseThrow().value()).hasSize(299);
  }

  @Test
  void removesNothingThatIsKeptWithTextThatTheParserMoves() {
    String html = "<table><tr>Stray words<td>Gull</td></tr>and more<tr><td>Tern</td></tr></table>";

    Extraction page = HtmlExtractor.builder().keep("td").drop("body").build().extract(html);

    assertThat(page.text()).contains("Gull", "Tern").doesNotContain("Stray", "more");
    assertThat(page.removed().stream().map(edit -> edit.span().of(html).toString()).toList())
        .containsExactly("Stray words<td>", "</td></tr>and more");
  }

  @Test
  void saysWhereTheSourceOfABlockHoldsOtherText() {
    String html = "<table><tr>Stray words<td>Gull</td></tr>and more</table>";

    Extraction page = HtmlExtractor.builder().keep("body").build().extract(html);

    assertThat(page.blocks().get(0).span().of(page.text())).hasToString("Stray wordsand more");
    assertThat(page.blocks().get(0).exact()).isFalse();
  }
}
