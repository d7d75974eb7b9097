package dev.winnow.boilerplate;

import org.jsoup.nodes.Element;

/** What of a page besides its text a format shows, as the user wishes. */
record ShownParts(boolean links, boolean images, boolean tables) {
  /** Whether a block is shown in the cell of a table. */
  boolean inTable(Markup.Part part) {
    return tables && part.cell() != null;
  }

  /** Whether an element is shown as a link. */
  boolean isLink(Element element) {
    return links && element.hasAttr("href");
  }

  /** The address of an image; empty if it is not shown. */
  String imageOf(Element element) {
    String source = element.attr("src").strip();
    return images && !source.startsWith("data:") ? source : "";
  }
}
