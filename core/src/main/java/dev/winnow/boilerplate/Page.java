package dev.winnow.boilerplate;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was read: its text in document order, cut into blocks, the boxes around them, and
 * the elements that may hold metadata. Not thread-safe.
 */
final class Page {
  /**
   * A piece of a text node in the page's text; {@code hidden} text nodes before it are not part of
   * any piece.
   */
  record Piece(TextNode node, int start, int end, boolean link, int hidden) {}

  /** An image, and the number of blocks before it. */
  record Image(Element element, int block) {}

  final PageText text = new PageText();
  final List<Piece> pieces = new ArrayList<>();
  final List<TextBlock> blocks = new ArrayList<>();

  /** All boxes, each before those within it. */
  final List<Box> boxes = new ArrayList<>();

  final List<Image> images = new ArrayList<>();
  final HeadElements head = new HeadElements();

  /** Where the text node of each piece starts and ends in the source. */
  private int[] places = {};

  private String source = "";

  /** The order of the texts in the source, where that may not be their own. */
  private @Nullable SourceOrder order;

  /** Sets the places of texts that stand in the source one by one in their order. */
  void setPlaces(String source, int[] places) {
    this.source = source;
    this.places = places;
  }

  /** Sets the places of texts that may stand in the source in another order. */
  void setUnorderedPlaces(String source, int[] places) {
    setPlaces(source, places);
    order = new SourceOrder(this, places);
  }

  /** Whether each text was compared with the source already. */
  boolean isScanned() {
    return order == null;
  }

  /** Whether the place of a block in the source holds no text of another. */
  boolean isTogether(TextBlock block) {
    return order == null || order.isTogether(block);
  }

  Span placeOf(int piece) {
    return new Span(places[2 * piece], places[2 * piece + 1]);
  }

  /**
   * Where a block stands in the source: from its first text to its last, without the space around
   * it.
   */
  Span sourceOf(TextBlock block) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (int p = block.firstPiece; p < block.endPiece; p++) {
      if (pieces.get(p).end() > block.start && pieces.get(p).start() < block.end) {
        start = Math.min(start, places[2 * p]);
        end = Math.max(end, places[2 * p + 1]);
      }
    }
    while (start < end && BlockReader.isBlank(source.charAt(start))) {
      start++;
    }
    while (end > start && BlockReader.isBlank(source.charAt(end - 1))) {
      end--;
    }
    return new Span(Math.min(start, end), end);
  }

  String textOf(TextBlock block) {
    return text.substring(block.start, block.end);
  }

  int words() {
    return boxes.isEmpty() ? 0 : boxes.get(0).words;
  }
}
