package dev.winnow.boilerplate;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Writes chosen blocks of a page in a format, and keeps for every stretch of text where it stands
 * in the source. One renderer writes one text.
 */
@SuppressWarnings("ReferenceEquality") // A node is equal to itself alone.
final class Renderer {
  /** A block to write, with what its {@link Block} says of it. */
  record Choice(int block, Span source, BlockKind kind, double confidence, String boilerplate) {}

  /** Says that a text stands in the source as it is. */
  private static final int[] NO_OFFSETS = {};

  private final Page page;
  private final String source;
  private final Markup markup;
  private final boolean isPlain;
  private final StringBuilder out = new StringBuilder();
  private final SourceMap map = new SourceMap();
  private final List<Block> blocks = new ArrayList<>();

  /** Inline elements that are open, the outermost first. */
  private final List<Element> open = new ArrayList<>();

  /** A space held back until something follows it, so that no emphasis ends with a space. */
  private int heldSpace = -1;

  private boolean exact;
  private int nextImage;
  private int lastBlock = -1;

  Renderer(Page page, String source, Markup markup) {
    this.page = page;
    this.source = source;
    this.markup = markup;
    this.isPlain = markup instanceof PlainMarkup;
  }

  Rendition render(List<Choice> choices) {
    Markup.Part before = null;
    for (Choice choice : choices) {
      TextBlock block = page.blocks.get(choice.block());
      Markup.Part part = part(choice, block, before != null);
      if (!isPlain && !part.continues() && writeImages(choice.block(), before)) {
        before = null;
      }
      out.append(markup.between(before, part));
      write(choice, block, part);
      before = part;
      lastBlock = choice.block();
    }
    out.append(markup.between(before, null));
    return new Rendition(out.toString(), blocks, map);
  }

  private static Markup.Part part(Choice choice, TextBlock block, boolean hasBefore) {
    Box box = block.box;
    Box cell = choice.kind() == BlockKind.TABLE ? Kinds.cell(box) : null;
    return new Markup.Part(
        choice.kind(), Kinds.headingLevel(box), box, cell, block.continues && hasBefore);
  }

  /** Writes the images right before a block as a paragraph, where no list or table is open. */
  private boolean writeImages(int block, Markup.@Nullable Part before) {
    boolean written = false;
    for (; nextImage < page.images.size(); nextImage++) {
      Page.Image image = page.images.get(nextImage);
      if (image.block() > block) {
        break;
      }
      String text = markup.image(image.element());
      boolean isNear = image.block() == block || image.block() == lastBlock + 1;
      if (text != null && isNear && isOpen(before)) {
        out.append(written ? "" : markup.between(before, null));
        out.append(out.isEmpty() ? "" : "\n\n").append(text);
        written = true;
      }
    }
    out.append(written ? "\n\n" : "");
    return written;
  }

  private static boolean isOpen(Markup.@Nullable Part before) {
    return before == null || (before.cell() == null && before.kind() != BlockKind.LIST_ITEM);
  }

  private void write(Choice choice, TextBlock block, Markup.Part part) {
    int start = out.length();
    exact = page.isTogether(block);
    for (int p = block.firstPiece; p < block.endPiece; p++) {
      Page.Piece piece = page.pieces.get(p);
      int from = Math.max(piece.start(), block.start);
      int to = Math.min(piece.end(), block.end);
      if (from < to) {
        if (!isPlain) {
          openInline(piece.node(), block.box.element);
        }
        writePiece(p, from, to, part);
      }
      int next = p + 1 < block.endPiece ? page.pieces.get(p + 1).start() : block.end;
      writeBreaks(Math.max(piece.end(), block.start), Math.min(next, block.end), part);
    }
    closeInline(0);
    heldSpace = -1;
    blocks.add(
        new Block(
            new Span(start, out.length()),
            choice.source(),
            choice.kind(),
            choice.kind() == BlockKind.HEADING ? part.level() : 0,
            choice.confidence(),
            exact,
            choice.boilerplate()));
  }

  /** Line breaks of {@code br}, which no piece holds. */
  private void writeBreaks(int from, int to, Markup.Part part) {
    for (int i = from; i < to; i++) {
      releaseSpace();
      String escaped = markup.escaped(page.text.charAt(i), part);
      if (escaped == null) {
        out.append(page.text.charAt(i));
      } else {
        out.append(escaped);
      }
    }
  }

