package dev.winnow.benchmarks;

import dev.winnow.similarity.NearDuplicateIndex;
import dev.winnow.similarity.PreparedText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Fills an index with texts that were prepared, asks it, saves and opens it, and prints what that
 * took. The first question after additions, which lists these, is counted with them.
 *
 * <pre>java -Xmx3g -cp benchmarks.jar dev.winnow.benchmarks.NearDuplicateIndexScale 1000000</pre>
 */
public final class NearDuplicateIndexScale {
  private static final int MIN_WORDS = 60;
  private static final int MAX_WORDS = 140;

  private NearDuplicateIndexScale() {}

  /**
   * Runs.
   *
   * @param args the number of documents
   */
  public static void main(String[] args) throws IOException {
    int documents = Integer.parseInt(args[0]);
    NearDuplicateIndex index = NearDuplicateIndex.builder().memory(0).build();
    PreparedText[] texts = prepare(index, documents, 1);
    PreparedText[] others = prepare(index, Math.min(documents, 200_000), 2);
    String[] ids = new String[documents];
    for (int i = 0; i < documents; i++) {
      ids[i] = "http://site/" + i;
    }
    warmUp(texts, others, ids);
    double start = cpuSeconds();
    add(index, texts, ids);
    double added = cpuSeconds();
    index.query(others[0]);
    print(
        "%,d inserts: %,.0f a CPU-second, and without listing %,.0f",
        documents, documents / (cpuSeconds() - start), documents / (added - start));
    ask(index, texts, others);
    Path file = Files.createTempFile("winnow-index", ".bin");
    start = cpuSeconds();
    index.save(file);
    print("saved: %,d MB, %.1f CPU-s", Files.size(file) >> 20, cpuSeconds() - start);
    long withIndex = usedHeap();
    index.close();
    index = null;
    print("heap: %.1f bytes a document", (withIndex - usedHeap()) / (double) documents);
    start = cpuSeconds();
    try (NearDuplicateIndex opened = NearDuplicateIndex.open(file)) {
      double open = cpuSeconds();
      opened.query(others[0]);
      print("opened: %.1f CPU-s, first question %.1f", open - start, cpuSeconds() - open);
      ask(opened, texts, others);
    } finally {
      Files.delete(file);
    }
    askAndAdd(texts, ids);
  }

  private static void warmUp(PreparedText[] texts, PreparedText[] others, String[] ids) {
    try (NearDuplicateIndex warm = NearDuplicateIndex.builder().memory(0).build()) {
      add(warm, texts, ids);
      ask(warm, texts, others);
    }
  }

  private static PreparedText[] prepare(NearDuplicateIndex index, int count, long seed) {
    String[] words = new Prose(7).text(1 << 16).split("\\W+", -1);
    SplittableRandom random = new SplittableRandom(seed);
    PreparedText[] texts = new PreparedText[count];
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.setLength(0);
      for (int j = random.nextInt(MIN_WORDS, MAX_WORDS + 1); j > 0; j--) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      texts[i] = index.prepare(text);
    }
    return texts;
  }

  private static void add(NearDuplicateIndex index, PreparedText[] texts, String[] ids) {
    for (int i = 0; i < texts.length; i++) {
      index.add(ids[i], texts[i]);
    }
  }

  private static void ask(NearDuplicateIndex index, PreparedText[] known, PreparedText[] others) {
    double start = cpuSeconds();
    int found = 0;
    for (PreparedText text : others) {
      found += index.query(text).size();
    }
    print(
        "queries for texts it does not know: %,.0f a CPU-second, %d found",
        others.length / (cpuSeconds() - start), found);
    start = cpuSeconds();
    found = 0;
    for (int i = 0; i < others.length; i++) {
      found += index.query(known[i]).size();
    }
    print(
        "queries for texts it knows: %,.0f a CPU-second, %d found",
        others.length / (cpuSeconds() - start), found);
    start = cpuSeconds();
    found = 0;
    for (int i = 0; i < others.length; i++) {
      found += index.best(known[i]).isPresent() ? 1 : 0;
    }
    print(
        "best matches of texts it knows: %,.0f a CPU-second, %d found",
        others.length / (cpuSeconds() - start), found);
  }

  private static void askAndAdd(PreparedText[] texts, String[] ids) {
    try (NearDuplicateIndex index = NearDuplicateIndex.builder().memory(0).build()) {
      double start = cpuSeconds();
      int found = 0;
      for (int i = 0; i < texts.length; i++) {
        found += index.query(texts[i]).size();
        index.add(ids[i], texts[i]);
      }
      print(
          "inserts, each after a query: %,.0f a CPU-second, %d found",
          texts.length / (cpuSeconds() - start), found);
    }
  }

  private static long usedHeap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static double cpuSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
