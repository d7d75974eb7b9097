package dev.winnow.nlp.quote;

import dev.winnow.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Makes {@code clauses.bin}: learns from French fiction with annotated direct speech (AADS) which
 * clauses of a turn are said and which told.
 *
 * <p>Arguments: the file of annotated texts, the file to write, and optionally a second file to
 * judge by.
 */
final class ClauseTrainer {
  private static final int SIZE = 1 << 13;
  private static final int ROUNDS = 12;
  private static final long SEED = 7;

  /** The clauses of a turn, by their bounds in a text, and which of them are said. */
  private static final class Example {
    final String text;
    final int[] bounds;
    final int[] labels;

    Example(String text, int[] bounds, int[] labels) {
      this.text = text;
      this.bounds = bounds;
      this.labels = labels;
    }
  }

  private final HashedTrainer trainer = new HashedTrainer(SIZE);
  private final Features features = new Features();

  private ClauseTrainer() {}

  public static void main(String[] arguments) throws IOException {
    List<Example> examples = examples(Path.of(arguments[0]));
    ClauseTrainer trainer = new ClauseTrainer();
    trainer.learn(examples);
    trainer.trainer.write(Path.of(arguments[1]));
    if (arguments.length > 2) {
      ClauseTagger tagger = new ClauseTagger(trainer.trainer.averaged());
      System.out.printf("train %.4f%n", accuracy(tagger, examples));
      System.out.printf("dev %.4f%n", accuracy(tagger, examples(Path.of(arguments[2]))));
    }
  }

  private static double accuracy(ClauseTagger tagger, List<Example> examples) {
    int right = 0;
    int all = 0;
    for (Example example : examples) {
      int[] labels = tagger.labels(example.text, example.bounds);
      for (int i = 0; i < labels.length; i++) {
        right += labels[i] == example.labels[i] ? 1 : 0;
        all++;
      }
    }
    return right / (double) all;
  }

  private static List<Example> examples(Path file) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (GoldQuotations row : GoldQuotations.read(file)) {
      Marks marks = Marks.scan(row.text());
      for (DialogueTurns.Turn turn : DialogueTurns.of(marks, DocumentStyle.of(marks))) {
        int[] bounds = ClauseTagger.clauses(row.text(), turn);
        int[] labels = new int[bounds.length - 1];
        for (int i = 0; i < labels.length; i++) {
          labels[i] = label(row.spans(), bounds[i], bounds[i + 1]);
        }
        if (labels[0] == ClauseTagger.SAID) {
          examples.add(new Example(row.text(), bounds, labels));
        }
      }
    }
    return examples;
  }

  private static int label(List<Span> spans, int start, int end) {
    Span clause = new Span(start, end);
    int said = 0;
    for (Span span : spans) {
      said += span.intersection(clause).map(Span::length).orElse(0);
    }
    return said * 2 > clause.length() ? ClauseTagger.SAID : ClauseTagger.TOLD;
  }

  private void learn(List<Example> examples) {
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        int[] labels = new ClauseTagger(trainer.current()).labels(example.text, example.bounds);
        update(example, example.labels, labels);
        trainer.step();
      }
    }
  }

  private void update(Example example, int[] gold, int[] labels) {
    for (int i = 0; i < gold.length; i++) {
      if (i > 0 && (gold[i] != labels[i] || gold[i - 1] != labels[i - 1])) {
        addBoundary(example, i, gold[i - 1], gold[i], 1);
        addBoundary(example, i, labels[i - 1], labels[i], -1);
      }
      if (gold[i] != labels[i]) {
        features.clear();
        boolean last = i == gold.length - 1;
        ClauseFeatures.write(
            example.text, example.bounds[i], example.bounds[i + 1], i, last, features);
        trainer.add(features, gold[i], 1);
        trainer.add(features, labels[i], -1);
      }
    }
  }

  private void addBoundary(Example example, int i, int from, int to, float amount) {
    features.clear();
    ClauseFeatures.writeBoundary(
        example.text, example.bounds[i], example.bounds[i - 1], from, features);
    trainer.add(features, to, amount);
  }
}
