package dev.winnow.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  @TempDir Path folder;

  /** One result as JMH writes it. */
  private static String result(String method, String unit, String samples) {
    return """
        {"benchmark": "dev.winnow.benchmarks.some.SomeBenchmark.%s", "mode": "avgt",
         "params": {"words": "148", "language": "de"},
         "primaryMetric": {"score": 0, "scoreError": "NaN", "scoreUnit": "%s", "rawData": [[%s]]},
         "secondaryMetrics": {
           "gc.alloc.rate.norm": {"score": 512.0, "scoreUnit": "B/op"},
           "gc.count": {"score": 3.0, "scoreUnit": "counts"},
           "megabytes": {"score": 7.5, "scoreUnit": "ops/s"}}}
        """
        .formatted(method, unit, samples);
  }

  private List<Measurement> measured(String... results) throws IOException {
    Path file = folder.resolve("all.json");
    for (String result : results) {
      ResultFile.append(Files.writeString(folder.resolve("run.json"), "[" + result + "]"), file);
    }
    return ResultFile.read(file);
  }

  @Test
  void takesTimesAndRatesForTheSameThing() throws IOException {
    Measurement time = measured(result("winnow", "us/op", "2.0, 2.0")).get(0);
    assertThat(time.subject()).isEqualTo("SomeBenchmark");
    assertThat(time.params()).isEqualTo(Map.of("words", "148", "language", "de"));
    assertThat(time.nanos().value()).isEqualTo(2000);
    assertThat(time.allocated()).hasValue(512);
    assertThat(time.rates()).isEqualTo(Map.of("megabytes", 7.5));

    Measurement rate = measured(result("peer", "ops/ms", "500, 500")).get(1);
    assertThat(rate.nanos().value()).isEqualTo(2000);
  }

  @Test
  void poolsTheRoundsOfOneSubject() throws IOException {
    List<Measurement> pooled =
        measured(
            result("winnow", "ns/op", "10, 10, 10"),
            result("peer", "ns/op", "80, 80, 80"),
            result("winnow", "ns/op", "30, 30, 30"));

    assertThat(pooled).hasSize(2);
    assertThat(pooled.get(0).nanos().value()).isEqualTo(20);
    assertThat(pooled.get(0).nanos().error()).isPositive();
    assertThat(pooled.get(1).nanos().error()).isZero();
  }

  @Test
  void comparesOursWithPeersAndLimitsButNotWithParts() throws IOException {
    List<Comparison> comparisons =
        Comparison.all(
            measured(
                result("winnowFast", "ns/op", "10, 10, 10"),
                result("limitCopy", "ns/op", "1, 1"),
                result("partOfIt", "ns/op", "5, 5"),
                result("peer", "ns/op", "80, 80, 80")));

    assertThat(comparisons)
        .extracting(each -> each.other().method())
        .containsExactly("limitCopy", "peer");
    assertThat(comparisons).extracting(each -> each.ratio().value()).containsExactly(0.1, 8.0);
  }

  @Test
  void addsTheErrorsOfARatio() {
    Estimate ratio = new Estimate(80, 8).by(new Estimate(10, 1));

    assertThat(ratio.value()).isEqualTo(8);
    assertThat(ratio.error()).isCloseTo(8 * Math.hypot(0.1, 0.1), within(1e-9));
    assertThat(Numbers.ratio(ratio)).isEqualTo("8.00 \u00b1 1.13");
  }

  @Test
  void seesAFallOnlyBeyondTheNoise() throws IOException {
    List<Comparison> now =
        Comparison.all(
            measured(
                result("winnow", "ns/op", "9.9, 10, 10.1"), result("peer", "ns/op", "79, 80, 81")));
    String key = "SomeBenchmark{words=148, language=de} winnow / peer";
    assertThat(now.get(0).key()).isEqualTo(key);
    double error = now.get(0).ratio().error();

    assertThat(new Floors(Map.of(key, 8 + error / 2)).fallen(now)).isEmpty();
    assertThat(new Floors(Map.of(key, 8 + error * 2)).fallen(now)).containsExactlyElementsOf(now);
    assertThat(Floors.of(now).fallen(now)).isEmpty();
  }

  @Test
  void keepsFloorsInAFile() throws IOException {
    Path file = folder.resolve("floors.json");
    Floors floors = new Floors(Map.of("SomeBenchmark winnow / peer", 8.25));
    floors.write(file);

    assertThat(Floors.read(file)).isEqualTo(floors);
    assertThat(floors.mention("SomeBenchmark")).isTrue();
    assertThat(floors.mention("Some")).isFalse();
  }

  @Test
  void writesAPageWithItsCharts() throws IOException {
    Checkout checkout = new Checkout(folder);
    Files.createDirectories(checkout.sources());
    Files.writeString(
        checkout.sources().resolve("SomeBenchmark.java"),
        "import x;\n\n/** Times {@code this}\n * and that. */\n@State\npublic class SomeBenchmark {}");
    Files.writeString(checkout.notes(), "## Where the time goes\n");
    Files.createDirectories(checkout.page().getParent());
    List<Measurement> measurements =
        measured(
            result("winnow", "ns/op", "10, 10, 10"),
            result("winnow", "ns/op", "10, 11, 12").replace("148", "1480"),
            result("peer", "ns/op", "80, 90"));

    new Page(checkout, measurements).write("--quick", "\n## Whole processes\n");

    assertThat(checkout.page())
        .content()
        .contains(
            "Times `this` and that.",
            "| words 148, language de | **winnow** | 10.0 \u00b1 0.00 ns | 512 B | 7.50 |",
            "## Whole processes",
            "## Where the time goes");
    assertThat(checkout.images().resolve("performance-some.svg")).content().contains("</svg>");
    assertThat(checkout.images().resolve("performance-ratios.svg")).exists();
  }
}
