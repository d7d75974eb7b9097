package dev.winnow.benchmarks;

import dev.winnow.boilerplate.TemplateLearner;
import dev.winnow.boilerplate.Templates;
import dev.winnow.text.Edit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Times learning templates from documents, and finding them again; an operation is a document. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class TemplatesBenchmark {
  private static final int DOCUMENTS = 256;
  private static final Optional<String> SOURCE = Optional.of("news.example");

  private String[] documents = {};
  private Templates templates = Templates.none();
  private int next;

  @Setup
  public void setUp() {
    Prose prose = new Prose(1);
    String banner = prose.text(40);
    String notice = prose.text(60);
    documents = prose.texts(DOCUMENTS, 700);
    for (int i = 0; i < DOCUMENTS; i++) {
      documents[i] = banner + "\n" + documents[i] + "\n" + notice;
    }
    templates = learn();
  }

  @Benchmark
  @OperationsPerInvocation(DOCUMENTS)
  public Templates learn() {
    TemplateLearner learner = Templates.learner();
    for (String document : documents) {
      learner.add(SOURCE, document);
    }
    return learner.build();
  }

  @Benchmark
  public List<Edit> find() {
    return templates.find(SOURCE, documents[next++ % DOCUMENTS]);
  }
}
