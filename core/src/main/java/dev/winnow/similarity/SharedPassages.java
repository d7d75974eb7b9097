package dev.winnow.similarity;

import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import dev.winnow.text.Revision;
import dev.winnow.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the passages that documents have in common, with exact spans in both: quotations, banners,
 * copied paragraphs. Case, punctuation, quotation marks, layout and the digits of numbers do not
 * count.
 *
 * <pre>{@code
 * List<SharedPassage> passages = SharedPassages.standard().find(texts);
 * }</pre>
 *
 * <p>Fingerprints of one document are looked up among those of the documents before it, and each
 * match is extended, word by word, as far as it goes. So every common run of at least {@code
 * minWords} words is found, as one passage. To stay linear where a passage is everywhere, a
 * document is held against the first 8 documents with a fingerprint, and against the first one
 * alone once there are more; within a document, a fingerprint counts 4 times.
 *
 * <p>Cost: linear in the words of all texts; 40 to 50 bytes of heap a word while it runs. Immutable
 * and thread-safe.
 */
public final class SharedPassages {
  static final int DEFAULT_MIN_WORDS = 12;

  /** Documents are handed to threads by so many. */
  private static final int SLICE = 64;

  private final int minWords;
  private final Resources resources;

  private SharedPassages(Builder builder) {
    this.minWords = builder.minWords;
    this.resources = builder.resources;
  }

  /** Finds passages of at least 12 words: longer than a turn of phrase. */
  public static SharedPassages standard() {
    return builder().build();
  }

  /**
   * Finds passages of at least {@code minWords} words.
   *
   * @throws IllegalArgumentException if {@code minWords} is less than 10, which is the shortest run
   *     that is always found
   */
  public static SharedPassages ofAtLeast(int minWords) {
    return builder().minWords(minWords).build();
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns an index without texts, for when they come one by one. */
  public PassageIndex newIndex() {
    return new PassageIndex(minWords);
  }

  /**
   * Returns the passages that any two of the texts share, in the order of the earlier text, then of
   * the place in it.
   */
  public List<SharedPassage> find(List<? extends CharSequence> texts) {
    List<WordSpans> documents = texts.stream().map(WordSpans::foldingDigits).toList();
    return runs(documents, minWords).stream()
        .map(run -> run.toPassage(documents.get(run.document()), documents.get(run.other())))
        .sorted(SharedPassage.ORDER)
        .toList();
  }

  /**
   * Finds the passages that any two of many texts share: these are read once, and none is kept in
   * memory, but their words in a temporary file, 16 bytes each. Passages come in the order of the
   * later text, then of the earlier one, then of the place in it.
   *
   * <p>Heap: 50 to 90 bytes for each fingerprint, one in three words has one, that more than one
   * text holds, and besides what {@link Builder#memory} says.
   *
   * @throws java.io.UncheckedIOException if words cannot be written to the temporary file
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public void find(Stream<? extends CharSequence> texts, Consumer<? super SharedPassage> passages) {
    long memory = resources.memory() / 2;
    int threads = resources.threads();
    Progress progress = resources.progress();
    try (SpillFile spill = new SpillFile(resources.folder())) {
      WordArchive archive = new WordArchive(memory, spill);
      archive.addWords(
          texts,
          threads,
          WordSpans::foldingDigits,
          added -> progress.report(Progress.Phase.READING, added));
      RecurringFingerprints recurring = RecurringFingerprints.of(archive, memory, threads);
      PassageIndex index = new PassageIndex(minWords, new RecentWords(archive));
      OrderedTasks.slices(
          threads,
          0,
          archive.size(),
          SLICE,
          (from, to) ->
              IntStream.range(from, to)
                  .mapToObj(archive::words)
                  .map(words -> PassageText.of(words, recurring::contains))
                  .toList(),
          slice -> {
            slice.forEach(next -> index.next(next).forEach(passages));
            progress.report(Progress.Phase.COMPARING, index.size());
          });
    }
  }

  static List<PassageRun> runs(List<WordSpans> documents, int minWords) {
    PassageIndex index = new PassageIndex(minWords, documents);
    List<PassageRun> runs = new ArrayList<>();
    while (index.size() < documents.size()) {
      runs.addAll(index.nextRuns());
    }
    return runs;
  }

  /**
   * Returns the places of one document that any of the passages covers: ordered, disjoint, touching
   * ones joined.
   */
  public static List<Span> spansIn(int document, List<SharedPassage> passages) {
    List<Span> spans = new ArrayList<>();
    for (SharedPassage passage : passages) {
      if (passage.document() == document) {
        spans.add(passage.span());
      }
      if (passage.other() == document) {
        spans.add(passage.otherSpan());
      }
    }
    spans.sort(Comparator.naturalOrder());
    List<Span> union = new ArrayList<>();
    for (Span span : spans) {
      int last = union.size() - 1;
      if (last >= 0 && span.start() <= union.get(last).end()) {
        Span joined =
            new Span(union.get(last).start(), Math.max(union.get(last).end(), span.end()));
        union.set(last, joined);
      } else {
        union.add(span);
      }
    }
    return union;
  }

  /**
   * Returns the revision of a text without the passages that cover it, each an edit of the kind
   * {@code shared-passage}.
   *
   * @param spans what {@link #spansIn} returned for this text
   */
  public static Revision cut(String text, List<Span> spans) {
    List<Edit> edits = new ArrayList<>();
    for (Span span : spans) {
      edits.add(Edit.remove(span.start(), span.end(), "shared-passage", 1));
    }
    return Revision.of(text, Edits.of(text.length(), edits));
  }

  /**
   * Sets options; all but the least words are for {@link #find(Stream, Consumer)} alone. Not
   * thread-safe.
   */
  public static final class Builder {
    private int minWords = DEFAULT_MIN_WORDS;
    private Resources resources = Resources.withPartOfHeap(8);

    private Builder() {}

    /**
     * Sets the least words of a passage. The default is 12.
     *
     * @throws IllegalArgumentException if it is less than 10, which is the shortest run that is
     *     always found
     */
    public Builder minWords(int minWords) {
      if (minWords < Winnowing.GUARANTEE) {
        throw new IllegalArgumentException(
            "minWords must be at least " + Winnowing.GUARANTEE + ": " + minWords);
      }
      this.minWords = minWords;
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
     * Sets how many bytes of heap words, and what tells which fingerprints recur, may take; the
     * rest of the words goes to a temporary file. The default is an eighth of the largest heap.
     * With far less than a byte a word, fingerprints of one text alone are kept too.
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
    public SharedPassages build() {
      return new SharedPassages(this);
    }
  }
}
