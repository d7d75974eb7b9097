package dev.winnow.nlp.sentence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Counts right, invented and missed sentence ends; the ends of paragraphs are left out. */
final class Figures {
  int right;
  int invented;
  int missed;
  int texts;
  int perfect;
  int notCovered;

  static Figures of(
      List<GoldText> texts,
      Function<Locale, SentenceSegmenter> segmenters,
      Consumer<String> errors) {
    Figures figures = new Figures();
    for (GoldText text : texts) {
      if (!text.ends().isEmpty()) {
        figures.add(text, segmenters.apply(text.language()).segment(text.text()), errors);
      }
    }
    return figures;
  }

  void add(GoldText gold, List<Span> spans, Consumer<String> errors) {
    String text = gold.text();
    notCovered += isCovered(text, spans) ? 0 : 1;
    int last = gold.ends().last();
    Set<Integer> skip = new HashSet<>(gold.optionalEnds());
    skip.add(last);
    TreeSet<Integer> paragraphs = new TreeSet<>(gold.paragraphStarts());
    paragraphs.pollFirst();
    for (int start : paragraphs) {
      Integer end = gold.ends().floor(start);
      skip.add(end == null ? 0 : end);
    }
    Set<Integer> wanted = new HashSet<>(gold.ends());
    wanted.removeAll(skip);
    Set<Integer> got = new HashSet<>();
    for (Span span : spans) {
      int end = span.end();
      Integer paragraph = paragraphs.ceiling(end);
      boolean atParagraph = paragraph != null && text.substring(end, paragraph).isBlank();
      if (end < last && !skip.contains(end) && !atParagraph) {
        got.add(end);
      }
    }
    int before = invented + missed;
    for (int end : new TreeSet<>(got)) {
      if (wanted.contains(end)) {
        right++;
      } else {
        invented++;
        errors.accept("+ " + gold.id() + " " + around(text, end));
      }
    }
    for (int end : new TreeSet<>(wanted)) {
      if (!got.contains(end)) {
        missed++;
        errors.accept("- " + gold.id() + " " + around(text, end));
      }
    }
    texts++;
    perfect += before == invented + missed ? 1 : 0;
  }

  static String around(String text, int at) {
    return (text.substring(Math.max(0, at - 45), at)
            + "|"
            + text.substring(at, Math.min(text.length(), at + 40)))
        .replace("\n", "\\n");
  }

  static boolean isCovered(String text, List<Span> spans) {
    int at = 0;
    for (Span span : spans) {
      if (span.start() < at || span.isEmpty() || !text.substring(at, span.start()).isBlank()) {
        return false;
      }
      at = span.end();
    }
    return text.substring(at).isBlank();
  }

  double f1() {
    return 2.0 * right / Math.max(1, 2 * right + invented + missed);
  }

  void add(Figures other) {
    right += other.right;
    invented += other.invented;
    missed += other.missed;
    texts += other.texts;
    perfect += other.perfect;
    notCovered += other.notCovered;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %.4f R %.4f F1 %.4f  perfect %.4f of %d, not covered %d",
        right / Math.max(1.0, right + invented),
        right / Math.max(1.0, right + missed),
        f1(),
        perfect / Math.max(1.0, texts),
        texts,
        notCovered);
  }

  /** Prints how often joined paragraphs are split where they were joined, and elsewhere. */
  static String joins(Path file, SentenceSegmenter segmenter, Consumer<String> errors) {
    int[] count = new int[3];
    int[] found = new int[3];
    int elsewhere = 0;
    int joined = 0;
    int plain = 0;
    int plainSplit = 0;
    List<String> kinds = List.of("terminator", "lower-upper", "other");
    for (JsonNode row : GoldText.lines(file)) {
      String text = row.get("text").asText();
      List<Span> spans = segmenter.segment(text);
      List<Integer> seams = new ArrayList<>();
      for (int i = 1; i < spans.size(); i++) {
        if (spans.get(i - 1).end() == spans.get(i).start()) {
          seams.add(spans.get(i).start());
        }
      }
      if (row.path("split").isNull()) {
        plain++;
        plainSplit += seams.isEmpty() ? 0 : 1;
        seams.forEach(at -> errors.accept("plain " + around(text, at)));
        continue;
      }
      joined++;
      int split = text.offsetByCodePoints(0, row.get("split").asInt());
      int kind = kinds.indexOf(row.path("join").asText());
      count[kind]++;
      if (seams.remove((Integer) split)) {
        found[kind]++;
      } else {
        errors.accept("missed " + kinds.get(kind) + " " + around(text, split));
      }
      elsewhere += seams.size();
      seams.forEach(at -> errors.accept("elsewhere " + around(text, at)));
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      line.append(
          String.format(
              Locale.ROOT, "%s %.4f  ", kinds.get(i), found[i] / Math.max(1.0, count[i])));
    }
    return line
        + String.format(
            Locale.ROOT,
            "elsewhere %.4f  plain %.4f",
            elsewhere / Math.max(1.0, joined),
            plainSplit / Math.max(1.0, plain));
  }
}
