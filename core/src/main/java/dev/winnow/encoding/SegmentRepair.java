package dev.winnow.encoding;

import dev.winnow.encoding.EncodingRepairer.EntityDecoding;
import dev.winnow.encoding.RepairOptions.Fix;
import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import java.util.List;

/**
 * Repairs segments of one document, each by itself: all repairs in turn, until none finds anything
 * more, since one may bring to light what another repairs.
 *
 * <p>A worker, not thread-safe.
 */
final class SegmentRepair {
  /** More passes than text of a segment's length can be nested. */
  private static final int MAX_PASSES = 20;

  private final RepairOptions options;
  private final Scan scan;
  private final DamageEvidence evidence;
  private final MojibakeRepair mojibake;
  private final int wanted;

  SegmentRepair(RepairOptions options, Scan scan, DamageEvidence evidence, String head) {
    this.options = options;
    this.scan = scan;
    this.evidence = evidence;
    this.mojibake = new MojibakeRepair(options, evidence, head);
    this.wanted = CharacterFlags.wanted(options);
  }

  Edits repair(String segment) {
    Edits edits = Edits.none(segment.length());
    String text = segment;
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      Edits before = edits;
      if (scan.find(text, 0, text.length()) == text.length()) {
        break;
      }
      Step step = new Step(text, edits);
      if (decodesEntities(text)) {
        step.make(HtmlEntities.edits(step.text));
      }
      if (options.has(Fix.MOJIBAKE)) {
        step.make(mojibake.repair(step.text, pass == 0));
      }
      if (options.has(Fix.TERMINAL_ESCAPES)) {
        step.make(TerminalEscapes.edits(step.text));
      }
      step.make(CharacterFixes.edits(step.text, wanted));
      if (options.normalization().isPresent()) {
        step.make(Normalization.edits(step.text, options.normalization().get()));
      }
      edits = step.edits;
      if (edits == before) {
        break;
      }
      text = step.text;
    }
    return edits;
  }

  private boolean decodesEntities(String text) {
    return options.entities() == EntityDecoding.ALWAYS
        || options.entities() == EntityDecoding.UNLESS_HTML
            && !evidence.isHtml()
            && text.indexOf('<') < 0;
  }

  /** A text on its way, with what was done to it. */
  private static final class Step {
    private String text;
    private Edits edits;

    Step(String text, Edits edits) {
      this.text = text;
      this.edits = edits;
    }

    void make(List<Edit> found) {
      if (!found.isEmpty()) {
        make(Edits.of(text.length(), found));
      }
    }

    void make(Edits found) {
      if (!found.isEmpty()) {
        text = found.apply(text);
        edits = edits.then(found);
      }
    }
  }
}
