package dev.winnow.cli.run;

import dev.winnow.cli.record.IdList;
import dev.winnow.cli.work.Progress;
import dev.winnow.pipeline.CorpusPipeline;
import dev.winnow.similarity.DuplicateClusters;
import dev.winnow.similarity.Progress.Phase;
import dev.winnow.similarity.Related;
import dev.winnow.similarity.SketchedCorpus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds what comparing all documents told; documents go by number, in the order of their lines.
 *
 * @param ids the ids of the documents
 * @param clusters which are near-duplicates of which, if that was looked for
 * @param related which of the kept ones tell one story, if that was looked for
 */
record Comparison(
    IdList ids, Optional<DuplicateClusters> clusters, Optional<List<Related>> related) {

  /** Finds near-duplicates among the documents, if that is wanted. */
  static Comparison dedup(CorpusPipeline pipeline, CleanTexts documents, Progress progress)
      throws IOException {
    IdList ids = new IdList();
    Optional<DuplicateClusters> clusters = Optional.empty();
    try (Stream<byte[]> lines = documents.lines()) {
      Stream<byte[]> known =
          lines.peek(
              line -> {
                progress.step();
                ids.add(IdList.idOf(line));
              });
      if (pipeline.nearDuplicates().isPresent()) {
        Stream<String> texts = known.map(CleanTexts::text);
        try (SketchedCorpus corpus = pipeline.nearDuplicates().get().read(texts)) {
          clusters = Optional.of(corpus.clusters());
        }
      } else {
        known.forEach(line -> {});
      }
    }
    return new Comparison(ids, clusters, Optional.empty());
  }

  /**
   * Returns this with what is related among the kept documents, if that is wanted.
   *
   * @param progress is told of each of them twice: when it is read, and when it is compared
   */
  Comparison relate(CorpusPipeline pipeline, CleanTexts documents, Progress progress)
      throws IOException {
    if (pipeline.related().isEmpty()) {
      return this;
    }
    int[] kept = keptDocuments();
    List<Related> pairs = new ArrayList<>();
    int[] number = {0};
    try (Stream<byte[]> lines = documents.lines()) {
      Stream<String> texts = lines.filter(line -> isKept(number[0]++)).map(CleanTexts::text);
      pipeline
          .related()
          .get()
          .withProgress(
              (phase, done) -> progress.at(phase == Phase.READING ? done : kept.length + done))
          .find(texts, pair -> pairs.add(pair.between(kept[pair.document()], kept[pair.other()])));
    }
    return new Comparison(ids, clusters, Optional.of(pairs));
  }

  /** Returns whether a document is no near-duplicate of another that is kept. */
  boolean isKept(int document) {
    return clusters.isEmpty() || clusters.get().isKept(document);
  }

  /** Returns how many documents are kept. */
  int keptCount() {
    return keptDocuments().length;
  }

  private int[] keptDocuments() {
    return clusters
        .map(found -> found.kept().toArray())
        .orElseGet(() -> IntStream.range(0, ids.size()).toArray());
  }
}
