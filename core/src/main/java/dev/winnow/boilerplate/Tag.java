package dev.winnow.boilerplate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The elements of HTML as far as they matter to text. The order is a feature of the models: from
 * what most often holds content to what seldom does.
 */
enum Tag {
  P(Role.BLOCK),
  BLOCKQUOTE(Role.BLOCK),
  PRE(Role.BLOCK),
  H3(Role.BLOCK),
  H2(Role.BLOCK),
  H4(Role.BLOCK),
  H5(Role.BLOCK),
  H6(Role.BLOCK),
  H1(Role.BLOCK),
  DD(Role.BLOCK),
  DT(Role.BLOCK),
  LI(Role.BLOCK),
  TD(Role.BLOCK),
  TH(Role.BLOCK),
  CAPTION(Role.BLOCK),
  FIGCAPTION(Role.BLOCK),
  ARTICLE(Role.BLOCK),
  MAIN(Role.BLOCK),
  SECTION(Role.BLOCK),
  DIV(Role.BLOCK),
  BODY(Role.BLOCK),
  SUMMARY(Role.BLOCK),
  DETAILS(Role.BLOCK),
  FIGURE(Role.BLOCK),
  TABLE(Role.BLOCK),
  TBODY(Role.BLOCK),
  THEAD(Role.BLOCK),
  TFOOT(Role.BLOCK),
  TR(Role.BLOCK),
  UL(Role.BLOCK),
  OL(Role.BLOCK),
  DL(Role.BLOCK),
  ADDRESS(Role.BLOCK),
  CENTER(Role.BLOCK),
  HGROUP(Role.BLOCK),
  HEADER(Role.BLOCK),
  ASIDE(Role.BLOCK),
  FORM(Role.BLOCK),
  FIELDSET(Role.BLOCK),
  LEGEND(Role.BLOCK),
  LABEL(Role.INLINE),
  BUTTON(Role.BLOCK),
  MENU(Role.BLOCK),
  DIALOG(Role.BLOCK),
  NOSCRIPT(Role.BLOCK),
  FOOTER(Role.BLOCK),
  NAV(Role.BLOCK),
  A(Role.INLINE),
  STRONG(Role.INLINE),
  B(Role.INLINE),
  EM(Role.INLINE),
  I(Role.INLINE),
  CODE(Role.INLINE),
  TIME(Role.INLINE),
  OTHER(Role.INLINE),
  BR(Role.BREAK),
  HR(Role.BLOCK),
  IMG(Role.IMAGE),
  HEAD(Role.HEAD),
  SCRIPT(Role.SKIPPED),
  STYLE(Role.SKIPPED),
  TEMPLATE(Role.SKIPPED),
  SVG(Role.SKIPPED),
  IFRAME(Role.SKIPPED),
  OBJECT(Role.SKIPPED),
  CANVAS(Role.SKIPPED),
  AUDIO(Role.SKIPPED),
  VIDEO(Role.SKIPPED),
  SELECT(Role.SKIPPED),
  DATALIST(Role.SKIPPED),
  TEXTAREA(Role.SKIPPED),
  NOFRAMES(Role.SKIPPED),
  NOEMBED(Role.SKIPPED);

  /** What an element does to the flow of text. */
  enum Role {
    /** Begins and ends a block. */
    BLOCK,
    /** Flows with the text around it. */
    INLINE,
    BREAK,
    IMAGE,
    /** Holds metadata. */
    HEAD,
    /** Holds nothing that a reader reads. */
    SKIPPED
  }

  private static final Map<String, Tag> BY_NAME = new HashMap<>();

  static {
    for (Tag tag : values()) {
      BY_NAME.put(tag.name().toLowerCase(Locale.ROOT), tag);
    }
    BY_NAME.put("search", FORM);
    BY_NAME.put("optgroup", SELECT);
    BY_NAME.put("frameset", DIV);
    BY_NAME.put("dir", UL);
    BY_NAME.put("listing", PRE);
    BY_NAME.put("xmp", PRE);
    BY_NAME.put("title", SCRIPT);
    BY_NAME.put("html", BODY);
    BY_NAME.remove("other");
  }

  final Role role;

  Tag(Role role) {
    this.role = role;
  }

  /** The tag of a name in lower case. */
  static Tag of(String name) {
    return BY_NAME.getOrDefault(name, OTHER);
  }

  /** The place in the order, which the models know the tag by. */
  @SuppressWarnings("EnumOrdinal")
  int rank() {
    return ordinal();
  }

  boolean isHeading() {
    return headingLevel() > 0;
  }

  /** The level of a heading, from 1 to 6; 0 for what is none. */
  int headingLevel() {
    return switch (this) {
      case H1 -> 1;
      case H2 -> 2;
      case H3 -> 3;
      case H4 -> 4;
      case H5 -> 5;
      case H6 -> 6;
      default -> 0;
    };
  }
}
