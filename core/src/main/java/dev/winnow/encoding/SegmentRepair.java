package dev.winnow.encoding;

import dev.winnow.encoding.EncodingRepairer.EntityDecoding;
import dev.winnow.encoding.RepairOptions.Fix;
import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

  /**
   * Finds what may need repair after the first pass, where the document proves no loss any more.
   */
  private final Scan unproven;

  private final Scan characters;
  private final DamageEvidence evidence;
  private final Map<String, DamageWeight> weights;
  private final MojibakeRepair mojibake;
  private final SingleByteRepair singleByte;
  private final LostCharacters lost;
  private final int wanted;

  /**
   * @param weights what is known already of segments: {@link MojibakeRepair} finds nothing in one
   *     that tells nothing, unless it knows more of the document
   */
  SegmentRepair(
      RepairOptions options,
      Scan scan,
      DamageEvidence evidence,
      Map<String, DamageWeight> weights) {
    this.options = options;
    this.scan = scan;
    this.unproven = scan.withoutLeads();
    this.characters = Scan.ofCharacters(options);
    this.evidence = evidence;
    this.weights = evidence.knowsNoMisreading() ? weights : Map.of();
    this.mojibake = new MojibakeRepair(options, evidence);
    this.singleByte = new SingleByteRepair(options.minConfidence());
    this.lost = new LostCharacters(options.minConfidence());
    this.wanted = CharacterFlags.wanted(options);
  }

  /** Repairs a segment; what a repair breaks into several is repaired as several. */
  Edits repair(String segment) {
    Edits edits = Edits.none(segment.length());
    String text = segment;
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      List<Edit> found = new ArrayList<>();
      for (int start = 0; start < text.length(); ) {
        int end = Segments.end(text, start);
        if ((pass == 0 ? scan : unproven).find(text, start, end) < end) {
          pass(text.substring(start, end), pass == 0).moveTo(start, found);
        }
        start = end;
      }
      if (found.isEmpty()) {
        break;
      }
      Edits step = Edits.of(text.length(), found);
      text = step.apply(text);
      edits = edits.then(step);
    }
    return edits;
  }

  private Step pass(String text, boolean first) {
    Step step = new Step(text);
    if (decodesEntities(text)) {
      step.make(HtmlEntities.edits(step.text));
    }
    if (options.has(Fix.MOJIBAKE) && !DamageWeight.NONE.equals(weights.get(step.text))) {
      step.make(mojibake.repair(step.text, first));
    }
    if (options.has(Fix.SINGLE_BYTE)) {
      step.make(singleByte.edits(step.text));
    }
    if (options.has(Fix.LOST_CHARACTERS)) {
      step.make(lost.edits(step.text));
      if (evidence.questionMarks() || LostQuestionMarks.isProven(step.text)) {
        step.make(LostQuestionMarks.edits(step.text));
      }
    }
    if (characters.find(step.text, 0, step.text.length()) < step.text.length()) {
      repairCharacters(step);
    }
    return step;
  }

  private void repairCharacters(Step step) {
    if (options.has(Fix.TERMINAL_ESCAPES)) {
      step.make(TerminalEscapes.edits(step.text));
    }
    step.make(CharacterFixes.edits(step.text, wanted));
    if (options.normalization().isPresent()) {
      step.make(Normalization.edits(step.text, options.normalization().get()));
    }
  }

  private boolean decodesEntities(String text) {
    return options.entities() == EntityDecoding.ALWAYS
        || (options.entities() == EntityDecoding.UNLESS_HTML
            && !evidence.isHtml()
            && text.indexOf('<') < 0);
  }

  /** A text on its way, with what was done to it. */
  private static final class Step {
    private String text;
    private Edits edits;

    Step(String text) {
      this.text = text;
      this.edits = Edits.none(text.length());
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

    void moveTo(int start, List<Edit> list) {
      DocumentRepair.addMoved(edits, start, list);
    }
  }
}
