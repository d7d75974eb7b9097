package dev.winnow.benchmarks.compare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Times whole processes: how long the command line takes to start, what it gets through, and, where
 * {@code python3} has them, what Python libraries take for the same records. The processes of a
 * pair run in turn.
 */
final class Processes {
  private static final String HEAD =
      """

      ## Whole processes

      From the start of the process to its end, reading and writing JSON Lines, on one thread (`--threads 1`).
      The Python libraries do the same by a loop of a few lines (`benchmarks/src/main/python/peers.py`).

      | task | records | megabytes | Winnow | MB/s | peer | ratio |
      |---|---|---|---|---|---|---|
      """;

  private final Checkout checkout;
  private final int runs;
  private final Records records;
  private final StringBuilder table = new StringBuilder(HEAD);

  private Processes(Checkout checkout, int records, int runs) throws IOException {
    this.checkout = checkout;
    this.runs = runs;
    this.records = new Records(checkout.work().resolve("data"), records);
  }

  /** Returns the table, as Markdown. */
  static String table(Checkout checkout, int records, int runs)
      throws IOException, InterruptedException {
    Processes processes = new Processes(checkout, records, runs);
    processes.startUp();
    processes.throughput();
    return processes.table.toString();
  }

  private void startUp() throws IOException, InterruptedException {
    Path nothing = Files.writeString(checkout.work().resolve("nothing.jsonl"), "");
    Path line = checkout.work().resolve("line.jsonl");
    Files.writeString(line, "{\"text\":\"The caf\u00c3\u00a9 is open.\"}\n");
    row("start: `winnow --help`", nothing, 0, List.of(), winnow("--help"));
    row("start: `winnow repair` of one line", line, 1, List.of(), winnow("repair"));
  }

  private void throughput() throws IOException, InterruptedException {
    Path texts = records.texts();
    Path pages = records.pages();
    row("`decode` (passes texts through)", texts, List.of(), "decode");
    row("`repair`, sound texts", texts, List.of("ftfy"), "repair");
    row("`repair`, mojibake", records.mojibake(), List.of("ftfy"), "repair");
    row("`extract`, pages", pages, List.of("trafilatura"), "extract");
    row("`extract`, texts", records.feed(), List.of(), "extract");
    row("`sentences`", texts, List.of("pysbd"), "sentences");
    row("`quotes`", texts, List.of(), "quotes");
    row("`dedup`", texts, List.of("datasketch", "rensa"), "dedup");
    String out = checkout.work().resolve("out").toString();
    List<String> run = winnow("run", "-", "-o", out, "--threads", "1");
    row("`run`, pages", pages, records.count(), List.of(), run);
  }

  private void row(String task, Path in, List<String> peers, String command)
      throws IOException, InterruptedException {
    row(task, in, records.count(), peers, winnow(command, "--threads", "1"));
  }

  private void row(String task, Path in, int count, List<String> peers, List<String> command)
      throws IOException, InterruptedException {
    List<String> there = new ArrayList<>();
    for (String peer : peers) {
      if (hasPython(peer)) {
        there.add(peer);
      }
    }
    System.err.println("timing " + task);
    seconds(command, in);
    List<Double> ours = new ArrayList<>();
    List<List<Double>> theirs = new ArrayList<>();
    there.forEach(peer -> theirs.add(new ArrayList<>()));
    for (int i = 0; i < runs; i++) {
      ours.add(seconds(command, in));
      for (int p = 0; p < there.size(); p++) {
        theirs.get(p).add(seconds(python(there.get(p)), in));
      }
    }
    double megabytes = Files.size(in) / 1e6;
    String rate = megabytes < 0.01 ? "" : Numbers.digits(megabytes / Estimate.of(ours).value());
    if (there.isEmpty()) {
      cells(task, count, megabytes, ours, rate, "", "");
    }
    for (int p = 0; p < there.size(); p++) {
      Estimate peer = Estimate.of(theirs.get(p));
      String name = there.get(p) + " " + Numbers.time(nanos(peer));
      cells(task, count, megabytes, ours, rate, name, Numbers.ratio(peer.by(Estimate.of(ours))));
    }
  }

  private void cells(
      String task,
      int count,
      double megabytes,
      List<Double> ours,
      String rate,
      String peer,
      String ratio) {
    String size = megabytes < 0.01 ? "" : Numbers.digits(megabytes);
    String time = Numbers.time(nanos(Estimate.of(ours)));
    List<String> cells = List.of(task, "%,d".formatted(count), size, time, rate, peer, ratio);
    table.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static Estimate nanos(Estimate seconds) {
    return new Estimate(seconds.value() * 1e9, seconds.error() * 1e9);
  }

  private List<String> winnow(String... arguments) {
    List<String> command = new ArrayList<>(List.of(checkout.launcher().toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private List<String> python(String peer) {
    Path script = checkout.root().resolve("benchmarks/src/main/python/peers.py");
    return List.of(interpreter(), script.toString(), peer);
  }

  /** Returns the interpreter: what the environment names as PYTHON, else {@code python3}. */
  private static String interpreter() {
    return Optional.ofNullable(System.getenv("PYTHON")).orElse("python3");
  }

  private static boolean hasPython(String library) throws InterruptedException {
    try {
      return new ProcessBuilder(interpreter(), "-c", "import " + library)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private double seconds(List<String> command, Path in) throws IOException, InterruptedException {
    File errors = checkout.work().resolve("errors").toFile();
    long start = System.nanoTime();
    int status =
        new ProcessBuilder(command)
            .redirectInput(in.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors)
            .start()
            .waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (status != 0) {
      throw new IllegalStateException(
          command + " ended with status " + status + ": " + Files.readString(errors.toPath()));
    }
    return seconds;
  }
}
