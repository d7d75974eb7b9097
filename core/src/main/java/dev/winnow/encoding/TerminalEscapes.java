package dev.winnow.encoding;

import dev.winnow.text.Edit;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the escape sequences of ANSI terminals: {@code ESC [}, numbers, a letter (ECMA-48, 5.4).
 */
final class TerminalEscapes {
  private static final char ESCAPE = 0x1B;

  private TerminalEscapes() {}

  static List<Edit> edits(String text) {
    List<Edit> edits = new ArrayList<>();
    for (int i = text.indexOf(ESCAPE); i >= 0; i = text.indexOf(ESCAPE, i + 1)) {
      int end = end(text, i);
      if (end > i) {
        edits.add(Edit.remove(i, end, "terminal-escape", 1));
        i = end - 1;
      }
    }
    return edits;
  }

  /** The end of the sequence at an escape character, -1 if it starts none. */
  private static int end(String text, int start) {
    int i = start + 1;
    if (i >= text.length() || text.charAt(i) != '[') {
      return -1;
    }
    do {
      i++;
    } while (i < text.length() && isParameter(text.charAt(i)));
    return i < text.length() && isLetter(text.charAt(i)) ? i + 1 : -1;
  }

  private static boolean isParameter(char c) {
    return (c >= '0' && c <= '9') || c == ';';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
