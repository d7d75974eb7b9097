package dev.winnow.encoding;

import dev.winnow.encoding.Suspects.Suspect;
import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Repairs the segments of one document so that repairing it once more would change nothing: in
 * stages, each with what the head of the document as repaired so far tells, until the head stays as
 * it is. What the head of the result tells is then what the last stage knew.
 *
 * <p>Only segments in which a scan finds something are looked at, and again only where they changed
 * or the head tells something else than before.
 *
 * <p>A worker for one document, not thread-safe.
 */
final class StagedRepair {
  /** More stages than there are ways in which damage hides damage. */
  private static final int MAX_STAGES = 8;

  private final String head;
  private final RepairOptions options;
  private final Scan plain;

  /** What each stage repairs with; neighbours that know the same are one. */
  private final List<SegmentRepair> stages = new ArrayList<>();

  /** The segments of the head that may need repair, by where they start. */
  private final TreeMap<Integer, HeadSegment> segments = new TreeMap<>();

  /** What repairs them. */
  private final Map<String, Edits> known = new HashMap<>();

  /** What segments of the head tell of damage. */
  private final Map<String, DamageWeight> weights = new HashMap<>();

  private Scan scan;

  /**
   * @param head the first {@link DocumentRepair#HEAD} code units of the document
   * @param first the first place of the head where the scan for the options finds something
   */
  StagedRepair(String head, int first, RepairOptions options) {
    this.head = head;
    this.options = options;
    this.plain = new Scan(options);
    this.scan = plain;
    repairHead(new Suspects(plain, head, 0, first).all());
    segments.values().forEach(segment -> known.put(segment.source(), segment.edits()));
  }

  private void repairHead(List<Suspect> suspects) {
    collect(suspects);
    DamageEvidence evidence = DamageEvidence.of(head, suspects, weights, options);
    SegmentRepair stage = stage(evidence);
    stages.add(stage);
    while (repairHead(stage) && stages.size() < MAX_STAGES) {
      String text = textOfHead();
      suspects = new Suspects(plain, text, 0).all();
      DamageEvidence next = DamageEvidence.of(text, suspects, weights, options);
      stage = next.equalTo(evidence) ? stage : stage(next);
      stages.add(stage);
      evidence = next;
    }
  }

  private void collect(List<Suspect> suspects) {
    for (Suspect suspect : suspects) {
      segments.computeIfAbsent(suspect.start(), start -> new HeadSegment(suspect.segment()));
    }
  }

  private boolean repairHead(SegmentRepair stage) {
    boolean changed = false;
    for (HeadSegment segment : segments.values()) {
      changed |= segment.repair(stage);
    }
    return changed;
  }

  /** The head as repaired so far. */
  private String textOfHead() {
    StringBuilder text = new StringBuilder(head.length());
    int[] done = {0};
    segments.forEach(
        (start, segment) -> {
          text.append(head, done[0], start).append(segment.text());
          done[0] = start + segment.source().length();
        });
    return text.append(head, done[0], head.length()).toString();
  }

  private SegmentRepair stage(DamageEvidence evidence) {
    Scan own = plain;
    if (!evidence.losses().isEmpty()) {
      own = own.withLeads();
      scan = scan.withLeads();
    }
    if (evidence.questionMarks()) {
      own = own.withQuestionMarks();
      scan = scan.withQuestionMarks();
    }
    if (own != plain) {
      collect(new Suspects(own, head, 0).all());
    }
    return new SegmentRepair(options, own, evidence, weights);
  }

  /** What finds all that any of the stages may repair. */
  Scan scan() {
    return scan;
  }

  /** Adds the edits that repair those segments of the head that start before a place. */
  void addEditsOfHead(int until, List<Edit> edits) {
    segments
        .headMap(until)
        .forEach((start, segment) -> DocumentRepair.addMoved(segment.edits(), start, edits));
  }

  /** Where the last segment of a head that is not all of its document starts: it is cut short. */
  int endOfHead() {
    int start = 0;
    for (int end = 0; end < head.length(); end = Segments.end(head, start)) {
      start = end;
    }
    return start;
  }

  /** Repairs a segment of the document. */
  Edits repair(String segment) {
    Edits found = known.get(segment);
    if (found != null) {
      return found;
    }
    HeadSegment repaired = new HeadSegment(segment);
    int last = stages.size() - 1;
    for (int i = 0; i < MAX_STAGES; i++) {
      boolean changed = repaired.repair(stages.get(Math.min(i, last)));
      if (!changed && i >= last) {
        break;
      }
    }
    return repaired.edits();
  }
}
