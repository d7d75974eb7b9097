package dev.winnow.benchmarks;

import com.chimbori.crux.articles.Article;
import com.chimbori.crux.articles.ArticleExtractor;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.CanolaExtractor;
import dev.winnow.boilerplate.Extraction;
import dev.winnow.boilerplate.HtmlExtractor;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
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
 * Times the way from a page, decoded, to its text and metadata; an operation is a page. {@code -p
 * pages=FILE} takes real pages (JSON Lines with {@code html} and {@code url}, gzip).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 20)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class HtmlExtractionBenchmark {
  @Param("")
  String pages;

  private List<Pages.Page> all;
  private int next;

  @Setup
  public void setUp() throws IOException {
    all = Pages.of(pages);
  }

  private Pages.Page next() {
    next = next + 1 < all.size() ? next + 1 : 0;
    return all.get(next);
  }

  @Benchmark
  public Extraction winnow() {
    Pages.Page page = next();
    return HtmlExtractor.standard().extract(page.html(), page.url());
  }

  /** The parser alone, which all but Boilerpipe share. */
  @Benchmark
  public Document limitJsoup() {
    return Parser.htmlParser().parseInput(next().html(), "");
  }

  @Benchmark
  public String readability4j() {
    Pages.Page page = next();
    return String.valueOf(new Readability4J(page.url(), page.html()).parse().getTextContent());
  }

  @Benchmark
  public String boilerpipe() throws BoilerpipeProcessingException {
    return CanolaExtractor.INSTANCE.getText(next().html());
  }

  @Benchmark
  public Article crux() {
    Pages.Page page = next();
    return ArticleExtractor.with(page.url(), page.html())
        .extractMetadata()
        .extractContent()
        .article();
  }
}
