package dev.winnow.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.OffsetUnit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens two documents that share a passage, of a run that counts in code points. */
class RelatedPageTest {
  private static final String SHARED = "a bell that nobody had heard since the great storm";
  private static final String ONE = "\ud83d\udd14 Divers found " + SHARED + ".";
  private static final String OTHER = "It was \ud83d\udd14\ud83d\udd14 " + SHARED + ", they say.";

  @TempDir Path folder;

  @Test
  void lightsWhatTheyShare() throws Exception {
    Files.writeString(
        folder.resolve("related.jsonl"),
        "{\"a\":\"one\",\"b\":\"other\",\"score\":0.3,\"reasons\":[\"Storm\"],\"shared\":["
            + "{\"start\":15,\"end\":65,\"otherStart\":10,\"otherEnd\":60}]}\n");
    List<ReportDocument> documents = List.of(document("one", ONE), document("other", OTHER));
    Path report = folder.resolve("report.html");
    Report.write(new ReportInput(GivenDocument.from(documents::stream), OffsetUnit.CODEPOINT, folder), 2, () -> {}, report);

    try (Browser browser = Browser.open(report, folder.resolve("profile"))) {
      browser.go("#/doc/one");
      assertThat(browser.texts(".kin li").get(0)).contains("related 0.30", "other", "both have Storm");
      assertThat(browser.texts(".side:last-child .passage")).containsExactly(SHARED);

      browser.clickLink("Compare");
      browser.await(() -> browser.heading().equals("Compared"), "the comparison");
      assertThat(browser.texts(".passage")).isNotEmpty().allMatch(SHARED::contains);
      String lit = browser.one(".passage").getCssValue("background-color");
      browser.click(".tools input[type=checkbox]");
      assertThat(browser.one(".passage").getCssValue("background-color")).isNotEqualTo(lit);
      assertThat(browser.texts(".facts dd")).contains("score 0.30, containment 0.00");
      assertThat(browser.console()).isEmpty();
    }
  }

  private static ReportDocument document(String id, String text) {
    return new GivenDocument(Json.object().put("id", id).put("text", text), text);
  }
}
