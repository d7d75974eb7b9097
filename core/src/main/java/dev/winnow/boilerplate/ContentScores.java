package dev.winnow.boilerplate;

import org.jspecify.annotations.Nullable;

/**
 * Scores boxes by the paragraphs in them, as Arc90's Readability does: a paragraph scores for
 * itself, its commas and its length; its parent gets all of it, ancestors further up a share.
 */
final class ContentScores {
  private static final int SHORTEST = 25;
  private static final int HUNDRED = 100;
  private static final int LEVELS = 5;

  private ContentScores() {}

  /** Scores all boxes; returns the best one. */
  static @Nullable Box add(Page page) {
    for (TextBlock block : page.blocks) {
      int length = block.end - block.start;
      if (length >= SHORTEST && !block.box.is(Box.HEADING)) {
        addUp(block.box, 1 + block.commas + Math.min(length / HUNDRED, 3));
      }
    }
    Box best = null;
    for (Box box : page.boxes) {
      box.contentScore *= 1 - (double) box.linkWords / Math.max(1, box.words);
      if (best == null || box.contentScore > best.contentScore) {
        best = box;
      }
    }
    return best;
  }

  private static void addUp(Box paragraph, double score) {
    Box box = paragraph.tag == Tag.P || paragraph.parent == null ? paragraph.parent : paragraph;
    for (int level = 0; level < LEVELS && box != null; level++) {
      box.contentScore += score / (level == 0 ? 1 : level == 1 ? 2 : 3 * level);
      box = box.parent;
    }
  }
}
