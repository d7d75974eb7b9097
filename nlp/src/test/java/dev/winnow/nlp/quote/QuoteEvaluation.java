package dev.winnow.nlp.quote;

import dev.winnow.text.Span;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Measures the spans of quotations against annotated texts: precision, recall and F1 of each set in
 * a folder.
 *
 * <p>Argument: the folder. Sets that hold direct speech alone are compared with outermost speech;
 * where the annotation leaves the marks out, they are left out on both sides.
 */
final class QuoteEvaluation {
  private static final Set<String> SPEECH_ALONE = Set.of("litbank", "aads_french");
  private static final String MARKS = "«»“”\"—–- \u00a0\u202f\n\t";

  private QuoteEvaluation() {}

  public static void main(String[] arguments) throws IOException {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(Path.of(arguments[0]), "*.jsonl.gz")) {
      for (Path file : files) {
        String set = file.getFileName().toString().replace(".jsonl.gz", "");
        measure(set, file);
      }
    }
  }

  private static void measure(String set, Path file) throws IOException {
    int right = 0;
    int found = 0;
    int gold = 0;
    for (GoldQuotations row : GoldQuotations.read(file)) {
      boolean french = set.equals("aads_french");
      QuoteSegmenter segmenter =
          french
              ? QuoteSegmenter.forLanguage(Locale.FRENCH)
              : QuoteSegmenter.forLanguage(Locale.ENGLISH);
      Set<Span> wanted = new HashSet<>();
      row.spans().forEach(span -> wanted.add(french ? trimmed(row.text(), span) : span));
      Set<Span> got = new HashSet<>();
      for (Quotation q : segmenter.quotations(row.text())) {
        boolean counts = q.kind() == Quotation.Kind.SPEECH && q.depth() == 0;
        if (counts || !SPEECH_ALONE.contains(set)) {
          got.add(french ? trimmed(row.text(), q.span()) : q.span());
        }
      }
      gold += wanted.size();
      found += got.size();
      wanted.retainAll(got);
      right += wanted.size();
    }
    System.out.printf(
        "%-12s precision %.3f recall %.3f F1 %.3f%n",
        set, right / (double) found, right / (double) gold, 2.0 * right / (found + gold));
  }

  private static Span trimmed(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && MARKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && MARKS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end);
  }
}
