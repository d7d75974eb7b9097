package dev.winnow.boilerplate;

import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import dev.winnow.text.Revision;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
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

  /** A date or a name that is told by rule stands in one of the first lines. */
  private static final int FIRST_LINES = 6;

  private static final String MODEL = "model";
  private static final String RULE = "rule";
  private static final double RULE_CONFIDENCE = 0.9;

  private final String text;
  private final double threshold;
  private final LineModel model = LineModel.standard();
  private final LineReader reader = new LineReader(LineCues.standard());
  private final LineTable pieces = new LineTable();
  private final List<Edit> judged = new ArrayList<>();
  private final List<Span> headings = new ArrayList<>();
  private final TextStatements statements = new TextStatements();
  private final BitSet held = new BitSet();

  TextLabelling(String text, double threshold) {
    this.text = text;
    this.threshold = threshold;
  }

  TextExtraction extract(List<Edit> known, List<Span> kept, boolean markOnly) {
    Edits knownEdits = Edits.of(text.length(), known);
    LinePieces.cut(text, reader, pieces);
    findKept(TextPassages.union(kept));
    for (int from = 0; from < pieces.size(); from += MAX_LINES) {
      judge(from, Math.min(pieces.size(), from + MAX_LINES));
    }
    List<Edit> removed = TextPassages.merge(text, judged, knownEdits.asList(), kept);
    Edits edits = markOnly ? Edits.none(text.length()) : TextRemoval.of(text, removed);
    List<Span> left = headings.stream().map(edits::toTarget).filter(s -> !s.isEmpty()).toList();
    return new TextExtraction(Revision.of(text, edits), removed, left, statements.metadata());
  }

  /** Finds the pieces of which something stays: a line is not torn around a quotation. */
  private void findKept(List<Span> kept) {
    int piece = 0;
    for (Span span : kept) {
      while (piece < pieces.size() && pieces.end(piece) <= span.start()) {
        piece++;
      }
      for (int i = piece;
          i < pieces.size() && pieces.start(i) < span.end() && !span.isEmpty();
          i++) {
        held.set(i);
      }
    }
  }

  private void judge(int from, int to) {
    LineMatrix matrix = LineMatrix.of(text, pieces, from, to, reader, model, 0);
    LineScores scores = model.scores(matrix);
    TextVerdicts verdicts = decide(from, matrix, scores);
    TextReason reason = new TextReason(matrix);
    for (int i = 0; i < matrix.size; i++) {
      Optional<LineKind> rule = rule(from + i);
      if (rule.isPresent()) {
        verdicts.letGo(i);
      } else {
        rule = verdicts.grownFrom(i);
      }
      if (verdicts.goes(i)) {
        String byModel = reason.of(i);
        String kind = rule.map(LineKind::label).orElse(byModel);
        add(span(from + i), kind, rule.isPresent(), scores.boilerplate[i]);
      }
    }
    findHeadings(from, matrix, verdicts);
  }

  /**
   * Decides by the threshold asked for; which line is the headline, by the standard one: another
   * threshold keeps more or fewer lines, never others.
   */
  private TextVerdicts decide(int from, LineMatrix matrix, LineScores scores) {
    TextVerdicts standard = judge(from, matrix, scores, TextExtractor.THRESHOLD);
    TextVerdicts verdicts =
        threshold == TextExtractor.THRESHOLD ? standard : judge(from, matrix, scores, threshold);
    int likely = from == 0 ? standard.likelyHeadline() : -1;
    grow(standard, likely);
    int above = from == 0 ? standard.headlineAboveText() : -1;
    if (verdicts != standard) {
      grow(verdicts, likely);
    }
    if (from == 0) {
      verdicts.keepTitle();
    }
    if (above >= 0) {
      verdicts.keepHeadlineAboveText(above);
    }
    return verdicts;
  }

  private static void grow(TextVerdicts verdicts, int headline) {
    if (headline >= 0) {
      verdicts.keep(headline);
    }
    verdicts.grow();
  }

  private TextVerdicts judge(int from, LineMatrix matrix, LineScores scores, double threshold) {
    TextVerdicts verdicts = new TextVerdicts(matrix, scores, threshold);
    for (int i = 0; i < matrix.size; i++) {
      verdicts.judge(i, pieces.isPart(from + i));
      if (held.get(from + i)) {
        verdicts.hold(i);
      }
    }
    keepLists(from, matrix.size, verdicts);
    verdicts.keepSigns();
    return verdicts;
  }

  private void keepLists(int from, int size, TextVerdicts verdicts) {
    for (int i = 0; i < size; ) {
      int first = i;
      char mark = mark(from + i++);
      while (mark != ListItems.NONE && i < size && mark(from + i) == mark) {
        i++;
      }
      if (mark != ListItems.NONE) {
        verdicts.keepList(first, i, first > 0 && endsInColon(from + first - 1));
      }
    }
  }

  private boolean endsInColon(int piece) {
    return LineCharacter.of(text.charAt(pieces.end(piece) - 1)) == LineCharacter.COLON;
  }

  private char mark(int piece) {
    return ListItems.mark(text, pieces.start(piece), pieces.end(piece));
  }

  private Span span(int piece) {
    return new Span(pieces.start(piece), pieces.end(piece));
  }

  private void findHeadings(int from, LineMatrix matrix, TextVerdicts verdicts) {
    int last = -1;
    for (int i = 0; i < matrix.size; i++) {
      if (verdicts.goes(i)) {
        continue;
      }
      if (last >= 0) {
        Span line = span(from + last);
        if (TextHeading.is(text, line, matrix.isText(last), matrix.isText(i))) {
          headings.add(line);
        }
      }
      last = i;
    }
  }

  /** What one of the first lines certainly is: a date with its label, or a byline. */
  private Optional<LineKind> rule(int piece) {
    Span line = span(piece);
    if (piece >= FIRST_LINES) {
      return Optional.empty();
    }
    if (TextDates.labelled(text, line).filter(d -> d.span().equals(line)).isPresent()) {
      return Optional.of(LineKind.DATE);
    }
    return TextStatements.isByline(text, line) ? Optional.of(LineKind.BYLINE) : Optional.empty();
  }

  private void add(Span line, String kind, boolean byRule, float score) {
    statements.read(text, line, kind);
    double confidence = byRule ? RULE_CONFIDENCE : TextVerdicts.probability(score);
    addJudged(new Edit(line, "", kind, byRule ? RULE : MODEL, confidence));
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
}
