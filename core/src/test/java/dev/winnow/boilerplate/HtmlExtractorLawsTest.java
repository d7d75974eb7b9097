package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;
import org.jsoup.parser.Parser;

class HtmlExtractorLawsTest {
  private static final List<String> PIECES =
      List.of(
          HtmlExtractorTest.BODY,
          "<p>The mill by the river grinds no more, and the owls have moved in.</p>",
          "<p>Rye &amp; oats, <a href=\"/rye?a=1&amp;b=2\">a link</a>, <em>some stress</em> here.</p>",
          "<ul><li>Salt</li><li>Pepper and <b>paprika</b></li></ul>",
          "<table><tr><td>1</td><td>2 <img src=\"a.png\" alt=\"chart\"></td></tr></table>",
          "<table><tr>moved by the parser<td>cell</td></tr></table>",
          "<pre>if (a &lt; b) {\n  return;\n}</pre>",
          "<img src=\"b.png\"><figure><img src=\"c.png\"><figcaption>A mill</figcaption></figure>",
          "<div class=\"comments\"><p>What a fine mill, I went there as a child.</p></div>",
          "<nav><a href=\"/\">Home</a> <a href=\"/b\">Back</a></nav>",
          "<h2>Owls &mdash; and mice</h2>",
          "one<br>two<br><br>three <!-- no --> four",
          "<div><span>unclosed",
          "</section></p>",
          "<select><option>x</option></select> behind <svg><title>t</title></svg> both",
          "<footer>&copy; All rights reserved</footer>");

  @Provide
  Arbitrary<String> pages() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMaxSize(14)
        .map(pieces -> "<html><head><title>Mills</title></head><body>" + String.join("\n", pieces));
  }

  @Provide
  Arbitrary<HtmlExtractor> extractors() {
    return Combinators.combine(
            Arbitraries.of(OutputFormat.class),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(
            (format, links, images, tables) ->
                HtmlExtractor.builder()
                    .format(format)
                    .links(links)
                    .images(images)
                    .tables(tables)
                    .build());
  }

  @Property(tries = 200)
  void optionsNeverChangeWhichContentIsExtracted(
      @ForAll("pages") String html, @ForAll("extractors") HtmlExtractor extractor) {
    List<Block> usual = HtmlExtractor.standard().extract(html).blocks();
    List<Block> other = extractor.extract(html).blocks();

    assertThat(other)
        .extracting(Block::source, Block::kind)
        .isEqualTo(usual.stream().map(block -> Tuple.tuple(block.source(), block.kind())).toList());
  }

  @Property(tries = 200)
  void editsGiveTheTextAndLeadBack(
      @ForAll("pages") String html, @ForAll("extractors") HtmlExtractor extractor) {
    Extraction page = extractor.extract(html);

    assertThat(page.revision().text()).isEqualTo(page.text());
    assertThat(page.revision().undo().apply(page.text())).isEqualTo(html);
  }

  @Property(tries = 200)
  void keptAndRemovedAreOrderedAndDisjoint(@ForAll("pages") String html) {
    Extraction page = HtmlExtractor.standard().extract(html);
    List<Span> spans = new ArrayList<>();
    page.blocks().stream().filter(Block::exact).map(Block::source).forEach(spans::add);
    page.removed().stream().map(Edit::span).forEach(spans::add);
    spans.sort(null);

    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i - 1).overlaps(spans.get(i))).isFalse();
    }
  }

  @Property(tries = 200)
  void scannedPlacesAreThoseOfTheParser(@ForAll("pages") String html) {
    HashedWeights none = new HashedWeights(new byte[1]);
    Page scanned = PageReader.read(Parser.parse(html, ""), none, none);
    Page tracked =
        PageReader.read(
            Parser.htmlParser().setTrackPosition(true).parseInput(html, ""), none, none);
    if (!SourcePlaces.scan(scanned, html)) {
      return;
    }
    SourcePlaces.takeTracked(tracked, html);

    for (int i = 0; i < tracked.blocks.size(); i++) {
      assertThat(scanned.sourceOf(scanned.blocks.get(i)))
          .isEqualTo(tracked.sourceOf(tracked.blocks.get(i)));
    }
  }
}
