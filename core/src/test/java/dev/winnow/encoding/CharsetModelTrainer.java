package dev.winnow.encoding;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Makes {@code charset-models.bin}, what {@link CharsetDetector} knows of languages, from sentences
 * as JSON Lines ({@code lang}, {@code text}).
 *
 * <p>Usage: {@code CharsetModelTrainer SENTENCES.jsonl.gz charset-models.bin}
 */
final class CharsetModelTrainer {
  private static final List<String> CJK = List.of("zh-hans", "zh-hant", "ja", "ko");

  /** Scripts that no single-byte charset of ours writes. */
  private static final List<String> UNICODE_ONLY = List.of("hi", "hy", "ka");

  /** Models of many languages, for those that have none of their own. */
  private static final Map<String, List<String>> GROUPS =
      new TreeMap<>(
          Map.of(
              LanguageModel.UNKNOWN_LATIN,
              List.of(
                  "ca", "cs", "da", "de", "es", "et", "fi", "fr", "hr", "hu", "is", "it", "lt",
                  "lv", "nl", "pl", "pt", "ro", "sk", "sl", "sv", "tr"),
              "mul-cyrl",
              List.of("bg", "mk", "ru", "sr", "uk")));

  private static final double SMALLEST_SHARE = 2e-6;
  private static final double MIXED_SCRIPTS = 1.0 / 64;
  private static final double KNOWN_FLOOR = 1;

  private CharsetModelTrainer() {}

  public static void main(String[] args) throws IOException {
    Map<String, List<String>> sentences = TrainingText.byLanguage(Path.of(args[0]));
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[1]))))) {
      write(sentences, out);
    }
  }

  static void write(Map<String, List<String>> sentences, DataOutputStream out) throws IOException {
    Map<String, List<String>> alphabetic = new LinkedHashMap<>(sentences);
    alphabetic.keySet().removeAll(CJK);
    alphabetic.keySet().removeAll(UNICODE_ONLY);
    alphabetic.computeIfPresent(
        "vi", (tag, text) -> text.stream().map(t -> windows1258(t)).toList());
    alphabetic.computeIfPresent(
        "ro", (tag, text) -> text.stream().map(t -> withCedillas(t)).toList());
    writeEmissions(alphabetic, out);
    GROUPS.forEach((group, tags) -> alphabetic.put(group, pooled(alphabetic, tags)));
    writeLanguages(alphabetic, out);
    for (String tag : CJK) {
      CharacterCostsTrainer.write(tag, sentences.get(tag), out);
    }
  }

  private static void writeLanguages(Map<String, List<String>> sentences, DataOutputStream out)
      throws IOException {
    List<LanguageModelTrainer> trainers = new ArrayList<>();
    sentences.forEach((tag, text) -> trainers.add(new LanguageModelTrainer(tag, text)));
    double[][] coarse = new double[CharClass.COUNT + 1][CharClass.COUNT + 1];
    trainers.forEach(trainer -> trainer.addCoarse(coarse));
    for (double[] row : coarse) {
      double sum = LanguageModelTrainer.sum(row);
      for (int b = 0; b < row.length; b++) {
        row[b] =
            Math.max(
                SMALLEST_SHARE,
                (row[b] / trainers.size() + 1e-6) / (sum / trainers.size() + 13e-6));
      }
    }
    // Letters of two scripts beside each other are a wrong decoding more often than a text.
    coarse[CharClass.LATIN][CharClass.COUNT] *= MIXED_SCRIPTS;
    coarse[CharClass.COUNT][CharClass.LATIN] *= MIXED_SCRIPTS;
    out.writeShort(trainers.size());
    for (LanguageModelTrainer trainer : trainers) {
      trainer.write(out, coarse);
    }
  }

  /** How frequent a character is within its coarse class, every language having the same weight. */
  private static void writeEmissions(Map<String, List<String>> sentences, DataOutputStream out)
      throws IOException {
    Map<Character, Double> counts = new TreeMap<>();
    double[] totals = new double[CharClass.COUNT];
    sentences.forEach(
        (tag, text) -> {
          if (tag.equals("is")) {
            return; // þ and ð, frequent as they are there, are hardly ever another language's.
          }
          double weight = 10_000.0 / text.stream().mapToInt(String::length).sum();
          for (String sentence : text) {
            for (int i = 0; i < sentence.length(); i++) {
              char c = sentence.charAt(i);
              int charClass = CharClass.of(c);
              if (c > 0xA0 && charClass != CharClass.OTHER) {
                counts.merge(CharClass.fold(c), weight, Double::sum);
              }
            }
          }
        });
    for (CodePage page : CodePage.values()) {
      for (char c : page.characters().toCharArray()) {
        int charClass = CharClass.of(c);
        if (c > 0xA0 && charClass != CharClass.OTHER) {
          counts.merge(CharClass.fold(c), KNOWN_FLOOR / 30, Double::sum);
        }
      }
    }
    counts.forEach((c, count) -> totals[CharClass.of(c)] += count);
    StringBuilder characters = new StringBuilder();
    counts.keySet().forEach(characters::append);
    out.writeUTF(characters.toString());
    for (Map.Entry<Character, Double> entry : counts.entrySet()) {
      out.writeByte(
          LanguageModelTrainer.cost(entry.getValue() / totals[CharClass.of(entry.getKey())]));
    }
  }

  private static List<String> pooled(Map<String, List<String>> sentences, List<String> tags) {
    int shortest = 90;
    return tags.stream()
        .map(sentences::get)
        .flatMap(
            text ->
                IntStream.range(0, shortest).mapToObj(i -> text.get(i * text.size() / shortest)))
        .toList();
  }

  /** Writes Romanian as the charsets of before 1999 can. */
  static String withCedillas(String text) {
    return text.replace('ș', 'ş').replace('ț', 'ţ').replace('Ș', 'Ş').replace('Ț', 'Ţ');
  }

  /** Writes Vietnamese as windows-1258 can: the marks of tones that it lacks letters for apart. */
  static String windows1258(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
      appendWindows1258(c, out);
    }
    return out.toString();
  }

  private static void appendWindows1258(char c, StringBuilder out) {
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    if (parts.length() == 1 || CodePage.WINDOWS_1258.encode(c) >= 0) {
      out.append(c);
      return;
    }
    for (int tone = 1; tone < parts.length(); tone++) {
      String base =
          Normalizer.normalize(
              parts.substring(0, tone) + parts.substring(tone + 1), Normalizer.Form.NFC);
      if (base.length() == 1 && CodePage.WINDOWS_1258.encode(base.charAt(0)) >= 0) {
        out.append(base).append(parts.charAt(tone));
        return;
      }
    }
    out.append(c);
  }
}
