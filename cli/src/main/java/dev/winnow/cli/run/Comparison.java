package dev.winnow.cli.run;

import dev.winnow.cli.record.IdList;
import dev.winnow.cli.work.Progress;
import dev.winnow.pipeline.CorpusPipeline;
import dev.winnow.similarity.DuplicateClusters;
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

  /** Compares the documents. */
  static Comparison of(CorpusPipeline pipeline, CleanTexts documents, Progress progress)
      throws IOException {
    IdList ids = new IdList();
    Optional<DuplicateClusters> clusters = Optional.empty();
    try (Stream<byte[]> lines = documents.lines()) {
      Stream<String> texts =
          lines.map(
              line -> {
                progress.step();
                ids.add(IdList.idOf(line));
                return CleanTexts.text(line);
              });
      if (pipeline.nearDuplicates().isPresent()) {
        try (SketchedCorpus corpus = pipeline.nearDuplicates().get().read(texts)) {
          clusters = Optional.of(corpus.clusters());
        }
      } else {
        texts.forEach(text -> {});
      }
    }
    int[] kept =
        clusters
            .map(found -> found.kept().toArray())
            .orElseGet(() -> IntStream.range(0, ids.size()).toArray());
    return new Comparison(ids, clusters, related(pipeline, documents, kept));
  }

  private static Optional<List<Related>> related(
      CorpusPipeline pipeline, CleanTexts documents, int[] kept) throws IOException {
    if (pipeline.related().isEmpty()) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>(kept.length);
    try (Stream<String> all = documents.texts()) {
      int number = 0;
      for (var text = all.iterator(); text.hasNext(); number++) {
        String next = text.next();
        if (texts.size() < kept.length && kept[texts.size()] == number) {
          texts.add(next);
        }
      }
    }
    return Optional.of(
        pipeline.related().get().find(texts).stream()
            .map(
                pair ->
                    new Related(
                        kept[pair.document()],
                        kept[pair.other()],
                        pair.score(),
                        pair.containment(),
                        pair.reasons()))
            .toList());
  }

  /** Returns whether a document is no near-duplicate of another that is kept. */
  boolean isKept(int document) {
    return clusters.isEmpty() || clusters.get().isKept(document);
  }
}
