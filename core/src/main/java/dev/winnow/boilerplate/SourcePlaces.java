package dev.winnow.boilerplate;

import java.util.List;
import org.jsoup.nodes.Range;

/**
 * Finds where in the source the text nodes of a page stand. Of nearly all pages the text nodes
 * stand in the source one by one in their order, and a scan that compares each of them finds them;
 * that costs a fifth of what it costs to let the parser keep positions. Where the parser moved,
 * dropped or made text, the scan fails and the parser's own positions are needed.
 */
final class SourcePlaces {
  private SourcePlaces() {}

  /** Finds the places by a scan; false if the source and the page do not go together. */
  static boolean scan(Page page, String html) {
    int[] places = new int[2 * page.pieces.size()];
    TextScanner scanner = new TextScanner(html);
    List<Page.Piece> pieces = page.pieces;
    int last = 0;
    int passed = 0;
    for (int p = 0; p < pieces.size(); p++) {
      Page.Piece piece = pieces.get(p);
      String text = piece.node().getWholeText();
      if (isBlank(text)) {
        places[2 * p] = last;
        places[2 * p + 1] = last;
        continue;
      }
      // Text that no reader sees, as that of an option, stands before this piece.
      for (; passed < piece.hidden(); passed++) {
        if (!scanner.next()) {
          return false;
        }
      }
      if (!scanner.next()) {
        return false;
      }
      int start = startOf(text, html, scanner.start(), scanner.end());
      if (start < 0) {
        return false;
      }
      places[2 * p] = start;
      places[2 * p + 1] = scanner.end();
      last = scanner.end();
    }
    page.setPlaces(html, places);
    return true;
  }

  static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!BlockReader.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Where a text starts in a stretch of the source; -1 if the stretch is not the text's. */
  private static int startOf(String text, String html, int start, int end) {
    int length = end - start;
    if (length == text.length()) {
      return html.startsWith(text, start) ? start : -1;
    }
    // The parser drops a line break at the start of preformatted text.
    int dropped = length - text.length();
    if ((dropped == 1 || dropped == 2)
        && BlockReader.isSpace(html.charAt(start))
        && html.startsWith(text, start + dropped)) {
      return start + dropped;
    }
    int reference = html.indexOf('&', start);
    boolean encoded = reference >= 0 && reference < end;
    return encoded && CharacterReferences.isEncoded(text, html, start, end) ? start : -1;
  }

  /** Takes the places that the parser kept. */
  static void takeTracked(Page page, String html) {
    int[] places = new int[2 * page.pieces.size()];
    for (int p = 0; p < page.pieces.size(); p++) {
      Range range = page.pieces.get(p).node().sourceRange();
      places[2 * p] = Math.min(Math.max(0, range.startPos()), html.length());
      places[2 * p + 1] = Math.min(Math.max(places[2 * p], range.endPos()), html.length());
    }
    page.setUnorderedPlaces(html, places);
  }
}
