package dev.winnow.nlp.sentence;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Learns the weights of {@link PhraseFeature}: logistic regression by gradient descent, drawn
 * towards weights set by hand, since there is little to learn from.
 *
 * <p>{@code PhraseTrainer} prints the weights, and the figures of the texts learnt from, each sixth
 * with weights learnt from the rest, and of those held out.
 */
final class PhraseTrainer {
  private static final int UNITS = 16;
  private static final int STEPS = 1500;
  private static final double RATE = 0.01;
  private static final double PULL = 4;
  private static final int FOLDS = 6;

  private static final Map<PhraseFeature, Double> BY_HAND =
      Map.ofEntries(
          entry(PhraseFeature.AFTER_FINAL, 4.0),
          entry(PhraseFeature.AFTER_OPEN, -5.0),
          entry(PhraseFeature.OPENER, 3.0),
          entry(PhraseFeature.SUBJECT, 1.0),
          entry(PhraseFeature.ON, -5.0),
          entry(PhraseFeature.BUT, -1.0),
          entry(PhraseFeature.VERB, -1.0),
          entry(PhraseFeature.PLACE, -0.5),
          entry(PhraseFeature.UNKNOWN, 0.3),
          entry(PhraseFeature.LENGTH_BELOW_15, -2.0),
          entry(PhraseFeature.LENGTH_BELOW_30, -1.0),
          entry(PhraseFeature.LENGTH_BELOW_70, 1.0),
          entry(PhraseFeature.LONG, 1.5),
          entry(PhraseFeature.SHORT_PHRASE, -1.0),
          entry(PhraseFeature.SHORT_NEXT, -1.0),
          entry(PhraseFeature.LAST_WITHOUT_PREDICATE, -0.5),
          entry(PhraseFeature.FINAL_NEXT, 2.0),
          entry(PhraseFeature.PREDICATE, 0.5),
          entry(PhraseFeature.NO_PREDICATE, -0.5),
          entry(PhraseFeature.SO, -1.0),
          entry(PhraseFeature.ITEM, -1.0),
          entry(PhraseFeature.FRONTED, -2.0),
          entry(PhraseFeature.ADVERB, -2.0),
          entry(PhraseFeature.NUMBER, -2.0),
          entry(PhraseFeature.UNIT, -1.5),
          entry(PhraseFeature.MARKED, -1.0),
          entry(PhraseFeature.FOREIGN, -1.0),
          entry(PhraseFeature.REPORTED, -3.0),
          entry(PhraseFeature.QUOTED, -2.0),
          entry(PhraseFeature.SAID, 2.0));

  private record Example(long features, boolean ends) {}

  private final List<Example> examples = new ArrayList<>();

  private PhraseTrainer() {}

  PhraseTrainer(List<GoldText> texts) {
    texts.forEach(this::add);
  }

  /** Walks over a text with a decision that knows the answers, and notes what it was asked. */
  private void add(GoldText gold) {
    Decision teacher =
        candidate -> {
          boolean ends = gold.endsAt(candidate);
          if (PhraseBreaks.isAt(candidate) && PhraseBreaks.mayEnd(candidate)) {
            examples.add(new Example(PhraseBreaks.features(candidate), ends));
          }
          return ends;
        };
    segmenter(teacher).segment(gold.text());
  }

  private static SentenceSegmenter segmenter(Decision decision) {
    return new SentenceSegmenter(
        new Settings(
            () -> decision,
            KnownAbbreviations.of(Locale.forLanguageTag("th")),
            OwnAbbreviations.NONE,
            true));
  }

  /** Learns a weight for each feature, in their order. */
  int[] train() {
    PhraseFeature[] features = PhraseFeature.values();
    double[] drawn = Stream.of(features).mapToDouble(f -> BY_HAND.getOrDefault(f, 0.0)).toArray();
    double[] weights = drawn.clone();
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[weights.length];
      for (Example example : examples) {
        addTo(gradient, example, weights);
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] += RATE * (gradient[i] - PULL * (weights[i] - drawn[i]));
      }
    }
    return DoubleStream.of(weights).mapToInt(w -> (int) Math.round(UNITS * w)).toArray();
  }

  private static void addTo(double[] gradient, Example example, double[] weights) {
    double score = 0;
    for (int i = 0; i < weights.length; i++) {
      score += (example.features >>> i & 1) * weights[i];
    }
    double error = (example.ends ? 1 : 0) - 1 / (1 + StrictMath.exp(-score));
    for (int i = 0; i < weights.length; i++) {
      gradient[i] += (example.features >>> i & 1) * error;
    }
  }

  /** The figures of texts with weights, and the errors handed on. */
  static Figures figures(List<GoldText> texts, int[] weights, Consumer<String> errors) {
    PhraseBreaks breaks = new PhraseBreaks(weights);
    Decision standard = Model.standard().decision(Locale.forLanguageTag("th"));
    Decision decision =
        candidate ->
            PhraseBreaks.isAt(candidate) ? breaks.ends(candidate) : standard.ends(candidate);
    return Figures.of(texts, language -> segmenter(decision), errors);
  }

  private static Figures outOfFold(List<GoldText> texts) {
    Figures figures = new Figures();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<GoldText> learn = new ArrayList<>();
      List<GoldText> test = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        (i % FOLDS == fold ? test : learn).add(texts.get(i));
      }
      figures.add(figures(test, new PhraseTrainer(learn).train(), error -> {}));
    }
    return figures;
  }

  public static void main(String[] arguments) {
    List<GoldText> texts = PhraseTexts.toLearn();
    int[] weights = new PhraseTrainer(texts).train();
    for (PhraseFeature feature : PhraseFeature.values()) {
      System.out.printf(Locale.ROOT, "%s(%d)%n", feature, weights[feature.ordinal()]);
    }
    System.out.println("learnt from  " + figures(texts, weights, System.out::println));
    System.out.println("out of fold  " + outOfFold(texts));
    System.out.println("held out     " + figures(PhraseTexts.heldOut(), weights, error -> {}));
  }
}
