package dev.winnow.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.OffsetUnit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final String HOSTILE = "</script><script>alert('x')</script><img src=x onerror=x>";

  @TempDir Path folder;

  private Page page(OffsetUnit unit, ReportDocument... documents) throws Exception {
    List<ReportDocument> all = List.of(documents);
    return Page.of(
        new ReportInput(GivenDocument.from(all::stream), unit, folder),
        folder.resolve("report.html"),
        Limits.STANDARD);
  }

  private Page page(ReportDocument... documents) throws Exception {
    return page(OffsetUnit.UTF16, documents);
  }

  private static ReportDocument document(String json, String source) {
    return new GivenDocument(Json.read(json.replace('\'', '"')), source);
  }

  @Test
  void addsUpWhatBecameOfTheCharacters() throws Exception {
    Page page =
        page(
            document(
                "{'id':'a','text':'One caf\u00e9.','lang':'fr','url':'http://x.example/1',"
                    + "'edits':[{'start':7,'end':9,'replacement':'\u00e9','kind':'mojibake'},"
                    + "{'start':10,'end':15,'replacement':'','kind':'share'}],"
                    + "'removed':[{'start':10,'end':15,'reason':'share','confidence':0.9}],"
                    + "'sentences':[[0,9]],'origin':{'charset':'UTF-8'}}",
                "One caf\u00c3\u00a9.Share"));

    JsonNode totals = page.data("summary").get("totals");
    assertThat(totals.get("kept").asInt()).isEqualTo(8);
    assertThat(totals.get("repaired").asInt()).isEqualTo(2);
    assertThat(totals.get("removed").asInt()).isEqualTo(5);
    assertThat(totals.get("clean").asInt()).isEqualTo(9);
    assertThat(page.data("summary").get("reasons")).hasToString("[[\"share\",5,1]]");
    assertThat(page.data("summary").get("repairs")).hasToString("[[\"mojibake\",1,2]]");
    assertThat(page.data("summary").get("sites")).hasToString("[[\"x.example\",1,0,15,8,5]]");
    assertThat(page.data("doc-0").get("pieces"))
        .hasToString(
            "[\"One caf\",[\"repaired\",\"\u00c3\u00a9\",\"\u00e9\",\"mojibake\",1.0,\"\"],\".\","
                + "[\"removed\",\"Share\",\"\",\"share\",0.9,\"\"]]");
  }

  @Test
  void readsSpansInCodePoints() throws Exception {
    Page page =
        page(
            OffsetUnit.CODEPOINT,
            document(
                "{'id':'a','text':'\ud83d\udd14\ud83d\udd14 ok','edits':[{'start':2,'end':3,"
                    + "'replacement':' ','kind':'tab'}],'sentences':[[0,5]],"
                    + "'quotes':[{'start':3,'end':5,'kind':'term'}]}",
                "\ud83d\udd14\ud83d\udd14\u0001ok"));

    assertThat(page.data("doc-0").get("aligned").asBoolean()).isTrue();
    assertThat(page.data("doc-0").at("/ends/0").asInt()).isEqualTo(7);
    assertThat(page.data("doc-0").at("/quotes/0/start").asInt()).isEqualTo(5);
  }

  @Test
  void needsNoFieldButTheId() throws Exception {
    Page page = page(document("{'id':'a'}", ""), document("{'id':'b','text':'b'}", "b"));

    assertThat(page.data("rows")).hasSize(2);
    assertThat(page.data("summary").at("/totals/documents").asInt()).isEqualTo(2);
  }

  @Test
  void countsALanguageOnceHoweverItIsWritten() throws Exception {
    Page page =
        page(
            document("{'id':'a','lang':'en-us'}", ""),
            document("{'id':'b','lang':'en-US'}", ""),
            document("{'id':'c','lang':'?'}", ""));

    assertThat(page.data("summary").get("languages")).hasToString("[[\"en-US\",2],[\"?\",1]]");
  }

  @Test
  void showsTheTextAloneWhereTheEditsDoNotLeadToIt() throws Exception {
    Page page =
        page(
            document(
                "{'id':'a','text':'other','edits':[{'start':3,'end':1,'replacement':''},"
                    + "{'start':0,'end':99,'replacement':'x','kind':'k'}]}",
                "source"));

    assertThat(page.data("doc-0").get("aligned").asBoolean()).isFalse();
    assertThat(page.data("doc-0").get("pieces")).hasToString("[\"other\"]");
  }

  @Test
  void givesAQuotationThatGoesOnItsSpeaker() throws Exception {
    Page page =
        page(
            document(
                "{'id':'a','text':'\u2018A\u2019 said Ann. \u2018B\u2019','quotes':["
                    + "{'start':0,'end':3,'kind':'speech','speaker':[9,12]},"
                    + "{'start':14,'end':17,'kind':'speech','continues':0}]}",
                "\u2018A\u2019 said Ann. \u2018B\u2019"));

    assertThat(page.data("doc-0").get("quotes"))
        .extracting(quote -> quote.path("speaker").asText())
        .containsExactly("Ann", "Ann");
  }

  @Test
  void nothingOfADocumentIsMarkup() throws Exception {
    ObjectNode record = Json.object();
    for (String field : List.of("id", "title", "text", "url", "source", "lang", "date", "author")) {
      record.put(field, HOSTILE);
    }
    record.putObject("origin").put("path", HOSTILE).put("charset", HOSTILE).put("sha256", HOSTILE);
    record.put("cluster", HOSTILE).put("keep", false).put("similarity", 0.9);
    Files.writeString(folder.resolve("rejects.jsonl"), hostile("path", "id", "step", "error"));
    Files.writeString(folder.resolve("related.jsonl"), hostile("a", "b", "score", "reasons"));
    Files.writeString(folder.resolve("run.json"), hostile("inputs", "steps", "options"));

    Page page = page(new GivenDocument(record, HOSTILE));

    assertThat(page.html().select("script"))
        .extracting(element -> element.attr("type") + " " + element.id())
        .containsExactly(
            "application/json summary",
            "application/json doc-0",
            "application/json rows",
            "application/json pairs",
            " ");
    assertThat(page.html().select("img, [onerror]")).isEmpty();
    assertThat(page.data("rows").get(0).get(1).asText()).isEqualTo(HOSTILE);
  }

  private static String hostile(String... fields) {
    ObjectNode json = Json.object();
    for (String field : fields) {
      json.put(field, HOSTILE);
    }
    return Json.write(json) + "\n";
  }

  @Test
  void allowsItsOwnScriptAndStyleAndNothingElse() throws Exception {
    Page page = page(document("{'id':'a','text':'a'}", "a"));

    String policy = page.html().select("meta[http-equiv=Content-Security-Policy]").attr("content");
    Element script = page.html().select("script").last();
    assertThat(policy)
        .startsWith("default-src 'none'; ")
        .contains("script-src '" + hash(script.data()) + "'")
        .contains("style-src '" + hash(page.html().select("style").get(0).data()) + "'");
    assertThat(page.html().select("[src], link[href^=http], [style], [onclick]")).isEmpty();
    assertThat(script.data()).doesNotContain("innerHTML", "outerHTML", "insertAdjacent", "eval(");
  }

  private static String hash(String content) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  @Test
  void isTheSameForTheSameInputAndLeavesTimingsOut() throws Exception {
    ReportInput input = SampleRun.of(OffsetUnit.UTF16, folder.resolve("run"));
    Page first = Page.of(input, folder.resolve("1.html"), Limits.STANDARD);
    ObjectNode run = Json.read(Files.readString(input.run()));
    run.putObject("timings").put("seconds", 12_345);
    Files.writeString(input.run(), Json.write(run));

    Report.write(input, 1, () -> {}, folder.resolve("2.html"));

    assertThat(folder.resolve("2.html")).hasSameBinaryContentAs(folder.resolve("1.html"));
    assertThat(first.data("summary").at("/run/timings").isMissingNode()).isTrue();
    assertThat(folder.resolve("2.html.part")).doesNotExist();
  }

  @Test
  void isWhatARunWritesAndTheSameInEitherUnit() throws Exception {
    SampleRun.of(OffsetUnit.UTF16, folder.resolve("utf16"));
    SampleRun.of(OffsetUnit.CODEPOINT, folder.resolve("points"));
    Page utf16 = Page.read(folder.resolve("utf16/report.html"));
    Page points = Page.read(folder.resolve("points/report.html"));

    assertThat(utf16.data("rows")).isNotEmpty().isEqualTo(points.data("rows"));
    for (int i = 0; i < utf16.data("rows").size(); i++) {
      assertThat(points.data("doc-" + i)).isEqualTo(utf16.data("doc-" + i));
      assertThat(utf16.data("doc-" + i).get("aligned").asBoolean()).isTrue();
    }
    assertThat(utf16.data("pairs")).isNotEmpty();
  }

  @Test
  void countsRejectedRecords() throws Exception {
    String line = "{\"path\":\"p\",\"line\":3,\"id\":\"i\",\"step\":\"read\",\"error\":\"bad\"}\n";
    Files.writeString(folder.resolve("rejects.jsonl"), line.repeat(60));

    JsonNode rejects = page(document("{'id':'a'}", "")).data("summary").get("rejects");

    assertThat(rejects.get("count").asInt()).isEqualTo(60);
    assertThat(rejects.get("first")).hasSize(Limits.DETAILS);
    assertThat(rejects.at("/first/0")).hasToString("[\"p\",\"3\",\"i\",\"read\",\"bad\"]");
  }
}
