package dev.winnow.encoding;

import dev.winnow.text.Edits;
import org.jspecify.annotations.Nullable;

/**
 * A segment of a document's head on its way through the stages of a {@link StagedRepair}.
 *
 * <p>Not thread-safe.
 */
final class HeadSegment {
  private final String source;
  private String text;
  private Edits edits;

  /** The stage that found nothing more to repair. */
  private @Nullable SegmentRepair settledBy;

  HeadSegment(String source) {
    this.source = source;
    this.text = source;
    this.edits = Edits.none(source.length());
  }

  String source() {
    return source;
  }

  /** The segment as repaired so far. */
  String text() {
    return text;
  }

  /** What leads from the source to the text. */
  Edits edits() {
    return edits;
  }

  /** Repairs the segment further; returns whether there was anything to repair. */
  boolean repair(SegmentRepair stage) {
    if (stage == settledBy) {
      return false;
    }
    Edits step = stage.repair(text);
    if (step.isEmpty()) {
      settledBy = stage;
      return false;
    }
    settledBy = null;
    text = step.apply(text);
    edits = edits.then(step);
    return true;
  }
}
