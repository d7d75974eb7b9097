package dev.winnow.boilerplate;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** HTML of few elements and no attributes but addresses. Immutable and thread-safe. */
final class HtmlMarkup implements Markup {
  private final ShownParts shown;

  HtmlMarkup(ShownParts shown) {
    this.shown = shown;
  }

  @Override
  public String between(@Nullable Part before, @Nullable Part after) {
    if (after != null && after.continues()) {
      return " ";
    }
    if (before != null
        && after != null
        && shown.inTable(before)
        && shown.inTable(after)
        && before.cell() == after.cell()) {
      return "<br>";
    }
    StringBuilder out = new StringBuilder();
    if (before != null) {
      out.append("</").append(name(before)).append('>');
      out.append(closeOuter(before, after));
    }
    out.append(before == null || after == null ? "" : "\n");
    if (after != null) {
      out.append(openOuter(before, after)).append('<').append(name(after)).append('>');
    }
    return out.toString();
  }

  private String name(Part part) {
    if (shown.inTable(part)) {
      return part.cell() != null && part.cell().tag == Tag.TH ? "th" : "td";
    }
    return switch (part.kind()) {
      case HEADING -> "h" + Math.max(1, part.level());
      case LIST_ITEM -> "li";
      case QUOTE -> "blockquote";
      case CODE -> "pre";
      default -> "p";
    };
  }

  private boolean isItem(@Nullable Part part) {
    return part != null && !shown.inTable(part) && part.kind() == BlockKind.LIST_ITEM;
  }

  private static @Nullable Box table(Part part) {
    return part.cell() == null ? null : Kinds.nearest(part.cell(), Tag.TABLE);
  }

  private String closeOuter(Part before, @Nullable Part after) {
    if (isItem(before) && !isItem(after)) {
      return "</ul>";
    }
    if (!shown.inTable(before)) {
      return "";
    }
    if (after == null || !shown.inTable(after) || table(before) != table(after)) {
      return "</tr></table>";
    }
    return sameRow(before, after) ? "" : "</tr>";
  }

  private String openOuter(@Nullable Part before, Part after) {
    if (isItem(after) && !isItem(before)) {
      return "<ul>";
    }
    if (!shown.inTable(after)) {
      return "";
    }
    if (before == null || !shown.inTable(before) || table(before) != table(after)) {
      return "<table><tr>";
    }
    return sameRow(before, after) ? "" : "<tr>";
  }

  private static boolean sameRow(Part before, Part after) {
    return before.cell() != null
        && after.cell() != null
        && before.cell().parent == after.cell().parent;
  }

  @Override
  public @Nullable String open(Element element) {
    return switch (element.normalName()) {
      case "strong", "b" -> "<strong>";
      case "em", "i" -> "<em>";
      case "code" -> "<code>";
      case "a" ->
          shown.isLink(element) ? "<a href=\"" + attribute(element.attr("href")) + "\">" : null;
      default -> null;
    };
  }

  @Override
  public String close(Element element) {
    return switch (element.normalName()) {
      case "strong", "b" -> "</strong>";
      case "em", "i" -> "</em>";
      case "code" -> "</code>";
      default -> "</a>";
    };
  }

  private static String attribute(String value) {
    String address = value.strip();
    // What would run as a program is no address.
    if (address.regionMatches(true, 0, "javascript:", 0, 11)) {
      return "#";
    }
    return address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  @Override
  public @Nullable String image(Element element) {
    String source = shown.imageOf(element);
    if (source.isEmpty()) {
      return null;
    }
    return "<img src=\""
        + attribute(source)
        + "\" alt=\""
        + element.attr("alt").replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
        + "\">";
  }

  @Override
  public @Nullable String escaped(char c, Part part) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '\n' -> part.kind() == BlockKind.CODE ? null : "<br>";
      default -> null;
    };
  }
}
