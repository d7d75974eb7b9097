package dev.winnow.boilerplate;

import org.jspecify.annotations.Nullable;

/** Tells the kind of a block from the boxes around it. */
final class Kinds {
  private static final int LONGEST_CELL = 150;
  private static final int LEVELS = 4;

  private Kinds() {}

  static BlockKind of(Box box) {
    if (box.is(Box.PRE)) {
      return BlockKind.CODE;
    }
    if (headingLevel(box) > 0) {
      return BlockKind.HEADING;
    }
    if (nearest(box, Tag.FIGCAPTION) != null || nearest(box, Tag.CAPTION) != null) {
      return BlockKind.CAPTION;
    }
    if (box.is(Box.TABLE) && cell(box) != null) {
      return BlockKind.TABLE;
    }
    if (nearest(box, Tag.LI) != null
        || nearest(box, Tag.DD) != null
        || nearest(box, Tag.DT) != null) {
      return BlockKind.LIST_ITEM;
    }
    return box.is(Box.QUOTE) ? BlockKind.QUOTE : BlockKind.PARAGRAPH;
  }

  /** The level of the heading around a box, 0 if there is none. */
  static int headingLevel(Box box) {
    if (!box.is(Box.HEADING)) {
      return 0;
    }
    Box at = box;
    for (int i = 0; i < LEVELS && at != null; i++) {
      if (at.tag.isHeading()) {
        return at.tag.headingLevel();
      }
      at = at.parent;
    }
    return 2;
  }

  /** The cell around a box, where it is one of data and not of layout. */
  static @Nullable Box cell(Box box) {
    Box cell = nearest(box, Tag.TD);
    if (cell == null) {
      cell = nearest(box, Tag.TH);
    }
    return cell == null || cell.words > LONGEST_CELL ? null : cell;
  }

  /** The nearest box of a tag, a few levels up. */
  static @Nullable Box nearest(Box box, Tag tag) {
    Box at = box;
    for (int i = 0; i < LEVELS && at != null; i++) {
      if (at.tag == tag) {
        return at;
      }
      at = at.parent;
    }
    return null;
  }
}
