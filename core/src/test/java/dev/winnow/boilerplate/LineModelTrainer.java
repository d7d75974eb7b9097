package dev.winnow.boilerplate;

import dev.winnow.boilerplate.LabelledLines.Line;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

public final class LineModelTrainer {
  static final int FOLDS = 5;
  static final int TREES = Integer.getInteger("trees", 150);

  final LineReader reader = new LineReader(LineCues.standard());

  record Doc(LabelledLines page, int salt, double weight, int fold) {}

  public static void main(String[] args) throws IOException {
    new LineModelTrainer().run(args);
  }

  void run(String[] args) throws IOException {
    long t0 = System.nanoTime();
    List<LabelledLines> train = LabelledLines.read(Path.of(args[0]));
    List<LabelledLines> dev = LabelledLines.read(Path.of(args[1]));
    List<LabelledLines> residueDev = LabelledLines.read(Path.of(args[2]));
    boolean[] known = known(train);
    WordWeights[] folds = new WordWeights[FOLDS + 1];
    for (int f = 0; f <= FOLDS; f++) {
      List<WordWeights.Example> examples = new ArrayList<>();
      for (LabelledLines page : train) {
        if (fold(page.source()) != f) {
          examples(page, examples);
        }
      }
      folds[f] = new WordWeights();
      folds[f].fit(examples, known, 4);
    }
    System.out.printf("words %.1fs%n", (System.nanoTime() - t0) / 1e9);
    Random random = new Random(5);
    List<Doc> docs = new ArrayList<>();
    for (LabelledLines page : train) {
      int fold = fold(page.source());
      docs.add(new Doc(page, 0, 1, fold));
      if (random.nextInt(4) == 0) docs.add(new Doc(page, random.nextInt() | 1, 0.7, fold));
      for (int k = 0; k < Integer.getInteger("residues", 2); k++) {
        LabelledLines residue = residue(page, random);
        int salt = random.nextInt(4) == 0 ? random.nextInt() | 1 : 0;
        docs.add(new Doc(residue, salt, Double.parseDouble(System.getProperty("rw", "1")), fold));
      }
    }
    int n = docs.stream().mapToInt(d -> d.page.lines().size()).sum();
    byte[][] columns = new byte[LineMatrix.ROW][n];
    byte[] labels = new byte[n];
    float[] weights = new float[n];
    int at = 0;
    byte[] row = new byte[LineMatrix.ROW];
    for (Doc doc : docs) {
      LineMatrix matrix = matrix(doc.page, doc.salt, model(folds[doc.fold]));
      for (int i = 0; i < matrix.size; i++, at++) {
        matrix.row(i, row);
        for (int f = 0; f < row.length; f++) columns[f][at] = row[f];
        Line line = doc.page.lines().get(i);
        labels[at] = (byte) (line.isBoilerplate() ? 1 : 0);
        weights[at] = (float) (doc.weight * weight(line));
      }
    }
    System.out.printf("rows %d %.1fs%n", n, (System.nanoTime() - t0) / 1e9);
    ObliviousTrees trees = new ObliviousTrees(TREES, Double.parseDouble(System.getProperty("rate", "0.15")), 5);
    trees.fit(columns, labels, weights);
    System.out.printf("trees %.1fs%n", (System.nanoTime() - t0) / 1e9);
    write(Path.of(args[3]), folds[FOLDS], trees);
    LineModel model = LineModel.read(Path.of(args[3]));
    evaluate("dev lines", dev, model);
    for (String kind : new String[] {"traf", "read", "just"}) {
      evaluate("residue " + kind, residueDev.stream().filter(d -> d.id().endsWith(kind)).toList(), model);
    }
    System.out.printf("all %.1fs%n", (System.nanoTime() - t0) / 1e9);
  }

  static double weight(Line line) {
    double w = Math.min(4, 1 + line.text().length() / Double.parseDouble(System.getProperty("lw", "150")));
    return line.isContent() ? w : line.isBoilerplate() ? Math.min(w, 3) : line.label().equals("headline") ? 1 : 0;
  }

  static int fold(String source) {
    return (source.hashCode() & 0x7fffffff) % FOLDS;
  }

