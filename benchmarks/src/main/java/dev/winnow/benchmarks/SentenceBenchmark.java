package dev.winnow.benchmarks;

import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import dev.winnow.nlp.sentence.SentenceSegmenter;
import dev.winnow.text.Span;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import net.loomchild.segment.srx.SrxDocument;
import net.loomchild.segment.srx.SrxTextIterator;
import net.loomchild.segment.srx.io.Srx2Parser;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
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
 * Times sentence segmentation of texts of one size, beside the rules of Unicode as ICU and the JDK
 * have them, OpenNLP's model, CoreNLP's tokenizer and splitter, and LanguageTool's SRX rules.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class SentenceBenchmark {
  private static final String OPENNLP = "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final String SRX = "org/languagetool/resource/segment.srx";

  @Param({"10000", "100000", "10000000"})
  int characters;

  private final SentenceSegmenter english = SentenceSegmenter.forLanguage(Locale.ENGLISH);
  private final SentenceSegmenter multilingual = SentenceSegmenter.multilingual();
  private final com.ibm.icu.text.BreakIterator icu =
      com.ibm.icu.text.BreakIterator.getSentenceInstance(Locale.ENGLISH);
  private final com.ibm.icu.text.BreakIterator icuFiltered =
      FilteredBreakIteratorBuilder.getInstance(Locale.ENGLISH)
          .wrapIteratorWithFilter(
              com.ibm.icu.text.BreakIterator.getSentenceInstance(Locale.ENGLISH));
  private final BreakIterator jdk = BreakIterator.getSentenceInstance(Locale.ENGLISH);

  private SentenceDetectorME openNlp;
  private SrxDocument srx;
  private StanfordCoreNLP coreNlp;
  private Pieces pieces;

  @Setup
  public void setUp() throws IOException {
    pieces = new Pieces(characters);
    try (InputStream in = resource(OPENNLP)) {
      openNlp = new SentenceDetectorME(new SentenceModel(in));
    }
    try (Reader reader = new InputStreamReader(resource(SRX), StandardCharsets.UTF_8)) {
      srx = new Srx2Parser().parse(reader);
    }
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit");
    coreNlp = new StanfordCoreNLP(properties);
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        SentenceBenchmark.class.getClassLoader().getResourceAsStream(name), name);
  }

  @Benchmark
  public List<Span> winnow() {
    return english.segment(pieces.next());
  }

  @Benchmark
  public List<Span> winnowMultilingual() {
    return multilingual.segment(pieces.next());
  }

  @Benchmark
  public long winnowWithoutObjects() {
    long[] sum = new long[1];
    english.forEach(pieces.next(), (start, end) -> sum[0] += end);
    return sum[0];
  }

  @Benchmark
  public int icu4j() {
    return count(icu);
  }

  @Benchmark
  public int icu4jWithSuppressions() {
    return count(icuFiltered);
  }

  private int count(com.ibm.icu.text.BreakIterator iterator) {
    iterator.setText(pieces.next());
    int count = 0;
    while (iterator.next() != com.ibm.icu.text.BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  @Benchmark
  public int jdk() {
    jdk.setText(pieces.next());
    int count = 0;
    while (jdk.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  @Benchmark
  public opennlp.tools.util.Span[] openNlp() {
    return openNlp.sentPosDetect(pieces.next());
  }

  @Benchmark
  public int languageToolSrx() {
    SrxTextIterator iterator = new SrxTextIterator(srx, "en_two", pieces.next());
    int count = 0;
    while (iterator.hasNext()) {
      iterator.next();
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
