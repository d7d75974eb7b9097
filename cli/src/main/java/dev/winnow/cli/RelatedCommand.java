package dev.winnow.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.SpanJson;
import dev.winnow.similarity.Related;
import dev.winnow.similarity.RelatedDocuments;
import dev.winnow.similarity.SharedPassage;
import dev.winnow.similarity.SharedPassages;
import dev.winnow.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds documents that tell the same story, and passages that documents share. */
@Command(
    name = "related",
    mixinStandardHelpOptions = true,
    description = {
      "Finds documents that tell the same story in other words, and passages that documents share.",
      "Adds to the earlier record of each pair: related [{id, score, containment, reasons}],",
      "shared [{id, start, end, otherStart, otherEnd}]."
    },
    footer = {"", "Example:", "  winnow related docs/samples"})
final class RelatedCommand extends CorpusCommand {
  @Option(
      names = "--threshold",
      paramLabel = "T",
      description = "The least score, in (0, 1] (default: 0.1).")
  private @Nullable Double threshold;

  @Option(
      names = "--min-words",
      paramLabel = "N",
      description = "The least words of a shared passage, 10 or more (default: 12).")
  private @Nullable Integer minWords;

  RelatedCommand(Streams streams) {
    super("related", streams);
  }

  @Override
  void check() {
    documents();
    passages();
  }

  private RelatedDocuments documents() {
    RelatedDocuments.Builder builder = RelatedDocuments.builder().threads(work().threads());
    if (threshold != null) {
      Named.option("--threshold", threshold, builder::threshold);
    }
    return builder.build();
  }

  private SharedPassages passages() {
    SharedPassages.Builder builder = SharedPassages.builder().threads(work().threads());
    if (minWords != null) {
      Named.option("--min-words", minWords, builder::minWords);
    }
    return builder.build();
  }

  @Override
  Answers answers(Spool spool) throws IOException {
    List<Related> related = new ArrayList<>();
    try (Stream<ObjectNode> records = spool.records()) {
      documents().find(records.map(CorpusCommand::text), related::add);
    }
    List<SharedPassage> shared = new ArrayList<>();
    try (Stream<ObjectNode> records = spool.records()) {
      passages().find(records.map(CorpusCommand::text), shared::add);
    }
    putLaterSpansInUnit(shared, spool);
    shared.sort(SharedPassage.ORDER);
    return new RelatedAnswers(
        spool,
        related.stream().collect(Collectors.groupingBy(Related::document)),
        shared.stream().collect(Collectors.groupingBy(SharedPassage::document)));
  }

  /**
   * Puts the places in the later documents into the unit asked for, while the texts of these are at
   * hand; when a passage is written, only that of the earlier one is.
   *
   * @param shared in the order of the later documents
   */
  private void putLaterSpansInUnit(List<SharedPassage> shared, Spool spool) {
    int next = 0;
    try (Stream<ObjectNode> records = spool.records()) {
      Iterator<ObjectNode> record = records.iterator();
      for (int number = 0; next < shared.size(); number++) {
        String text = text(record.next());
        if (shared.get(next).other() != number) {
          continue;
        }
        SpanJson spans = output().spansOf(text);
        for (; next < shared.size() && shared.get(next).other() == number; next++) {
          SharedPassage one = shared.get(next);
          Span later = spans.inUnit(one.otherSpan());
          shared.set(
              next, new SharedPassage(one.document(), one.span(), one.other(), later, one.words()));
        }
      }
    }
  }

  private final class RelatedAnswers implements Answers {
    private final Spool spool;
    private final Map<Integer, List<Related>> related;
    private final Map<Integer, List<SharedPassage>> shared;

    RelatedAnswers(
        Spool spool,
        Map<Integer, List<Related>> related,
        Map<Integer, List<SharedPassage>> shared) {
      this.spool = spool;
      this.related = related;
      this.shared = shared;
    }

    @Override
    public void add(int number, ObjectNode record) {
      SpanJson mine = output().spansOf(text(record));
      ArrayNode relatives = record.putArray("related");
      for (Related one : related.getOrDefault(number, List.of())) {
        ObjectNode json = relatives.addObject();
        json.<ObjectNode>set("id", spool.id(one.other())).put("score", one.score());
        ArrayNode reasons = json.put("containment", one.containment()).putArray("reasons");
        one.reasons().forEach(reasons::add);
      }
      ArrayNode passages = record.putArray("shared");
      for (SharedPassage passage : shared.getOrDefault(number, List.of())) {
        ObjectNode json = passages.addObject().set("id", spool.id(passage.other()));
        mine.put(json, "start", "end", passage.span())
            .put("otherStart", passage.otherSpan().start())
            .put("otherEnd", passage.otherSpan().end());
      }
    }
  }
}
