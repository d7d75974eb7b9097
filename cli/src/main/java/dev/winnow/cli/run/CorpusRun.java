package dev.winnow.cli.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.boilerplate.Templates;
import dev.winnow.cli.input.Inputs;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.output.TemplateFiles;
import dev.winnow.cli.report.Report;
import dev.winnow.cli.report.ReportInput;
import dev.winnow.cli.work.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does a run, pass by pass:
 *
 * <ol>
 *   <li>read: the inputs become text, in the journal {@code spool}; what sources repeat is learnt
 *       from it, in {@code templates};
 *   <li>find: each text is stripped and segmented, in the journal {@code lines};
 *   <li>dedup: near-duplicates are found;
 *   <li>related: documents are found that tell one story;
 *   <li>write: the results, the report.
 * </ol>
 *
 * <p>A pass is a function of what the ones before it left, so a run that was stopped at any moment
 * goes on to the same results.
 */
public final class CorpusRun {
  private static final int PASSES = 5;

  private final RunSettings settings;
  private final RunFolder folder;
  private final ObjectNode description;
  private final OutputStream err;
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private int pass;

  /**
   * Prepares a run.
   *
   * @param description what the run is, for {@code run.json}
   */
  public CorpusRun(
      RunSettings settings, RunFolder folder, ObjectNode description, OutputStream err) {
    this.settings = settings;
    this.folder = folder;
    this.description = description;
    this.err = err;
  }

  /** What a run came to. */
  public record Counts(
      long records, long documents, long rejects, long kept, long relatedPairs, long templates) {
    ObjectNode toJson() {
      return Json.object()
          .put("records", records)
          .put("documents", documents)
          .put("rejects", rejects)
          .put("kept", kept)
          .put("near-duplicates", documents - kept)
          .put("related-pairs", relatedPairs)
          .put("templates", templates);
    }
  }

  /** A pass, and what it returns. */
  private interface Pass<T> {
    T run() throws IOException, InterruptedException;
  }

  /** Does the run. */
  public Counts run(Inputs inputs) throws IOException, InterruptedException {
    Instant begun = Instant.now();
    Path spool = folder.unfinished("spool");
    Path lines = folder.unfinished("lines");
    Path learnt = folder.unfinished("templates");
    long records = timed("read", () -> read(inputs, spool, learnt));
    Templates templates = TemplateFiles.read("--resume", learnt);
    CleanTexts documents = timed("find", () -> find(templates, spool, lines, records));
    Comparison deduplicated = timed("dedup", () -> dedup(documents, records));
    Comparison comparison = timed("related", () -> relate(deduplicated, documents));
    return timed("write", () -> write(begun, records, templates, spool, documents, comparison));
  }

