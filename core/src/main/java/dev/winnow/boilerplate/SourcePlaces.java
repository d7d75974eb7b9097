package dev.winnow.boilerplate;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/** Finds where in the source the text nodes of a page stand. */
final class SourcePlaces {
  private SourcePlaces() {}

  static Document parse(String html) {
    return Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
  }

  static void find(Page page, Document document, String html) {
    int[] places = new int[2 * page.pieces.size()];
    for (int p = 0; p < page.pieces.size(); p++) {
      Range range = page.pieces.get(p).node().sourceRange();
      int start = Math.min(Math.max(0, range.startPos()), html.length());
      int end = Math.min(Math.max(start, range.endPos()), html.length());
      places[2 * p] = start;
      places[2 * p + 1] = end;
    }
    page.setPlaces(html, places);
  }
}
