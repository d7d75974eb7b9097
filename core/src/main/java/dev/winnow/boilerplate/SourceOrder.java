package dev.winnow.boilerplate;

import java.util.Arrays;
import java.util.List;

/**
 * The texts of a page in the order of its source, which differs from their own where the parser
 * moved text. Immutable.
 */
final class SourceOrder {
  /** The rank of each piece; -1 for white space, which is nobody's text. */
  private final int[] ranks;

  private final List<Page.Piece> pieces;

  /**
   * Makes the order.
   *
   * @param places where each piece starts and ends in the source
   */
  SourceOrder(Page page, int[] places) {
    pieces = page.pieces;
    ranks = new int[pieces.size()];
    long[] order = new long[ranks.length];
    int texts = 0;
    for (int p = 0; p < ranks.length; p++) {
      ranks[p] = -1;
      if (!SourcePlaces.isBlank(pieces.get(p).node().getWholeText())) {
        order[texts++] = (long) places[2 * p] << 32 | p;
      }
    }
    Arrays.sort(order, 0, texts);
    for (int rank = 0; rank < texts; rank++) {
      ranks[(int) order[rank]] = rank;
    }
  }

  /** Whether no other text of the page stands between those of a block. */
  boolean isTogether(TextBlock block) {
    int least = Integer.MAX_VALUE;
    int most = -1;
    int texts = 0;
    for (int p = block.firstPiece; p < block.endPiece; p++) {
      Page.Piece piece = pieces.get(p);
      if (ranks[p] >= 0 && piece.end() > block.start && piece.start() < block.end) {
        least = Math.min(least, ranks[p]);
        most = Math.max(most, ranks[p]);
        texts++;
      }
    }
    return texts == 0 || most - least + 1 == texts;
  }
}
