package dev.winnow.encoding;

import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import dev.winnow.text.Revision;
import java.util.ArrayList;
import java.util.List;

/**
 * Repairs one document: learns from its head what happened to it, then repairs it segment by
 * segment.
 *
 * <p>A worker for one document, not thread-safe.
 */
final class DocumentRepair {
  /** The code units from which evidence is taken. */
  static final int HEAD = 1 << 16;

  private final RepairOptions options;

  DocumentRepair(RepairOptions options) {
    this.options = options;
  }

  Revision repair(String text) {
    int first = new Scan(options).find(text, 0, text.length());
    if (first == text.length()) {
      return Revision.unchanged(text);
    }
    StagedRepair segments = learn(text);
    Scan scan = segments.scan();
    first = scan.find(text, 0, text.length());
    List<Edit> edits = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = Segments.end(text, start);
      if (first < end) {
        for (Edit edit : segments.repair(text.substring(start, end)).asList()) {
          edits.add(moved(edit, start));
        }
        first = scan.find(text, end, text.length());
      }
      start = end;
    }
    return Revision.of(text, Edits.of(text.length(), edits));
  }

  /** Learns from the head of a document, and returns what repairs its segments. */
  StagedRepair learn(CharSequence text) {
    return new StagedRepair(text.subSequence(0, Math.min(HEAD, text.length())).toString(), options);
  }

  static Edit moved(Edit edit, int distance) {
    return distance == 0
        ? edit
        : new Edit(
            edit.span().shift(distance),
            edit.replacement(),
            edit.kind(),
            edit.detail(),
            edit.confidence());
  }
}
