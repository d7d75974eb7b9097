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
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code lines.model} from the labelled visible lines of WCXB's development pages ({@code
 * boilerplate/train/lines.jsonl.gz}; CC BY 4.0), what extractors leave of the same pages ({@code
 * ExtractedLines} of the benchmarks makes it), and the passages of {@code line-seeds.txt}, which
 * were written for this.
 *
 * <p>The weights of words come first. The trees of the first round see scores by words that were
 * learnt without the page's site; those of the second round see opinions of trees that were learnt
 * without it.
 */
final class LineModelTrainer {
  private static final int FOLDS = TrainingTexts.FOLDS;
  private static final int MIN_SOURCES = 3;
  private static final int WORD_ROUNDS = 4;
  private static final int TREES = 220;
  private static final double RATE = 0.07;
  private static final double LAMBDA = 20;
  private static final float SEED_WEIGHT = 3;

  private final LineReader reader = new LineReader(LineCues.standard());
  private final TrainingTexts texts = new TrainingTexts();

  /** Rows of features in columns. */
  private static final class Table {
    final byte[][] columns;
    final byte[] labels;
    final float[] weights;

    Table(int rows, int width) {
      columns = new byte[width][rows];
      labels = new byte[rows];
      weights = new float[rows];
    }
  }

  private LineModelTrainer() {}

  /** Takes the labelled lines, those that extractors left, and the file to write. */
  public static void main(String[] args) throws IOException {
    long began = System.nanoTime();
    List<LabelledLines> pages = LabelledLines.read(Path.of(args[0]));
    new LineModelTrainer().train(pages, LabelledLines.read(Path.of(args[1])), Path.of(args[2]));
    System.out.printf("%.1f s%n", (System.nanoTime() - began) / 1e9);
  }

