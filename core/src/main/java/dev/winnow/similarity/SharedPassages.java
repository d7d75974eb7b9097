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
  private final int threads;

  private SharedPassages(int minWords, int threads) {
    this.minWords = minWords;
    this.threads = threads;
  }

  /** Finds passages of at least 12 words: longer than a turn of phrase. */
  public static SharedPassages standard() {
    return ofAtLeast(DEFAULT_MIN_WORDS);
  }

  /**
   * Finds passages of at least {@code minWords} words.
   *
   * @throws IllegalArgumentException if {@code minWords} is less than 10, which is the shortest run
   *     that is always found
   */
  public static SharedPassages ofAtLeast(int minWords) {
    if (minWords < Winnowing.GUARANTEE) {
      throw new IllegalArgumentException(
          "minWords must be at least " + Winnowing.GUARANTEE + ": " + minWords);
    }
    return new SharedPassages(minWords, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Returns this with another number of threads for {@link #find(Stream, Consumer)}, whose answer
   * does not depend on it. The default is one for each processor.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public SharedPassages withThreads(int threads) {
    OrderedTasks.checkThreads(threads);
    return new SharedPassages(minWords, threads);
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
   * text holds, and at most an eighth of the largest heap besides.
   *
   * @throws java.io.UncheckedIOException if words cannot be written to the temporary file
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public void find(Stream<? extends CharSequence> texts, Consumer<? super SharedPassage> passages) {
    long memory = Runtime.getRuntime().maxMemory() / 16;
    try (SpillFile spill = new SpillFile(Path.of(System.getProperty("java.io.tmpdir")))) {
      WordArchive archive = new WordArchive(memory, spill);
      archive.addWords(texts, threads, WordSpans::foldingDigits, added -> {});
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
          slice -> slice.forEach(next -> index.next(next).forEach(passages)));
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
}
