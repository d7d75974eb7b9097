package dev.winnow.nlp.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** Prints the figures of a model over sets with known sentence ends. */
final class Evaluation {
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Model model;
    try (InputStream in = Files.newInputStream(Path.of(arguments[1]))) {
      model = Model.read(in);
    }
    String errors = arguments.length > 2 ? arguments[2] : "";
    Function<Locale, SentenceSegmenter> segmenters = locale -> segmenter(model, locale);
    for (Path file : Trainer.files(folder.resolve("dev"))) {
      String name = file.getFileName().toString().replace(".jsonl.gz", "");
      Consumer<String> show = name.equals(errors) ? System.out::println : line -> {};
      if (name.equals("glued") && errors.equals("curve")) {
        for (int jm = 0; jm <= 60; jm += 10) {
          Model wary = model.withJoinMargin(jm);
          System.out.printf("%d %s%n", jm, Figures.joins(file, segmenter(wary, Locale.ROOT), show));
        }
      }
      if (name.equals("glued")) {
        System.out.printf(
            "%-12s %s%n", name, Figures.joins(file, segmenters.apply(Locale.ROOT), show));
      } else {
        System.out.printf("%-12s %s%n", name, Figures.of(GoldText.read(file), segmenters, show));
      }
    }
    if (errors.equals("fold")) {
      for (Path file : Trainer.files(folder.resolve("train"))) {
        System.out.println(file.getFileName());
      }
      outOfFold(folder);
    }
  }

  private static void outOfFold(Path folder) throws IOException {
    int folds = 5;
    List<Model> models = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      Trainer trainer = new Trainer();
      for (Path file : Trainer.files(folder.resolve("train"))) {
        List<GoldText> texts = both(folder, file);
        for (int i = 0; i < texts.size(); i++) {
          if (i % folds != fold) {
            trainer.add(texts.get(i));
          }
        }
      }
      models.add(trainer.train());
    }
    for (Path file : Trainer.files(folder.resolve("train"))) {
      Figures figures = new Figures();
      Figures any = new Figures();
      List<GoldText> texts = both(folder, file);
      for (int i = 0; i < texts.size(); i++) {
        Model model = models.get(i % folds);
        figures.add(Figures.of(List.of(texts.get(i)), l -> segmenter(model, l), line -> {}));
        any.add(Figures.of(List.of(texts.get(i)), l -> segmenter(model, Locale.ROOT), line -> {}));
      }
      System.out.printf("%-22s %s | any language %.4f%n", file.getFileName(), figures, any.f1());
    }
  }

  private static List<GoldText> both(Path folder, Path file) {
    List<GoldText> texts = new ArrayList<>(GoldText.read(file));
    texts.addAll(GoldText.read(folder.resolve("dev").resolve(file.getFileName())));
    return texts;
  }

  static SentenceSegmenter segmenter(Model model, Locale language) {
    Decision decision = model.decision(language);
    return new SentenceSegmenter(
        new Settings(() -> decision, KnownAbbreviations.of(language), OwnAbbreviations.NONE, true));
  }
}
