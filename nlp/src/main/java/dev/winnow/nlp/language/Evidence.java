package dev.winnow.nlp.language;

import dev.winnow.nlp.language.SubwordModel.Label;
import java.util.HashMap;
import java.util.Map;

/**
 * What a sample tells of its language: a probability for each language that comes into question.
 *
 * <p>Immutable and thread-safe.
 */
final class Evidence {
  /** From here on a second opinion would change next to nothing. */
  private static final double SURE = 0.93;

  /** Below this an answer is more often wrong than right. */
  private static final double LEAST = 0.35;

  /** What a language weighs that only OpenNLP knows and that it did not name first. */
  private static final double OPEN_NLP_POWER = 4;

  /** OpenNLP reads no more: its time grows faster than the text. */
  private static final int OPEN_NLP_LETTERS = 1000;

  private final Script script;
  private final String words;
  private final Map<String, Double> odds;
  private final double share;

  private Evidence(Script script, String words, Map<String, Double> odds, double share) {
    this.script = script;
    this.words = words;
    this.odds = odds;
    this.share = share;
  }

  static Evidence of(Sample sample) {
    Script script = sample.script();
    int letters = sample.letters(script);
    if (letters == 0) {
      return new Evidence(script, "", Map.of(), 1);
    }
    double share = (double) letters / sample.letters();
    if (!script.isShared()) {
      String tag = script == Script.HAN && sample.isJapanese() ? "ja" : script.language();
      return new Evidence(script, "", Map.of(tag, 1.0), share * letters / (letters + 1));
    }
    String words = sample.words(script);
    return new Evidence(script, words, odds(words, script), share);
  }

  private static Map<String, Double> odds(String words, Script script) {
    SubwordModel model = SubwordModel.standard();
    double[] scores = model.scores(new Subwords(words), script);
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sharpness = Math.min(8, 0.27 * Math.sqrt(words.length()));
    Map<String, Double> odds = new HashMap<>();
    for (int l = 0; l < scores.length; l++) {
      Label label = model.labels().get(l);
      if (label.script() == script) {
        odds.put(label.tag(), Math.exp((scores[l] - most) * sharpness));
      }
    }
    return normalized(odds);
  }

  private static Map<String, Double> normalized(Map<String, Double> odds) {
    double sum = odds.values().stream().mapToDouble(Double::doubleValue).sum();
    odds.replaceAll((tag, value) -> value / sum);
    return odds;
  }

  /** Whether this answers the question, so that nobody else need be asked. */
  boolean isEnough() {
    return words.isEmpty() || best() > SURE && !bestTag().equals("und");
  }

  /** Returns this with what OpenNLP makes of the same words. */
  Evidence with(OpenNlpDetector detector) {
    Map<String, Double> theirs =
        detector.shares(
            words.length() > OPEN_NLP_LETTERS ? words.substring(0, OPEN_NLP_LETTERS) : words,
            script);
    if (theirs.isEmpty()) {
      return this;
    }
    return combine(theirs, OPEN_NLP_POWER);
  }

  Evidence combine(Map<String, Double> theirs, double power) {
    double strangers = 0;
    double least = 1;
    for (Map.Entry<String, Double> entry : theirs.entrySet()) {
      double value = Math.pow(entry.getValue(), power);
      least = Math.min(least, value);
      if (!odds.containsKey(entry.getKey())) {
        strangers += value;
      }
    }
    Map<String, Double> both = new HashMap<>();
    double other = odds.getOrDefault("und", 0.0);
    for (Map.Entry<String, Double> entry : theirs.entrySet()) {
      double value = Math.pow(entry.getValue(), power);
      double ours =
          odds.getOrDefault(entry.getKey(), strangers == 0 ? 0 : other * value / strangers);
      both.put(entry.getKey(), ours * value);
    }
    for (Map.Entry<String, Double> entry : odds.entrySet()) {
      if (!entry.getKey().equals("und")) {
        double floor = least;
        both.computeIfAbsent(entry.getKey(), tag -> entry.getValue() * floor);
      }
    }
    return new Evidence(script, words, normalized(both), share);
  }

  private String bestTag() {
    return odds.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("und");
  }

  private double best() {
    return odds.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /** Returns the likeliest language. */
  Language language() {
    String tag = bestTag();
    double confidence = best() * share;
    return tag.equals("und") || best() < LEAST
        ? Language.UNDETERMINED
        : new Language(tag, confidence);
  }
}
