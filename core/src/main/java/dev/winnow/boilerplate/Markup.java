package dev.winnow.boilerplate;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an output format puts around blocks and within them. */
interface Markup {
  /** A block as the format sees it; {@code cell} is the table's cell it stands in. */
  record Part(BlockKind kind, int level, Box box, @Nullable Box cell, boolean continues) {}

  /** What stands between two blocks, before the first (no {@code before}) or after the last. */
  String between(@Nullable Part before, @Nullable Part after);

  /** What opens an inline element; null if the format leaves it out. */
  @Nullable String open(Element element);

  String close(Element element);

  /** What stands for an image; null if the format leaves it out. */
  @Nullable String image(Element element);

  /** What stands for a character in a block; null for the character itself. */
  @Nullable String escaped(char c, Part part);
}
