package dev.winnow.boilerplate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.parser.Parser;

/**
 * Makes {@code html.model} from labelled pages: {@code HtmlModelTrainer PAGES.jsonl.gz OUT}. What a
 * later stage learns from an earlier one is learnt from pages that the earlier one has not seen:
 * five folds, each site in one of them.
 */
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"})
final class HtmlModelTrainer {
  private static final int FOLDS = 5;
  private static final int NO_FOLD = -1;

  private final List<LabelledPage> pages;
  private final int[] folds;
  private final List<double[]> labels = new ArrayList<>();
  private final List<FeatureTable> pageRows = new ArrayList<>();
  private double[][] kinds = {};

  private HtmlModelTrainer(List<LabelledPage> pages) {
    this.pages = pages;
    this.folds = pages.stream().mapToInt(p -> Math.floorMod(p.host().hashCode(), FOLDS)).toArray();
  }

  public static void main(String[] args) throws IOException {
    HtmlModels models = new HtmlModelTrainer(LabelledPage.read(Path.of(args[0]))).train();
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      models.write(out);
    }
    System.out.println("bytes " + Files.size(Path.of(args[1])));
  }

  private static void log(String what) {
    System.out.printf("%tT %s%n", System.currentTimeMillis(), what);
  }

  private HtmlModels train() {
    List<HashedTrainer.Bag> classBags = new ArrayList<>();
    List<HashedTrainer.Bag> textBags = new ArrayList<>();
    HashedWeights noClass = new HashedWeights(new byte[HtmlModels.CLASS_CELLS]);
    HashedWeights noText = new HashedWeights(new byte[HtmlModels.TEXT_CELLS]);
    double oracle = 0;
    for (int p = 0; p < pages.size(); p++) {
      LabelledPage labelled = pages.get(p);
      Page page = ContentModel.read(Parser.parse(labelled.html(), ""), noClass, noText);
      double[] shares = BlockLabels.of(page, labelled.expected());
      labels.add(shares);
      pageRows.add(PageFeatures.of(page, JsonLd.read(page.head.jsonLd), labelled.url()));
      addBags(page, shares, folds[p], classBags, textBags);
      StringBuilder best = new StringBuilder();
      for (int b = 0; b < shares.length; b++) {
        if (shares[b] >= 0.45) {
          best.append(page.textOf(page.blocks.get(b))).append('\n');
        }
      }
      oracle += Words.f1(best.toString(), labelled.expected());
    }
    log(
        String.format(
            Locale.ROOT, "blocks %d oracle %.4f", textBags.size(), oracle / pages.size()));
    HashedWeights[] classWords = new HashedWeights[FOLDS];
    HashedWeights[] textWords = new HashedWeights[FOLDS];
    for (int f = 0; f < FOLDS; f++) {
      classWords[f] = HashedTrainer.train(classBags, HtmlModels.CLASS_CELLS, f, false, f);
      textWords[f] = HashedTrainer.train(textBags, HtmlModels.TEXT_CELLS, f, true, f);
    }
    HashedWeights allClass =
        HashedTrainer.train(classBags, HtmlModels.CLASS_CELLS, NO_FOLD, false, 9);
    HashedWeights allText = HashedTrainer.train(textBags, HtmlModels.TEXT_CELLS, NO_FOLD, true, 9);
    log("words");
    SymmetricTrees[] kindTrees = trainKinds();
    log("kinds");
    Table table = table((p, page) -> features(p, page), classWords, textWords);
    log("table " + table.labels.length + " x " + table.columns.length);
    double[][] first = new double[1][];
    SymmetricTrees firstTrees = trainBlocks(table, 160, 0.08, first);
    log("first");
    double[] content = first[0];
    int[] offsets = table.offsets;
    Table second =
        table(
            (p, page) ->
                ContextFeatures.of(
                    page,
                    features(p, page),
                    Arrays.copyOfRange(content, offsets[p], offsets[p] + page.blocks.size())),
            classWords,
            textWords);
    SymmetricTrees secondTrees = trainBlocks(second, 320, 0.08, new double[1][]);
    log("second");
    SymmetricTrees none = SymmetricTrees.none();
    HtmlModels models =
        new HtmlModels(
            allClass, allText, List.of(kindTrees), firstTrees, secondTrees, none, none, none);
    return MetadataTrainer.train(models, pages);
  }

  private FeatureTable features(int p, Page page) {
    return ContentModel.features(page, JsonLd.read(page.head.jsonLd), kinds[p], pageRows.get(p));
  }

  private static void addBags(
      Page page,
      double[] shares,
      int fold,
      List<HashedTrainer.Bag> classBags,
      List<HashedTrainer.Bag> textBags) {
    float[] weights = weights(page);
    for (int b = 0; b < shares.length; b++) {
      TextBlock block = page.blocks.get(b);
      IntStream.Builder text = IntStream.builder();
      TextWords.forEach(
          page.text.array(),
          block.start,
          block.end,
          hash -> text.add(HashedWeights.cell(hash, HtmlModels.TEXT_CELLS)));
      textBags.add(
          new HashedTrainer.Bag(text.build().toArray(), (float) shares[b], weights[b], fold));
      IntStream.Builder classes = IntStream.builder();
      for (Box box = block.box; box != null; box = box.parent) {
        for (String name : List.of("class", "id")) {
          ClassWords.forEach(
              box.element.attr(name),
              hash -> classes.add(HashedWeights.cell(hash, HtmlModels.CLASS_CELLS)));
        }
      }
      classBags.add(
          new HashedTrainer.Bag(classes.build().toArray(), (float) shares[b], weights[b], fold));
    }
  }

  /** What a block counts: its words' share of the page, damped; all pages count the same. */
  static float[] weights(Page page) {
    float[] weights = new float[page.blocks.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) Math.pow(page.blocks.get(i).words + 1, 0.75);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= (float) (300 / sum);
    }
    return weights;
  }

  private SymmetricTrees[] trainKinds() {
    int size = pages.size();
    int width = pageRows.get(0).size();
    byte[][] columns = new byte[width][size];
    float[] weights = new float[size];
    Arrays.fill(weights, 1);
    for (int p = 0; p < size; p++) {
      for (int c = 0; c < width; c++) {
        columns[c][p] = (byte) pageRows.get(p).column(c).get(0);
      }
    }
    kinds = new double[size][PageKind.values().length];
    SymmetricTrees[] all = new SymmetricTrees[PageKind.values().length];
    for (int k = 0; k < all.length; k++) {
      PageKind kind = PageKind.values()[k];
      float[] wanted = new float[size];
      for (int p = 0; p < size; p++) {
        wanted[p] = pages.get(p).type().equalsIgnoreCase(kind.name()) ? 1 : 0;
      }
      TreeTrainer trainer = new TreeTrainer(columns, wanted, weights);
      trainer.trees = 60;
      trainer.depth = 3;
      trainer.rowShare = 0.7;
      for (int f = 0; f < FOLDS; f++) {
        int fold = f;
        boolean[] in = new boolean[size];
        for (int p = 0; p < size; p++) {
          in[p] = folds[p] != fold;
        }
        SymmetricTrees trees = trainer.train(in, new double[width]);
        for (int p = 0; p < size; p++) {
          if (!in[p]) {
            kinds[p][k] = SymmetricTrees.probability(trees.scores(pageRows.get(p))[0]);
          }
        }
      }
      boolean[] in = new boolean[size];
      Arrays.fill(in, true);
      all[k] = trainer.train(in, new double[width]);
    }
    int right = 0;
    for (int p = 0; p < size; p++) {
      int best = 0;
      for (int k = 0; k < kinds[p].length; k++) {
        best = kinds[p][k] > kinds[p][best] ? k : best;
      }
      right += pages.get(p).type().equalsIgnoreCase(PageKind.values()[best].name()) ? 1 : 0;
    }
    log("kinds right " + right + " of " + size);
    return all;
  }

  private record Table(
      byte[][] columns,
      float[] labels,
      float[] weights,
      int[] folds,
      int[] offsets,
      List<String> names) {}

  private interface TableMaker {
    FeatureTable of(int p, Page page);
  }

  private Table table(TableMaker maker, HashedWeights[] classWords, HashedWeights[] textWords) {
    int rows = labels.stream().mapToInt(l -> l.length).sum();
    byte[][] columns = {};
    List<String> names = new ArrayList<>();
    float[] wanted = new float[rows];
    float[] weights = new float[rows];
    int[] rowFolds = new int[rows];
    int[] offsets = new int[pages.size()];
    int at = 0;
    for (int p = 0; p < pages.size(); p++) {
      Page page =
          ContentModel.read(
              Parser.parse(pages.get(p).html(), ""), classWords[folds[p]], textWords[folds[p]]);
      FeatureTable features = maker.of(p, page);
      if (columns.length == 0) {
        columns = new byte[features.size()][rows];
        for (int c = 0; c < features.size(); c++) {
          names.add(features.name(c));
        }
      }
      offsets[p] = at;
      float[] pageWeights = weights(page);
      for (int c = 0; c < columns.length; c++) {
        for (int r = 0; r < features.rows(); r++) {
          columns[c][at + r] = (byte) features.column(c).get(r);
        }
      }
      for (int r = 0; r < page.blocks.size(); r++) {
        wanted[at + r] = (float) labels.get(p)[r];
        weights[at + r] = pageWeights[r];
        rowFolds[at + r] = folds[p];
      }
      at += page.blocks.size();
    }
    return new Table(columns, wanted, weights, rowFolds, offsets, names);
  }

  /**
   * Trains over all rows; puts what folds predict of rows they have not seen into {@code unseen}.
   */
  private static SymmetricTrees trainBlocks(
      Table table, int trees, double rate, double[][] unseen) {
    TreeTrainer trainer = new TreeTrainer(table.columns, table.labels, table.weights);
    trainer.trees = trees;
    trainer.rate = rate;
    double[] gains = new double[table.columns.length];
    int rows = table.labels.length;
    if (trees <= 200) {
      unseen[0] = new double[rows];
      for (int f = 0; f < FOLDS; f++) {
        boolean[] in = new boolean[rows];
        for (int r = 0; r < rows; r++) {
          in[r] = table.folds[r] != f;
        }
        double[] scores = scores(trainer.train(in, gains), table);
        for (int r = 0; r < rows; r++) {
          if (!in[r]) {
            unseen[0][r] = SymmetricTrees.probability(scores[r]);
          }
        }
      }
    }
    boolean[] in = new boolean[rows];
    Arrays.fill(in, true);
    SymmetricTrees all = trainer.train(in, gains);
    IntStream.range(0, gains.length)
        .boxed()
        .sorted((a, b) -> Double.compare(gains[b], gains[a]))
        .limit(40)
        .forEach(c -> System.out.printf("  %s %.0f%n", table.names.get(c), gains[c]));
    return all;
  }

  private static double[] scores(SymmetricTrees trees, Table table) {
    FeatureTable features = new FeatureTable(table.labels.length);
    for (byte[] column : table.columns) {
      FeatureColumn values = features.add("");
      for (int r = 0; r < column.length; r++) {
        values.set(r, column[r]);
      }
    }
    float[] scores = trees.scores(features);
    double[] result = new double[scores.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = scores[i];
    }
    return result;
  }
}
