package dev.winnow.encoding;

import dev.winnow.text.Edits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Repairs the segments of one document so that repairing it once more would change nothing: in
 * stages, each with what the head of the document as repaired so far tells, until the head stays as
 * it is. What the head of the result tells is then what the last stage knew.
 *
 * <p>A worker for one document, not thread-safe.
 */
final class StagedRepair {
  /** More stages than there are ways in which damage hides damage. */
  private static final int MAX_STAGES = 8;

  private final RepairOptions options;
  private final List<SegmentRepair> stages = new ArrayList<>();

  /** What repairs those segments of the head that need it. */
  private final Map<String, Edits> known = new HashMap<>();

  private Scan scan;

  /**
   * @param head the first {@link DocumentRepair#HEAD} code units of the document
   */
  StagedRepair(String head, RepairOptions options) {
    this.options = options;
    this.scan = new Scan(options);
    List<String> source = new ArrayList<>();
    List<Edits> edits = new ArrayList<>();
    for (int start = 0; start < head.length(); ) {
      int end = Segments.end(head, start);
      source.add(head.substring(start, end));
      edits.add(Edits.none(end - start));
      start = end;
    }
    List<String> repaired = new ArrayList<>(source);
    boolean changed = true;
    for (String text = head; changed && stages.size() < MAX_STAGES; ) {
      SegmentRepair stage = stage(DamageEvidence.of(text, options));
      changed = false;
      for (int i = 0; i < repaired.size(); i++) {
        Edits step = stage.repair(repaired.get(i));
        if (!step.isEmpty()) {
          changed = true;
          repaired.set(i, step.apply(repaired.get(i)));
          edits.set(i, edits.get(i).then(step));
        }
      }
      text = changed ? String.join("", repaired) : text;
    }
    for (int i = 0; i < source.size(); i++) {
      if (!edits.get(i).isEmpty()) {
        known.put(source.get(i), edits.get(i));
      }
    }
  }

  private SegmentRepair stage(DamageEvidence evidence) {
    Scan own = new Scan(options);
    if (!evidence.losses().isEmpty()) {
      own = own.withLeads();
      scan = scan.withLeads();
    }
    if (evidence.questionMarks()) {
      own = own.withQuestionMarks();
      scan = scan.withQuestionMarks();
    }
    SegmentRepair stage = new SegmentRepair(options, own, evidence);
    stages.add(stage);
    return stage;
  }

  /** What finds all that any of the stages may repair. */
  Scan scan() {
    return scan;
  }

  /** Repairs a segment of the document. */
  Edits repair(String segment) {
    Edits found = known.get(segment);
    if (found != null) {
      return found;
    }
    Edits edits = Edits.none(segment.length());
    String text = segment;
    for (int i = 0; i < MAX_STAGES; i++) {
      Edits step = stages.get(Math.min(i, stages.size() - 1)).repair(text);
      if (!step.isEmpty()) {
        text = step.apply(text);
        edits = edits.then(step);
      } else if (i >= stages.size() - 1) {
        break;
      }
    }
    return edits;
  }
}
