package dev.winnow.nlp.language;

import dev.winnow.nlp.language.SubwordModel.Label;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

  /** OpenNLP's shares are nearly alike for short texts; to this power they count like ours. */
  private static final double OPEN_NLP_POWER = 4;

  private static final double FLOOR = 1e-40;

  /** What is so much less likely than the likeliest is not looked into. */
  private static final double UNLIKELY = 0.01;

  /** So much of the words OpenNLP is shown: it takes 2 ms for that. */
  private static final int OPEN_NLP_LETTERS = 1000;

  /** How sure letters are that one language alone has. */
  private static final double TOLD_BY_LETTERS = 0.99;

  private final Script script;
  private final String words;
  private final Map<String, Double> odds;
  private final double share;
  private final String bestTag;
  private final double best;

  private Evidence(Script script, String words, Map<String, Double> odds, double share) {
    this.script = script;
    this.words = words;
    this.odds = odds;
    this.share = share;
    String likeliest = "und";
    double most = 0;
    for (Map.Entry<String, Double> each : odds.entrySet()) {
      String tag = each.getKey();
      double odd = each.getValue();
      if (odd > most || (odd == most && tag.compareTo(likeliest) > 0)) {
        likeliest = tag;
        most = odd;
      }
    }
    this.bestTag = likeliest;
    this.best = most;
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
    Optional<String> told = TellTaleLetters.find(words);
    return told.isPresent()
        ? new Evidence(script, "", Map.of(told.get(), 1.0), TOLD_BY_LETTERS * share)
        : new Evidence(script, words, odds(words, script), share);
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
    divideSerboCroatian(odds, words);
    return normalized(odds);
  }

  /** The model knows Croatian and Serbian in Latin letters as one language. */
  private static void divideSerboCroatian(Map<String, Double> odds, String words) {
    Double both = odds.get(SerboCroatian.CROATIAN);
    if (both != null) {
      double croatian = both < UNLIKELY ? 0.5 : SerboCroatian.croatian(words);
      odds.put(SerboCroatian.CROATIAN, both * croatian);
      odds.put(SerboCroatian.SERBIAN, both * (1 - croatian));
    }
  }

  private static Map<String, Double> normalized(Map<String, Double> odds) {
    double sum = 0;
    for (double value : odds.values()) {
      sum += value;
    }
    double all = sum;
    odds.replaceAll((tag, value) -> value / all);
    return odds;
  }

  /** Whether this answers the question, so that nobody else need be asked. */
  boolean isEnough() {
    return words.isEmpty() || (best > SURE && !bestTag.equals("und"));
  }

  /**
   * Returns this with what OpenNLP makes of the same words: the product of both, since they go by
   * other features. What we hold possible for the languages that only OpenNLP knows is divided
   * among them; those that only we know OpenNLP holds as unlikely as the least likely of its own.
   */
  Evidence with(OpenNlpDetector detector) {
    String seen = words.substring(0, Math.min(words.length(), OPEN_NLP_LETTERS));
    Map<String, Double> theirs = detector.shares(seen, script);
    theirs.replaceAll((tag, share) -> Math.max(FLOOR, Math.pow(share, OPEN_NLP_POWER)));
    double strangers = 0;
    double least = 1;
    for (Map.Entry<String, Double> their : theirs.entrySet()) {
      strangers += odds.containsKey(their.getKey()) ? 0 : their.getValue();
      least = Math.min(least, their.getValue());
    }
    double other = odds.getOrDefault("und", 0.0);
    Map<String, Double> both = new HashMap<>();
    for (Map.Entry<String, Double> our : odds.entrySet()) {
      both.put(our.getKey(), our.getValue() * theirs.getOrDefault(our.getKey(), least));
    }
    both.remove("und");
    double all = strangers;
    for (Map.Entry<String, Double> their : theirs.entrySet()) {
      double value = their.getValue();
      both.computeIfAbsent(their.getKey(), tag -> other * value * value / all);
    }
    return theirs.isEmpty() ? this : new Evidence(script, words, normalized(both), share);
  }

  /** Returns the likeliest language. */
  Language language() {
    return bestTag.equals("und") || best < LEAST
        ? Language.UNDETERMINED
        : new Language(bestTag, best * share);
  }
}
