package dev.winnow.nlp.quote;

import dev.winnow.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Makes {@code marks.tsv}: learns the costs of readings of quotation marks by the averaged
 * structured perceptron (Collins 2002), starting from guessed ones, from web English (UD EWT) and
 * fiction (CLiC, LitBank), each text also with its marks rewritten in the styles of other
 * languages.
 *
 * <p>Arguments: the folder of annotated texts to learn from, the file to write, and optionally a
 * folder to judge by.
 */
final class MarkTrainer {
  private static final int ROUNDS = 6;
  private static final int FOLDS = 3;
  private static final float RATE = 0.03f;
  private static final long SEED = 5;

  /** Outer and inner pairs, by custom. */
  private static final String[][] STYLES = {
    {"\u201e", "\u201c", "\u201a", "\u2018"},
    {"\u201e", "\u201d", "\u201a", "\u2019"},
    {"\u00bb", "\u00ab", "\u203a", "\u2039"},
    {"\u00ab\u00a0", "\u00a0\u00bb", "\u201c", "\u201d"},
    {"\u00ab", "\u00bb", "\u201e", "\u201c"},
    {"\u201d", "\u201d", "\u2019", "\u2019"},
    {"\u201c", "\u201d", "\u2018", "\u2019"},
    {"\u2018", "\u2019", "\u201c", "\u201d"},
    {"\"", "\"", "'", "'"},
    {"'", "'", "\"", "\""},
    {"\"", "\u201d", "'", "\u2019"},
    {"\u201c", "\"", "\u2018", "'"},
    {"``", "''", "`", "'"},
    {"\" ", " \"", "' ", " '"},
  };

  private final float[] weights;
  private final double[] sums;
  private int steps = 1;
  private final int[] costs = new int[MarkReading.MAX_COSTS];

  private MarkTrainer(float[] weights) {
    this.weights = weights.clone();
    this.sums = new double[weights.length];
  }

