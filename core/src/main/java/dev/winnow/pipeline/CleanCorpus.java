package dev.winnow.pipeline;

import dev.winnow.boilerplate.Templates;
import dev.winnow.similarity.DuplicateClusters;
import dev.winnow.similarity.NearDuplicates;
import dev.winnow.similarity.Related;
import dev.winnow.similarity.RelatedDocuments;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a {@link CorpusPipeline} made of documents. Documents go by their number in {@link
 * #documents}. Immutable and thread-safe.
 */
public final class CleanCorpus {
  private final List<CleanDocument> documents;
  private final List<RejectedException> rejected;
  private final Templates templates;
  private final @Nullable DuplicateClusters clusters;
  private final List<Related> related;

  private CleanCorpus(
      List<CleanDocument> documents,
      List<RejectedException> rejected,
      Templates templates,
      @Nullable DuplicateClusters clusters,
      List<Related> related) {
    this.documents = documents;
    this.rejected = rejected;
    this.templates = templates;
    this.clusters = clusters;
    this.related = related;
  }

  static CleanCorpus of(
      List<CleanDocument> documents,
      List<RejectedException> rejected,
      Templates templates,
      @Nullable NearDuplicates nearDuplicates,
      @Nullable RelatedDocuments relatedDocuments) {
    List<String> texts = documents.stream().map(CleanDocument::text).toList();
    DuplicateClusters clusters = nearDuplicates == null ? null : nearDuplicates.clusters(texts);
    int[] kept =
        clusters == null ? IntStream.range(0, texts.size()).toArray() : clusters.kept().toArray();
    List<Related> related =
        relatedDocuments == null
            ? List.of()
            : relatedDocuments.find(IntStream.of(kept).mapToObj(texts::get).toList()).stream()
                .map(pair -> pair.between(kept[pair.document()], kept[pair.other()]))
                .toList();
    return new CleanCorpus(
        List.copyOf(documents), List.copyOf(rejected), templates, clusters, related);
  }

  /** Returns the clean documents, in the order they came. */
  public List<CleanDocument> documents() {
    return documents;
  }

  /** Returns the documents that are kept: all that are no near-duplicates of another kept one. */
  public List<CleanDocument> kept() {
    return IntStream.range(0, documents.size())
        .filter(number -> clusters == null || clusters.isKept(number))
        .mapToObj(documents::get)
        .toList();
  }

  /** Returns why documents are missing, those that the first pass rejected first. */
  public List<RejectedException> rejected() {
    return rejected;
  }

  /** Returns the templates that were learnt, or given. */
  public Templates templates() {
    return templates;
  }

  /** Returns which documents are near-duplicates of which, if that was looked for. */
  public Optional<DuplicateClusters> clusters() {
    return Optional.ofNullable(clusters);
  }

  /**
   * Returns which of the kept documents tell the same story in other words; empty if nobody looked.
   */
  public List<Related> related() {
    return related;
  }
}
