package dev.winnow.nlp.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Prints figures over sets with known sentence ends.
 *
 * <p>{@code Evaluation FOLDER MODEL_FILE [SET]} measures a model on every set of a folder and shows
 * the errors of one; {@code Evaluation TRAIN_FOLDER MORE_FOLDER} measures out of fold: each fifth
 * of both folders' texts with a model learnt from the rest.
 */
final class Evaluation {
  private static final int FOLDS = 5;

  private Evaluation() {}

  public static void main(String[] arguments) throws IOException {
    Path second = Path.of(arguments[1]);
    if (Files.isDirectory(second)) {
      outOfFold(Path.of(arguments[0]), second);
      return;
    }
    try (InputStream in = Files.newInputStream(second)) {
      measure(Model.read(in), Path.of(arguments[0]), arguments.length > 2 ? arguments[2] : "");
    }
  }

  private static void measure(Model model, Path folder, String shown) throws IOException {
    for (Path file : GoldText.files(folder)) {
      String name = GoldText.name(file);
      Consumer<String> errors = name.equals(shown) ? System.out::println : line -> {};
      Object figures =
          name.equals("glued")
              ? Figures.joins(file, segmenter(model, Locale.ROOT), errors)
              : Figures.of(GoldText.read(file), language -> segmenter(model, language), errors);
      System.out.printf("%-12s %s%n", name, figures);
    }
  }

  private static void outOfFold(Path folder, Path more) throws IOException {
    List<Model> models = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Trainer trainer = new Trainer();
      for (Path file : GoldText.files(folder)) {
        List<GoldText> texts = both(file, more);
        for (int i = 0; i < texts.size(); i++) {
          if (i % FOLDS != fold) {
            trainer.add(texts.get(i));
          }
        }
      }
      models.add(trainer.train());
    }
    for (Path file : GoldText.files(folder)) {
      Figures told = new Figures();
      Figures any = new Figures();
      List<GoldText> texts = both(file, more);
      for (int i = 0; i < texts.size(); i++) {
        Model model = models.get(i % FOLDS);
        List<GoldText> text = List.of(texts.get(i));
        told.add(Figures.of(text, language -> segmenter(model, language), line -> {}));
        any.add(Figures.of(text, language -> segmenter(model, Locale.ROOT), line -> {}));
      }
      System.out.printf(
          Locale.ROOT,
          "%-12s %s; language not told F1 %.4f%n",
          GoldText.name(file),
          told,
          any.f1());
    }
  }

  private static List<GoldText> both(Path file, Path more) {
    List<GoldText> texts = new ArrayList<>(GoldText.read(file));
    texts.addAll(GoldText.read(more.resolve(file.getFileName())));
    return texts;
  }

  private static SentenceSegmenter segmenter(Model model, Locale language) {
    Decision decision = model.decision(language);
    return new SentenceSegmenter(
        new Settings(() -> decision, KnownAbbreviations.of(language), OwnAbbreviations.NONE, true));
  }
}
