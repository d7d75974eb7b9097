package dev.winnow.boilerplate;

/**
 * Walks over a page's source from one stretch of text between tags to the next, skipping white
 * space alone and what scripts, styles and their like hold. It knows just enough of the standard's
 * tokenization (WHATWG HTML, 13.2.5) to find each text node where it stands; whoever uses it
 * compares what it finds with what the parser made of it. One pass, no allocation.
 */
final class TextScanner {
  private static final String[] RAW = {
    "script", "style", "textarea", "title", "iframe", "noembed", "noframes"
  };

  private final String html;
  private final int length;
  private int position;
  private int start;
  private int end;

  TextScanner(String html) {
    this.html = html;
    this.length = html.length();
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Moves on to the next text that is more than white space; false if there is none. */
  boolean next() {
    while (position < length) {
      start = position;
      end = findTag(position);
      position = end < length ? skipTag(end) : length;
      if (!isBlank()) {
        return true;
      }
    }
    return false;
  }

  private boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (!BlockReader.isSpace(html.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The next place where something other than text starts. */
  private int findTag(int from) {
    int i = html.indexOf('<', from);
    while (i >= 0 && i + 1 < length) {
      char c = html.charAt(i + 1);
      if (isLetter(c) || c == '!' || c == '?') {
        return i;
      }
      if (c == '/' && i + 2 < length && html.charAt(i + 2) != '>') {
        return i;
      }
      i = html.indexOf('<', i + 1);
    }
    return length;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private int skipTag(int from) {
    char c = html.charAt(from + 1);
    if (c == '!') {
      return html.startsWith("<!--", from) ? skipComment(from + 4) : behind('>', from);
    }
    if (c == '?' || (c == '/' && !isLetter(html.charAt(from + 2)))) {
      return behind('>', from);
    }
    int after = skipAttributes(from + 1);
    return c == '/' ? after : skipRaw(from + 1, after);
  }

  private int skipComment(int from) {
    if (html.startsWith(">", from)) {
      return from + 1;
    }
    if (html.startsWith("->", from)) {
      return from + 2;
    }
    int close = html.indexOf("--", from);
    while (close >= 0) {
      if (html.startsWith(">", close + 2)) {
        return close + 3;
      }
      if (html.startsWith("!>", close + 2)) {
        return close + 4;
      }
      close = html.indexOf("--", close + 1);
    }
    return length;
  }

  private int behind(char c, int from) {
    int i = html.indexOf(c, from);
    return i < 0 ? length : i + 1;
  }

  /** Skips to behind the end of a tag; a quoted value may hold anything. */
  private int skipAttributes(int from) {
    int i = from;
    while (i < length) {
      char c = html.charAt(i++);
      if (c == '>') {
        return i;
      }
      if (c == '=') {
        while (i < length && BlockReader.isSpace(html.charAt(i))) {
          i++;
        }
        if (i < length && (html.charAt(i) == '"' || html.charAt(i) == '\'')) {
          i = behind(html.charAt(i), i + 1);
        }
      }
    }
    return length;
  }

  /** Skips what an element that holds no tags holds, if this is the tag of one. */
  private int skipRaw(int name, int after) {
    if (name + 1 >= length || !startsRaw(html.charAt(name) | 0x20, html.charAt(name + 1) | 0x20)) {
      return after;
    }
    for (String raw : RAW) {
      int behind = name + raw.length();
      if (html.regionMatches(true, name, raw, 0, raw.length())
          && behind < length
          && !isLetter(html.charAt(behind))) {
        int i = html.indexOf("</", after);
        while (i >= 0 && !html.regionMatches(true, i + 2, raw, 0, raw.length())) {
          i = html.indexOf("</", i + 2);
        }
        return i < 0 ? length : i;
      }
    }
    return after;
  }

  /** Whether two letters begin one of the names, and hardly any other. */
  private static boolean startsRaw(int first, int second) {
    return switch (first) {
      case 's' -> second == 'c' || second == 't';
      case 't' -> second == 'e' || second == 'i';
      case 'i' -> second == 'f';
      case 'n' -> second == 'o';
      default -> false;
    };
  }
}
