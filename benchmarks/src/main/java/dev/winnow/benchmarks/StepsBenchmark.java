package dev.winnow.benchmarks;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.winnow.boilerplate.Extraction;
import dev.winnow.boilerplate.HtmlExtractor;
import dev.winnow.boilerplate.TextExtraction;
import dev.winnow.boilerplate.TextExtractor;
import dev.winnow.encoding.Decoded;
import dev.winnow.encoding.EncodingRepairer;
import dev.winnow.encoding.TextDecoder;
import dev.winnow.nlp.quote.Quotation;
import dev.winnow.nlp.quote.QuoteSegmenter;
import dev.winnow.nlp.sentence.SentenceSegmenter;
import dev.winnow.similarity.ShingleBuffer;
import dev.winnow.similarity.Shingler;
import dev.winnow.similarity.Sketch;
import dev.winnow.similarity.SketchWorker;
import dev.winnow.similarity.Sketcher;
import dev.winnow.text.Revision;
import dev.winnow.text.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
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
 * Times each step over one document, from a short note to a book of 100 MB, beside what the machine
 * cannot do faster: hash the bytes, or copy them. At the largest size the copy is the bandwidth of
 * the memory.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class StepsBenchmark {
  /** How many characters the document has: nearly as many bytes. */
  @Param({"1000", "10000", "100000", "1000000", "10000000", "100000000"})
  int characters;

  private final TextDecoder decoder = TextDecoder.evidence();
  private final EncodingRepairer repairer = EncodingRepairer.standard();
  private final HtmlExtractor pages = HtmlExtractor.standard();
  private final TextExtractor texts = TextExtractor.standard();
  private final SentenceSegmenter sentences = SentenceSegmenter.forLanguage(Locale.ENGLISH);
  private final QuoteSegmenter quotes = QuoteSegmenter.forLanguage(Locale.ENGLISH);
  private final ShingleBuffer buffer = Shingler.words(5).newBuffer();
  private final SketchWorker sketches = Sketcher.ofSize(128).newWorker();
  private final Hasher64 xxh3 = Hashing.xxh3_64();

  private String text;
  private String mojibake;
  private String page;
  private byte[] bytes;

  @Setup
  public void setUp() {
    text = new Corpus(1).characters(characters);
    bytes = text.getBytes(StandardCharsets.UTF_8);
    mojibake = Corpus.mojibake(text, Charset.forName("windows-1252"));
    page = new Corpus(1).page().replace("</article>", paragraphs(text) + "</article>");
  }

  private static String paragraphs(String text) {
    return "<p>" + text.replace("\n\n", "</p>\n<p>") + "</p>";
  }

  @Benchmark
  public Decoded winnowDecode() {
    return decoder.decode(bytes);
  }

  @Benchmark
  public Revision winnowRepairSound() {
    return repairer.repair(text);
  }

  @Benchmark
  public Revision winnowRepairMojibake() {
    return repairer.repair(mojibake);
  }

  @Benchmark
  public Extraction winnowExtractPage() {
    return pages.extract(page);
  }

  @Benchmark
  public TextExtraction winnowExtractText() {
    return texts.extract(text);
  }

  @Benchmark
  public List<Span> winnowSentences() {
    return sentences.segment(text);
  }

  @Benchmark
  public List<Quotation> winnowQuotes() {
    return quotes.quotations(text);
  }

  @Benchmark
  public Sketch winnowSketch() {
    return sketches.sketch(buffer.read(bytes, 0, bytes.length));
  }

  @Benchmark
  public byte[] limitCopy() {
    return bytes.clone();
  }

  @Benchmark
  public long limitXxh3() {
    return xxh3.hashBytesToLong(bytes);
  }

  @Benchmark
  public int limitHashCode() {
    return Arrays.hashCode(bytes);
  }
}
