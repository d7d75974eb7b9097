package dev.winnow.boilerplate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Measures extraction on labelled pages: {@code HtmlEvaluation PAGES.jsonl.gz}. Word F1 is the mean
 * of the pages' F1 over bags of words; 4-gram F1 is that of mean precision and mean recall; title,
 * author and date count when their words are the labelled ones.
 */
final class HtmlEvaluation {
  private static final Pattern NO_TEXT =
      Pattern.compile("(?s)<!--.*?-->|<(script|style)\\b.*?</\\1\\s*>|<[^>]*>");

  /** Sums by name: what was reached, and of how many. */
  private final Map<String, double[]> sums = new TreeMap<>();

  private HtmlEvaluation() {}

  public static void main(String[] args) throws IOException {
    HtmlEvaluation evaluation = new HtmlEvaluation();
    for (LabelledPage page : LabelledPage.read(Path.of(args[0]))) {
      evaluation.add(page, HtmlExtractor.standard().extract(page.html(), page.url()));
    }
    evaluation.sums.forEach(
        (name, sum) -> System.out.printf(Locale.ROOT, "%-28s %.4f%n", name, sum[0] / sum[1]));
  }

  private void add(String name, double value) {
    double[] sum = sums.computeIfAbsent(name, key -> new double[2]);
    sum[0] += value;
    sum[1]++;
  }

  private void add(LabelledPage page, Extraction extraction) {
    double f1 = Words.f1(extraction.text(), page.expected());
    add("word F1, all", f1);
    add("word F1, " + page.type(), f1);
    addShingles(page, extraction);
    for (Block block : extraction.blocks()) {
      add("blocks true to their HTML", isTrue(extraction, block) ? 1 : 0);
    }
    Metadata metadata = extraction.metadata();
    addField("title exact", page.title(), metadata.title().map(Metadata.Found::value).orElse(""));
    addField(
        "author exact",
        page.author(),
        String.join(", ", metadata.authors().map(Metadata.Found::value).orElse(List.of())));
    String date = metadata.date().map(Metadata.Found::value).orElse("");
    addField("date exact", page.date(), date.substring(0, Math.min(10, date.length())));
  }

  private void addShingles(LabelledPage page, Extraction extraction) {
    Map<String, Integer> got = Words.bag(Words.shingles(Words.cased(extraction.text()), 4));
    Map<String, Integer> wanted = Words.bag(Words.shingles(Words.cased(page.expected()), 4));
    double common = Words.common(got, wanted);
    add("4-gram precision", common / Math.max(1, got.values().stream().mapToInt(i -> i).sum()));
    add("4-gram recall", common / Math.max(1, wanted.values().stream().mapToInt(i -> i).sum()));
  }

  private void addField(String name, String wanted, String got) {
    if (!wanted.isEmpty()) {
      add(name, Words.of(wanted).equals(Words.of(got)) ? 1 : 0);
    }
  }

  private static boolean isTrue(Extraction extraction, Block block) {
    String stretch = block.source().of(extraction.source()).toString();
    String text = Parser.unescapeEntities(NO_TEXT.matcher(stretch).replaceAll(""), false);
    String said = String.join("", Words.cased(text));
    String mine = String.join("", Words.cased(block.span().of(extraction.text()).toString()));
    return !mine.isEmpty() && said.contains(mine);
  }
}
