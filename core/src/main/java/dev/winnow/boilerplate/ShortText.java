package dev.winnow.boilerplate;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads the text of an element that should be short, and no further than that. */
@SuppressWarnings("ReferenceEquality") // A node is equal to itself alone.
final class ShortText {
  private static final int LONGEST = 300;

  private ShortText() {}

  /** The text with its white space folded, cut off after 300 characters; looks at few nodes. */
  static String of(Element element) {
    return read(element, false);
  }

  /**
   * The text of a headline: without buttons, without the names of drawings, and without what is not
   * shown unless nothing else is there.
   */
  static String ofHeadline(Element element) {
    String shown = read(element, true);
    return shown.isEmpty() && element.childNodeSize() > 0 ? read(element, false) : shown;
  }

  private static String read(Element root, boolean shownOnly) {
    StringBuilder text = new StringBuilder();
    Node node = root;
    Node block = root;
    for (int steps = 0; node != null && steps < LONGEST && text.length() < LONGEST; steps++) {
      boolean skipped = false;
      if (node instanceof TextNode leaf) {
        String part = leaf.getWholeText();
        Node before = block;
        block = block(leaf, root);
        if (!part.isEmpty() && (block != before || !isWithinWord(text, part))) {
          text.append(' ');
        }
        text.append(head(part, LONGEST));
      } else if (node instanceof Element element && element != root) {
        skipped = shownOnly && isNoText(element);
        if (element.normalName().equals("br")) {
          text.append(' ');
        }
      }
      node = skipped ? after(node, root) : next(node, root);
    }
    return head(folded(text), LONGEST);
  }

  /** The first characters of a text, without half of one at the end. */
  static String head(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }

  /** The nearest block around a text. */
  private static Node block(TextNode leaf, Element root) {
    Element around = leaf.parent();
    while (around != null && around != root && !around.isBlock()) {
      around = around.parent();
    }
    return around == null ? root : around;
  }

  /** Whether an element within a headline is a control, a drawing with its name, or not shown. */
  private static boolean isNoText(Element element) {
    return switch (element.normalName()) {
      case "button", "svg" -> true;
      default -> element.attributesSize() > 0 && BoxFlags.isHidden(element);
    };
  }

  /** Whether a word goes on from one text node to the next: a small letter behind a letter. */
  private static boolean isWithinWord(CharSequence text, String next) {
    return text.length() > 0
        && Character.isLetter(text.charAt(text.length() - 1))
        && Character.isLowerCase(next.charAt(0));
  }

  /** The text with each run of white space as one space, and none at its ends. */
  static String folded(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (BlockReader.isSpace(c) || c == '\u00a0') {
        space = folded.length() > 0;
      } else {
        if (space) {
          folded.append(' ');
          space = false;
        }
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** The first link in an element, if it is among its first nodes. */
  static @Nullable Element firstLink(Element root) {
    Node node = next(root, root);
    for (int steps = 0; node != null && steps < LONGEST; steps++) {
      if (node instanceof Element element && element.normalName().equals("a")) {
        return element;
      }
      node = next(node, root);
    }
    return null;
  }

  private static @Nullable Node next(Node node, Element root) {
    return node.childNodeSize() > 0 ? node.childNode(0) : after(node, root);
  }

  /** The next node that is not within this one. */
  private static @Nullable Node after(Node node, Element root) {
    Node at = node;
    while (at != null && at != root) {
      Node sibling = at.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      at = at.parent();
    }
    return null;
  }
}
