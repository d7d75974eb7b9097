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
 * without it. These are learnt four times from the same rows: for whole pages and for extracts,
 * what goes and what the headline is.
 */
final class LineModelTrainer {
  private static final int FOLDS = TrainingTexts.FOLDS;
  private static final int MIN_SOURCES = 3;
  private static final int WORD_ROUNDS = 4;
  private static final int TREES = 220;
  private static final int PAGE_TREES = 450;
  private static final int EXTRACT_TREES = 450;
  private static final int PAGE_HEADLINE_TREES = 120;
  private static final int EXTRACT_HEADLINE_TREES = 80;
  private static final double RATE = 0.07;
  private static final double LAMBDA = 20;

  /** Pages are many rows with few that are hard: there, less is smoothed. */
  private static final double PAGE_LAMBDA = 5;

  private static final float SEED_WEIGHT = 3;

  /** What the headlines of a page count among its other lines, and one of an extract. */
  private static final double PAGE_HEADLINES_WEIGHT = 20;

  private static final double HEADLINE_WEIGHT = 8;

  /** What a headline counts as a line that stays; it is not always told from a title in a menu. */
  private static final float KEPT_HEADLINE_WEIGHT = 2;

  /** What a whole page counts beside what was taken from one. */
  private static final double WHOLE_AS_EXTRACT = 0.5;

  /** The lines of a page that count in full; those of a longer one count less. */
  private static final double LINES_OF_PAGE = 100;

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
    SymmetricTrees first = learn(rows, TREES, LAMBDA);
    Table opinions = table(all, matrices, halves(all, rows));
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(path)))) {
      out.writeInt(LineModel.MAGIC);
      words[FOLDS].write(out);
      first.write(out);
      label(opinions, all, matrices, LineModelTrainer::asPages);
      learn(opinions, PAGE_TREES, PAGE_LAMBDA).write(out);
      label(opinions, all, matrices, LineModelTrainer::asPageHeadlines);
      learn(opinions, PAGE_HEADLINE_TREES, LAMBDA).write(out);
      label(opinions, all, matrices, LineModelTrainer::asExtracts);
      learn(opinions, EXTRACT_TREES, LAMBDA).write(out);
      label(opinions, all, matrices, LineModelTrainer::asExtractHeadlines);
      learn(opinions, EXTRACT_HEADLINE_TREES, LAMBDA).write(out);
    }
  }

  private static SymmetricTrees learn(Table table, int count, double lambda) {
    return new LineTreeTrainer(count, RATE, lambda).fit(table.columns, table.labels, table.weights);
  }

  /** Says what a line counts, negative if it is none of those to be found. */
  @FunctionalInterface
  private interface Weighing {
    double of(TrainingTexts.Text text, LineMatrix matrix, Line line);
  }

  private static double asLines(TrainingTexts.Text text, LineMatrix matrix, Line line) {
    double weight = text.weight() * weight(line);
    return line.isBoilerplate() ? weight : -weight;
  }

  private static double asPages(TrainingTexts.Text text, LineMatrix matrix, Line line) {
    if (!text.isPage() || line.isHeadline()) {
      return 0;
    }
    return asLines(text, matrix, line) / Math.sqrt(text.lines().size() / LINES_OF_PAGE);
  }

  private static double asExtracts(TrainingTexts.Text text, LineMatrix matrix, Line line) {
    double weight = asLines(text, matrix, line);
    return text.isPage() && matrix.isPage() ? WHOLE_AS_EXTRACT * weight : weight;
  }

  /** Of a page whose headline is not known, no line is known not to be it. */
  private static double asPageHeadlines(TrainingTexts.Text text, LineMatrix matrix, Line line) {
    long headlines = text.isPage() ? text.lines().stream().filter(Line::isHeadline).count() : 0;
    if (headlines == 0) {
      return 0;
    }
    return line.isHeadline() ? PAGE_HEADLINES_WEIGHT / headlines : -1;
  }

  private static double asExtractHeadlines(TrainingTexts.Text text, LineMatrix matrix, Line line) {
    if (line.isHeadline()) {
      return HEADLINE_WEIGHT;
    }
    return line.isContent() || line.isBoilerplate() ? -1 : 0;
  }

  private static void label(
      Table table, List<TrainingTexts.Text> texts, List<LineMatrix> matrices, Weighing weighing) {
    int at = 0;
    for (int t = 0; t < texts.size(); t++) {
      for (Line line : texts.get(t).lines()) {
        double weight = weighing.of(texts.get(t), matrices.get(t), line);
        table.labels[at] = (byte) (weight > 0 ? 1 : 0);
        table.weights[at++] = (float) Math.abs(weight);
      }
    }
  }

  /** For each half of the folds, trees that were learnt on the other. */
  private SymmetricTrees[] halves(List<TrainingTexts.Text> all, Table rows) {
    SymmetricTrees[] halves = new SymmetricTrees[2];
    for (int half = 0; half < 2; half++) {
      float[] weights = rows.weights.clone();
      int at = 0;
      for (TrainingTexts.Text text : all) {
        for (int i = 0; i < text.lines().size(); i++, at++) {
          weights[at] = text.fold() % 2 == half ? 0 : weights[at];
        }
      }
      LineTreeTrainer trees = new LineTreeTrainer(TREES * 2 / 3, RATE * 1.5, LAMBDA);
      halves[half] = trees.fit(rows.columns, rows.labels, weights);
    }
    return halves;
  }

  private static Table table(
      List<TrainingTexts.Text> texts, List<LineMatrix> matrices, SymmetricTrees[] halves) {
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
      }
    }
    label(table, texts, matrices, LineModelTrainer::asLines);
    return table;
  }

  private static LineOpinions opinions(LineMatrix matrix, SymmetricTrees trees) {
    return new LineOpinions(
        matrix, LineRows.scores(matrix.size, LineMatrix.ROW, matrix::row, trees)[0]);
  }

  /** Long lines count more. */
  private static float weight(Line line) {
    float length = Math.min(4, 1 + line.text().length() / 150f);
    return switch (line.label()) {
      case "content" -> length;
      case "boilerplate" -> Math.min(3, length);
      case Line.SEED -> SEED_WEIGHT * length;
      case "headline" -> KEPT_HEADLINE_WEIGHT;
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
    LineModel model = LineModel.ofWords(words.quantised(), words.scale(), words.bias);
    return LineMatrix.of(all.toString(), table, 0, table.size(), reader, model, text.salt());
  }
}
