package dev.winnow.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the reports of the largest and the smallest run. */
class ReportSizesTest {
  @TempDir Path folder;

  @Test
  void aRunWithoutDocumentsHasAReport() throws Exception {
    Path report = folder.resolve("report.html");
    Report.write(Synthetic.run(0, 0, folder), 2, () -> {}, report);

    try (Browser browser = Browser.open(report, folder.resolve("profile"))) {
      browser.go("");
      assertThat(browser.heading()).isEqualTo("0 documents");
      assertThat(browser.texts(".empty")).contains("Nothing was removed.");
      browser.shoot("empty-overview");
      browser.go("#/docs");
      assertThat(browser.texts(".empty")).hasSize(1);
      assertThat(browser.console()).isEmpty();
    }
  }

  @Test
  void tenThousandDocumentsStayUsable() throws Exception {
    Path report = folder.resolve("report.html");
    Report.write(Synthetic.run(10_000, 400, folder), 2, () -> {}, report);

    try (Browser browser = Browser.open(report, folder.resolve("profile"))) {
      browser.go("");
      assertThat(browser.heading()).isEqualTo("10,000 documents");
      assertThat(browser.texts(".note")).hasSize(1);
      browser.shoot("large-overview");

      browser.go("#/docs?show=text");
      assertThat(browser.all(".list tbody tr")).hasSize(50);
      browser.one("#search").sendKeys("story 77");
      browser.await(() -> browser.texts(".found").get(0).contains(" of 10,000"), "the search");
      browser.click("option[value=similarity], .list thead th:last-child button");
      browser.shoot("large-list");

      browser.all(".list tbody th a").get(0).click();
      browser.await(() -> !browser.all(".reading .gone").isEmpty(), "the text");
      assertThat(browser.console()).isEmpty();
    }
  }
}
