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
import java.util.PrimitiveIterator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the report page of a run: one HTML file that needs no network, and in which nothing that
 * comes from a document can act.
 *
 * <p>The documents are read once, to add them up. Of a run that is too large to be shown whole, the
 * page shows a selection, and says which; those documents are read again. The page is the same for
 * the same input. Cost: linear in the records, but for sorting numbers; memory: 32 bytes a document
 * and some hundred a cluster, the rows of the list, of which there are at most 20,000, and up to 24
 * MB of texts. Thread-safe.
 */
public final class Report {
  private final ReportInput input;
  private final int threads;
  private final Limits limits;
  private final DocumentJson json;

  private Report(ReportInput input, int threads, Limits limits) {
    this.input = input;
    this.threads = threads;
    this.limits = limits;
    this.json = new DocumentJson(limits);
  }

  /**
   * Writes the page, over what is there. An unfinished page has another name.
   *
   * @param threads how many read documents at once
   * @param progress is called once for each document, on the calling thread
   * @throws IOException if something cannot be read, or the page cannot be written
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static void write(ReportInput input, int threads, Runnable progress, Path file)
      throws IOException, InterruptedException {
    write(input, threads, progress, file, Limits.STANDARD);
  }

  static void write(ReportInput input, int threads, Runnable progress, Path file, Limits limits)
      throws IOException, InterruptedException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
      new Report(input, threads, limits).writeTo(out, progress);
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void writeTo(OutputStream out, Runnable progress)
      throws IOException, InterruptedException {
    Survey survey = new Survey();
    Rows rows = new Rows(limits.rows());
    Texts texts = new Texts(limits);
    read(
        IntStream.iterate(0, number -> number + 1),
        number -> true,
        document -> surveyed(document, texts),
        surveyed -> {
          progress.run();
          survey.add(surveyed);
          rows.add(surveyed.number(), surveyed.row());
          texts.add(surveyed.bytes(), surveyed.text());
        });
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
    writeTexts(out, texts, selection, rows);
    ArrayNode list = Json.object().arrayNode();
    Map<String, Integer> listed = new HashMap<>();
    selection.rows().stream()
        .forEach(
            number -> {
              Row row = rows.get(number);
              list.add(row.json(number, clusters, selection.texts().get(number)));
              listed.put(row.id(), number);
            });
    out.write(EmbeddedJson.element("rows", list));
    out.write(EmbeddedJson.element("pairs", pairs.json(listed, limits.pairs())));
    out.write(page.afterData().getBytes(StandardCharsets.UTF_8));
  }

  /** A document with its place in the run. */
  private record Numbered(int number, ReportDocument document) {}

  /** Reads the documents that are wanted, whose numbers are {@code numbers}. */
  private <T> void read(
      IntStream numbers, IntPredicate wanted, Function<Numbered, T> work, InOrder.Sink<T> sink)
      throws IOException, InterruptedException {
    PrimitiveIterator.OfInt next = numbers.iterator();
    try (Stream<ReportDocument> documents = input.documents().open(wanted)) {
      new InOrder<Numbered, T>(document -> document.document().bytes(), work)
          .run(documents.map(each -> new Numbered(next.nextInt(), each)), threads, sink);
    }
  }

  private Surveyed surveyed(Numbered document, Texts texts) {
    DocumentData data = DocumentData.of(document.document(), input.offsets());
    Figures figures = Figures.of(data);
    int bytes = json.bytes(data);
    return new Surveyed(
        document.number(),
        data,
        figures,
        Row.of(data, figures),
        bytes,
        texts.takes(bytes) ? Optional.of(element(document.number(), data)) : Optional.empty());
  }

  private byte[] element(int number, DocumentData data) {
    return EmbeddedJson.element("doc-" + number, json.write(data));
  }

  /** The row of a document and the element with its text. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Shown(int number, Row row, byte[] text) {}

  private void writeTexts(OutputStream out, Texts texts, Selection selection, Rows rows)
      throws IOException, InterruptedException {
    if (texts.areAll()) {
      for (byte[] element : texts.elements()) {
        out.write(element);
      }
      return;
    }
    read(
        selection.texts().stream(),
        selection.texts()::get,
        this::shown,
        shown -> {
          out.write(shown.text());
          rows.addListed(shown.number(), shown.row());
        });
  }

  private Shown shown(Numbered document) {
    DocumentData data = DocumentData.of(document.document(), input.offsets());
    return new Shown(
        document.number(), Row.of(data, Figures.of(data)), element(document.number(), data));
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
