package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jsoup.parser.Parser;

/** Trains the trees that choose title, date and author among the candidates of a page. */
@SuppressWarnings("ArrayRecordComponent")
final class MetadataTrainer {
  private static final int FOLDS = 5;

  private record Choice(FeatureTable table, boolean[] right, int fold) {}

  private final List<Choice> titles = new ArrayList<>();
  private final List<Choice> dates = new ArrayList<>();
  private final List<Choice> authors = new ArrayList<>();

  /** Returns the models with the three fields' trees replaced by new ones. */
  static HtmlModels train(HtmlModels models, List<LabelledPage> pages) {
    MetadataTrainer trainer = new MetadataTrainer();
    ContentModel model = new ContentModel(models);
    for (LabelledPage page : pages) {
      trainer.add(model, page);
    }
    return new HtmlModels(
        models.classWords(),
        models.textWords(),
        models.kinds(),
        models.first(),
        models.second(),
        train("title", trainer.titles),
        train("date", trainer.dates),
        train("author", trainer.authors));
  }

  private void add(ContentModel model, LabelledPage labelled) {
    Page page = model.read(Parser.parse(labelled.html(), ""));
    JsonLd linked = JsonLd.read(page.head.jsonLd);
    ContentModel.Verdict verdict = model.judge(page, linked, labelled.url());
    MetaTags tags = new MetaTags(page.head.metas);
    String site =
        new MetadataFinder(page, linked, tags).site().map(Metadata.Found::value).orElse("");
    MetadataFinder.Choice choice =
        MetadataFinder.candidates(page, linked, tags, site, labelled.url(), verdict.content());
    int fold = Math.floorMod(labelled.host().hashCode(), FOLDS);
    add(titles, choice.titles(), verdict, labelled.title(), fold, c -> c.value());
    add(dates, choice.dates(), verdict, labelled.date(), fold, c -> c.key);
    add(
        authors,
        choice.authors(),
        verdict,
        labelled.author(),
        fold,
        c -> String.join(", ", c.values));
  }

  private static void add(
      List<Choice> choices,
      Candidates candidates,
      ContentModel.Verdict verdict,
      String wanted,
      int fold,
      Function<Candidates.Candidate, String> text) {
    List<String> words = Words.of(wanted);
    List<Candidates.Candidate> all = candidates.list();
    boolean[] right = new boolean[all.size() + 1];
    for (int i = 0; i < all.size(); i++) {
      right[i] = !words.isEmpty() && Words.of(text.apply(all.get(i))).equals(words);
    }
    right[all.size()] = !words.isEmpty();
    choices.add(new Choice(candidates.table(verdict.kinds()), right, fold));
  }

  private static SymmetricTrees train(String name, List<Choice> choices) {
    int rows = choices.stream().mapToInt(c -> c.table.rows()).sum();
    int width = choices.get(0).table.size();
    byte[][] columns = new byte[width][rows];
    float[] labels = new float[rows];
    float[] weights = new float[rows];
    Arrays.fill(weights, 1);
    int[] folds = new int[rows];
    int at = 0;
    for (Choice choice : choices) {
      for (int r = 0; r < choice.table.rows(); r++, at++) {
        for (int c = 0; c < width; c++) {
          columns[c][at] = (byte) choice.table.column(c).get(r);
        }
        labels[at] = choice.right[r] ? 1 : 0;
        folds[at] = choice.fold;
      }
    }
    TreeTrainer trainer = new TreeTrainer(columns, labels, weights);
    trainer.trees = 250;
    trainer.depth = 4;
    trainer.rate = 0.05;
    trainer.rowShare = 0.8;
    trainer.ridge = 3;
    int right = 0;
    int possible = 0;
    int wanted = 0;
    for (int f = 0; f < FOLDS; f++) {
      boolean[] in = new boolean[rows];
      for (int r = 0; r < rows; r++) {
        in[r] = folds[r] != f;
      }
      SymmetricTrees trees = trainer.train(in, new double[width]);
      for (Choice choice : choices) {
        if (choice.fold == f && choice.right[choice.table.rows()]) {
          float[] scores = trees.scores(choice.table);
          int best = 0;
          boolean any = false;
          for (int i = 0; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
            any |= choice.right[i];
          }
          wanted++;
          possible += any ? 1 : 0;
          right += scores.length > 0 && choice.right[best] ? 1 : 0;
        }
      }
    }
    double[] gains = new double[width];
    boolean[] all = new boolean[rows];
    Arrays.fill(all, true);
    SymmetricTrees trees = trainer.train(all, gains);
    System.out.printf(
        "%s: right %.3f possible %.3f of %d%n",
        name, right / (double) wanted, possible / (double) wanted, wanted);
    return trees;
  }
}
