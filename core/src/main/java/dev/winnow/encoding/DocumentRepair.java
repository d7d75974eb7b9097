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
    boolean isShort = text.length() <= HEAD;
    StagedRepair segments = isShort ? new StagedRepair(text, first, options) : learn(text);
    int done = isShort ? text.length() : segments.endOfHead();
    List<Edit> edits = new ArrayList<>();
    segments.addEditsOfHead(done, edits);
    Suspects rest = new Suspects(segments.scan(), text, done);
    while (rest.next()) {
      addMoved(segments.repair(rest.segment()), rest.start(), edits);
    }
    return Revision.of(text, Edits.of(text.length(), edits));
  }

  /** Learns from the head of a document, and returns what repairs its segments. */
  StagedRepair learn(CharSequence text) {
    String head = text.subSequence(0, Math.min(HEAD, text.length())).toString();
    return new StagedRepair(head, new Scan(options).find(head, 0, head.length()), options);
  }

  static void addMoved(Edits edits, int distance, List<Edit> list) {
    for (Edit edit : edits.asList()) {
      list.add(moved(edit, distance));
    }
  }

  private static Edit moved(Edit edit, int distance) {
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
