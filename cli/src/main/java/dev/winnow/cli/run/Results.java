package dev.winnow.cli.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.OffsetUnit;
import dev.winnow.cli.json.SpanJson;
import dev.winnow.cli.json.Utf8;
import dev.winnow.cli.output.LineOutput;
import dev.winnow.cli.work.Progress;
import dev.winnow.similarity.DuplicateClusters;
import dev.winnow.similarity.Related;
import dev.winnow.similarity.SharedPassage;
import dev.winnow.similarity.SharedPassages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes the files of lines that a run ends with. */
final class Results {
  private final Comparison comparison;
  private final CleanTexts documents;
  private final OffsetUnit offsets;

  Results(Comparison comparison, CleanTexts documents, OffsetUnit offsets) {
    this.comparison = comparison;
    this.documents = documents;
    this.offsets = offsets;
  }

  /**
   * Writes {@code documents.jsonl}, the lines of the last pass and what the comparison told, and
   * {@code rejects.jsonl}, what is missing and why. Returns which records are which.
   */
  RecordNumbers writeLines(Path documentsFile, Path rejectsFile, Progress progress)
      throws IOException {
    RecordNumbers.Builder records = new RecordNumbers.Builder();
    try (LineOutput out = LineOutput.to(documentsFile, documentsFile.toString());
        LineOutput rejects = LineOutput.to(rejectsFile, rejectsFile.toString());
        JournalReader reader = JournalReader.open(documents.journal())) {
      for (byte[] entry = reader.next(); entry != null; entry = reader.next()) {
        if (Rejected.is(entry)) {
          rejects.write(Rejected.line(entry));
          records.reject();
        } else {
          out.write(line(entry, records.document()));
          progress.step();
        }
      }
    }
    return records.build();
  }

  /** Returns the line of a document with what the comparison told of it. */
  byte[] line(byte[] line, int number) {
    if (comparison.clusters().isEmpty()) {
      return line;
    }
    DuplicateClusters clusters = comparison.clusters().orElseThrow();
    ObjectNode fields =
        Json.object()
            .<ObjectNode>set(CompareNames.CLUSTER, comparison.ids().get(clusters.keptFor(number)))
            .put(CompareNames.KEEP, clusters.isKept(number))
            .put(CompareNames.SIMILARITY, clusters.similarity(number));
    byte[] more = Utf8.encode(Json.write(fields));
    ByteArrayOutputStream joined = new ByteArrayOutputStream(line.length + more.length);
    joined.write(line, 0, line.length - 1);
    joined.write(',');
    joined.write(more, 1, more.length - 1);
    return joined.toByteArray();
  }

  /** Writes {@code clusters.jsonl}: who is kept, and who was removed for it. */
  void writeClusters(Path file) throws IOException {
    try (LineOutput out = LineOutput.to(file, file.toString())) {
      if (comparison.clusters().isEmpty()) {
        return;
      }
      DuplicateClusters clusters = comparison.clusters().get();
      int[] removed = Clusters.byKept(clusters);
      for (int i = 0; i < removed.length; ) {
        int kept = clusters.keptFor(removed[i]);
        ObjectNode json = Json.object().set("keep", comparison.ids().get(kept));
        ArrayNode members = json.putArray("members");
        for (; i < removed.length && clusters.keptFor(removed[i]) == kept; i++) {
          members
              .addObject()
              .<ObjectNode>set("id", comparison.ids().get(removed[i]))
              .put(CompareNames.SIMILARITY, clusters.similarity(removed[i]));
        }
        out.write(Utf8.encode(Json.write(json)));
      }
    }
  }

  /** Writes {@code related.jsonl}: pairs that tell one story, and the passages they share. */
  void writeRelated(Path file, RecordNumbers records) throws IOException {
    List<Related> pairs = comparison.related().orElse(List.of());
    try (LineOutput out = LineOutput.to(file, file.toString())) {
      if (pairs.isEmpty()) {
        return;
      }
      try (TextLookup texts = new TextLookup(documents.journal(), records)) {
        for (Related pair : pairs) {
          out.write(Utf8.encode(Json.write(related(pair, texts))));
        }
      }
    }
  }

  private ObjectNode related(Related pair, TextLookup texts) throws IOException {
    ObjectNode json =
        Json.object()
            .<ObjectNode>set("a", comparison.ids().get(pair.document()))
            .<ObjectNode>set("b", comparison.ids().get(pair.other()))
            .put("score", pair.score())
            .put("containment", pair.containment());
    json.set("reasons", Json.valueOf(pair.reasons()));
    json.set("shared", shared(texts.get(pair.document()), texts.get(pair.other())));
    return json;
  }

  private ArrayNode shared(String a, String b) {
    ArrayNode all = Json.object().arrayNode();
    SpanJson spansOfA = SpanJson.of(a, offsets);
    SpanJson spansOfB = SpanJson.of(b, offsets);
    for (SharedPassage passage : SharedPassages.standard().find(List.of(a, b))) {
      ObjectNode json = spansOfA.object(passage.span());
      all.add(spansOfB.put(json, "otherStart", "otherEnd", passage.otherSpan()));
    }
    return all;
  }

  /** Writes one object for people to read. */
  static void writeJson(ObjectNode json, Path file) throws IOException {
    try (LineOutput out = LineOutput.to(file, file.toString())) {
      out.write(Json.writePretty(json).getBytes(StandardCharsets.UTF_8));
    }
  }
}
