package dev.winnow.similarity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds the documents that tell the same story in other words: rewrites, summaries, follow-ups.
 * They share few long passages, but many rare pairs of neighbouring words.
 *
 * <pre>{@code
 * List<Related> related = RelatedDocuments.standard().find(texts);
 * }</pre>
 *
 * <p>The score of two documents is the containment of their word-2-shingles (Broder, On the
 * resemblance and containment of documents, 1997), each weighted by its inverse document frequency,
 * beyond what a document of that length would share by chance. A text of fewer than 50 shingles is
 * taken for one of 50.
 *
 * <p>{@linkplain SharedPassages Passages} that the two share letter for letter are set aside first,
 * unless they are in quotation marks, and so are those that many documents share, so that a banner
 * makes no relatives; but where little else is left of a document it is compared whole, so that
 * copies are relatives.
 *
 * <p>Candidates are the documents that share 4 shingles which at most 16 documents have: the cost
 * is linear in the words of all texts, for a bounded number of candidates a document. Texts and
 * their words are kept on pages, and counted and sorted within a budget of memory, beyond which all
 * goes to a temporary file: about 30 bytes a word, and 8 for each rare shingle. So hundreds of
 * thousands of documents take no more heap than some thousands do; counts of words that are shared
 * by more things than the budget has counters for come out too high, and weights a little lower.
 *
 * <p>Immutable and thread-safe.
 */
public final class RelatedDocuments {
  /** The most reasons that are given for a pair. */
  public static final int MAX_REASONS = 8;

  private static final double DEFAULT_THRESHOLD = 0.1;

  private final double threshold;
  private final Resources resources;

  private RelatedDocuments(double threshold, Resources resources) {
    this.threshold = threshold;
    this.resources = resources;
  }

  /**
   * Finds the pairs that score at least 0.1: between rewrites 0.15 and more is usual, between other
   * articles on one topic 0.06 and less.
   */
  public static RelatedDocuments standard() {
    return ofAtLeast(DEFAULT_THRESHOLD);
  }

  /**
   * Finds the pairs that score at least {@code threshold}.
   *
   * @throws IllegalArgumentException if {@code threshold} is not in (0, 1]
   */
  public static RelatedDocuments ofAtLeast(double threshold) {
    return builder().threshold(threshold).build();
  }

  /**
   * Returns this, but telling how far the reading is, and later the comparing, to {@code progress}.
   */
  public RelatedDocuments withProgress(Progress progress) {
    return new RelatedDocuments(threshold, resources.withProgress(progress));
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Finds the pairs of related texts among many: these are read once, and none is kept in memory.
   * Pairs come in the order of the earlier text, then of the later one.
   *
   * @throws java.io.UncheckedIOException if texts cannot be written to the temporary file
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public void find(Stream<? extends CharSequence> texts, Consumer<? super Related> related) {
    long memory = resources.memory();
    int threads = resources.threads();
    Progress progress = resources.progress();
    try (SpillFile spill = new SpillFile(resources.folder())) {
      WordArchive archive = new WordArchive(memory / 4, spill);
      archive.addTexts(texts, threads, added -> progress.report(Progress.Phase.READING, added));
      Frequencies frequencies = Frequencies.of(archive, memory / 4, threads);
      RelatedSearch search = new RelatedSearch(archive, frequencies, memory / 4, threshold);
      try (OrderedTasks<RelatedSearch.Found> tasks =
          new OrderedTasks<>(threads, found -> handOn(found, related))) {
        RelatedCandidates.find(
            archive,
            frequencies,
            memory / 4,
            spill,
            threads,
            pairs -> tasks.add(() -> search.search(pairs)));
        tasks.finish();
      }
      progress.report(Progress.Phase.COMPARING, archive.size());
    }
  }

  private void handOn(RelatedSearch.Found found, Consumer<? super Related> related) {
    found.related().forEach(related);
    resources.progress().report(Progress.Phase.COMPARING, found.upTo());
  }

  /** Returns the pairs of related texts, in the order of the earlier one, then of the later one. */
  public List<Related> find(List<? extends CharSequence> texts) {
    List<Related> found = new ArrayList<>();
    find(texts.stream(), found::add);
    return List.copyOf(found);
  }

  /**
   * Returns how related two texts are when nothing else is known: the containment, without weights,
   * of the word-2-shingles of the smaller one in the other, passages that both share set aside but
   * for quotations. From 0 to 1; 0.15 and more between rewrites. Symmetric.
   */
  public static double containment(CharSequence a, CharSequence b) {
    Frequencies none = Frequencies.none();
    Profile first = new Profile(WordSpans.of(a), none);
    Profile second = new Profile(WordSpans.of(b), none);
    return new Comparison(first, second, SetAside.passages(first, a, second, b)).containment();
  }

  /** Sets options. Not thread-safe. */
  public static final class Builder {
    private double threshold = DEFAULT_THRESHOLD;
    private Resources resources = Resources.withPartOfHeap(4);

    private Builder() {}

    /**
     * Sets the least score. The default is 0.1.
     *
     * @throws IllegalArgumentException if it is not in (0, 1]
     */
    public Builder threshold(double threshold) {
      Banding.checkThreshold(threshold);
      this.threshold = threshold;
      return this;
    }

    /**
     * Sets the number of threads; the answer does not depend on it. The default is one for each
     * processor.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder threads(int threads) {
      resources = resources.withThreads(threads);
      return this;
    }

    /**
     * Sets how many bytes of heap texts, counters and what is sorted may take; the rest goes to a
     * temporary file. The default is a quarter of the largest heap.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder memory(long bytes) {
      resources = resources.withMemory(bytes);
      return this;
    }

    /** Sets where the temporary file goes. The default is the system's folder for such files. */
    public Builder temporaryFolder(Path folder) {
      resources = resources.withFolder(folder);
      return this;
    }

    /** Sets who is told how far the reading is, and later the comparing. */
    public Builder progress(Progress progress) {
      resources = resources.withProgress(progress);
      return this;
    }

    /** Makes the finder. */
    public RelatedDocuments build() {
      return new RelatedDocuments(threshold, resources);
    }
  }
}
