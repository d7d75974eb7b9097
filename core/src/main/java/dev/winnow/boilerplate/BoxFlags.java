package dev.winnow.boilerplate;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Reads what an element is for from its tag, role and attributes. */
final class BoxFlags {
  private BoxFlags() {}

  /** The flags of an element; {@code others} are its attributes besides class and id. */
  static int of(Element element, Tag tag, int others) {
    int flags = ofTag(tag);
    return others > 0 ? flags | ofAttributes(element) : flags;
  }

  private static int ofAttributes(Element element) {
    int flags = 0;
    String role = Attrs.get(element, "role");
    if (!role.isEmpty()) {
      flags |= ofRole(role);
    }
    if (isHidden(element)) {
      flags |= Box.HIDDEN;
    }
    String property = Attrs.get(element, "itemprop");
    if (property.equals("articleBody") || property.equals("text")) {
      flags |= Box.BODY_PROPERTY;
    } else if (property.equals("comment")) {
      flags |= Box.COMMENT;
    }
    return flags;
  }

  private static int ofTag(Tag tag) {
    return switch (tag) {
      case NAV, MENU -> Box.NAV;
      case HEADER -> Box.HEADER;
      case FOOTER -> Box.FOOTER;
      case ASIDE -> Box.ASIDE;
      case FORM, FIELDSET, LABEL -> Box.FORM;
      case MAIN -> Box.MAIN;
      case ARTICLE -> Box.ARTICLE;
      case TABLE -> Box.TABLE;
      case UL, OL, DL -> Box.LIST;
      case FIGURE -> Box.FIGURE;
      case BLOCKQUOTE -> Box.QUOTE;
      case PRE -> Box.PRE;
      case H1, H2, H3, H4, H5, H6 -> Box.HEADING;
      case BUTTON -> Box.BUTTON;
      case NOSCRIPT -> Box.NOSCRIPT;
      case DIALOG -> Box.DIALOG;
      case DETAILS -> Box.DETAILS;
      default -> 0;
    };
  }

  private static int ofRole(String role) {
    return switch (role) {
      case "navigation", "menu", "menubar", "tablist" -> Box.NAV;
      case "banner" -> Box.HEADER;
      case "contentinfo" -> Box.FOOTER;
      case "complementary" -> Box.ASIDE;
      case "search", "form" -> Box.FORM;
      case "main" -> Box.MAIN;
      case "article" -> Box.ARTICLE;
      case "dialog", "alertdialog" -> Box.DIALOG;
      case "button" -> Box.BUTTON;
      case "heading" -> Box.HEADING;
      default -> 0;
    };
  }

  static boolean isHidden(Element element) {
    if (element.attributes().hasKey("hidden") || Attrs.get(element, "aria-hidden").equals("true")) {
      return true;
    }
    String style = Attrs.get(element, "style");
    return style.contains("display:none")
        || style.contains("display: none")
        || style.contains("visibility:hidden")
        || style.contains("visibility: hidden");
  }

  /** Whether a value of class or id names readers' comments. */
  static boolean namesComments(String value) {
    if (value.length() < 7 || value.length() > 200) {
      return false;
    }
    String lower = value.toLowerCase(Locale.ROOT);
    return lower.contains("comment") || lower.contains("disqus") || lower.contains("replies");
  }
}
