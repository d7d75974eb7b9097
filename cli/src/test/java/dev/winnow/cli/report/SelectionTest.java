package dev.winnow.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {
  @TempDir Path folder;

  private Page page(int documents, int words, Limits limits) throws Exception {
    return Page.of(Synthetic.run(documents, words, folder), folder.resolve("report.html"), limits);
  }

  private static int shown(Page page) {
    return page.html().select("script[id^=doc-]").size();
  }

  @Test
  void showsAllWhereAllFits() throws Exception {
    Page page = page(2000, 50, Limits.STANDARD);

    assertThat(shown(page)).isEqualTo(2000);
    assertThat(page.data("rows")).hasSize(2000);
  }

  @Test
  void keepsWithinItsBytesWhateverTheRun() throws Exception {
    Limits limits = new Limits(500, 400_000, 1000, 100, 50, 100);

    Page page = page(3000, 100, limits);

    long own = Files.size(folder.resolve("report.html"));
    own -= Files.size(emptyReport());
    assertThat(own).isLessThan(400_000 + 500 * 500 + 100 * 100 + 20_000);
    JsonNode selection = page.data("summary").get("selection");
    assertThat(selection.get("listed").asInt()).isEqualTo(500);
    assertThat(selection.get("shown").asInt()).isEqualTo(shown(page)).isBetween(100, 500);
    for (String purpose : new String[] {"clusters", "related", "changed", "random"}) {
      assertThat(selection.get(purpose).asInt()).as(purpose).isPositive();
    }
    assertThat(page.data("summary").at("/totals/documents").asInt()).isEqualTo(3000);
  }

  private Path emptyReport() throws Exception {
    Path file = folder.resolve("empty.html");
    Path none = Files.createDirectories(folder.resolve("none"));
    Report.write(Synthetic.run(0, 0, none), 1, () -> {}, file);
    return file;
  }

  @Test
  void showsTheBiggestClustersWithTheirMembers() throws Exception {
    Page page = page(3000, 100, new Limits(500, 400_000, 1000, 100, 50, 100));

    assertThat(page.data("summary").get("clusters").get(0)).hasToString("[0,50]");
    assertThat(page.has("doc-0")).isTrue();
    assertThat(page.has("doc-1")).isTrue();
    assertThat(page.has("doc-1000")).isTrue();
  }

  @Test
  void readsARunThatItShowsWholeOnce() throws Exception {
    List<Integer> read = read(200, Limits.STANDARD);

    assertThat(read).isEqualTo(IntStream.range(0, 200).boxed().toList());
  }

  @Test
  void readsAgainOnlyWhatItShowsOfALargeRun() throws Exception {
    Limits limits = new Limits(150, 60_000, 1000, 100, 50, 100);

    List<Integer> read = read(600, limits);

    assertThat(read.subList(0, 600)).isEqualTo(IntStream.range(0, 600).boxed().toList());
    List<Integer> again = read.subList(600, read.size());
    Page page = Page.read(folder.resolve("report.html"));
    assertThat(again)
        .hasSizeBetween(20, 150)
        .allSatisfy(number -> assertThat(page.has("doc-" + number)).isTrue())
        .hasSize(shown(page));
    assertThat(page.data("rows")).hasSize(150);
    for (JsonNode row : page.data("rows")) {
      int number = row.get(0).asInt();
      assertThat(row.get(1).asText()).isEqualTo(Synthetic.id(number));
      assertThat(row.get(2).asText()).isEqualTo("Story " + number);
      assertThat(row.get(16).asInt() == 1).isEqualTo(again.contains(number));
    }
  }

  /** Returns the numbers of the documents in the order in which a report reads them. */
  private List<Integer> read(int documents, Limits limits) throws Exception {
    ReportInput run = Synthetic.run(documents, 100, folder);
    List<Integer> read = new ArrayList<>();
    ReportInput.Documents noting =
        wanted -> {
          IntStream.range(0, documents).filter(wanted).forEach(read::add);
          return run.documents().open(wanted);
        };
    Page.of(new ReportInput(noting, run.offsets(), folder), folder.resolve("report.html"), limits);
    return read;
  }

  @Test
  void showsTheSameOfADocumentWhetherOthersAreShownOrNot() throws Exception {
    Limits all = new Limits(1000, 10_000_000, 1000, 100, 50, 100);
    Limits some = new Limits(150, 60_000, 1000, 100, 50, 100);

    Page whole = page(600, 100, all);
    Page part = page(600, 100, some);

    assertThat(shown(whole)).isEqualTo(600);
    for (Element element : part.html().select("script[id^=doc-]")) {
      assertThat(part.data(element.id())).isEqualTo(whole.data(element.id()));
    }
  }

  @Test
  void cutsALongTextAndSaysSo() throws Exception {
    Page page = page(1, 5000, new Limits(10, 100_000, 1000, 30, 50, 100));

    JsonNode document = page.data("doc-0");
    assertThat(document.get("cut").asBoolean()).isTrue();
    assertThat(document.at("/pieces/1").asText()).hasSize(1000);
    assertThat(document.at("/pieces/0/1").asText()).contains(" characters ").hasSizeLessThan(80);
  }

  @Test
  void tenThousandDocumentsMakeAPageThatABrowserOpens() throws Exception {
    Page page = page(10_000, 400, Limits.STANDARD);

    assertThat(Files.size(folder.resolve("report.html"))).isLessThan(40_000_000);
    assertThat(page.data("rows")).hasSize(10_000);
    assertThat(shown(page)).isGreaterThan(3000);
  }
}
