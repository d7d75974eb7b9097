package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.input.Inputs;
import dev.winnow.cli.input.RawRecord;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.OffsetUnit;
import dev.winnow.cli.json.SpanJson;
import dev.winnow.cli.record.BadRecordException;
import dev.winnow.cli.record.JsonRecord;
import dev.winnow.cli.record.RecordReader;
import dev.winnow.nlp.quote.Quotation;
import dev.winnow.nlp.quote.QuoteSegmenter;
import dev.winnow.nlp.sentence.SentenceSegmenter;
import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Pipeline;
import dev.winnow.pipeline.Steps;
import dev.winnow.similarity.DuplicateClusters;
import dev.winnow.similarity.NearDuplicates;
import dev.winnow.similarity.Related;
import dev.winnow.similarity.RelatedDocuments;
import dev.winnow.similarity.SharedPassage;
import dev.winnow.similarity.SharedPassages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes what a run of the whole pipeline over some files would have written. */
final class SampleRun {
  /** The samples of the project, from the module's folder. */
  static final Path SAMPLES = Path.of("..", "docs", "samples");

  private final OffsetUnit unit;
  private final Path folder;
  private final List<ReportDocument> documents = new ArrayList<>();

  private SampleRun(OffsetUnit unit, Path folder) {
    this.unit = unit;
    this.folder = folder;
  }

  static ReportInput of(Path input, OffsetUnit unit, Path folder) throws Exception {
    SampleRun run = new SampleRun(unit, folder);
    run.clean(input);
    run.compare();
    ObjectNode json = Json.object();
    json.putObject("versions").put("winnow", "0.1.0-SNAPSHOT");
    json.putArray("inputs").add("docs/samples");
    List.of("decode", "extract", "repair", "strip", "sentences", "quotes", "dedup", "related")
        .forEach(json.putArray("steps")::add);
    json.putObject("options").put("threshold", 0.8).put("time-limit", "30s");
    json.putObject("timings").put("seconds", 1.5);
    Files.writeString(folder.resolve("run.json"), Json.writePretty(json));
    return new ReportInput(run.documents::stream, unit, folder);
  }

  private void clean(Path input) throws IOException, InterruptedException {
    dev.winnow.cli.input.Limits limits = new dev.winnow.cli.input.Limits(1 << 20);
    RecordReader reader = new RecordReader(limits);
    Pipeline pipeline = Pipeline.standard();
    List<RawRecord> raw = new ArrayList<>();
    new Inputs(List.of(input.toString()), limits, InputStream.nullInputStream(), Optional.empty())
        .read(raw::add);
    for (RawRecord one : raw) {
      try {
        JsonRecord record = reader.read(one);
        add(record, pipeline.process(record.document()));
      } catch (BadRecordException e) {
        throw new AssertionError(e);
      }
    }
  }

  private void add(JsonRecord record, CleanDocument clean) {
    String text = clean.text();
    String source = clean.revision().source();
    record.changeText("run", "text", text, source, false);
    clean.metadata().forEach(record::set);
    record.set("edits", SpanJson.of(source, unit).edits(clean.revision().edits().asList()));
    record.set("removed", SpanJson.of(source, unit).removed(clean.removed()));
    SpanJson spans = SpanJson.of(text, unit);
    record.set("sentences", spans.pairs(SentenceSegmenter.multilingual().segment(text)));
    ArrayNode quotes = Json.object().arrayNode();
    for (Quotation quotation : QuoteSegmenter.multilingual().quotations(text)) {
      ObjectNode json = spans.object(quotation.span());
      json.put("kind", quotation.kind().name().toLowerCase(Locale.ROOT));
      quotation.speaker().ifPresent(span -> json.set("speaker", spans.pair(span)));
      quotation.speakerName().ifPresent(name -> json.put("speakerName", name));
      quotation.cue().ifPresent(span -> json.set("cue", spans.pair(span)));
      quotation.continues().ifPresent(other -> json.put("continues", other));
      quotes.add(json);
    }
    record.set("quotes", quotes);
    ObjectNode origin = Json.object().put("path", record.origin().path());
    clean.metadata(Steps.CHARSET).ifPresent(charset -> origin.put("charset", charset.toString()));
    record.set("origin", origin);
    documents.add(
        new ReportDocument(
            Json.read(new String(record.toLine(), java.nio.charset.StandardCharsets.UTF_8)),
            source));
  }

  private void compare() throws IOException {
    List<String> texts = documents.stream().map(one -> one.record().get("text").asText()).toList();
    DuplicateClusters clusters = NearDuplicates.builder().build().clusters(texts);
    for (int i = 0; i < texts.size(); i++) {
      documents
          .get(i)
          .record()
          .put("cluster", id(clusters.keptFor(i)))
          .put("keep", clusters.isKept(i))
          .put("similarity", clusters.similarity(i));
    }
    List<SharedPassage> passages = SharedPassages.standard().find(texts);
    StringBuilder lines = new StringBuilder();
    for (Related related : RelatedDocuments.standard().find(texts)) {
      ObjectNode json =
          Json.object().put("a", id(related.document())).put("b", id(related.other()));
      json.put("score", related.score()).put("containment", related.containment());
      related.reasons().forEach(json.putArray("reasons")::add);
      ArrayNode shared = json.putArray("shared");
      for (SharedPassage passage : passages) {
        if (passage.document() == related.document() && passage.other() == related.other()) {
          ObjectNode one = shared.addObject();
          SpanJson.of(texts.get(passage.document()), unit).put(one, "start", "end", passage.span());
          SpanJson.of(texts.get(passage.other()), unit)
              .put(one, "otherStart", "otherEnd", passage.otherSpan());
        }
      }
      lines.append(Json.write(json)).append('\n');
    }
    Files.writeString(folder.resolve("related.jsonl"), lines);
  }

  private String id(int document) {
    return documents.get(document).record().get("id").asText();
  }
}