  private void openInline(Node node, Element box) {
    List<Element> around = new ArrayList<>();
    for (Node at = node.parent(); at instanceof Element element && at != box; at = at.parent()) {
      if (markup.open(element) != null) {
        around.add(0, element);
      }
      if (around.size() > 16) {
        break;
      }
    }
    int common = 0;
    while (common < around.size()
        && common < open.size()
        && around.get(common) == open.get(common)) {
      common++;
    }
    closeInline(common);
    for (Element element : around.subList(common, around.size())) {
      releaseSpace();
      out.append(markup.open(element));
      open.add(element);
    }
  }

  private void closeInline(int keep) {
    while (open.size() > keep) {
      out.append(markup.close(open.remove(open.size() - 1)));
    }
  }

  private void releaseSpace() {
    if (heldSpace >= 0) {
      out.append((char) heldSpace);
      heldSpace = -1;
    }
  }

  /** Writes a piece, re-reading its node to know which of its characters stand for which. */
  private void writePiece(int p, int from, int to, Markup.Part part) {
    Page.Piece piece = page.pieces.get(p);
    String text = piece.node().getWholeText();
    Span place = page.placeOf(p);
    int[] offsets =
        page.isScanned() && text.length() == place.length()
            ? NO_OFFSETS
            : TextPositions.of(text, source, place.start(), place.end());
    if (isPlain && offsets.length == 0 && isUnfolded(text, piece)) {
      copy(from, to, place.start() + from - piece.start(), to - from);
      return;
    }
    int t = 0;
    int k = piece.start();
    while (k < to) {
      if (BlockReader.isSpace(page.text.charAt(k))) {
        int run = t;
        while (t < text.length()
            && BlockReader.isSpace(text.charAt(t))
            && (!keepsSpace(part) || t == run)) {
          t++;
        }
        if (k >= from) {
          writeSpace(k, run, t, place.start(), offsets, part);
        }
        k++;
        continue;
      }
      while (t < text.length() && BlockReader.isSpace(text.charAt(t))) {
        t++;
      }
      int end = k;
      while (end < to && !BlockReader.isSpace(page.text.charAt(end))) {
        end++;
      }
      if (k >= from) {
        writeWord(k, end, t, place.start(), offsets, part);
      } else if (end > from) {
        writeWord(from, end, t + from - k, place.start(), offsets, part);
      }
      t += end - k;
      k = end;
    }
  }

  /** Whether no white space of a text was folded, nor became another. */
  private static boolean isUnfolded(String text, Page.Piece piece) {
    return text.length() == piece.end() - piece.start()
        && text.indexOf('\n') < 0
        && text.indexOf('\t') < 0;
  }

  private static boolean keepsSpace(Markup.Part part) {
    return part.box().is(Box.PRE);
  }

  private void writeSpace(int k, int run, int t, int start, int[] offsets, Markup.Part part) {
    char c = page.text.charAt(k);
    if (!isPlain && !keepsSpace(part)) {
      if (c == '\n') {
        releaseSpace();
        String escaped = markup.escaped(c, part);
        out.append(escaped == null ? "\n" : escaped);
      } else {
        heldSpace = c;
      }
      return;
    }
    int at = offsets.length == 0 ? start + run : offsets[run];
    int end = offsets.length == 0 ? start + t : offsets[t];
    if (end == at + 1 && source.charAt(at) == c) {
      copy(k, k + 1, at, 1);
    } else {
      out.append(c);
    }
  }

  private void writeWord(int from, int to, int t, int start, int[] offsets, Markup.Part part) {
    releaseSpace();
    if (isPlain && offsets.length == 0) {
      copy(from, to, start + t, to - from);
      return;
    }
    int i = from;
    while (i < to) {
      int index = t + i - from;
      int at = offsets.length == 0 ? start + index : offsets[index];
      int n = 1;
      while (i + n < to && offsets.length > 0 && offsets[index + n] == at) {
        n++;
      }
      int end = offsets.length == 0 ? at + 1 : offsets[index + n];
      String escaped = n == 1 ? markup.escaped(page.text.charAt(i), part) : null;
      if (escaped != null) {
        exact &= map.add(out.length(), escaped.length(), at, end - at);
        out.append(escaped);
      } else if (n == 1 && end == at + 1 && source.charAt(at) != page.text.charAt(i)) {
        out.append(page.text.charAt(i));
      } else {
        copy(i, i + n, at, end - at);
      }
      i += n;
    }
  }

  private void copy(int from, int to, int at, int length) {
    exact &= map.add(out.length(), to - from, at, length);
    out.append(page.text, from, to);
  }
}
