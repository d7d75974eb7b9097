package dev.winnow.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.json.OffsetUnit;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Reads the report of the samples as a reader would. */
class ReportPageTest {
  private static final String BELL = "#/doc/courier-bell.html";
  private static final String LETTERS = "#/doc/courier-letters-mojibake.txt";
  private static final String COPY = "#/compare/courier-bell.html/ferryport-bell.txt";

  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    Path report = folder.resolve("report.html");
    Report.write(SampleRun.of(OffsetUnit.UTF16, folder.resolve("run")), 2, () -> {}, report);
    browser = Browser.open(report, folder.resolve("profile"));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void saysNothingInTheConsole() {
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void opensWithFiguresAndCharts() {
    browser.go("");

    assertThat(browser.heading()).isEqualTo("30 documents");
    assertThat(browser.texts(".tiles b")).first().isEqualTo("29");
    browser.await(() -> browser.all("figure canvas").size() == 5, "five charts");
    assertThat(browser.script("return performance.getEntriesByType('resource').length"))
        .as("what was loaded besides the page")
        .isEqualTo(0L);
    browser.shoot("overview-light");
  }

  @Test
  void leadsFromAFigureToItsDocuments() {
    browser.go("");

    browser.clickLink("KOI8-R");

    assertThat(browser.heading()).isEqualTo("Documents");
    assertThat(browser.texts(".list tbody th a")).containsExactly("vestnik-pismo-koi8-r.txt");
  }

  @Test
  void searchesFiltersSortsAndGoesBack() {
    browser.go("#/docs");
    assertThat(browser.texts(".found")).containsExactly("30 documents");
    browser.shoot("list-light");

    browser.one("#search").sendKeys("bell dredger");
    assertThat(browser.texts(".list tbody th a"))
        .containsExactly("Lost bell of St Maudlin\u2019s comes up in a dredger\u2019s bucket", "ferryport-bell.txt");

    browser.click(".list thead th:nth-child(4) button");
    assertThat(browser.one("[aria-sort]").getText()).startsWith("Characters");
    browser.click("option[value=duplicate]");
    assertThat(browser.texts(".list tbody th a")).containsExactly("ferryport-bell.txt");

    browser.clickLink("ferryport-bell.txt");
    browser.await(() -> browser.route().startsWith("#/doc/"), "the document");
    browser.back();
    browser.await(() -> browser.route().startsWith("#/docs"), "the list");
    browser.await(() -> !browser.all(".list").isEmpty(), "the list");
    assertThat(browser.texts(".list tbody th a")).containsExactly("ferryport-bell.txt");
    assertThat(browser.one("#search").getAttribute("value")).isEqualTo("bell dredger");
  }

  @Test
  void saysSoWhereNothingIsFound() {
    browser.go("#/docs?q=xyzzy");

    assertThat(browser.texts(".empty")).hasSize(1);
    assertThat(browser.one("#said").getAttribute("textContent")).startsWith("0 of 30");
  }

  @Test
  void showsWhatWasRemovedAndWhy() {
    browser.go(BELL);

    assertThat(browser.texts(".gone .why")).anyMatch(why -> why.startsWith("navigation "));
    assertThat(browser.one(".gone del").getCssValue("text-decoration")).contains("line-through");
    assertThat(browser.all(".end")).hasSizeGreaterThan(10);
    assertThat(browser.texts(".speakers li")).anyMatch(speaker -> speaker.startsWith("Tam Carrick"));
    browser.shoot("document-light");

    browser.click(".tools label:last-of-type input");
    assertThat(browser.one(".row .markup").isDisplayed()).as("markup").isTrue();
    browser.click(".tools label:last-of-type input");
    browser.click(".tools label:first-of-type input");
    assertThat(browser.one(".reading .gone").isDisplayed()).as("removed").isFalse();
    browser.click(".tools label:first-of-type input");
  }

  @Test
  void showsRepairsBeforeAndAfter() {
    browser.go(LETTERS);

    assertThat(browser.texts(".before")).contains("\u00c3\u00a9");
    assertThat(browser.texts(".after")).contains("\u00e9").hasSameSizeAs(browser.all(".before"));
    assertThat(browser.one(".before").getAttribute("title")).contains("mojibake");
    browser.shoot("repairs-light");
  }

  @Test
  void showsTheDifferenceToADuplicate() {
    browser.go(BELL);

    browser.clickLink("Compare");

    browser.await(() -> browser.route().equals(COPY), "the comparison");
    assertThat(browser.texts("del.differs")).contains("yesterday");
    assertThat(browser.texts("ins.differs")).anyMatch(text -> text.strip().equals("this week"));
    browser.shoot("compare-light");
    browser.click("input[value=common]");
    assertThat(browser.one(".common").getCssValue("font-weight")).isEqualTo("600");
    browser.shoot("compare-common-light");
  }

  @Test
  void canBeReadWithoutAMouse() {
    browser.go("#/");
    browser.tab();
    assertThat(browser.focused().getText()).isEqualTo("Skip to content");
    browser.press(Keys.ENTER);
    assertThat(browser.focused().getAttribute("id")).isEqualTo("main");

    browser.press("/");
    browser.await(() -> "search".equals(browser.focused().getAttribute("id")), "the search field");
    browser.press("library");
    for (int i = 0; i < 40 && !browser.focused().getText().equals("courier-library-cat.txt"); i++) {
      browser.tab();
    }
    browser.press(Keys.ENTER);
    browser.await(() -> browser.heading().equals("courier-library-cat.txt"), "the document");
    assertThat(browser.focused().getTagName()).isEqualTo("h1");

    browser.press("n");
    browser.press("n");
    assertThat(browser.texts(".stepper [role=status]").get(0)).startsWith("change 2 of ");
    browser.press("p");
    assertThat(browser.all(".at")).hasSize(1);
  }

  @Test
  void remembersTheColours() {
    browser.go("");
    String light = browser.one("body").getCssValue("background-color");

    browser.click(".theme button[value=dark]");
    browser.reload();

    assertThat(browser.one("body").getCssValue("background-color")).isNotEqualTo(light);
    browser.await(() -> browser.all("figure canvas").size() == 5, "five charts");
    browser.shoot("overview-dark");
    browser.go(BELL);
    browser.shoot("document-dark");
    browser.go(COPY);
    browser.shoot("compare-dark");
    browser.click(".theme button[value=auto]");
    assertThat(browser.one("body").getCssValue("background-color")).isEqualTo(light);
  }

  @Test
  void fitsANarrowWindow() {
    browser.size(500, 900);
    try {
      for (String route : List.of("#/", "#/docs", BELL, LETTERS, COPY)) {
        browser.go(route);
        assertThat(
                browser.script(
                    "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .as("overhang of " + route)
            .isEqualTo(0L);
        browser.shoot("narrow-" + route.replaceAll("[^a-z]+", "-"));
      }
    } finally {
      browser.size(1280, 900);
    }
  }

  @Test
  void prints() {
    browser.go(BELL);

    assertThat(browser.print("document")).isGreaterThan(10_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#/", "#/docs", BELL, LETTERS, COPY, "#/doc/nobody"})
  void axeFindsNoFault(String route) throws Exception {
    browser.go(route);
    for (String theme : List.of("dark", "light")) {
      browser.click(".theme button[value=" + theme + "]");
      assertThat(axe()).as(route + ", " + theme).isEqualTo("[]");
    }
    browser.click(".theme button[value=auto]");
  }

  /** What the rules of WCAG 2.2 A and AA, as far as a program can tell, have to say. */
  private static Object axe() throws Exception {
    try (InputStream in = ReportPageTest.class.getResourceAsStream("/axe.min.js")) {
      browser.script(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return browser.script(
        "return axe.run().then(results => JSON.stringify(results.violations.map(v =>"
            + " [v.id, v.nodes.length, v.nodes[0].html, v.nodes[0].failureSummary])))");
  }
}
