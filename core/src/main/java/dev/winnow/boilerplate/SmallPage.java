package dev.winnow.boilerplate;

import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Tells the footer of a page of so few words that all its blocks look alike to the models: what
 * names itself a footer is none of the text, if there is text besides.
 */
final class SmallPage {
  /** How sure it is at least that what names itself a footer is one. */
  static final double CONFIDENCE = 0.9;

  private static final int WORDS = 120;

  /** How many boxes around a block are asked for their names. */
  private static final int LEVELS = 32;

  private static final String FOOTER = "footer";

  private final boolean holdsFooter;

  private SmallPage(boolean holdsFooter) {
    this.holdsFooter = holdsFooter;
  }

  static SmallPage of(Page page) {
    int words = 0;
    for (TextBlock block : page.blocks) {
      words += block.words;
      if (words > WORDS) {
        return new SmallPage(false);
      }
    }
    int inFooters = 0;
    for (TextBlock block : page.blocks) {
      inFooters += isInFooter(block) ? block.words : 0;
    }
    return new SmallPage(inFooters > 0 && inFooters < words);
  }

  /** Whether a block belongs to the footer of a small page. */
  boolean isFooter(TextBlock block) {
    return holdsFooter && isInFooter(block);
  }

  private static boolean isInFooter(TextBlock block) {
    if (block.box.is(Box.FOOTER)) {
      return true;
    }
    Element at = block.box.element;
    for (int level = 0; at != null && level < LEVELS; level++, at = at.parent()) {
      if (isFooter(Attrs.get(at, "id")) || isFooter(Attrs.get(at, "class"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether an id or one of the classes is a footer's, such as {@code site-footer}. */
  private static boolean isFooter(String names) {
    if (names.length() < FOOTER.length()) {
      return false;
    }
    for (String name : names.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (name.endsWith(FOOTER)) {
        return true;
      }
    }
    return false;
  }
}
