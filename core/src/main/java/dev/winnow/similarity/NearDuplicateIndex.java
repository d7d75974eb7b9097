package dev.winnow.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Remembers documents, over many runs, and tells which of them a text is a near-duplicate of.
 *
 * <pre>{@code
 * NearDuplicateIndex index = NearDuplicateIndex.builder().threshold(0.8).build();
 * index.add("monday/1", text);
 * index.query(otherText);                      // [Match[id=monday/1, similarity=0.9126...]]
 * index.save(path);
 * }</pre>
 *
 * <p>Candidates are found as by {@link NearDuplicates}, and every answer is exact: each document
 * that has a band of its sketch in common with the text, and whose similarity to it is at least the
 * threshold, is found. Documents with the same shingles as one that is there cost next to nothing.
 *
 * <p>Cost: linear in the text, and in the candidates. The first query after documents were added,
 * or after an index was opened, lists them by their bands, about half a second a million; other
 * queries wait for it. At a threshold of 0.8 a document takes 138 bytes of heap, and 96 bytes and 8
 * for each distinct shingle and for every four characters of its id on pages, of which those beyond
 * a limit go to a temporary file; those of an opened index stay in its file. At most 134,217,727
 * documents. Many threads may query, while none changes the index.
 */
public final class NearDuplicateIndex implements AutoCloseable {
  private final IndexOptions options;
  private final IndexStore store;
  private final IndexContents contents;
  private final Queue<IndexSearch> idle = new ConcurrentLinkedQueue<>();

  NearDuplicateIndex(IndexOptions options, IndexStore store, int crowd) {
    this.options = options;
    this.store = store;
    this.contents = new IndexContents(store, new IndexTables(store, options.threshold(), crowd));
  }

