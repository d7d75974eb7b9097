package dev.winnow.encoding;

import dev.winnow.encoding.CharacterClasses.CharacterType;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code pairs.bin}, the model of {@link PairModel}, from the sentences of Universal
 * Dependencies treebanks and the Universal Declaration of Human Rights.
 *
 * <p>Arguments: the file of sentences, the file to write. Every language weighs the same.
 */
final class PairModelTrainer {
  /** What one language adds to the counts, however much text there is of it. */
  private static final double LANGUAGE_WEIGHT = 20_000;

  /** The share of what was never seen after a character, beside one for each that was. */
  private static final double UNSEEN = 0.003;

  private static final int COUNT = CharacterClasses.COUNT;
  private static final int TYPES = CharacterType.values().length;

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final double[] pairs = new double[COUNT * COUNT];
  private final double[] singles = new double[COUNT];

  /** Signs where they usually stand, which treebanks hardly have. */
  private static final String[] SIGNS = {
    " 5 \u00D7 3 ",
    " 5\u00D73 ",
    " A \u00D7 B ",
    " \u00B15 ",
    " \u00B1 5 ",
    "5\u00B0C ",
    "5 \u00B0C ",
    "5\u00B0 ",
    " \u00A75 ",
    " \u00A7 5 ",
    "5\u20AC ",
    "5 \u20AC ",
    " \u20AC5 ",
    " \u00A35 ",
    " \u00A55 ",
    " \u00A9 5",
    " \u00A9 A",
    "a\u00AE ",
    "a\u2122 ",
    "A\u2122 ",
    "A\u00AE ",
    "\u2022 A",
    " \u00B7 ",
    "a\u00B2 ",
    "5\u00B2 ",
    "a\u00B3 ",
    " \u00BD ",
    "5\u00BD ",
    "1\u00BA ",
    "1\u00AA ",
    " \u2192 ",
    " \u2264 ",
    "5\u2033 ",
    "5\u2032 ",
    "a\u2026 ",
    "A\u2026 ",
    " \u00AC ",
    " \u2020 ",
    "a\u2020 ",
    "(\u00D7)",
    " \u00F7 ",
    " \u00B6 ",
    " \u00AB",
    "\u00BB ",
    " \u2013 ",
    " \u2014 ",
    "5\u20135 ",
    "a\u2014a",
    "5\u2030 ",
    " \u00B55 "
  };

  private PairModelTrainer() {}

  public static void main(String[] args) throws IOException {
    PairModelTrainer trainer = new PairModelTrainer();
    Map<String, List<String>> text = PairTrainingText.read(Path.of(args[0]));
    text.forEach((language, sentences) -> trainer.count(sentences));
    for (char c = 'α'; c <= 'ω'; c++) {
      trainer.count(
          " " + c + "-a R" + c + "c 10" + c + " a" + c + "1 " + c + "s (" + c + ") ", 0.5);
    }
    trainer.countBoxDrawing();
    for (String sign : SIGNS) {
      trainer.count(sign, 20);
    }
    try (OutputStream file = Files.newOutputStream(Path.of(args[1]))) {
      trainer.write(file);
    }
  }

  private void count(List<String> sentences) {
    long length = sentences.stream().mapToLong(String::length).sum();
    double weight = Math.min(1, LANGUAGE_WEIGHT / length);
    for (String sentence : sentences) {
      count(sentence, weight);
      count(typographic(sentence), weight / 2);
      count(sentence.toUpperCase(Locale.ROOT), weight / 20);
    }
  }

  private void count(String sentence, double weight) {
    int previous = CharacterType.SPACE.index();
    for (int i = 0; i <= sentence.length(); i++) {
      int c =
          i < sentence.length()
              ? CharacterClasses.of(sentence.charAt(i))
              : CharacterType.SPACE.index();
      pairs[previous * COUNT + c] += weight;
      singles[c] += weight;
      previous = c;
    }
  }

  /** Tables and pictures made of lines, which no treebank has. */
  private void countBoxDrawing() {
    for (char a = '\u2500'; a < '\u2570'; a++) {
      for (char b = '\u2500'; b < '\u2570'; b++) {
        count(" " + a + b + " ", 0.2);
      }
      count(a + "a" + a + "A" + a + "1" + a, 0.2);
    }
  }

  /** The sentence as a typesetter would have it, since treebanks have mostly straight quotes. */
  private static String typographic(String sentence) {
    return QUOTED
        .matcher(sentence)
        .replaceAll("\u201C$1\u201D")
        .replace('\'', '\u2019')
        .replace("...", "\u2026")
        .replace(" - ", " \u2013 ")
        .replace(" ?", "\u00A0?")
        .replace(" !", "\u00A0!")
        .replace(" :", "\u00A0:")
        .replace(" ;", "\u202F;")
        .replace(" \u00BB", "\u00A0\u00BB")
        .replace("\u00AB ", "\u00AB\u00A0");
  }

  private void write(OutputStream file) throws IOException {
    double[] typePairs = new double[TYPES * TYPES];
    double[] typeSingles = new double[TYPES];
    int[] classesOfType = new int[TYPES];
    for (int a = 0; a < COUNT; a++) {
      int typeA = CharacterClasses.typeOfClass(a).index();
      typeSingles[typeA] += singles[a];
      classesOfType[typeA]++;
      for (int b = 0; b < COUNT; b++) {
        typePairs[typeA * TYPES + CharacterClasses.typeOfClass(b).index()] += pairs[a * COUNT + b];
      }
    }
    double all = 0;
    for (double n : typeSingles) {
      all += n;
    }
    byte[] table = new byte[COUNT * COUNT];
    for (int a = 0; a < COUNT; a++) {
      int typeA = CharacterClasses.typeOfClass(a).index();
      double rowTotal = 0;
      double backoff = 1;
      for (int b = 0; b < COUNT; b++) {
        rowTotal += pairs[a * COUNT + b];
        backoff += Math.min(1, pairs[a * COUNT + b]);
      }
      backoff += UNSEEN * rowTotal;
      double typeTotal = 0;
      for (int t = 0; t < TYPES; t++) {
        typeTotal += typePairs[typeA * TYPES + t];
      }
      double typeBackoff = TYPES + UNSEEN * typeTotal;
      for (int b = 0; b < COUNT; b++) {
        int typeB = CharacterClasses.typeOfClass(b).index();
        double typeShare = (typeSingles[typeB] + 2) / (all + 2 * TYPES);
        double ofType =
            (typePairs[typeA * TYPES + typeB] + typeBackoff * typeShare)
                / (typeTotal + typeBackoff);
        double withinType = (singles[b] + 0.5) / (typeSingles[typeB] + 0.5 * classesOfType[typeB]);
        double p = (pairs[a * COUNT + b] + backoff * ofType * withinType) / (rowTotal + backoff);
        if (!CharacterClasses.isSingle(b)) {
          p /= CharacterType.values()[b].spread;
        }
        long surprise = Math.round(-Math.log(p) * PairModel.UNITS_PER_NAT);
        table[a * COUNT + b] = (byte) Math.max(0, Math.min(PairModel.LIMIT, surprise));
      }
    }
    GZIPOutputStream gzip =
        new GZIPOutputStream(file) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        };
    try (DataOutputStream out = new DataOutputStream(gzip)) {
      out.writeInt(COUNT);
      out.write(table);
    }
  }
}
