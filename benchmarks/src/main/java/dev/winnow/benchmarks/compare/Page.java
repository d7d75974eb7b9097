package dev.winnow.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes the page of figures, and the charts it shows. */
final class Page {
  private static final String INTRODUCTION =
      """
      # Performance

      Written by `benchmarks/compare %s`; a change by hand is lost. %s.

      Times are means, with the half width of their 99 %% confidence interval. A ratio says how many times as long the other
      takes on the same data in the same run: more than 1 means that Winnow is faster. `limit` methods are bounds: what
      the machine cannot do faster, such as copying the bytes, or what nobody can leave out, such as parsing the page. A ratio to
      one is under 1 and says how near it is. "Allocated" is for one operation. Data is made
      up, the same from the same seed; [benchmarks/README.md](../benchmarks/README.md) describes it and how to run all this.
      """;

  private final Checkout checkout;
  private final List<Measurement> measurements;
  private final List<Comparison> comparisons;
  private final Charts charts;
  private final StringBuilder page = new StringBuilder();

  Page(Checkout checkout, List<Measurement> measurements) throws IOException {
    this.checkout = checkout;
    this.measurements = measurements;
    this.comparisons = Comparison.all(measurements);
    this.charts = new Charts(checkout.images());
  }

  /** Writes the page. */
  void write(String options, String processes) throws IOException {
    page.append(INTRODUCTION.formatted(options, Machine.description()));
    overview();
    Sources sources = new Sources(checkout.sources());
    Map<String, List<Measurement>> subjects =
        measurements.stream()
            .collect(
                Collectors.groupingBy(
                    Measurement::subject, LinkedHashMap::new, Collectors.toList()));
    page.append("\n## Subject by subject\n");
    for (Map.Entry<String, List<Measurement>> subject : subjects.entrySet()) {
      subject(subject.getKey(), subject.getValue(), sources.comment(subject.getKey()));
    }
    page.append(processes);
    page.append('\n').append(Files.readString(checkout.notes()));
    Files.writeString(checkout.page(), page);
  }

  /** The fastest of ours beside the fastest peer, under each setting. */
  private void overview() throws IOException {
    Map<String, Comparison> best = new LinkedHashMap<>();
    for (Comparison each : comparisons) {
      if (each.other().isPeer()) {
        String setting =
            each.ours().subject().replace("Benchmark", "")
                + " | "
                + Settings.label(each.ours().params());
        best.merge(setting, each, Page::harder);
      }
    }
    if (best.isEmpty()) {
      return;
    }
    page.append("\n## At a glance\n\nThe fastest of Winnow's ways beside the fastest peer.\n\n");
    page.append("| subject | setting | Winnow | peer | ratio |\n|---|---|---|---|---|\n");
    Map<String, Estimate> bars = new LinkedHashMap<>();
    best.forEach(
        (setting, each) -> {
          row(
              setting,
              each.ours().method() + " " + Numbers.time(each.ours().nanos()),
              each.other().method() + " " + Numbers.time(each.other().nanos()),
              "**" + Numbers.ratio(each.ratio()) + "**");
          bars.put(setting.replace(" | -", "").replace(" | ", ": "), each.ratio());
        });
    charts.points(
        "performance-ratios.svg", "times as fast as the fastest peer", Map.of("ratio", bars));
    image("Ratios to the fastest peer", "performance-ratios.svg");
  }

  private static Comparison harder(Comparison a, Comparison b) {
    Comparator<Comparison> byOurs = Comparator.comparing(c -> c.ours().nanos().value());
    Comparator<Comparison> byOther = Comparator.comparing(c -> c.other().nanos().value());
    return byOurs.thenComparing(byOther).compare(a, b) <= 0 ? a : b;
  }

  private void subject(String name, List<Measurement> measured, Optional<String> comment)
      throws IOException {
    page.append("\n### ").append(name.replace("Benchmark", "")).append("\n\n");
    comment.ifPresent(text -> page.append(text).append("\n\n"));
    List<Measurement> all = bySetting(measured);
    TreeSet<String> rates = new TreeSet<>();
    all.forEach(each -> rates.addAll(each.rates().keySet()));
    List<String> ours = methods(all, Measurement::isOurs);
    List<String> others = methods(all, each -> each.isPeer() || each.isLimit());
    boolean compared = !ours.isEmpty() && !others.isEmpty();
    // The shorter list makes the columns: each row has its ratios to those of the other kind.
    boolean byOurs = ours.size() <= others.size();
    List<String> columns = !compared ? List.of() : byOurs ? ours : others;
    List<String> head = new ArrayList<>(List.of("setting", "method", "time", "allocated"));
    rates.forEach(rate -> head.add(rate + "/s"));
    columns.forEach(method -> head.add("ratio to " + method));
    row(head.toArray(String[]::new));
    page.append("|---".repeat(head.size())).append("|\n");
    for (Measurement each : all) {
      List<String> cells = new ArrayList<>();
      cells.add(Settings.label(each.params()));
      cells.add(each.isOurs() ? "**" + each.method() + "**" : each.method());
      cells.add(Numbers.time(each.nanos()));
      cells.add(each.allocated().isPresent() ? Numbers.bytes(each.allocated().getAsDouble()) : "");
      for (String rate : rates) {
        cells.add(each.rates().containsKey(rate) ? Numbers.digits(each.rates().get(rate)) : "");
      }
      columns.forEach(method -> cells.add(ratio(each, method)));
      row(cells.toArray(String[]::new));
    }
    chart(name, all, compared);
  }

  /** Puts what was measured under one setting together, ours first. */
  private static List<Measurement> bySetting(List<Measurement> measured) {
    List<Map<String, String>> settings =
        measured.stream().map(Measurement::params).distinct().toList();
    Comparator<Measurement> order =
        Comparator.comparingInt((Measurement each) -> settings.indexOf(each.params()))
            .thenComparing(each -> !each.isOurs())
            .thenComparing(Measurement::isLimit);
    return measured.stream().sorted(order).toList();
  }

  private static List<String> methods(List<Measurement> all, Predicate<Measurement> wanted) {
    return all.stream().filter(wanted).map(Measurement::method).distinct().toList();
  }

  /** Returns the ratio of one measurement and a method of the other kind; empty where none is. */
  private String ratio(Measurement one, String method) {
    return comparisons.stream()
        .filter(
            each ->
                each.other() == one && each.ours().method().equals(method)
                    || each.ours() == one && each.other().method().equals(method))
        .map(each -> Numbers.ratio(each.ratio()))
        .findFirst()
        .orElse("");
  }

  private void chart(String name, List<Measurement> all, boolean compared) throws IOException {
    String file = "performance-" + name.replace("Benchmark", "").toLowerCase(Locale.ROOT) + ".svg";
    Optional<String> size = Settings.size(all);
    if (size.isPresent()) {
      charts.costs(file, size.get(), all);
      image("Cost of " + name + " by " + size.get(), file);
    } else if (compared) {
      Map<String, Map<String, Estimate>> series = new LinkedHashMap<>();
      for (Measurement each : all) {
        series
            .computeIfAbsent(each.method(), any -> new LinkedHashMap<>())
            .put(Settings.label(each.params()), micros(each.nanos()));
      }
      charts.points(file, "\u00b5s (less is better)", series);
      image("Times of " + name, file);
    }
  }

  private static Estimate micros(Estimate nanos) {
    return new Estimate(nanos.value() / 1e3, nanos.error() / 1e3);
  }

  private void row(String... cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private void image(String alt, String file) {
    page.append("\n![").append(alt).append("](images/").append(file).append(")\n");
  }
}
