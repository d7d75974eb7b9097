package dev.winnow.benchmarks;

import dev.winnow.nlp.quote.Quotation;
import dev.winnow.nlp.quote.QuoteSegmenter;
import dev.winnow.text.Span;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Times finding the quotations of texts of one size, without and with their speakers, beside
 * CoreNLP (tokenizer, splitter and quotations, without speakers; not of the longest texts) and a
 * plain regular expression.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class QuotationBenchmark {
  private static final Pattern QUOTED = Pattern.compile("\u201c[^\u201d]*\u201d|\"[^\"]*\"");

  @Param({"10000", "100000", "10000000"})
  int characters;

  private final QuoteSegmenter english = QuoteSegmenter.forLanguage(Locale.ENGLISH);

  private StanfordCoreNLP coreNlp;
  private Pieces pieces;

  /** Of more characters CoreNLP takes minutes. */
  private static final int MOST_FOR_CORE_NLP = 100_000;

  @Setup
  public void setUp(BenchmarkParams params) {
    if (characters > MOST_FOR_CORE_NLP && params.getBenchmark().endsWith("coreNlp")) {
      throw new IllegalStateException("left out, as it takes too long");
    }
    pieces = new Pieces(characters);
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,quote");
    properties.setProperty("quote.attributeQuotes", "false");
    coreNlp = new StanfordCoreNLP(properties);
  }

  @Benchmark
  public List<Span> winnowSpans() {
    return english.spans(pieces.next());
  }

  @Benchmark
  public List<Quotation> winnowQuotations() {
    return english.quotations(pieces.next());
  }

  @Benchmark
  public int regex() {
    Matcher matcher = QUOTED.matcher(pieces.next());
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  @Benchmark
  public CoreDocument coreNlp() {
    CoreDocument document = new CoreDocument(pieces.next());
    coreNlp.annotate(document);
    return document;
  }
}
