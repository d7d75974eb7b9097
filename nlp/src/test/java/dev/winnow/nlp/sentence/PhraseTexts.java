package dev.winnow.nlp.sentence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Thai paragraphs written for this project, the ends of their sentences marked as in {@link
 * Marked}.
 */
final class PhraseTexts {
  private static final String FOLDER = "dev/winnow/nlp/sentence/";

  private PhraseTexts() {}

  /** Those that weights are learnt from and words were chosen on. */
  static List<GoldText> toLearn() {
    return read("thai-learn.txt");
  }

  /** Those that nothing was learnt from and no word was chosen on: for the figure alone. */
  static List<GoldText> heldOut() {
    return read("thai-held-out.txt");
  }

  private static List<GoldText> read(String name) {
    try (InputStream in = PhraseTexts.class.getClassLoader().getResourceAsStream(FOLDER + name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().map(PhraseTexts::gold).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldText gold(String marked) {
    TreeSet<Integer> starts = new TreeSet<>();
    TreeSet<Integer> ends = new TreeSet<>();
    int at = 0;
    for (String sentence : List.of(marked.split("\\|"))) {
      starts.add(at);
      ends.add(at + sentence.length());
      at += sentence.length() + 1;
    }
    return new GoldText(
        marked.substring(0, 12),
        Locale.forLanguageTag("th"),
        Marked.of(marked).text(),
        starts,
        ends,
        new TreeSet<>(),
        new TreeSet<>());
  }
}
