package dev.winnow.boilerplate;

import org.jsoup.nodes.Element;

/** Reads attributes by their lower-case names, which is all that a parsed page has. */
final class Attrs {
  private Attrs() {}

  /** The value of an attribute; empty if it is missing. Unlike jsoup's own, it folds no case. */
  static String get(Element element, String name) {
    return element.attributesSize() == 0 ? "" : element.attributes().get(name);
  }
}
