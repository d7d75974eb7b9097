package dev.winnow.boilerplate;

import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import dev.winnow.text.Revision;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Labels the pieces of one text and makes the extraction of it. A text of very many lines is judged
 * in parts, so that memory stays bounded.
 *
 * <p>Scratch space of one text: not thread-safe.
 */
final class TextLabelling {
  private static final int MAX_LINES = 1 << 16;

  /** What a part of a line needs more than a line, in log odds: a wrong cut tears a line apart. */
  private static final double PART_MARGIN = 0.5;

  /** A date before the text stands in one of its first lines. */
  private static final int DATE_LINES = 3;

  private static final String MODEL = "model";
  private static final String RULE = "rule";
  private static final double RULE_CONFIDENCE = 0.95;

  private final String text;
  private final double threshold;
  private final LineModel model = LineModel.standard();
  private final LineReader reader = new LineReader(LineCues.standard());
  private final LineTable pieces = new LineTable();
  private final byte[] row = new byte[LineMatrix.ROW];
  private final List<Edit> judged = new ArrayList<>();
  private final List<Span> headings = new ArrayList<>();
  private final TextStatements statements = new TextStatements();

  TextLabelling(String text, double threshold) {
    this.text = text;
    this.threshold = threshold;
  }

  TextExtraction extract(List<Edit> known, List<Span> kept, boolean markOnly) {
    LinePieces.cut(text, reader, pieces);
    for (int from = 0; from < pieces.size(); from += MAX_LINES) {
      judge(from, Math.min(pieces.size(), from + MAX_LINES));
    }
    List<Edit> removed = TextPassages.merge(text, judged, known, kept);
    Edits edits = markOnly ? Edits.none(text.length()) : TextRemoval.of(text, removed);
    List<Span> left = headings.stream().map(edits::toTarget).filter(s -> !s.isEmpty()).toList();
    return new TextExtraction(
        Revision.of(text, edits), removed, left, statements.metadata());
  }

  private void judge(int from, int to) {
    LineMatrix matrix = LineMatrix.of(text, pieces, from, to, reader, model, 0);
    float[] scores = new float[matrix.size];
    boolean[] goes = new boolean[matrix.size];
    for (int i = 0; i < matrix.size; i++) {
      matrix.row(i, row);
      scores[i] = model.score(row);
      goes[i] = scores[i] > threshold + (pieces.isPart(from + i) ? PART_MARGIN : 0);
    }
    TextReason reason = new TextReason(matrix);
    for (int i = 0; i < matrix.size; i++) {
      Span span = new Span(pieces.start(from + i), pieces.end(from + i));
      if (goes[i]) {
        String kind = reason.of(i);
        statements.read(text, span, kind);
        addJudged(new Edit(span, "", kind, MODEL, probability(scores[i])));
      } else if (from + i < DATE_LINES) {
        TextDates.prefix(text, span).ifPresent(this::addDate);
      }
    }
    findHeadings(from, matrix, goes);
  }

  private void findHeadings(int from, LineMatrix matrix, boolean[] goes) {
    int last = -1;
    for (int i = 0; i < matrix.size; i++) {
      if (goes[i]) {
        continue;
      }
      if (last >= 0) {
        Span line = new Span(pieces.start(from + last), pieces.end(from + last));
        if (TextHeading.is(text, line, matrix.isText(last), matrix.isText(i))) {
          headings.add(line);
        }
      }
      last = i;
    }
  }

  private void addDate(TextDates.Prefix prefix) {
    judged.add(new Edit(prefix.span(), "", LineKind.DATE.label(), RULE, RULE_CONFIDENCE));
    statements.date(prefix.date(), prefix.dateSpan());
  }

  /** Adds a passage, to the one before it if that is next to it and has the same reason. */
  private void addJudged(Edit edit) {
    int last = judged.size() - 1;
    Optional<Edit> before = last < 0 ? Optional.empty() : Optional.of(judged.get(last));
    boolean goesOn =
        before
            .filter(b -> b.kind().equals(edit.kind()) && b.detail().equals(edit.detail()))
            .filter(b -> isBlank(b.span().end(), edit.span().start()))
            .isPresent();
    if (goesOn) {
      Edit b = before.orElseThrow();
      Span span = new Span(b.span().start(), edit.span().end());
      double confidence = Math.min(b.confidence(), edit.confidence());
      judged.set(last, new Edit(span, "", b.kind(), b.detail(), confidence));
    } else {
      judged.add(edit);
    }
  }

  private boolean isBlank(int from, int to) {
    int i = from;
    while (i < to && LineCharacter.of(text.charAt(i)) == LineCharacter.SPACE) {
      i++;
    }
    return i == to;
  }

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
