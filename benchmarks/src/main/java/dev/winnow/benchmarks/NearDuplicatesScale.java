package dev.winnow.benchmarks;

import dev.winnow.similarity.DuplicateClusters;
import dev.winnow.similarity.Jaccard;
import dev.winnow.similarity.NearDuplicates;
import dev.winnow.similarity.Progress;
import dev.winnow.similarity.Shingler;
import dev.winnow.similarity.SketchedCorpus;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Removes the near-duplicates of millions of generated documents, of which every tenth is a copy of
 * an earlier one with some words changed, and prints what that took and what it found.
 *
 * <pre>java -Xmx1500m -cp benchmarks.jar dev.winnow.benchmarks.NearDuplicatesScale 10000000 1 42
 * </pre>
 */
public final class NearDuplicatesScale {
  private static final double THRESHOLD = 0.8;
  private static final int COPY_EVERY = 10;
  private static final int MIN_WORDS = 60;
  private static final int MAX_WORDS = 140;
  private static final int VOCABULARY = 1 << 16;

  /** The share of words that is changed in a copy. */
  private static final double[] CHANGES = {0, 0.005, 0.01, 0.02, 0.04};

  /** So many copies are compared with their originals one by one. */
  private static final int CHECKED = 100_000;

  private final long salt;
  private final String[] words;

  private NearDuplicatesScale(long salt) {
    this.salt = salt;
    this.words = new Prose(salt).text(VOCABULARY).split("\\W+");
  }

  /**
   * Runs.
   *
   * @param args the number of documents, of threads, and the salt of the generator
   */
  public static void main(String[] args) {
    new NearDuplicatesScale(Long.parseLong(args[2]))
        .run(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
  }

  private void run(int documents, int threads) {
    NearDuplicates finder =
        NearDuplicates.builder()
            .threshold(THRESHOLD)
            .threads(threads)
            .memory(64 << 20)
            .progress(NearDuplicatesScale::report)
            .build();
    double generating = cpuSeconds();
    long bytes = IntStream.range(0, documents / 100).mapToLong(i -> text(i).length()).sum() * 100;
    generating = 100 * (cpuSeconds() - generating);
    double start = cpuSeconds();
    long wall = System.nanoTime();
    try (SketchedCorpus corpus = finder.read(texts(documents))) {
      double read = cpuSeconds();
      DuplicateClusters clusters = corpus.clusters();
      double end = cpuSeconds();
      print(
          "%,d documents, %,d MB of text: reading %.1f CPU-s (generating %.1f of them),"
              + " clustering %.1f CPU-s, wall %.1f s, heap peak %,d MB",
          documents,
          bytes >> 20,
          read - start,
          generating,
          end - read,
          (System.nanoTime() - wall) / 1e9,
          peak() >> 20);
      check(clusters);
    }
  }

  private Stream<String> texts(int documents) {
    return IntStream.range(0, documents).mapToObj(this::text);
  }

  private static boolean isCopy(int document) {
    return document % COPY_EVERY == COPY_EVERY - 1;
  }

  /** Any document that is not a copy itself. */
  private int originalOf(int copy) {
    int original = new SplittableRandom(salt ^ copy).nextInt(copy);
    return isCopy(original) ? original - 1 : original;
  }

  private String text(int document) {
    if (!isCopy(document)) {
      return text(document, new SplittableRandom(0), 0);
    }
    SplittableRandom random = new SplittableRandom(salt + document);
    return text(originalOf(document), random, CHANGES[random.nextInt(CHANGES.length)]);
  }

  private String text(int original, SplittableRandom changes, double changed) {
    SplittableRandom random = new SplittableRandom(salt * 31 + original);
    int count = random.nextInt(MIN_WORDS, MAX_WORDS + 1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String word = words[random.nextInt(words.length)];
      boolean other = changed > 0 && changes.nextDouble() < changed;
      text.append(other ? words[changes.nextInt(words.length)] : word).append(' ');
    }
    return text.toString();
  }

  private void check(DuplicateClusters clusters) {
    int documents = clusters.size();
    long falsely =
        IntStream.range(0, documents).filter(i -> !isCopy(i) && !clusters.isKept(i)).count();
    long removed = documents - clusters.kept().count();
    Shingler shingler = Shingler.words(5);
    int above = 0;
    int missed = 0;
    int wrong = 0;
    for (int i = COPY_EVERY - 1; i < documents && i / COPY_EVERY < CHECKED; i += COPY_EVERY) {
      int original = originalOf(i);
      double similarity = Jaccard.of(shingler.shingles(text(i)), shingler.shingles(text(original)));
      if (similarity >= THRESHOLD) {
        above++;
        missed += clusters.isKept(i) ? 1 : 0;
        wrong += !clusters.isKept(i) && clusters.similarity(i) < similarity ? 1 : 0;
      }
    }
    print(
        "removed %,d; originals removed %,d; of the first copies %,d are similar to their original:"
            + " %,d missed, %,d given a less similar one",
        removed, falsely, above, missed, wrong);
  }

  private static void report(Progress.Phase phase, long documents) {
    if (documents % 1_000_000 < 256) {
      print("%s %,d: %.1f CPU-s, heap peak %,d MB", phase, documents, cpuSeconds(), peak() >> 20);
    }
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(java.lang.management.MemoryUsage::getUsed)
        .sum();
  }

  private static double cpuSeconds() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
