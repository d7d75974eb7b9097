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
  private Scan scan;

  DocumentRepair(RepairOptions options) {
    this.options = options;
    this.scan = new Scan(options);
  }

  Revision repair(String text) {
    int first = scan.find(text, 0, text.length());
    if (first == text.length()) {
      return Revision.unchanged(text);
    }
    SegmentRepair segments = learn(text.substring(0, Math.min(HEAD, text.length())));
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
  SegmentRepair learn(String head) {
    DamageEvidence evidence = DamageEvidence.of(head, options);
    if (!evidence.losses().isEmpty()) {
      scan = scan.withLeads();
    }
    if (evidence.questionMarks()) {
      scan = scan.withQuestionMarks();
    }
    return new SegmentRepair(options, scan, evidence);
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
