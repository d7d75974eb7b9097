package dev.winnow.nlp.sentence;

import dev.winnow.text.LineLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Learns a model from texts whose sentence ends are known: logistic regression by AdaGrad (Duchi,
 * Hazan, Singer 2011), over each text as it is and as the web damages it.
 *
 * <p>{@code Trainer TRAIN_FOLDER MODEL_FILE} reads every {@code .jsonl.gz} of a folder; see
 * docs/sentences.md. The same texts give the same bytes.
 */
final class Trainer {
  private static final int ROUNDS = 3;
  private static final int EPOCHS = 12;
  private static final double L2 = 1e-4;
  private static final double RATE = 0.15;

  /** How much more must speak for an end where words were glued, in units of the logit. */
  private static final float JOIN_MARGIN = 1.35f;

  /** Languages of which there is less weigh more. */
  private static final float WEIGHT_OF_OTHERS = 1.5f;

  private static final float HALF = 0.5f;
  private static final float THIRD = 0.3f;

  private record Example(int[] features, boolean ends, float weight) {}

  private final List<Example> examples = new ArrayList<>();
  private final Set<String> languages = new TreeSet<>();
  private final Random random = new Random(4);

  void add(GoldText gold) {
    languages.add(gold.language().getLanguage());
    float weight = isEnglish(gold) ? 1 : WEIGHT_OF_OTHERS;
    collect(gold, weight);
    addDamaged(gold, weight);
    if (!Set.of("ja", "zh").contains(gold.language().getLanguage())) {
      addWebWords(gold, weight * HALF);
    }
    addAbbreviated(gold, weight * HALF);
    if (isEnglish(gold)) {
      addOtherScripts(gold);
    }
  }

  private static boolean isEnglish(GoldText gold) {
    return gold.language().getLanguage().equals("en");
  }

  private void addDamaged(GoldText gold, float weight) {
    collect(new Augmentation(gold.id().hashCode()).joined(gold, 0.33, 0.33), weight * HALF);
    if (random.nextInt(3) == 0) {
      collect(Augmentation.withLostMarks(gold), weight * THIRD);
    }
    if (random.nextInt(3) == 0) {
      collect(Augmentation.withoutQuotes(gold), weight * THIRD);
    }
    if (random.nextInt(10) == 0) {
      collect(Augmentation.lowerCased(gold), weight * THIRD);
    }
  }

  private void addWebWords(GoldText gold, float weight) {
    Augmentation augmentation = new Augmentation(gold.id().hashCode() + 1);
    collect(augmentation.withCompounds(gold, 0.04), weight);
    collect(augmentation.withHeadings(gold, 0.2), weight);
    collect(augmentation.joined(gold, 0.2, 0.7), weight);
  }

  private void addAbbreviated(GoldText gold, float weight) {
    Abbreviations lists = Abbreviations.of(gold.language());
    lists.invent(random);
    collect(
        new Augmentation(gold.id().hashCode() + 2).withAbbreviations(gold, lists, 0.02),
        weight,
        lists.addedTo(KnownAbbreviations.of(gold.language())));
  }

  /** English in letters without case or with other terminators stands for scripts not learnt. */
  private void addOtherScripts(GoldText gold) {
    switch (random.nextInt(10)) {
      case 0 -> collect(Augmentation.withoutCase(gold, '\u0621', ".\u061f!"), HALF);
      case 1 -> collect(Augmentation.withoutCase(gold, '\u0905', "\u0964?!"), HALF);
      case 2 -> collect(Augmentation.withoutCase(gold, '\uac00', ".?!"), HALF);
      case 3 -> collect(Augmentation.withTerminator(gold, '\u0589'), HALF);
      default -> {}
    }
  }

  private void collect(GoldText gold, float weight) {
    collect(gold, weight, KnownAbbreviations.of(gold.language()));
  }

  /** Walks over a text with a decision that knows the answers, and notes what it was asked. */
  private void collect(GoldText gold, float weight, KnownAbbreviations known) {
    Decision teacher =
        candidate -> {
          boolean ends = gold.endsAt(candidate);
          note(candidate, Features.language(gold.language()), ends, weight);
          note(candidate, Features.ANY_LANGUAGE, ends, weight);
          if (!isEnglish(gold)) {
            note(candidate, Features.OTHER_LANGUAGE, ends, weight);
          }
          return ends;
        };
    Cursor cursor =
        new Cursor(
            gold.text(),
            new Settings(() -> teacher, known, OwnAbbreviations.NONE, true),
            LineLayout.of(gold.text()),
            new Quotations(List.of()));
    while (cursor.next()) {
      // the decision notes
    }
  }

  private void note(Candidate candidate, int language, boolean ends, float weight) {
    examples.add(new Example(candidate.features(language).clone(), ends, weight));
  }

  /**
   * Takes the mean of the weights over several rounds, each from nothing and in an order of its
   * own, and over the second half of their epochs: what hangs on the order of examples goes.
   */
  Model train() {
    float[] sum = new float[Model.SIZE];
    for (int round = 0; round < ROUNDS; round++) {
      addRound(sum);
    }
    float scale = Byte.MAX_VALUE / largest(sum);
    int margin = Math.round(JOIN_MARGIN * ROUNDS * (EPOCHS - EPOCHS / 2) * scale);
    return new Model(languages, margin, quantised(sum, scale));
  }

  private void addRound(float[] sum) {
    float[] weights = new float[Model.SIZE];
    float[] squares = new float[Model.SIZE];
    Arrays.fill(squares, 1e-2f);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(examples, random);
      for (Example example : examples) {
        step(example, weights, squares);
      }
      if (epoch >= EPOCHS / 2) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += weights[i];
        }
      }
    }
  }

  private static void step(Example example, float[] weights, float[] squares) {
    double score = 0;
    for (int feature : example.features) {
      score += weights[feature];
    }
    double error = 1 / (1 + StrictMath.exp(-score)) - (example.ends ? 1 : 0);
    for (int feature : example.features) {
      double gradient = example.weight * error + L2 * weights[feature];
      squares[feature] += (float) (gradient * gradient);
      weights[feature] -= (float) (RATE * gradient / Math.sqrt(squares[feature]));
    }
  }

  private static float largest(float[] weights) {
    float largest = Float.MIN_NORMAL;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return largest;
  }

  private static byte[] quantised(float[] weights, float scale) {
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      bytes[i] = (byte) Math.round(weights[i] * scale);
    }
    return bytes;
  }

  public static void main(String[] arguments) throws IOException {
    Trainer trainer = new Trainer();
    for (Path file : GoldText.files(Path.of(arguments[0]))) {
      GoldText.read(file).forEach(trainer::add);
    }
    Model model = trainer.train();
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
      model.write(out);
    }
    System.out.printf(Locale.ROOT, "%d examples%n", trainer.examples.size());
  }
}