  private <T> T timed(String name, Pass<T> work) throws IOException, InterruptedException {
    pass++;
    long start = System.nanoTime();
    T result = work.run();
    seconds.put(name, Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
    return result;
  }

  private Progress progress(String name, long total) {
    return Progress.ofDocuments(settings.progress(), label(name), err, total);
  }

  private String label(String name) {
    return "run " + pass + "/" + PASSES + " " + name;
  }

  private long read(Inputs inputs, Path spool, Path learnt)
      throws IOException, InterruptedException {
    if (Files.exists(learnt)) {
      return read(inputs, spool, Optional.empty());
    }
    if (!settings.pipeline().learnsTemplates()) {
      TemplateFiles.write(settings.pipeline().templates(), learnt);
      return read(inputs, spool, Optional.empty());
    }
    Lessons lessons = new Lessons(settings.pipeline());
    if (Files.exists(spool)) {
      try (Progress progress = progress("read again", -1)) {
        lessons.catchUp(spool, settings.work().threads(), progress);
      }
    }
    long records = read(inputs, spool, Optional.of(lessons));
    TemplateFiles.write(lessons.templates(), learnt);
    return records;
  }

  private long read(Inputs inputs, Path spool, Optional<Lessons> lessons)
      throws IOException, InterruptedException {
    try (Progress progress =
        settings.progress().shows() && inputs.totalBytes().isPresent()
            ? Progress.ofBytes(
                settings.progress(),
                label("read"),
                err,
                inputs.totalBytes().getAsLong(),
                inputs::bytesRead)
            : progress("read", -1)) {
      return new ReadPass(settings.pipeline().reading(), settings.limits(), lessons)
          .run(inputs, spool, settings.work(), progress);
    }
  }

  private CleanTexts find(Templates templates, Path spool, Path lines, long records)
      throws IOException, InterruptedException {
    CleanLine line = new CleanLine(settings.offsets(), settings.keepsOriginal());
    try (Progress progress = progress("find", records)) {
      new FindPass(settings.pipeline().finding(templates), line)
          .run(spool, lines, settings.work(), progress);
    }
    return new CleanTexts(lines);
  }

  private Comparison dedup(CleanTexts documents, long records) throws IOException {
    try (Progress progress = progress("dedup", records)) {
      return Comparison.dedup(settings.pipeline(), documents, progress);
    }
  }

  private Comparison relate(Comparison comparison, CleanTexts documents) throws IOException {
    try (Progress progress = progress("related", 2L * comparison.keptCount())) {
      return comparison.relate(settings.pipeline(), documents, progress);
    }
  }

  private Counts write(
      Instant begun,
      long records,
      Templates templates,
      Path spool,
      CleanTexts documents,
      Comparison comparison)
      throws IOException, InterruptedException {
    Results results = new Results(comparison, documents, settings.offsets());
    List<String> written =
        new ArrayList<>(
            List.of("documents.jsonl", "clusters.jsonl", "related.jsonl", "rejects.jsonl"));
    RecordNumbers numbers;
    try (Progress progress = progress("write", comparison.ids().size())) {
      numbers =
          results.writeLines(
              folder.unfinished("documents.jsonl"), folder.unfinished("rejects.jsonl"), progress);
    }
    results.writeClusters(folder.unfinished("clusters.jsonl"));
    results.writeRelated(folder.unfinished("related.jsonl"), numbers);
    Counts counts =
        new Counts(
            records,
            numbers.documents(),
            numbers.rejected(),
            comparison.keptCount(),
            comparison.related().map(List::size).orElse(0),
            templates.list().size());
    written.add("templates");
    if (settings.files() != TextFiles.Form.JSONL) {
      String name = settings.files().toString();
      TextFiles.write(documents, comparison, settings.files(), folder.unfinished(name));
      written.add(name);
    }
    if (settings.report()) {
      writeSummary(begun, counts);
      writeReport(spool, documents.journal(), results, numbers);
      written.add("report.html");
    }
    writeSummary(begun, counts);
    written.add("run.json");
    folder.finish(written);
    return counts;
  }

  private void writeSummary(Instant begun, Counts counts) throws IOException {
    ObjectNode json = description.deepCopy();
    json.withObject("/versions").put("java", Runtime.version().toString());
    json.set("counts", counts.toJson());
    ObjectNode timings = json.putObject("timings");
    timings.put("threads", settings.work().threads()).put("begun", begun.toString());
    timings.put("seconds", Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    ObjectNode passes = timings.putObject("passes");
    seconds.forEach(passes::put);
    Results.writeJson(json, folder.unfinished("run.json"));
  }

  private void writeReport(Path spool, Path lines, Results results, RecordNumbers numbers)
      throws IOException, InterruptedException {
    try (Progress progress = progress("report", numbers.documents())) {
      Report.write(
          new ReportInput(
              wanted -> RunDocuments.open(spool, lines, results, numbers, wanted),
              settings.offsets(),
              folder.unfinished("")),
          settings.work().threads(),
          progress::step,
          folder.unfinished("report.html"));
    }
  }
}
