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
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Makes {@code kinds.bin}: learns the kinds of quotations from web English (UD EWT) labelled by
 * hand, and what is speech and what is not from English and French fiction (LitBank, AADS).
 *
 * <p>Arguments: the folder of annotated texts to learn from, the file to write, and optionally a
 * folder to judge by.
 */
final class KindTrainer {
  private static final int SIZE = 1 << 13;
  private static final int ROUNDS = 15;
  private static final int FOLDS = 5;
  private static final long SEED = 11;

  /** A label for what is one of the other kinds. */
  private static final int NOT_SPEECH = -1;

  private static final int KINDS = Quotation.Kind.values().length;

  private record Example(Features features, int label) {}

  private KindTrainer() {}

  public static void main(String[] arguments) throws IOException {
    Path train = Path.of(arguments[0]);
    List<Example> web = web(train);
    List<Example> fiction = fiction(train);
    List<Example> all = new ArrayList<>(web);
    all.addAll(fiction);
    learn(all).write(Path.of(arguments[1]));
    System.out.printf("%d labelled, %d speech or not%n", web.size(), fiction.size());
    System.out.printf("labelled, out of fold: %.3f%n", outOfFold(web, fiction));
    if (arguments.length > 2) {
      HashedModel model = learn(all).averaged();
      System.out.printf("speech or not, dev: %.3f%n", right(model, fiction(Path.of(arguments[2]))));
    }
  }

  private static double outOfFold(List<Example> web, List<Example> fiction) {
    double sum = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> train = new ArrayList<>(fiction);
      List<Example> test = new ArrayList<>();
      for (int i = 0; i < web.size(); i++) {
        (i * FOLDS / web.size() == fold ? test : train).add(web.get(i));
      }
      sum += right(learn(train).averaged(), test) * test.size();
    }
    return sum / web.size();
  }

  private static double right(HashedModel model, List<Example> examples) {
    int right = 0;
    for (Example example : examples) {
      int best = 0;
      for (int kind = 1; kind < KINDS; kind++) {
        if (example.features.score(model, kind) > example.features.score(model, best)) {
          best = kind;
        }
      }
      right += best == example.label || (example.label == NOT_SPEECH && best > 0) ? 1 : 0;
    }
    return right / (double) Math.max(1, examples.size());
  }

  private static HashedTrainer learn(List<Example> examples) {
    HashedTrainer trainer = new HashedTrainer(SIZE);
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        update(trainer, example);
        trainer.step();
      }
    }
    return trainer;
  }

  private static void update(HashedTrainer trainer, Example example) {
    int wanted = Passage.NONE;
    int rival = Passage.NONE;
    for (int kind = 0; kind < KINDS; kind++) {
      boolean fits = example.label == NOT_SPEECH ? kind > 0 : kind == example.label;
      float score = trainer.score(example.features, kind);
      if (fits && (wanted < 0 || score > trainer.score(example.features, wanted))) {
        wanted = kind;
      }
      if (!fits && (rival < 0 || score > trainer.score(example.features, rival))) {
        rival = kind;
      }
    }
    float margin = trainer.score(example.features, wanted) - trainer.score(example.features, rival);
    if (margin < 1) {
      trainer.add(example.features, wanted, 0.1f);
      trainer.add(example.features, rival, -0.1f);
    }
  }

  private static List<Example> web(Path folder) throws IOException {
    String labels = labels();
    List<Example> examples = new ArrayList<>();
    int index = 0;
    for (GoldQuotations row : GoldQuotations.read(folder.resolve("ewt.jsonl.gz"))) {
      Document document = new Document(row.text(), "en");
      for (Span span : row.spans()) {
        int label = "smtx".indexOf(labels.charAt(index++));
        for (int i = 0; i < document.passages.size(); i++) {
          Passage passage = document.passages.get(i);
          if (passage.start == span.start() && passage.end == span.end()) {
            examples.add(new Example(document.features(i), label));
          }
        }
      }
    }
    return examples;
  }

  private static String labels() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(KindTrainer.class.getResourceAsStream("kinds-ewt.txt")),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining());
    }
  }

  private static List<Example> fiction(Path folder) throws IOException {
    List<Example> examples = new ArrayList<>();
    add(folder.resolve("litbank.jsonl.gz"), "en", examples);
    add(folder.resolve("aads_french.jsonl.gz"), "fr", examples);
    return examples;
  }

  private static void add(Path file, String language, List<Example> examples) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    for (GoldQuotations row : GoldQuotations.read(file)) {
      Document document = new Document(row.text(), language);
      for (int i = 0; i < document.passages.size(); i++) {
        Passage passage = document.passages.get(i);
        if (!passage.dash && passage.depth == 0) {
          boolean speech = isSpeech(row.spans(), passage);
          examples.add(new Example(document.features(i), speech ? 0 : NOT_SPEECH));
        }
      }
    }
  }

  private static boolean isSpeech(List<Span> gold, Passage passage) {
    Span content = new Span(passage.contentStart, passage.contentEnd);
    int covered = 0;
    for (Span span : gold) {
      covered += span.intersection(content).map(Span::length).orElse(0);
    }
    return covered * 2 > content.length();
  }

  /** A text with its passages, ready to be described. */
  private static final class Document {
    final List<Passage> passages;
    private final Speakers speakers;

    Document(String text, String language) {
      Marks marks = Marks.scan(text);
      DocumentStyle style = DocumentStyle.of(marks);
      passages = new QuoteSegmenter(language).passages(marks, style);
      speakers = new Speakers(text, passages, language, style, new HashedModel(new short[SIZE]));
    }

    Features features(int index) {
      Features features = new Features();
      speakers.describe(index, features);
      return features;
    }
  }
}
