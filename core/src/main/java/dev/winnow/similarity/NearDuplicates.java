package dev.winnow.similarity;

import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Finds near-duplicates among documents: texts are cut into shingles and sketched, bands of the
 * sketches name candidates, and candidates are compared exactly.
 *
 * <p>Cost: linear in the text, plus the candidates. For each document 4 bytes for each band of the
 * sketch and 8 for each distinct shingle, of which all beyond the budget go to a temporary file,
 * and about 60 bytes of heap. Immutable and thread-safe.
 */
public final class NearDuplicates {
  private final double threshold;
  private final Shingler shingler;
  private final Sketcher sketcher;
  private final Banding banding;
  private final Keep keep;
  private final Resources resources;

  private NearDuplicates(Builder builder) {
    this.threshold = builder.threshold;
    this.shingler = builder.shingler;
    this.sketcher = builder.sketcher;
    this.banding = Banding.forThreshold(threshold, sketcher.size(), builder.recall);
    this.keep = builder.keep;
    this.resources = builder.resources;
  }

  /**
   * Returns a builder with the defaults: threshold 0.8, shingles of 5 words, sketches of 128
   * components, the first document kept.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns how candidates are found: the expected recall follows from it. */
  public Banding banding() {
    return banding;
  }

  static void checkRecall(double recall) {
    if (!(recall > 0 && recall < 1)) {
      throw new IllegalArgumentException("recall must be in (0, 1): " + recall);
    }
  }

  double threshold() {
    return threshold;
  }

  Resources resources() {
    return resources;
  }

  void checkComparable(NearDuplicateIndex index) {
    if (index.threshold() != threshold
        || !index.shingler().equals(shingler)
        || !index.sketcher().equals(sketcher)) {
      throw new IllegalArgumentException(
          "index must have threshold %s, %s and %s: %s, %s and %s"
              .formatted(
                  threshold,
                  shingler,
                  sketcher,
                  index.threshold(),
                  index.shingler(),
                  index.sketcher()));
    }
  }

  /** Decides which of some texts are kept. */
  public DuplicateClusters clusters(List<? extends CharSequence> texts) {
    try (SketchedCorpus corpus = read(texts.stream())) {
      return corpus.clusters();
    }
  }

  /**
   * Reads documents, none of which is kept in memory.
   *
   * @return what can be asked; the caller closes it
   * @throws java.io.UncheckedIOException if shingles cannot be written to the temporary file
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public SketchedCorpus read(Stream<? extends CharSequence> texts) {
    SpillFile spill = new SpillFile(resources.folder());
    long memory = resources.memory();
    try {
      // What fills up evenly: a document has a few hundred bytes of keys, some times that of
      // hashes.
      LongLists store = new LongLists(new LongStore(memory - memory / 4, spill));
      LongList fingerprints = new LongList();
      BandKeys keys = new BandKeys(banding.bands(), memory / 4, spill);
      IntList lengths = new IntList();
      Queue<Worker> idle = new ConcurrentLinkedQueue<>();
      TextBatches batches = new TextBatches(texts.iterator());
      try (OrderedTasks<DocumentBatch> tasks =
          new OrderedTasks<>(
              resources.threads(),
              batch -> {
                batch.addTo(store, fingerprints, keys);
                resources.progress().report(Progress.Phase.READING, store.count());
              })) {
        while (batches.hasNext()) {
          List<CharSequence> batch = batches.next();
          if (keep.needsLengths()) {
            batch.forEach(text -> lengths.add(text.length()));
          }
          tasks.add(() -> read(batch, idle));
        }
        tasks.finish();
      }
      int[] order = keep.order(store.count(), lengths);
      return new SketchedCorpus(this, spill, store, fingerprints, keys, order);
    } catch (RuntimeException | Error e) {
      spill.close();
      throw e;
    }
  }

  private DocumentBatch read(List<CharSequence> batch, Queue<Worker> idle) {
    Worker worker = idle.poll();
    if (worker == null) {
      worker = new Worker();
    }
    DocumentBatch read = worker.read(batch);
    idle.add(worker);
    return read;
  }

  /** Reads a batch of texts in scratch space of its own. */
  private final class Worker {
    private final ShingleBuffer buffer = shingler.newBuffer();
    private final SketchWorker sketches = sketcher.newWorker();

    DocumentBatch read(List<CharSequence> texts) {
      return DocumentBatch.read(texts, buffer, sketches, banding);
    }
  }

  /** Sets options. Not thread-safe. */
  public static final class Builder {
    private double threshold = 0.8;
    private Shingler shingler = Shingler.words(5);
    private Sketcher sketcher = Sketcher.ofSize(128);
    private double recall = 0.995;
    private Keep keep = Keep.FIRST;
    private Resources resources = Resources.withPartOfHeap(4);

    private Builder() {}

    /**
     * Sets the Jaccard similarity from which on documents are near-duplicates.
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

    /** Sets what candidates are found with: larger sketches make for fewer needless ones. */
    public Builder sketcher(Sketcher sketcher) {
      this.sketcher = sketcher;
      return this;
    }

    /**
     * Sets the least probability that a pair just at the threshold is found. The default is 0.995.
     *
     * @throws IllegalArgumentException if it is not in (0, 1)
     */
    public Builder recall(double recall) {
      checkRecall(recall);
      this.recall = recall;
      return this;
    }

    /** Sets which of several near-duplicates is kept. */
    public Builder keep(Keep keep) {
      this.keep = keep;
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
     * Sets how many bytes of shingles and band keys stay on the heap; the others go to a temporary
     * file. The default is a quarter of the largest heap.
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

    /**
     * Makes the finder.
     *
     * @throws IllegalArgumentException if sketches of this size cannot reach the recall at the
     *     threshold
     */
    public NearDuplicates build() {
      return new NearDuplicates(this);
    }
  }
}
