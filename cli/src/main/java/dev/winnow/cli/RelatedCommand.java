package dev.winnow.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.SpanJson;
import dev.winnow.similarity.Related;
import dev.winnow.similarity.RelatedDocuments;
import dev.winnow.similarity.SharedPassage;
import dev.winnow.similarity.SharedPassages;
import java.io.IOException;
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
    return threshold == null ? RelatedDocuments.standard() : RelatedDocuments.ofAtLeast(threshold);
  }

  private SharedPassages passages() {
    return minWords == null ? SharedPassages.standard() : SharedPassages.ofAtLeast(minWords);
  }

  @Override
  Answers answers(Spool spool) throws IOException {
    List<String> texts;
    try (Stream<ObjectNode> records = spool.records()) {
      texts = records.map(CorpusCommand::text).toList();
    }
    Map<Integer, List<Related>> related =
        documents().find(texts).stream().collect(Collectors.groupingBy(Related::document));
    Map<Integer, List<SharedPassage>> shared =
        passages().find(texts).stream().collect(Collectors.groupingBy(SharedPassage::document));
    return new RelatedAnswers(spool, texts, related, shared);
  }

  private final class RelatedAnswers implements Answers {
    private final Spool spool;
    private final List<String> texts;
    private final Map<Integer, List<Related>> related;
    private final Map<Integer, List<SharedPassage>> shared;

    RelatedAnswers(
        Spool spool,
        List<String> texts,
        Map<Integer, List<Related>> related,
        Map<Integer, List<SharedPassage>> shared) {
      this.spool = spool;
      this.texts = texts;
      this.related = related;
      this.shared = shared;
    }

    @Override
    public void add(int number, ObjectNode record) {
      ArrayNode relatives = record.putArray("related");
      for (Related one : related.getOrDefault(number, List.of())) {
        ObjectNode json = relatives.addObject();
        json.put("id", spool.id(one.other())).put("score", one.score());
        ArrayNode reasons = json.put("containment", one.containment()).putArray("reasons");
        one.reasons().forEach(reasons::add);
      }
      ArrayNode passages = record.putArray("shared");
      SpanJson mine = output().spansOf(texts.get(number));
      for (SharedPassage passage : shared.getOrDefault(number, List.of())) {
        ObjectNode json = passages.addObject().put("id", spool.id(passage.other()));
        mine.put(json, "start", "end", passage.span());
        output()
            .spansOf(texts.get(passage.other()))
            .put(json, "otherStart", "otherEnd", passage.otherSpan());
      }
    }
  }
}