  public static void main(String[] arguments) throws IOException {
    List<GoldQuotations> train = read(Path.of(arguments[0]));
    float[] guessed = guessed();
    int[] counts = new int[3];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<GoldQuotations> some = new ArrayList<>();
      List<GoldQuotations> rest = new ArrayList<>();
      for (int i = 0; i < train.size(); i++) {
        (i % FOLDS == fold ? rest : some).add(train.get(i));
      }
      count(learn(some, guessed), rest, counts);
    }
    report("out of fold", counts);
    MarkModel model = learn(train, guessed);
    write(model, Path.of(arguments[1]));
    if (arguments.length > 2) {
      for (String set : new String[] {"ewt", "clic_gold"}) {
        int[] dev = new int[3];
        List<GoldQuotations> rows = GoldQuotations.read(Path.of(arguments[2], set + ".jsonl.gz"));
        count(new MarkModel(guessed), rows, dev);
        report(set + ", guessed", dev);
        dev = new int[3];
        count(model, rows, dev);
        report(set + ", learnt", dev);
      }
    }
  }

  private static List<GoldQuotations> read(Path folder) throws IOException {
    List<GoldQuotations> rows = new ArrayList<>();
    rows.addAll(GoldQuotations.read(folder.resolve("ewt.jsonl.gz")));
    rows.addAll(GoldQuotations.read(folder.resolve("clic_gold.jsonl.gz")));
    return rows;
  }

  private static float[] guessed() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(MarkTrainer.class.getResourceAsStream("marks-guessed.tsv")),
                StandardCharsets.UTF_8))) {
      return MarkModel.parse(in.lines().toList()).weights();
    }
  }

  private static void write(MarkModel model, Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Costs of readings of quotation marks. Made by MarkTrainer from UD English EWT and CLiC.");
    List<String> names = MarkModel.names();
    for (int i = 0; i < names.size(); i++) {
      lines.add(names.get(i) + "\t" + String.format(Locale.ROOT, "%.2f", model.weight(i)));
    }
    Files.write(file, lines);
  }

  private static void count(MarkModel model, List<GoldQuotations> rows, int[] counts) {
    for (GoldQuotations row : rows) {
      Marks marks = Marks.scan(row.text());
      DocumentStyle style = DocumentStyle.of(marks);
      new MarkDecoder(marks, model, style).decode();
      List<Span> found = new ArrayList<>();
      for (Passage passage : MarkedPassages.of(marks, style)) {
        found.add(new Span(passage.start, passage.end));
      }
      int right = (int) found.stream().filter(row.spans()::contains).count();
      counts[0] += right;
      counts[1] += found.size() - right;
      counts[2] += row.spans().size() - right;
    }
  }

  private static void report(String name, int[] c) {
    System.out.printf(
        "%s: precision %.4f recall %.4f F1 %.4f%n",
        name,
        c[0] / (double) (c[0] + c[1]),
        c[0] / (double) (c[0] + c[2]),
        2.0 * c[0] / (2 * c[0] + c[1] + c[2]));
  }

  private static MarkModel learn(List<GoldQuotations> rows, float[] guessed) {
    MarkTrainer trainer = new MarkTrainer(guessed);
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      List<GoldQuotations> order = new ArrayList<>(rows);
      Collections.shuffle(order, random);
      for (GoldQuotations row : order) {
        trainer.learn(row);
        if (!row.spans().isEmpty()) {
          trainer.learn(restyled(row, STYLES[random.nextInt(STYLES.length)], random.nextBoolean()));
        }
      }
    }
    return trainer.averaged();
  }

  /** The same text with other marks. */
  private static GoldQuotations restyled(GoldQuotations row, String[] style, boolean curly) {
    Map<Integer, String> replaced = new HashMap<>();
    for (Span span : row.spans()) {
      boolean inner = row.spans().stream().anyMatch(s -> !s.equals(span) && s.contains(span));
      replaced.put(span.start(), style[inner ? 2 : 0]);
      replaced.put(span.end() - 1, style[inner ? 3 : 1]);
    }
    StringBuilder out = new StringBuilder();
    int[] moved = new int[row.text().length() + 1];
    for (int i = 0; i < row.text().length(); i++) {
      moved[i] = out.length();
      String mark = replaced.get(i);
      char c = row.text().charAt(i);
      out.append(mark != null ? mark : curly && c == '\'' ? "\u2019" : String.valueOf(c));
    }
    moved[row.text().length()] = out.length();
    List<Span> spans = new ArrayList<>();
    row.spans().forEach(s -> spans.add(new Span(moved[s.start()], moved[s.end()])));
    return new GoldQuotations(row.id(), out.toString(), spans);
  }

  private void learn(GoldQuotations row) {
    Marks gold = Marks.scan(row.text());
    DocumentStyle style = DocumentStyle.of(gold);
    Marks found = Marks.scan(row.text());
    DocumentStyle.of(found);
    new MarkDecoder(found, new MarkModel(weights), style).decode();
    if (!label(gold, row.spans())) {
      return;
    }
    settleRest(gold, style);
    for (int from = 0; from < gold.size; ) {
      int to = from + 1;
      while (to < gold.size && paragraph(gold, style, to) == paragraph(gold, style, from)) {
        to++;
      }
      if (isWithin(gold, from, to) && isWithin(found, from, to) && differs(gold, found, from, to)) {
        update(gold, style, from, to, -RATE);
        update(found, style, from, to, RATE);
      }
      from = to;
    }
    steps++;
  }

  private static int paragraph(Marks marks, DocumentStyle style, int mark) {
    return style.hardWrapped() ? marks.blockStart[mark] : marks.lineStart[mark];
  }

  private static boolean isWithin(Marks marks, int from, int to) {
    for (int i = from; i < to; i++) {
      int p = marks.partner[i];
      if (marks.role[i] == Marks.REOPEN || (p != Marks.NO_PARTNER && (p < from || p >= to))) {
        return false;
      }
    }
    return true;
  }

  private static boolean differs(Marks gold, Marks found, int from, int to) {
    for (int i = from; i < to; i++) {
      if (gold.partner[i] != found.partner[i]) {
        return true;
      }
    }
    return false;
  }

  /** Writes the annotated pairs into the marks; false if one is not of marks of one family. */
  private static boolean label(Marks marks, List<Span> spans) {
    Map<Integer, Integer> byStart = new HashMap<>();
    Map<Integer, Integer> byEnd = new HashMap<>();
    for (int i = 0; i < marks.size; i++) {
      byStart.put(marks.start[i], i);
      byEnd.put(marks.end(i), i);
    }
    for (Span span : spans) {
      Integer opener = byStart.get(span.start());
      Integer closer = byEnd.get(span.end());
      if (opener == null
          || closer == null
          || opener.equals(closer)
          || marks.family(opener) != marks.family(closer)) {
        return false;
      }
      marks.role[opener] = Marks.OPEN;
      marks.role[closer] = Marks.CLOSE;
      marks.pair(opener, closer);
    }
    return true;
  }

  /** What is in no pair is an apostrophe, a stray or left open, whichever costs least now. */
  private void settleRest(Marks marks, DocumentStyle style) {
    MarkReading reading = new MarkReading(marks, style);
    for (int i = 0; i < marks.size; i++) {
      if (marks.role[i] != Marks.UNDECIDED) {
        continue;
      }
      enter(reading, marks, style, i);
      reading.read(i, paragraph(marks, style, i));
      float stray = sum(reading.costs(Marks.STRAY, costs));
      marks.role[i] = Marks.STRAY;
      if (reading.mayBeApostrophe() && sum(reading.costs(Marks.APOSTROPHE, costs)) < stray) {
        marks.role[i] = Marks.APOSTROPHE;
      }
    }
  }

  private static void enter(MarkReading reading, Marks marks, DocumentStyle style, int mark) {
    int from = mark;
    while (from > 0 && paragraph(marks, style, from - 1) == paragraph(marks, style, mark)) {
      from--;
    }
    int to = mark + 1;
    while (to < marks.size && paragraph(marks, style, to) == paragraph(marks, style, mark)) {
      to++;
    }
    reading.enter(from, to);
  }

  private float sum(int count) {
    float total = 0;
    for (int i = 0; i < count; i++) {
      total += weights[costs[i]];
    }
    return total;
  }

  /** Adds an amount to each cost that a reading of a paragraph pays. */
  private void update(Marks marks, DocumentStyle style, int from, int to, float amount) {
    MarkReading reading = new MarkReading(marks, style);
    reading.enter(from, to);
    List<Integer> open = new ArrayList<>();
    for (int i = from; i < to; i++) {
      byte role = marks.role[i];
      reading.read(i, paragraph(marks, style, i));
      add(reading.costs(role, costs), amount);
      if (role == Marks.OPEN) {
        int top = open.isEmpty() ? Marks.NO_PARTNER : open.get(open.size() - 1);
        byte family = marks.family(i);
        boolean same = open.stream().anyMatch(o -> marks.family(o) == family);
        add(reading.nesting(i, top, same, open.size(), costs), amount);
        open.add(i);
      } else if (role == Marks.CLOSE) {
        while (!open.isEmpty()) {
          int opener = open.remove(open.size() - 1);
          if (opener == marks.partner[i]) {
            break;
          }
          change(reading.over(opener), amount);
        }
        add(reading.pair(marks.partner[i], i, costs), amount);
      }
    }
    for (int i = 0; i < open.size(); i++) {
      change(reading.end(open.get(i), i == 0, Marks.NO_PARTNER), amount);
    }
  }

  private void add(int count, float amount) {
    for (int i = 0; i < count; i++) {
      change(costs[i], amount);
    }
  }

  private void change(int index, float amount) {
    weights[index] += amount;
    sums[index] += (double) steps * amount;
  }

  private MarkModel averaged() {
    float[] mean = new float[weights.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (weights[i] - sums[i] / steps);
    }
    return new MarkModel(mean);
  }
}