  /**
   * Returns a builder with the defaults of {@link NearDuplicates}: threshold 0.8, shingles of 5
   * words, sketches of 128 components.
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Opens an index that was saved. Its options are those it was made with. The file is mapped: it
   * must not be changed while the index is open, but may be replaced.
   *
   * @throws IOException if it cannot be read, is no index, or is damaged. A damaged page of
   *     shingles is noticed when it is first looked at: then an {@link UncheckedIOException} says
   *     so
   */
  public static NearDuplicateIndex open(Path file) throws IOException {
    Resources resources = Builder.defaultResources();
    SpillFile spill = new SpillFile(resources.folder());
    try {
      IndexOptions options = IndexFile.readHeader(file).options();
      IndexStore store = IndexFile.read(file, resources.memory(), spill);
      return new NearDuplicateIndex(options, store, IndexTables.CROWD);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Returns the number of documents. */
  public int size() {
    return store.documents() - contents.removedCount();
  }

  /** Returns the Jaccard similarity from which on documents match. */
  public double threshold() {
    return options.threshold();
  }

  /** Returns what texts are cut into. */
  public Shingler shingler() {
    return options.shingler();
  }

  /** Returns what candidates are found with. */
  public Sketcher sketcher() {
    return options.sketcher();
  }

  /** Returns how candidates are found: the expected recall follows from it. */
  public Banding banding() {
    return options.banding();
  }

  /** Returns whether there is a document of this id. */
  public boolean contains(String id) {
    long[] packed = StringPacking.pack(id);
    return searching(search -> search.findId(packed) >= 0);
  }

  /**
   * Prepares a text, to be looked up and added without being read twice. Many threads may do so, at
   * any time.
   */
  public PreparedText prepare(CharSequence text) {
    return searching(search -> search.prepare(text));
  }

  /**
   * Adds a document. A text without words is counted, and is similar to nothing.
   *
   * @throws IllegalArgumentException if there is a document of this id
   * @throws IllegalStateException if 134,217,727 documents are there, removed ones among them
   * @throws UncheckedIOException if it cannot be written to the temporary file; then the index can
   *     only be closed
   */
  public void add(String id, CharSequence text) {
    add(id, prepare(text));
  }

  /**
   * Adds a document.
   *
   * @throws IllegalArgumentException if there is a document of this id, or if the text was prepared
   *     by an index with other options
   * @throws IllegalStateException if 134,217,727 documents are there, removed ones among them
   * @throws UncheckedIOException if it cannot be written to the temporary file; then the index can
   *     only be closed
   */
  public void add(String id, PreparedText text) {
    check(text);
    add(StringPacking.pack(id), text);
  }

  private void add(long[] id, PreparedText text) {
    if (!contents.add(id, text)) {
      throw new IllegalArgumentException(
          "id must not be in the index already: " + StringPacking.unpack(id, id.length));
    }
  }

  private void check(PreparedText text) {
    if (!text.options().equals(options)) {
      throw new IllegalArgumentException(
          "text must be prepared with the options of this index, "
              + options
              + ": "
              + text.options());
    }
  }

  /**
   * Returns the documents whose similarity to a text is at least the threshold: the most similar
   * first, of equals the one added first.
   */
  public List<Match> query(CharSequence text) {
    return query(prepare(text));
  }

  /**
   * Returns the documents whose similarity to a text is at least the threshold: the most similar
   * first, of equals the one added first.
   *
   * @throws IllegalArgumentException if the text was prepared by an index with other options
   */
  public List<Match> query(PreparedText text) {
    check(text);
    return searching(search -> search.query(text));
  }

  /**
   * Returns the first of what {@link #query(CharSequence)} returns, in less time where there are
   * many, and in a fraction of it where one has the same shingles.
   */
  public Optional<Match> best(CharSequence text) {
    return best(prepare(text));
  }

  /**
   * Returns the first of what {@link #query(PreparedText)} returns, in less time where there are
   * many, and in a fraction of it where one has the same shingles.
   *
   * @throws IllegalArgumentException if the text was prepared by an index with other options
   */
  public Optional<Match> best(PreparedText text) {
    check(text);
    return searching(search -> search.best(text));
  }

  /** Finds the best match of what has these distinct hashes, ascending. */
  Optional<Match> best(long[] shingles) {
    return searching(search -> search.best(search.prepare(shingles)));
  }

  /**
   * Removes a document; returns whether it was there. Costs about as much as adding it, once its
   * pages are in memory, however many came and went before. Nothing but its pages, 5 bytes and a
   * few bits of heap stay, until the index is saved and opened; until then it also counts as one of
   * the documents that an index can have.
   */
  public boolean remove(String id) {
    return contents.remove(StringPacking.pack(id));
  }

  /**
   * Adds all documents of another index, in the order they were added to it.
   *
   * @throws IllegalArgumentException if the other one has other options, or if an id is in both;
   *     then nothing was added
   */
  public void merge(NearDuplicateIndex other) {
    if (!other.options.equals(options)) {
      throw new IllegalArgumentException(
          "indexes must have the same options: " + options + " and " + other.options);
    }
    int count = other.store.documents();
    for (int i = 0; i < count; i++) {
      if (!other.contents.isRemoved(i) && contains(other.store.id(i))) {
        throw new IllegalArgumentException("id must not be in both indexes: " + other.store.id(i));
      }
    }
    for (int i = 0; i < count; i++) {
      if (!other.contents.isRemoved(i)) {
        add(other.store.packedId(i), other.prepared(i));
      }
    }
  }

  private PreparedText prepared(int document) {
    int[] keys = new int[options.banding().bands() + 1];
    for (int key = 0; key < keys.length; key++) {
      keys[key] = store.keys().get(document, key);
    }
    return new PreparedText(options, store.shingles(document), keys);
  }

  /**
   * Writes the index to a file, in place of one that is there: whole or, if it cannot, not at all,
   * even if the machine is switched off. Its form tells its version, and is the same for the same
   * documents.
   *
   * @throws IOException if the file cannot be written
   * @throws UncheckedIOException if the file this index was opened from is damaged
   */
  public void save(Path file) throws IOException {
    IndexFile.write(file, options, store, document -> !contents.isRemoved(document));
  }

  /** Deletes the temporary file, if there is one. Nothing can be asked afterwards. */
  @Override
  public void close() {
    store.close();
  }

  private <R> R searching(Function<IndexSearch, R> question) {
    IndexSearch search = idle.poll();
    if (search == null) {
      search = new IndexSearch(options, store, contents);
    }
    R answer = question.apply(search);
    idle.add(search);
    return answer;
  }

  /**
   * Names a document that is similar to a text.
   *
   * @param id the id it was added with
   * @param similarity the exact Jaccard similarity of the two sets of shingles
   */
  public record Match(String id, double similarity) {}

  /** Sets options. Not thread-safe. */
  public static final class Builder {
    private double threshold = 0.8;
    private Shingler shingler = Shingler.words(5);
    private Sketcher sketcher = Sketcher.ofSize(128);
    private double recall = 0.995;
    private Resources resources = defaultResources();

    private Builder() {}

    private static Resources defaultResources() {
      return Resources.withPartOfHeap(8);
    }

    /**
     * Sets the Jaccard similarity from which on documents match.
     *
     * @throws IllegalArgumentException if it is not in (0, 1]
     */
    public Builder threshold(double threshold) {
      Banding.checkThreshold(threshold);
      this.threshold = threshold;
      return this;
    }

    /** Sets what texts are cut into. */
    public Builder shingler(Shingler shingler) {
      this.shingler = shingler;
      return this;
    }

    /** Sets what candidates are found with. */
    public Builder sketcher(Sketcher sketcher) {
      this.sketcher = sketcher;
      return this;
    }

    /**
     * Sets the least probability that a document just at the threshold is found. The default is
     * 0.995.
     *
     * @throws IllegalArgumentException if it is not in (0, 1)
     */
    public Builder recall(double recall) {
      NearDuplicates.checkRecall(recall);
      this.recall = recall;
      return this;
    }

    /**
     * Sets how many bytes of what is added stay on the heap; the others go to a temporary file. The
     * default is an eighth of the largest heap.
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

    /**
     * Makes an empty index.
     *
     * @throws IllegalArgumentException if sketches of this size cannot reach the recall at the
     *     threshold
     */
    public NearDuplicateIndex build() {
      return build(IndexTables.CROWD);
    }

    /** Answers do not depend on {@code crowd}, their cost does. */
    NearDuplicateIndex build(int crowd) {
      Banding banding = Banding.forThreshold(threshold, sketcher.size(), recall);
      IndexStore store =
          IndexStore.empty(banding.bands(), resources.memory(), new SpillFile(resources.folder()));
      return new NearDuplicateIndex(
          new IndexOptions(threshold, shingler, sketcher, banding), store, crowd);
    }
  }
}
