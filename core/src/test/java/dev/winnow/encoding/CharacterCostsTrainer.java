package dev.winnow.encoding;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the characters of one East Asian language and writes its {@link CharacterCosts}. */
final class CharacterCostsTrainer {
  private CharacterCostsTrainer() {}

  static void write(String name, List<String> sentences, DataOutputStream out) throws IOException {
    Map<Character, Integer> counts = new TreeMap<>();
    int all = 0;
    for (String sentence : sentences) {
      for (int i = 0; i < sentence.length(); i++) {
        char c = sentence.charAt(i);
        if (c >= 0x80) {
          counts.merge(c, 1, Integer::sum);
          all++;
        }
      }
    }
    long once = counts.values().stream().filter(count -> count == 1).count();
    counts.values().removeIf(count -> count == 1);
    StringBuilder characters = new StringBuilder();
    counts.keySet().forEach(characters::append);
    out.writeUTF(name);
    out.writeByte(LanguageModelTrainer.cost((double) once / all));
    out.writeUTF(characters.toString());
    for (int count : counts.values()) {
      out.writeByte(LanguageModelTrainer.cost((count - 0.5) / all));
    }
  }
}
