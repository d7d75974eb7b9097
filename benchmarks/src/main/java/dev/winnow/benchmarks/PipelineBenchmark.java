package dev.winnow.benchmarks;

import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Document;
import dev.winnow.pipeline.Format;
import dev.winnow.pipeline.Pipeline;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Times the standard pipeline from the bytes of one document to its clean text, beside what every
 * reader of such a document has to do: decode it as UTF-8, and parse it if it is a page.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class PipelineBenchmark {
  private static final int DOCUMENTS = 200;

  /** What the documents are. */
  @Param({"page", "feed", "text"})
  String kind;

  private final Pipeline pipeline = Pipeline.standard();
  private byte[][] documents;
  private Format format;
  private int next;

  /** Counts the megabytes a second. */
  @State(Scope.Thread)
  @AuxCounters
  public static class Volume {
    public double megabytes;

    byte[] count(byte[] document) {
      megabytes += document.length / 1e6;
      return document;
    }
  }

  @Setup
  public void setUp() {
    Corpus corpus = new Corpus(1);
    Supplier<String> source =
        switch (kind) {
          case "page" -> corpus::page;
          case "feed" -> corpus::feedText;
          default -> corpus::text;
        };
    format = kind.equals("page") ? Format.HTML : Format.TEXT;
    documents = new byte[DOCUMENTS][];
    for (int i = 0; i < DOCUMENTS; i++) {
      documents[i] = source.get().getBytes(StandardCharsets.UTF_8);
    }
  }

  private byte[] next(Volume volume) {
    return volume.count(documents[next++ % DOCUMENTS]);
  }

  @Benchmark
  public CleanDocument winnowStandard(Volume volume) {
    return pipeline.process(Document.bytes("a", next(volume), format).build());
  }

  /** The text of the whole page, boilerplate and all. */
  @Benchmark
  public String limitJsoup(Volume volume) {
    String text = new String(next(volume), StandardCharsets.UTF_8);
    return format == Format.HTML ? Jsoup.parse(text).text() : text;
  }
}