  private void train(List<LabelledLines> pages, List<LabelledLines> extracted, Path path)
      throws IOException {
    boolean[] known = known(pages);
    WordWeights[] words = new WordWeights[FOLDS + 1];
    for (int fold = 0; fold <= FOLDS; fold++) {
      words[fold] = new WordWeights();
      words[fold].fit(examples(pages, fold), known, WORD_ROUNDS);
    }
    List<TrainingTexts.Text> all = texts.of(pages, extracted);
    List<LineMatrix> matrices = new ArrayList<>();
    for (TrainingTexts.Text text : all) {
      matrices.add(matrix(text, words[text.fold()]));
    }
    Table rows = table(all, matrices, null);
    ObliviousTrees first = new ObliviousTrees(TREES, RATE, LAMBDA);
    first.fit(rows.columns, rows.labels, rows.weights);
    Table opinions = table(all, matrices, halves(all, rows));
    ObliviousTrees second = new ObliviousTrees(TREES, RATE, LAMBDA);
    second.fit(opinions.columns, opinions.labels, opinions.weights);
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(path)))) {
      out.writeInt(LineModel.MAGIC);
      words[FOLDS].write(out);
      first.write(out);
      second.write(out);
    }
  }

  /** For each half of the folds, trees that were learnt on the other. */
  private LineTrees[] halves(List<TrainingTexts.Text> all, Table rows) {
    LineTrees[] halves = new LineTrees[2];
    for (int half = 0; half < 2; half++) {
      float[] weights = rows.weights.clone();
      int at = 0;
      for (TrainingTexts.Text text : all) {
        for (int i = 0; i < text.lines().size(); i++, at++) {
          weights[at] = text.fold() % 2 == half ? 0 : weights[at];
        }
      }
      ObliviousTrees trees = new ObliviousTrees(TREES * 2 / 3, RATE * 1.5, LAMBDA);
      trees.fit(rows.columns, rows.labels, weights);
      halves[half] = trees.trees();
    }
    return halves;
  }

  private static Table table(
      List<TrainingTexts.Text> texts, List<LineMatrix> matrices, LineTrees[] halves) {
    int n = matrices.stream().mapToInt(m -> m.size).sum();
    int width = halves == null ? LineMatrix.ROW : LineOpinions.ROW;
    Table table = new Table(n, width);
    byte[] row = new byte[width];
    int at = 0;
    for (int t = 0; t < texts.size(); t++) {
      LineMatrix matrix = matrices.get(t);
      LineOpinions opinions =
          halves == null ? null : opinions(matrix, halves[texts.get(t).fold() % 2]);
      for (int i = 0; i < matrix.size; i++, at++) {
        matrix.row(i, row);
        if (opinions != null) {
          opinions.row(i, row);
        }
        for (int f = 0; f < width; f++) {
          table.columns[f][at] = row[f];
        }
        Line line = texts.get(t).lines().get(i);
        table.labels[at] = (byte) (line.isBoilerplate() ? 1 : 0);
        table.weights[at] = texts.get(t).weight() * weight(line);
      }
    }
    return table;
  }

  private static LineOpinions opinions(LineMatrix matrix, LineTrees trees) {
    return new LineOpinions(matrix, trees.scores(matrix.size, LineMatrix.ROW, matrix::row));
  }

  /** Long lines count more; a headline stays, but is not always told from a title in a menu. */
  private static float weight(Line line) {
    float length = Math.min(4, 1 + line.text().length() / 150f);
    return switch (line.label()) {
      case "content" -> length;
      case "boilerplate" -> Math.min(3, length);
      case Line.SEED -> SEED_WEIGHT * length;
      case "headline" -> 2;
      default -> 0;
    };
  }

  /** The slots that enough sites have in common to learn a weight for. */
  private boolean[] known(List<LabelledLines> pages) {
    Map<Integer, Set<String>> sources = new HashMap<>();
    for (LabelledLines page : pages) {
      for (Line line : page.lines()) {
        for (int slot : slots(line.text())) {
          Set<String> some = sources.computeIfAbsent(slot, k -> new HashSet<>(4));
          if (some.size() < MIN_SOURCES) {
            some.add(page.source());
          }
        }
      }
    }
    boolean[] known = new boolean[1 << LineModel.WORD_BITS];
    sources.forEach((slot, some) -> known[slot] = some.size() >= MIN_SOURCES);
    return known;
  }

  /** The lines of all folds but one. */
  private List<WordWeights.Example> examples(List<LabelledLines> pages, int without) {
    List<WordWeights.Example> examples = new ArrayList<>();
    for (LabelledLines page : pages) {
      if (TrainingTexts.fold(page) != without) {
        page.lines().forEach(line -> addExample(line, examples));
      }
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      if (fold != without) {
        texts.seedLines(fold).forEach(line -> addExample(line, examples));
      }
    }
    return examples;
  }

  private void addExample(Line line, List<WordWeights.Example> examples) {
    int[] slots = slots(line.text());
    if (slots.length > 0 && (line.isContent() || line.isBoilerplate())) {
      float weight = Math.min(2, 0.6f + line.text().length() / 200f);
      examples.add(new WordWeights.Example(slots, line.isBoilerplate(), weight));
    }
  }

  private int[] slots(String text) {
    String line = text.strip();
    reader.read(line, 0, line.length());
    int[] slots = new int[reader.hashCount];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = LineModel.slot(reader.hashes[i]);
    }
    return slots;
  }

  private LineMatrix matrix(TrainingTexts.Text text, WordWeights words) {
    LineTable table = new LineTable();
    StringBuilder all = new StringBuilder();
    for (Line line : text.lines()) {
      String stripped = line.text().isBlank() ? "-" : line.text().strip();
      table.add(all.length(), all.length() + stripped.length());
      all.append(stripped).append('\n');
    }
    LineTrees none = new LineTrees(new short[0], new short[0], new short[0], 0, 0);
    LineModel model = new LineModel(words.quantised(), words.scale(), words.bias, none, none);
    return LineMatrix.of(all.toString(), table, 0, table.size(), reader, model, text.salt());
  }
}
