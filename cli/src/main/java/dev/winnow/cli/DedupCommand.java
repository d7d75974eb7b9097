package dev.winnow.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.winnow.boilerplate.Templates;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.Utf8;
import dev.winnow.cli.output.LineOutput;
import dev.winnow.cli.output.TemplateFiles;
import dev.winnow.pipeline.Document;
import dev.winnow.similarity.DuplicateClusters;
import dev.winnow.similarity.LinkedClusters;
import dev.winnow.similarity.NearDuplicateIndex;
import dev.winnow.similarity.NearDuplicates;
import dev.winnow.similarity.SimilarPair;
import dev.winnow.similarity.SketchedCorpus;
import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds near-duplicates. */
@Command(
    name = "dedup",
    mixinStandardHelpOptions = true,
    description = {
      "Finds near-duplicates of the texts as given, and says which to keep.",
      "Adds to each record: cluster (the id of the kept one), keep, similarity (exact, to the kept one)."
    },
    footer = {"", "Example:", "  winnow dedup docs/samples --threshold 0.7"})
final class DedupCommand extends CorpusCommand {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private NearDuplicateOptions options = new NearDuplicateOptions();

  @Option(
      names = "--against",
      paramLabel = "INDEX",
      description =
          "Remove also what this index knows (see 'winnow index'), whose options hold here too.")
  private @Nullable Path against;

  @Option(
      names = "--ignore-templates",
      paramLabel = "FILE",
      description = "Leave passages that 'templates learn' wrote out of the comparison.")
  private @Nullable Path ignored;

  @Option(
      names = "--linked",
      description =
          "Cluster by chains of similar pairs: a cluster is the first document of its chain.")
  private boolean linked;

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description =
          "Also write every pair at or above the threshold: {\"a\",\"b\",\"jaccard\",\"containment\"}.")
  private @Nullable Path pairs;

  /** The index that is open while the command runs, if there is one. */
  private @Nullable NearDuplicateIndex known;

  DedupCommand(Streams streams) {
    super("dedup", streams);
  }

  @Override
  void check() {
    if (linked && against != null) {
      throw new IllegalArgumentException("--against cannot be combined with --linked: " + against);
    }
    templates();
    if (against == null) {
      finder();
    } else {
      known = IndexFiles.open("--against", against);
      options.finder(known, spec);
    }
  }

  private Templates templates() {
    return ignored == null ? Templates.none() : TemplateFiles.read("--ignore-templates", ignored);
  }

  private NearDuplicates finder() {
    return options.finder().threads(work().threads()).build();
  }

  @Override
  Answers answers(Spool spool) throws IOException {
    NearDuplicateIndex index = known;
    if (index == null) {
      return answers(spool, finder(), SketchedCorpus::clusters);
    }
    try (index) {
      NearDuplicates finder = options.finder(index, spec).threads(work().threads()).build();
      return answers(spool, finder, corpus -> corpus.clusters(index));
    }
  }

  private Answers answers(
      Spool spool, NearDuplicates finder, Function<SketchedCorpus, DuplicateClusters> clusters)
      throws IOException {
    Templates templates = templates();
    try (Stream<ObjectNode> records = spool.records();
        SketchedCorpus corpus = finder.read(records.map(record -> text(record, templates)))) {
      if (pairs != null) {
        writePairs(corpus, spool, pairs);
      }
      return linked
          ? new LinkedAnswers(spool, corpus.linked())
          : new ClusterAnswers(spool, clusters.apply(corpus));
    }
  }

  /** The text of a record without the passages its source repeats. */
  private static String text(ObjectNode record, Templates templates) {
    String text = CorpusCommand.text(record);
    if (templates.documents().isEmpty()) {
      return text;
    }
    Document.Builder document = Document.text("", text);
    if (record.path("url").isTextual()) {
      document.url(record.get("url").asText());
    }
    if (record.path("source").isTextual()) {
      document.source(record.get("source").asText());
    }
    List<Edit> removals = templates.find(document.build().source(), text);
    return Edits.of(text.length(), removals).apply(text);
  }

  private static void writePairs(SketchedCorpus corpus, Spool spool, Path file) throws IOException {
    try (LineOutput out = LineOutput.to(file, "--pairs " + file)) {
      corpus.pairs(pair -> write(out, spool, pair));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(LineOutput out, Spool spool, SimilarPair pair) {
    ObjectNode json =
        Json.object()
            .<ObjectNode>set("a", spool.id(Math.min(pair.a(), pair.b())))
            .<ObjectNode>set("b", spool.id(Math.max(pair.a(), pair.b())))
            .put("jaccard", pair.jaccard())
            .put("containment", pair.containment());
    try {
      out.write(Utf8.encode(Json.write(json)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record ClusterAnswers(Spool spool, DuplicateClusters clusters) implements Answers {
    @Override
    public void add(int number, ObjectNode record) {
      JsonNode keptFor =
          clusters
              .knownAs(number)
              .<JsonNode>map(TextNode::valueOf)
              .orElseGet(() -> spool.id(clusters.keptFor(number)));
      record
          .<ObjectNode>set("cluster", keptFor)
          .put("keep", clusters.isKept(number))
          .put("similarity", clusters.similarity(number));
    }
  }

  private record LinkedAnswers(Spool spool, LinkedClusters clusters) implements Answers {
    @Override
    public void add(int number, ObjectNode record) {
      int first = clusters.clusterOf(number);
      record.<ObjectNode>set("cluster", spool.id(first)).put("keep", first == number);
    }
  }
}
