package dev.winnow.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.Utf8;
import dev.winnow.cli.output.LineOutput;
import dev.winnow.similarity.DuplicateClusters;
import dev.winnow.similarity.Keep;
import dev.winnow.similarity.LinkedClusters;
import dev.winnow.similarity.NearDuplicates;
import dev.winnow.similarity.Shingler;
import dev.winnow.similarity.SimilarPair;
import dev.winnow.similarity.SketchedCorpus;
import dev.winnow.similarity.Sketcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
  @Option(
      names = "--threshold",
      paramLabel = "T",
      description = "The least Jaccard similarity, in (0, 1] (default: ${DEFAULT-VALUE}).")
  private double threshold = 0.8;

  @Option(
      names = "--shingle-unit",
      paramLabel = "UNIT",
      description =
          "What shingles are made of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Unit unit = Unit.WORD;

  @Option(
      names = "--shingle-size",
      paramLabel = "N",
      description = "How many of these a shingle has (default: ${DEFAULT-VALUE}).")
  private int shingleSize = 5;

  @Option(
      names = "--sketch-size",
      paramLabel = "K",
      description =
          "The components of a sketch, a power of two from 64 to 1024 (default: ${DEFAULT-VALUE}).")
  private int sketchSize = 128;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The seed of all hashes (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--keep",
      paramLabel = "WHICH",
      description =
          "Which of several to keep: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Which keep = Which.FIRST;

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

  /** What shingles are made of. */
  private enum Unit {
    WORD,
    CHAR;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which of several near-duplicates is kept. */
  private enum Which {
    FIRST,
    LONGEST;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  DedupCommand(Streams streams) {
    super("dedup", streams);
  }

  @Override
  void check() {
    finder();
  }

  private NearDuplicates finder() {
    Shingler shingler =
        unit == Unit.WORD ? Shingler.words(shingleSize) : Shingler.characters(shingleSize);
    return NearDuplicates.builder()
        .threshold(threshold)
        .shingler(shingler.withSeed(seed))
        .sketcher(Sketcher.ofSize(sketchSize).withSeed(seed))
        .keep(keep == Which.FIRST ? Keep.FIRST : Keep.LONGEST)
        .threads(work().threads())
        .build();
  }

  @Override
  Answers answers(Spool spool) throws IOException {
    try (Stream<ObjectNode> records = spool.records();
        SketchedCorpus corpus = finder().read(records.map(CorpusCommand::text))) {
      if (pairs != null) {
        writePairs(corpus, spool, pairs);
      }
      return linked
          ? new LinkedAnswers(spool, corpus.linked())
          : new ClusterAnswers(spool, corpus.clusters());
    }
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
            .put("a", spool.id(Math.min(pair.a(), pair.b())))
            .put("b", spool.id(Math.max(pair.a(), pair.b())))
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
      record
          .put("cluster", spool.id(clusters.keptFor(number)))
          .put("keep", clusters.isKept(number))
          .put("similarity", clusters.similarity(number));
    }
  }

  private record LinkedAnswers(Spool spool, LinkedClusters clusters) implements Answers {
    @Override
    public void add(int number, ObjectNode record) {
      int first = clusters.clusterOf(number);
      record.put("cluster", spool.id(first)).put("keep", first == number);
    }
  }
}