  /** What an extractor would leave: the content, and boilerplate the less the farther it is from content. */
  static LabelledLines residue(LabelledLines page, Random random) {
    List<Line> lines = page.lines();
    int n = lines.size();
    double far = random.nextInt(3) == 0 ? 0.02 : 0.003;
    double near = random.nextDouble() * random.nextDouble() * 1.2;
    double longKeep = 0.3 * random.nextDouble();
    int[] distance = new int[n];
    int d = 99;
    for (int i = 0; i < n; i++) { d = lines.get(i).isContent() ? 0 : d + 1; distance[i] = d; }
    d = 99;
    for (int i = n - 1; i >= 0; i--) { d = lines.get(i).isContent() ? 0 : d + 1; distance[i] = Math.min(d, distance[i]); }
    List<Line> kept = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Line line = lines.get(i);
      double keep = line.isContent() ? 0.99 : line.isBoilerplate()
          ? (distance[i] <= 2 ? near : distance[i] <= 12 ? near * 0.3 : far) + (line.text().length() > 80 ? longKeep : 0)
          : line.label().equals("headline") ? 0.6 : line.label().equals("duplicate") ? 0.2 : 0.9;
      if (random.nextDouble() < keep) kept.add(line);
    }
    return new LabelledLines(page.id() + "/residue", page.source(), kept);
  }

  boolean[] known(List<LabelledLines> pages) {
    Map<Integer, Set<String>> sources = new HashMap<>();
    for (LabelledLines page : pages) {
      for (Line line : page.lines()) {
        for (int slot : slots(line.text(), 0)) {
          Set<String> s = sources.computeIfAbsent(slot, k -> new HashSet<>());
          if (s.size() < 4) s.add(page.source());
        }
      }
    }
    boolean[] known = new boolean[1 << LineModel.WORD_BITS];
    sources.forEach((slot, s) -> known[slot] = s.size() >= 3);
    return known;
  }

  void examples(LabelledLines page, List<WordWeights.Example> examples) {
    for (Line line : page.lines()) {
      if (line.isContent() || line.isBoilerplate()) {
        int[] slots = slots(line.text(), 0);
        if (slots.length > 0) {
          examples.add(new WordWeights.Example(slots, line.isBoilerplate(), (float) Math.min(2, 0.6 + line.text().length() / 200.0)));
        }
      }
    }
  }

  int[] slots(String text, int salt) {
    String line = text.strip();
    if (line.isEmpty()) return new int[0];
    reader.read(line, 0, line.length());
    int[] slots = new int[reader.hashCount];
    for (int i = 0; i < slots.length; i++) slots[i] = LineModel.slot(reader.hashes[i] ^ salt);
    return slots;
  }

  static LineModel model(WordWeights words) {
    return new LineModel(words.quantised(), words.scale(), words.bias, new short[0], new short[0], new short[0], 0, 0);
  }

  LineMatrix matrix(LabelledLines page, int salt, LineModel model) {
    LineTable table = new LineTable();
    StringBuilder text = new StringBuilder();
    for (Line line : page.lines()) {
      String s = line.text().strip();
      if (s.isEmpty()) s = "-";
      table.add(text.length(), text.length() + s.length());
      text.append(s).append('\n');
    }
    return LineMatrix.of(text.toString(), table, 0, table.size(), reader, model, salt);
  }

  void evaluate(String name, List<LabelledLines> pages, LineModel model) {
    byte[] row = new byte[LineMatrix.ROW];
    List<float[]> all = new ArrayList<>();
    for (LabelledLines page : pages) {
      LineMatrix matrix = matrix(page, 0, model);
      for (int i = 0; i < matrix.size; i++) {
        Line line = page.lines().get(i);
        if (!line.isContent() && !line.isBoilerplate()) continue;
        matrix.row(i, row);
        all.add(new float[] {model.score(row), line.isBoilerplate() ? 1 : 0, line.text().length()});
      }
    }
    System.out.println(name);
    double best = 0, bestAt = 0, r995 = 0, at995 = 0;
    for (double t = -4; t <= 6; t += 0.25) {
      double tp = 0, fp = 0, fn = 0, ctp = 0, cfp = 0, cfn = 0, content = 0;
      for (float[] x : all) {
        boolean bad = x[1] > 0, drop = x[0] > t;
        if (bad && drop) { tp++; ctp += x[2]; } else if (drop) { fp++; cfp += x[2]; } else if (bad) { fn++; cfn += x[2]; }
        if (!bad) content += x[2];
      }
      double f = 2 * tp / (2 * tp + fp + fn), cf = 2 * ctp / (2 * ctp + cfp + cfn), recall = 1 - cfp / content;
      if (f > best) { best = f; bestAt = t; }
      if (recall >= 0.995 && f > r995) { r995 = f; at995 = t; }
      if (Math.abs(t % 0.5) < 0.01 && t >= -1) System.out.printf("  t=%5.2f line P %.3f R %.3f F %.4f  char F %.4f  content recall %.4f%n", t, tp / (tp + fp), tp / (tp + fn), f, cf, recall);
    }
    System.out.printf("  best %.4f at %.2f; at recall .995: %.4f at %.2f%n", best, bestAt, r995, at995);
  }

  static void write(Path path, WordWeights words, ObliviousTrees trees) throws IOException {
    float most = 0;
    for (float leaf : trees.leaves) most = Math.max(most, Math.abs(leaf));
    float leafScale = most / 32767;
    try (DataOutputStream out = new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(path)))) {
      out.writeInt(LineModel.MAGIC);
      out.writeFloat(words.scale());
      out.writeFloat(words.bias);
      out.writeFloat(leafScale);
      out.writeFloat((float) trees.base);
      out.write(words.quantised());
      out.writeShort(trees.trees);
      for (short f : trees.features) out.writeByte(f);
      for (short t : trees.thresholds) out.writeByte(t);
      for (float leaf : trees.leaves) out.writeShort(Math.round(leaf / leafScale));
    }
  }
}
