package dev.winnow.boilerplate;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Text alone. Immutable and thread-safe. */
final class PlainMarkup implements Markup {
  private final boolean tables;

  PlainMarkup(boolean tables) {
    this.tables = tables;
  }

  @Override
  public String between(@Nullable Part before, @Nullable Part after) {
    if (before == null || after == null) {
      return "";
    }
    if (after.continues()) {
      return " ";
    }
    if (before.cell() != null && after.cell() != null) {
      boolean sameCell = before.cell() == after.cell();
      boolean sameRow = before.cell().parent == after.cell().parent;
      return sameCell ? " " : sameRow && tables ? "\t" : "\n";
    }
    return before.kind() == BlockKind.LIST_ITEM && after.kind() == BlockKind.LIST_ITEM
        ? "\n"
        : "\n\n";
  }

  @Override
  public @Nullable String open(Element element) {
    return null;
  }

  @Override
  public String close(Element element) {
    return "";
  }

  @Override
  public @Nullable String image(Element element) {
    return null;
  }

  @Override
  public @Nullable String escaped(char c, Part part) {
    return null;
  }
}
