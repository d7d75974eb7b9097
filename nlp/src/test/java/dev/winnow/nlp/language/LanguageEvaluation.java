package dev.winnow.nlp.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Prints how often the language is right, for ours, for OpenNLP's and for both together. Argument:
 * the folder of the evaluation sets; none of the models saw any of them.
 */
final class LanguageEvaluation {
  private static final int[] LENGTHS = {20, 50, 200, 1000};
  private static final int PER_LANGUAGE = 200;
  private static final Pattern HTML_LANG =
      Pattern.compile("<html[^>]*?\\slang\\s*=\\s*[\"']?([A-Za-z]{2,3})", Pattern.CASE_INSENSITIVE);

  private static final Map<String, Function<String, Language>> DETECTORS =
      new TreeMap<>(
          Map.of(
              "OpenNLP", LanguageEvaluation::openNlp,
              "builtIn", LanguageDetector.builtIn()::detect,
              "standard", LanguageDetector.standard()::detect));

  private LanguageEvaluation() {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Map<String, String> sentences = new TreeMap<>();
    for (JsonNode record : read(root.resolve("encoding/train/text.jsonl.gz"))) {
      if (!record.has("from")) {
        add(sentences, record);
      }
    }
    cut("sentences in 27 languages (encoding/train, not UDHR)", sentences);
    Map<String, String> treebanks = new TreeMap<>();
    try (var files = Files.list(root.resolve("sentences/dev"))) {
      for (Path file : files.filter(LanguageEvaluation::isTreebank).sorted().toList()) {
        for (JsonNode record : read(file)) {
          add(treebanks, record);
        }
      }
    }
    cut("treebanks in 9 languages (sentences/dev)", treebanks);
    pages(read(root.resolve("boilerplate/dev/html.jsonl.gz")));
    pages(read(root.resolve("boilerplate/train/html.jsonl.gz")));
    parts(root);
    speed(sentences);
  }

  private static boolean isTreebank(Path file) {
    return file.getFileName().toString().matches(".*(gsd|ewt|alpino|gsdsimp)\\.jsonl\\.gz");
  }

  private static void add(Map<String, String> texts, JsonNode record) {
    String lang = record.get("lang").asText().replace("zhs", "zh");
    texts.merge(lang, record.get("text").asText() + "\n", String::concat);
  }

  private static List<JsonNode> read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> records = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        records.add(mapper.readTree(line));
      }
    }
    return records;
  }

  /** OpenNLP's own answer, with our knowledge of scripts alone. */
  private static Language openNlp(String text) {
    Sample sample = Sample.of(text, 1000);
    Script script = sample.script();
    if (!script.isShared()) {
      return LanguageDetector.builtIn().detect(text);
    }
    return OpenNlpDetector.get()
        .orElseThrow()
        .shares(text.substring(0, Math.min(1000, text.length())), script)
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(best -> new Language(best.getKey(), Math.min(1, best.getValue())))
        .orElse(Language.UNDETERMINED);
  }

  private static void cut(String title, Map<String, String> texts) {
    System.out.println("== " + title);
    for (int length : LENGTHS) {
      for (Map.Entry<String, Function<String, Language>> detector : DETECTORS.entrySet()) {
        Tally tally = new Tally();
        texts.forEach(
            (lang, text) -> {
              int step = Math.max(length, text.length() / PER_LANGUAGE);
              for (int at = 0; at + length <= text.length(); at += step) {
                tally.add(lang, detector.getValue().apply(text.substring(at, at + length)));
              }
            });
        System.out.printf("%5d characters, %-8s %s%n", length, detector.getKey(), tally);
      }
    }
  }

  private static void pages(List<JsonNode> pages) {
    System.out.println("== pages whose html element names a language");
    for (Map.Entry<String, Function<String, Language>> detector : DETECTORS.entrySet()) {
      Tally tally = new Tally();
      StringBuilder wrong = new StringBuilder();
      for (JsonNode page : pages) {
        Matcher lang = HTML_LANG.matcher(page.get("html").asText());
        String text = page.get("expected").asText();
        if (lang.find() && text.length() >= 50) {
          Language found = detector.getValue().apply(text);
          if (!tally.add(lang.group(1).toLowerCase(java.util.Locale.ROOT), found)) {
            wrong.append(
                String.format(
                    "   %s says %s, found %s: %.60s%n",
                    page.get("id").asText(), lang.group(1), found, text.replace('\n', ' ')));
          }
        }
      }
      System.out.printf("%-8s %s%n%s", detector.getKey(), tally, wrong);
    }
  }

  /** English pages have few parts in other languages. */
  private static void parts(Path root) throws IOException {
    System.out.println("== parts of pages in other languages");
    int pages = 0;
    for (JsonNode page : read(root.resolve("boilerplate/dev/html.jsonl.gz"))) {
      String text = page.get("expected").asText();
      pages++;
      for (LanguageSpan part : LanguageDetector.standard().paragraphs(text)) {
        System.out.printf(
            "   %s %s %.100s%n",
            page.get("id").asText(), part, part.span().of(text).toString().replace('\n', ' '));
      }
    }
    System.out.println(pages + " pages");
  }

  private static void speed(Map<String, String> texts) {
    System.out.println("== speed, MB/s of UTF-16 code units, one thread");
    for (int length : new int[] {1_000, 10_000, 100_000}) {
      for (Map.Entry<String, Function<String, Language>> detector : DETECTORS.entrySet()) {
        double best = 0;
        for (int run = 0; run < 5; run++) {
          long units = 0;
          long start = System.nanoTime();
          for (String text : texts.values()) {
            for (int at = 0; at < 4; at++) {
              int from = at * 900;
              String piece = text.substring(from, Math.min(text.length(), from + length));
              String whole = piece.repeat(Math.max(1, length / piece.length()));
              units += length + detector.getValue().apply(whole).tag().length();
            }
          }
          best = Math.max(best, units / 1e6 / ((System.nanoTime() - start) / 1e9));
        }
        System.out.printf("%7d characters, %-8s %.1f%n", length, detector.getKey(), best);
      }
    }
  }

  /** Counts answers. */
  private static final class Tally {
    private final Map<String, Integer> errors = new TreeMap<>();
    private int all;
    private int right;
    private int undetermined;
    private int sure;
    private int sureAndWrong;

    boolean add(String expected, Language found) {
      boolean ok = Optional.of(found.locale().getLanguage()).filter(expected::equals).isPresent();
      all++;
      right += ok ? 1 : 0;
      undetermined += found.isUndetermined() ? 1 : 0;
      sure += found.confidence() >= 0.9 ? 1 : 0;
      sureAndWrong += found.confidence() >= 0.9 && !ok ? 1 : 0;
      if (!ok) {
        errors.merge(expected + ">" + found.tag(), 1, Integer::sum);
      }
      return ok;
    }

    @Override
    public String toString() {
      String worst =
          errors.entrySet().stream()
              .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
              .limit(8)
              .map(error -> error.getKey() + "=" + error.getValue())
              .reduce("", (some, more) -> some + " " + more);
      return String.format(
          "%.4f of %d, undetermined %d, sure %.3f, wrong of these %d;%s",
          (double) right / all, all, undetermined, (double) sure / all, sureAndWrong, worst);
    }
  }
}
