package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.work.InOrder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
  private final int threads;
  private final Limits limits;

  private Report(ReportInput input, int threads, Limits limits) {
    this.input = input;
    this.threads = threads;
    this.limits = limits;
  }

  /**
   * Writes the page, over what is there. An unfinished page has another name.
   *
   * @param threads how many read documents at once
   * @throws IOException if something cannot be read, or the page cannot be written
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static void write(ReportInput input, int threads, Path file)
      throws IOException, InterruptedException {
    write(input, threads, file, Limits.STANDARD);
  }

  static void write(ReportInput input, int threads, Path file, Limits limits)
      throws IOException, InterruptedException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
      new Report(input, threads, limits).writeTo(out);
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void writeTo(OutputStream out) throws IOException, InterruptedException {
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

  private Survey survey() throws IOException, InterruptedException {
    Survey survey = new Survey();
    try (Stream<ReportDocument> documents = input.documents().open()) {
      new InOrder<ReportDocument, Surveyed>(
              ReportDocument::bytes,
              document -> Surveyed.of(DocumentData.of(document, input.offsets()), limits))
          .run(documents, threads, survey::add);
    }
    return survey;
  }

  /** A document that is in the list. */
  private record Listed(int number, ReportDocument document) {}

  /** The row of a document, and the element with its text if that is shown. */
  private record Written(int number, String id, ArrayNode row, Optional<byte[]> text) {}

  /** Writes the chosen documents and their rows; returns the numbers of those listed, by id. */
  private Map<String, Integer> writeDocuments(
      OutputStream out, Clusters clusters, Selection selection)
      throws IOException, InterruptedException {
    Map<String, Integer> numbers = new HashMap<>();
    ArrayNode rows = Json.object().arrayNode();
    int[] next = {0};
    try (Stream<ReportDocument> documents = input.documents().open()) {
      Stream<Listed> listed =
          documents
              .limit(selection.end())
              .map(document -> new Listed(next[0]++, document))
              .filter(document -> selection.lists(document.number()));
      new InOrder<Listed, Written>(
              document -> document.document().bytes(),
              document -> written(document, clusters, selection))
          .run(
              listed,
              threads,
              document -> {
                rows.add(document.row());
                numbers.put(document.id(), document.number());
                if (document.text().isPresent()) {
                  out.write(document.text().get());
                }
              });
    }
    out.write(EmbeddedJson.element("rows", rows));
    return numbers;
  }

  private Written written(Listed listed, Clusters clusters, Selection selection) {
    int number = listed.number();
    DocumentData data = DocumentData.of(listed.document(), input.offsets());
    boolean shown = selection.shows(number);
    Optional<byte[]> text =
        shown
            ? Optional.of(
                EmbeddedJson.element("doc-" + number, new DocumentJson(limits).write(data)))
            : Optional.empty();
    return new Written(number, data.id, Row.json(number, data, clusters, shown), text);
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
