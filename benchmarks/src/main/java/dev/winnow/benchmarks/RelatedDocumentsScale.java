package dev.winnow.benchmarks;

import dev.winnow.similarity.RelatedDocuments;
import dev.winnow.similarity.SharedPassages;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds related documents, and shared passages, among generated ones, of which every tenth retells
 * an earlier one: half of its phrases, in another order, between words of its own. Prints what that
 * took and what was found.
 *
 * <pre>java -Xmx1g -cp benchmarks.jar dev.winnow.benchmarks.RelatedDocumentsScale 200000 2 42
 * </pre>
 */
public final class RelatedDocumentsScale {
  private static final int RETOLD_EVERY = 10;
  private static final int MIN_WORDS = 200;
  private static final int MAX_WORDS = 600;
  private static final int VOCABULARY = 1 << 16;

  /** The words of a phrase that a retelling takes over. */
  private static final int PHRASE = 7;

  private static final int PASSAGE = 20;

  private final int documents;
  private final long salt;
  private final String[] words;

  private RelatedDocumentsScale(int documents, long salt) {
    this.documents = documents;
    this.salt = salt;
    this.words = new Prose(salt).text(VOCABULARY).split("\\W+");
  }

  /**
   * Runs.
   *
   * @param args the number of documents, of threads, and the salt of the generator
   */
  public static void main(String[] args) {
    RelatedDocumentsScale scale =
        new RelatedDocumentsScale(Integer.parseInt(args[0]), Long.parseLong(args[2]));
    double start = cpuSeconds();
    long chars = scale.texts().mapToLong(String::length).sum();
    print(
        "%,d documents, %,d MB of text; making them up takes %.1f CPU-s",
        scale.documents, chars >> 20, cpuSeconds() - start);
    int threads = Integer.parseInt(args[1]);
    scale.related(threads);
    scale.passages(threads);
  }

  private void related(int threads) {
    long[] found = new long[2];
    measured(
        "related",
        () ->
            RelatedDocuments.builder()
                .threads(threads)
                .build()
                .find(
                    texts(),
                    pair -> {
                      boolean told =
                          isRetold(pair.other()) && originalOf(pair.other()) == pair.document();
                      found[told ? 0 : 1]++;
                    }));
    print(
        "found %,d of %,d pairs of a retelling and its original, %,d other pairs",
        found[0], documents / RETOLD_EVERY, found[1]);
  }

  private void passages(int threads) {
    long[] found = new long[1];
    measured(
        "shared passages",
        () ->
            SharedPassages.builder().threads(threads).build().find(texts(), passage -> found[0]++));
    print("found %,d passages", found[0]);
  }

  private static void measured(String name, Runnable work) {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    double start = cpuSeconds();
    long wall = System.nanoTime();
    work.run();
    print(
        "%s: %.1f CPU-s, wall %.1f s, heap peak %,d MB",
        name,
        cpuSeconds() - start,
        (System.nanoTime() - wall) / 1e9,
        pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
  }

  private Stream<String> texts() {
    return IntStream.range(0, documents).mapToObj(this::text);
  }

  private static boolean isRetold(int document) {
    return document % RETOLD_EVERY == RETOLD_EVERY - 1;
  }

  /** Any earlier document that retells none itself. */
  private int originalOf(int document) {
    int original = new SplittableRandom(salt ^ document).nextInt(document);
    return isRetold(original) ? original - 1 : original;
  }

  private String text(int document) {
    String[] own = ownWords(document);
    if (isRetold(document)) {
      String[] original = ownWords(originalOf(document));
      SplittableRandom random = new SplittableRandom(salt + document);
      // One long passage, which is shared letter for letter; then short phrases.
      System.arraycopy(original, 0, own, 0, PASSAGE);
      for (int to = PASSAGE + PHRASE; to + PHRASE <= own.length; to += 2 * PHRASE) {
        System.arraycopy(original, random.nextInt(original.length - PHRASE), own, to, PHRASE);
      }
    }
    return String.join(" ", own);
  }

  private String[] ownWords(int document) {
    SplittableRandom random = new SplittableRandom(salt * 31 + document);
    String[] own = new String[random.nextInt(MIN_WORDS, MAX_WORDS + 1)];
    for (int i = 0; i < own.length; i++) {
      own[i] = words[random.nextInt(words.length)];
    }
    return own;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  private static Stream<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private static double cpuSeconds() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
