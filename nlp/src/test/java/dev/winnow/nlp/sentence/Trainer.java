package dev.winnow.nlp.sentence;

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

/** Learns a model from texts whose sentence ends are known. */
final class Trainer {
  private record Example(int[] features, boolean ends, float weight) {}

  /** How much more must speak for an end where words were glued, in units of the logit. */
  static float JOIN_MARGIN = 0.8f;

  private final List<Example> examples = new ArrayList<>();
  private final Set<String> languages = new TreeSet<>();
  private final Random random = new Random(11);
  static int epochs = 12;
  static double l2 = 1e-4;
  static double rate = 0.15;
  static double joinShare = 0.33, stopShare = 0.33;
  static double other = 1.5;

  void add(GoldText gold) {
    languages.add(gold.language().getLanguage());
    float weight = gold.language().getLanguage().equals("en") ? 1f : (float) other;
    collect(gold, weight);
    Augmentation augmentation = new Augmentation(gold.id().hashCode());
    collect(augmentation.joined(gold, joinShare, stopShare), weight * 0.5f);
    if (random.nextInt(3) == 0) {
      collect(Augmentation.withLostMarks(gold), weight * 0.3f);
    }
    if (random.nextInt(3) == 0) {
      collect(Augmentation.withoutQuotes(gold), weight * 0.3f);
    }
    if (random.nextInt(10) == 0) {
      collect(Augmentation.lowerCased(gold), weight * 0.3f);
    }
    boolean cased = !Set.of("ja", "zh").contains(gold.language().getLanguage());
    if (cased) {
      for (int i = 0; i < copies; i++) {
        collect(augmentation.withCompounds(gold, compounds), weight * 0.5f / copies);
        collect(augmentation.withHeadings(gold, headings), weight * 0.5f / copies);
        collect(augmentation.joined(gold, 0.2, 0.7), weight * 0.5f / copies);
      }
    }
    Abbreviations lists = Abbreviations.of(gold.language());
    if (!lists.isEmpty()) {
      lists.invent(random);
      collect(
          augmentation.withAbbreviations(gold, lists, abbreviations),
          weight * 0.5f,
          lists.addedTo(KnownAbbreviations.of(gold.language())));
    }
    if (caseless && gold.language().getLanguage().equals("en")) {
      switch (random.nextInt(10)) {
        case 0 -> collect(Augmentation.withoutCase(gold, '\u0621', ".\u061f!"), 0.5f);
        case 1 -> collect(Augmentation.withoutCase(gold, '\u0905', "\u0964?!"), 0.5f);
        case 2 -> collect(Augmentation.withoutCase(gold, '\uac00', ".?!"), 0.5f);
        case 3 -> collect(Augmentation.withTerminator(gold, '\u0589'), 0.5f);
        default -> {}
      }
    }
  }

  static double compounds = 0.04;
  static double headings = 0.2;
  static int copies = 1;
  static double abbreviations = 0.02;
  static boolean caseless = true;

  private void collect(GoldText gold, float weight) {
    collect(gold, weight, KnownAbbreviations.of(gold.language()));
  }

  private void collect(GoldText gold, float weight, KnownAbbreviations known) {
    int language = Features.language(gold.language());
    boolean english = gold.language().getLanguage().equals("en");
    Decision teacher =
        candidate -> {
          int from = candidate.terminator() < 0 ? candidate.end() : candidate.terminator() + 1;
          Integer end = gold.ends().ceiling(from);
          boolean ends = end != null && end <= candidate.start();
          examples.add(new Example(candidate.features(language).clone(), ends, weight));
          examples.add(
              new Example(candidate.features(Features.ANY_LANGUAGE).clone(), ends, weight));
          if (!english) {
            examples.add(
                new Example(candidate.features(Features.OTHER_LANGUAGE).clone(), ends, weight));
          }
          return ends;
        };
    Cursor cursor =
        new Cursor(
            gold.text(),
            new Settings(() -> teacher, known, OwnAbbreviations.NONE, true),
            LineLayout.of(gold.text()),
            new Quotations(List.of()));
    while (cursor.next()) {}
  }

  Model train() {
    float[] weights = new float[Model.SIZE];
    float[] squares = new float[Model.SIZE];
    Arrays.fill(squares, 1e-2f);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(examples, random);
      for (Example example : examples) {
        step(example, weights, squares);
      }
    }
    float largest = largest(weights);
    return new Model(
        languages, Math.round(JOIN_MARGIN / largest * 127), quantised(weights, largest));
  }

  private static void step(Example example, float[] weights, float[] squares) {
    double score = 0;
    for (int feature : example.features) {
      score += weights[feature];
    }
    double error = 1 / (1 + StrictMath.exp(-score)) - (example.ends ? 1 : 0);
    for (int feature : example.features) {
      double gradient = example.weight * error + l2 * weights[feature];
      squares[feature] += (float) (gradient * gradient);
      weights[feature] -= (float) (rate * gradient / StrictMath.sqrt(squares[feature]));
    }
  }

  private static float largest(float[] weights) {
    float largest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return largest;
  }

  private static byte[] quantised(float[] weights, float largest) {
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      bytes[i] = (byte) Math.round(weights[i] / largest * 127);
    }
    return bytes;
  }

  static Model train(List<GoldText> texts) {
    Trainer trainer = new Trainer();
    texts.forEach(trainer::add);
    return trainer.train();
  }

  public static void main(String[] arguments) throws IOException {
    for (String a : arguments) {
      if (a.startsWith("epochs=")) epochs = Integer.parseInt(a.substring(7));
      if (a.startsWith("l2=")) l2 = Double.parseDouble(a.substring(3));
      if (a.startsWith("other=")) other = Double.parseDouble(a.substring(6));
      if (a.startsWith("rate=")) rate = Double.parseDouble(a.substring(5));
      if (a.startsWith("abbr=")) abbreviations = Double.parseDouble(a.substring(5));
      if (a.startsWith("head=")) headings = Double.parseDouble(a.substring(5));
      if (a.startsWith("copies=")) copies = Integer.parseInt(a.substring(7));
      if (a.startsWith("comp=")) compounds = Double.parseDouble(a.substring(5));
      if (a.startsWith("caseless=")) caseless = Boolean.parseBoolean(a.substring(9));
      if (a.startsWith("join=")) joinShare = Double.parseDouble(a.substring(5));
      if (a.startsWith("stop=")) stopShare = Double.parseDouble(a.substring(5));
    }
    Path folder = Path.of(arguments[0]);
    List<GoldText> texts = new ArrayList<>();
    for (Path file : files(folder.resolve("train"))) {
      texts.addAll(GoldText.read(file));
    }
    long began = System.nanoTime();
    Trainer trainer = new Trainer();
    texts.forEach(trainer::add);
    Model model = trainer.train();
    System.out.printf(
        Locale.ROOT,
        "%d examples, %.1f s%n",
        trainer.examples.size(),
        (System.nanoTime() - began) / 1e9);
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
      model.write(out);
    }
  }

  static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
