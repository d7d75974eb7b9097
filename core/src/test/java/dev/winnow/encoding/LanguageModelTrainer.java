package dev.winnow.encoding;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the sentences of one language and writes its {@link LanguageModel}.
 *
 * <p>A bigram is smoothed towards what the coarse classes do over all languages times how frequent
 * the letter is in its class, so that a mark or a foreign letter that the language's few sentences
 * lack still has a sensible place.
 */
final class LanguageModelTrainer {
  private static final int FEWEST_FOR_A_CLASS = 3;
  private static final double PRIOR_WEIGHT = 8;
  private static final double LETTER_FLOOR = 0.5;
  private static final double GROUP_DOUBT = 0.08;

  private final String name;
  private final boolean group;
  private final String letters;
  private final double[][] bigrams;
  private final double[] unigrams;
  private final double[][] cases = new double[LetterCase.COUNT][LetterCase.COUNT];

  LanguageModelTrainer(String name, List<String> sentences) {
    this.name = name;
    this.group = name.startsWith("mul-");
    this.letters = letters(name, sentences);
    int classes = CharClass.COUNT + letters.length();
    bigrams = new double[classes][classes];
    unigrams = new double[classes];
    sentences.forEach(this::count);
  }

  private static String letters(String name, List<String> sentences) {
    Map<Character, Integer> counts = new TreeMap<>();
    for (String sentence : sentences) {
      sentence.chars().forEach(c -> counts.merge(CharClass.fold((char) c), 1, Integer::sum));
    }
    if (name.equals(LanguageModel.UNKNOWN_LATIN)) {
      counts.keySet().removeIf(c -> c > 0x80);
    }
    boolean latin = counts.getOrDefault('e', 0) * 4 > sentences.size();
    StringBuilder letters = new StringBuilder();
    for (char c = 'a'; c <= 'z' && latin; c++) {
      letters.append(c);
    }
    counts.forEach(
        (c, count) -> {
          if (c > 0xA0
              && count >= FEWEST_FOR_A_CLASS
              && CharClass.of(c) != CharClass.OTHER
              && letters.length() < 200) {
            letters.append((char) c);
          }
        });
    return letters.toString();
  }

  private int classOf(char c) {
    int letter = letters.indexOf(CharClass.fold(c));
    return letter >= 0 ? CharClass.COUNT + letter : CharClass.of(c);
  }

  private int coarse(int charClass) {
    if (charClass < CharClass.COUNT) {
      return charClass;
    }
    char c = letters.charAt(charClass - CharClass.COUNT);
    int coarse = CharClass.of(c);
    return coarse == CharClass.FOREIGN || coarse == CharClass.LATIN ? CharClass.COUNT : coarse;
  }

  private void count(String sentence) {
    int before = CharClass.SPACE;
    int caseBefore = LetterCase.NONE;
    for (char c : (sentence + "\n").toCharArray()) {
      int now = classOf(c);
      int letterCase = LetterCase.of(c);
      bigrams[before][now]++;
      unigrams[now]++;
      cases[caseBefore][letterCase]++;
      before = now;
      caseBefore = letterCase;
    }
  }

  /** Adds this language's coarse bigrams, as shares of all, to {@code sum}. */
  void addCoarse(double[][] sum) {
    double total = 0;
    for (double count : unigrams) {
      total += count;
    }
    for (int a = 0; a < unigrams.length; a++) {
      for (int b = 0; b < unigrams.length; b++) {
        sum[coarse(a)][coarse(b)] += bigrams[a][b] / total;
      }
    }
  }

  void write(DataOutputStream out, double[][] coarseBigrams) throws IOException {
    out.writeUTF(name);
    out.writeUTF(letters);
    writeCases(out);
    double[] inClass = shareInCoarseClass();
    double all = sum(unigrams);
    for (int b = 0; b < unigrams.length; b++) {
      out.writeByte(cost((unigrams[b] + LETTER_FLOOR) / (all + LETTER_FLOOR * unigrams.length)));
    }
    for (int a = 0; a < unigrams.length; a++) {
      double row = sum(bigrams[a]);
      double[] prior = coarseBigrams[coarse(a)];
      for (int b = 0; b < unigrams.length; b++) {
        double expected = prior[coarse(b)] * inClass[b];
        double smoothed = (bigrams[a][b] + PRIOR_WEIGHT * expected) / (row + PRIOR_WEIGHT);
        out.writeByte(cost(group ? mixed(smoothed, expected) : smoothed));
      }
    }
  }

  /** A group stands for languages that were not counted: their pairs are others. */
  private static double mixed(double smoothed, double expected) {
    return (1 - GROUP_DOUBT) * smoothed + GROUP_DOUBT * expected;
  }

  private void writeCases(DataOutputStream out) throws IOException {
    for (double[] row : cases) {
      // The class bigram already says whether a letter comes; this says only which case it has.
      double letters = row[LetterCase.LOWER] + row[LetterCase.UPPER] + 2;
      for (int letterCase = 0; letterCase < row.length; letterCase++) {
        boolean cased = letterCase == LetterCase.LOWER || letterCase == LetterCase.UPPER;
        out.writeByte(cased ? cost((row[letterCase] + 1) / letters) : 0);
      }
    }
  }

  private double[] shareInCoarseClass() {
    double[] totals = new double[CharClass.COUNT + 1];
    for (int b = 0; b < unigrams.length; b++) {
      totals[coarse(b)] += unigrams[b] + LETTER_FLOOR;
    }
    double[] shares = new double[unigrams.length];
    for (int b = 0; b < unigrams.length; b++) {
      shares[b] = (unigrams[b] + LETTER_FLOOR) / totals[coarse(b)];
    }
    return shares;
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  static int cost(double probability) {
    double bits = -Math.log(probability) / Math.log(2);
    return (int) Math.max(0, Math.min(255, Math.round(bits * LanguageModel.UNIT)));
  }
}
