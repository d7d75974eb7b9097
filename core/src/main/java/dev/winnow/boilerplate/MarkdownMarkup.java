package dev.winnow.boilerplate;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Markdown after CommonMark, with GitHub's tables of up to a hundred columns. Immutable and
 * thread-safe.
 */
final class MarkdownMarkup implements Markup {
  /**
   * The line below a header row is repeated wherever other text stands between its cells; a bound
   * keeps the output linear.
   */
  private static final int MOST_COLUMNS = 100;

  private final ShownParts shown;

  MarkdownMarkup(ShownParts shown) {
    this.shown = shown;
  }

  @Override
  public String between(@Nullable Part before, @Nullable Part after) {
    if (after != null && after.continues()) {
      return " ";
    }
    if (before != null && after != null && shown.inTable(before) && shown.inTable(after)) {
      String cells = betweenCells(before, after);
      if (!cells.isEmpty()) {
        return cells;
      }
    }
    String end = before == null ? "" : end(before);
    return end + (before == null || after == null ? "" : gap(before, after)) + start(after);
  }

  private static String gap(Part before, Part after) {
    return before.kind() == BlockKind.LIST_ITEM && after.kind() == BlockKind.LIST_ITEM
        ? "\n"
        : "\n\n";
  }

  private String start(@Nullable Part part) {
    if (part == null) {
      return "";
    }
    if (shown.inTable(part)) {
      return "| ";
    }
    return switch (part.kind()) {
      case HEADING -> "#".repeat(Math.max(1, part.level())) + " ";
      case LIST_ITEM -> "- ";
      case QUOTE -> "> ";
      case CODE -> "```\n";
      default -> "";
    };
  }

  private String end(Part part) {
    if (shown.inTable(part)) {
      return " |" + delimiter(part);
    }
    return part.kind() == BlockKind.CODE ? "\n```" : "";
  }

  /** The empty string where the two belong to different tables. */
  private static String betweenCells(Part before, Part after) {
    Box from = before.cell();
    Box to = after.cell();
    if (from == null || to == null) {
      return "";
    }
    if (from == to) {
      return " ";
    }
    if (from.parent == to.parent) {
      return " | ";
    }
    boolean sameTable = table(from) != null && table(from) == table(to);
    return sameTable ? " |" + delimiter(before) + "\n| " : "";
  }

  /** The line below the first row of a table. */
  private static String delimiter(Part part) {
    Box cell = part.cell();
    Box row = cell == null ? null : cell.parent;
    Box table = cell == null ? null : table(cell);
    return row == null || table == null || row.first != table.first
        ? ""
        : "\n|" + " --- |".repeat(Math.max(1, Math.min(row.children, MOST_COLUMNS)));
  }

  private static @Nullable Box table(Box cell) {
    return Kinds.nearest(cell, Tag.TABLE);
  }

  @Override
  public @Nullable String open(Element element) {
    return switch (element.normalName()) {
      case "strong", "b" -> "**";
      case "em", "i" -> "*";
      case "code" -> "`";
      case "a" -> shown.isLink(element) ? "[" : null;
      default -> null;
    };
  }

  @Override
  public String close(Element element) {
    return switch (element.normalName()) {
      case "strong", "b" -> "**";
      case "em", "i" -> "*";
      case "code" -> "`";
      default -> "](" + target(element.attr("href")) + ")";
    };
  }

  private static String target(String address) {
    return address.strip().replace(" ", "%20").replace("(", "%28").replace(")", "%29");
  }

  @Override
  public @Nullable String image(Element element) {
    String source = shown.imageOf(element);
    if (source.isEmpty()) {
      return null;
    }
    String text = element.attr("alt").replaceAll("[\\[\\]\\s]+", " ").strip();
    return "![" + text + "](" + target(source) + ")";
  }

  @Override
  public @Nullable String escaped(char c, Part part) {
    if (part.kind() == BlockKind.CODE) {
      return null;
    }
    return switch (c) {
      case '*', '_', '`', '[', ']', '<', '\\' -> "\\" + c;
      case '|' -> shown.inTable(part) ? "\\|" : null;
      case '\n' -> shown.inTable(part) ? " " : part.kind() == BlockKind.QUOTE ? "\n> " : "  \n";
      default -> null;
    };
  }
}
