package dev.winnow.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Reads the sentences, by language, from which the models are learnt. */
final class PairTrainingText {
  private static final Pattern FIELD =
      Pattern.compile("\"(lang|text)\":\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private PairTrainingText() {}

  static Map<String, List<String>> read(Path file) throws IOException {
    Map<String, List<String>> byLanguage = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        String language = "";
        String text = "";
        for (Matcher m = FIELD.matcher(line); m.find(); ) {
          if (m.group(1).equals("lang")) {
            language = m.group(2);
          } else {
            text = unescape(m.group(2));
          }
        }
        byLanguage.computeIfAbsent(language, l -> new ArrayList<>()).add(text);
      }
    }
    return byLanguage;
  }

  private static String unescape(String json) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escape = json.charAt(++i);
      switch (escape) {
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case 'r' -> text.append('\r');
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'u' -> {
          text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> text.append(escape);
      }
    }
    return text.toString();
  }
}
