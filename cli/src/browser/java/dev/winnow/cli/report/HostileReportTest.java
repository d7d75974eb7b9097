package dev.winnow.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.OffsetUnit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens reports of documents that would like to do something. */
class HostileReportTest {
  private static final String SCRIPT =
      "</script></title></style><script>window.hacked = 1</script>"
          + "<img src=x onerror='window.hacked = 1'><svg onload='window.hacked = 1'>";

  @TempDir Path folder;

  private Browser open(List<ReportDocument> documents) throws Exception {
    Path report = folder.resolve("report.html");
    Report.write(new ReportInput(GivenDocument.from(documents::stream), OffsetUnit.UTF16, folder), 2, () -> {}, report);
    return Browser.open(report, folder.resolve("profile"));
  }

  @Test
  void whatDocumentsHoldDoesNothing() throws Exception {
    List<ReportDocument> documents = new ArrayList<>();
    for (String id : List.of(SCRIPT, SCRIPT + "2", "javascript:window.hacked=1", "__proto__", "\ud800?#/%")) {
      ObjectNode record = Json.object().put("id", id).put("title", SCRIPT).put("text", SCRIPT);
      record.put("url", "javascript:window.hacked=1").put("source", SCRIPT).put("lang", SCRIPT);
      record.put("author", SCRIPT).put("cluster", SCRIPT).put("keep", id.equals(SCRIPT));
      record.putArray("quotes").addObject().put("start", 0).put("end", 9).put("kind", SCRIPT);
      record.putObject("origin").put("charset", SCRIPT).put("path", SCRIPT);
      ObjectNode removed = record.putArray("removed").addObject().put("start", 0).put("end", 9);
      removed.put("reason", SCRIPT).put("rule", SCRIPT);
      record.putArray("edits").addObject().put("start", 0).put("end", 9).put("replacement", "");
      documents.add(new GivenDocument(record, "<script>x" + SCRIPT));
    }
    ObjectNode pair = Json.object().put("a", SCRIPT).put("b", SCRIPT + "2").put("score", 0.5);
    pair.putArray("reasons").add(SCRIPT);
    Files.writeString(folder.resolve("related.jsonl"), Json.write(pair) + "\n");
    ObjectNode reject = Json.object().put("id", SCRIPT).put("error", SCRIPT).put("step", SCRIPT);
    Files.writeString(folder.resolve("rejects.jsonl"), Json.write(reject) + "\n");
    Files.writeString(
        folder.resolve("run.json"), Json.write(Json.object().put(SCRIPT, SCRIPT).put("options", SCRIPT)));

    try (Browser browser = open(documents)) {
      browser.go("");
      browser.go("#/docs");
      assertThat(browser.texts(".list tbody th a")).hasSize(5);
      for (int i = 0; i < 5; i++) {
        browser.go("#/docs");
        browser.all(".list tbody th a").get(i).click();
        browser.await(() -> browser.route().startsWith("#/doc/"), "the document");
        assertThat(browser.heading()).contains("<script>");
        assertThat(browser.all("main .reading")).hasSize(1);
        assertThat(browser.all("a[href^='javascript']")).isEmpty();
      }
      browser.go("#/docs");
      browser.all(".list tbody th a").get(0).click();
      browser.await(() -> browser.route().startsWith("#/doc/"), "the document");
      browser.clickLink("Compare");
      browser.await(() -> browser.heading().equals("Compared"), "the comparison");
      assertThat(browser.all("main script, main img, main svg")).isEmpty();
      assertThat(browser.script("return window.hacked === undefined")).isEqualTo(true);
      assertThat(browser.console()).isEmpty();
    }
  }

  @Test
  void injectedCodeWouldBeStoppedByThePolicy() throws Exception {
    try (Browser browser = open(List.of(new GivenDocument(Json.object().put("id", "a"), "")))) {
      browser.go("");
      browser.script(
          "const s = document.createElement('script'); s.textContent = 'window.hacked = 1';"
              + "document.body.append(s);"
              + "document.body.insertAdjacentHTML('beforeend', '<b onclick=\"window.hacked = 1\">x</b>');"
              + "document.body.lastChild.click();"
              + "return fetch('https://example.invalid/').catch(() => 0)");

      assertThat(browser.script("return window.hacked === undefined")).isEqualTo(true);
      assertThat(browser.console()).hasSizeGreaterThanOrEqualTo(3).allMatch(m -> m.contains("Content Security Policy") || m.contains("violates"));
    }
  }
}
