package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the report page of a run: one HTML file that needs no network, and in which nothing that
 * comes from a document can act.
 *
 * <p>The documents are read twice: once to add them up and to choose which are shown, once to write
 * those. Of a run that is too large to be shown whole, the page shows a selection, and says which.
 * The page is the same for the same input. Cost: linear in the records; memory: 24 bytes a document
 * and the rows of the list, of which there are at most 20,000. Thread-safe.
 */
public final class Report {
  private final ReportInput input;
  private final Limits limits;

  private Report(ReportInput input, Limits limits) {
    this.input = input;
    this.limits = limits;
  }

  /**
   * Writes the page, over what is there. An unfinished page has another name.
   *
   * @throws IOException if something cannot be read, or the page cannot be written
   */
  public static void write(ReportInput input, Path file) throws IOException {
    write(input, file, Limits.STANDARD);
  }

  static void write(ReportInput input, Path file, Limits limits) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
      new Report(input, limits).writeTo(out);
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void writeTo(OutputStream out) throws IOException {
    Survey survey = survey();
    Clusters clusters = new Clusters(survey.documents());
    Pairs pairs = Pairs.read(input.related());
    Selection selection = new Selection(survey.documents(), clusters, pairs, limits);

    PageTemplate page = PageTemplate.load();
    out.write(page.beforeData().getBytes(StandardCharsets.UTF_8));
    ObjectNode summary = survey.json();
    summary.set("clusterSizes", clusters.sizesJson());
    summary.set("clusters", clusters.biggestJson());
    summary.put("offsets", input.offsets().toString());
    pairs.writeTo(summary);
    selection.writeTo(summary);
    RejectedRecords.read(input.rejects()).writeTo(summary);
    summary.set("run", run());
    out.write(EmbeddedJson.element("summary", summary));
    Map<String, Integer> listed = writeDocuments(out, clusters, selection);
    out.write(EmbeddedJson.element("pairs", pairs.json(listed, limits.pairs())));
    out.write(page.afterData().getBytes(StandardCharsets.UTF_8));
  }

  private Survey survey() throws IOException {
    Survey survey = new Survey();
    try (Stream<ReportDocument> documents = input.documents().open()) {
      documents.forEach(document -> survey.add(DocumentData.of(document, input.offsets()), limits));
    }
    return survey;
  }

  /** Writes the chosen documents and their rows; returns the numbers of those listed, by id. */
  private Map<String, Integer> writeDocuments(
      OutputStream out, Clusters clusters, Selection selection) throws IOException {
    Map<String, Integer> listed = new HashMap<>();
    ArrayNode rows = Json.object().arrayNode();
    DocumentJson json = new DocumentJson(limits);
    try (Stream<ReportDocument> documents = input.documents().open()) {
      Iterator<ReportDocument> iterator = documents.iterator();
      for (int number = 0; number < selection.end() && iterator.hasNext(); number++) {
        ReportDocument document = iterator.next();
        if (selection.lists(number)) {
          DocumentData data = DocumentData.of(document, input.offsets());
          boolean shown = selection.shows(number);
          rows.add(Row.json(number, data, clusters, shown));
          listed.put(data.id, number);
          if (shown) {
            out.write(EmbeddedJson.element("doc-" + number, json.write(data)));
          }
        }
      }
    }
    out.write(EmbeddedJson.element("rows", rows));
    return listed;
  }

  /** What the run said of itself. Timings stay out: the page is the same for the same input. */
  private ObjectNode run() throws IOException {
    if (!Files.exists(input.run())) {
      return Json.object();
    }
    ObjectNode run = Json.readBack(Files.readString(input.run()));
    run.remove("timings");
    return run;
  }
}
