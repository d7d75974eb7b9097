package dev.winnow.encoding;

import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Entities;

/**
 * Finds HTML character references that end in a semicolon: those of the HTML standard, and names of
 * letters in capitals (EACUTE). References within references are one.
 */
final class HtmlEntities {
  private static final int MAX_LENGTH = 33;

  /** Where the reference just read ends, after its semicolon. */
  private int end;

  private HtmlEntities() {}

  static List<Edit> edits(String text) {
    return new HtmlEntities().find(text);
  }

  private List<Edit> find(String text) {
    List<Edit> edits = new ArrayList<>();
    for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
      String decoded = nested(text, i);
      if (!decoded.isEmpty()) {
        edits.add(new Edit(new Span(i, end), decoded, "html-entity", text.substring(i, end), 1));
        i = end - 1;
      }
    }
    return edits;
  }

  /** What a reference means; where that is {@code &}, it may start another one. */
  private String nested(String text, int ampersand) {
    String decoded = reference(text, ampersand + 1);
    while (decoded.equals("&")) {
      int outer = end;
      String inner = reference(text, outer);
      if (inner.isEmpty()) {
        end = outer;
        break;
      }
      decoded = inner;
    }
    return decoded;
  }

  /** The meaning of the reference whose name starts at {@code from}, empty if there is none. */
  private String reference(String text, int from) {
    int limit = Math.min(text.length(), from + MAX_LENGTH);
    int i = from;
    while (i < limit && isNamePart(text.charAt(i), i == from)) {
      i++;
    }
    if (i == limit || i == from || text.charAt(i) != ';') {
      return "";
    }
    end = i + 1;
    String name = text.substring(from, i);
    return name.charAt(0) == '#' ? numeric(name) : named(name);
  }

  private static boolean isNamePart(char c, boolean first) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (first && c == '#');
  }

  private static String named(String name) {
    String meaning = Entities.getByName(name);
    if (meaning.isEmpty() && name.equals(name.toUpperCase(Locale.ROOT))) {
      String lower = Entities.getByName(name.toLowerCase(Locale.ROOT));
      return lower.length() == 1 && lower.charAt(0) < 0x0180 ? lower.toUpperCase(Locale.ROOT) : "";
    }
    return meaning;
  }

  /** Characters by number; controls stay, but those that windows-1252 has a character for. */
  private static String numeric(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) | 0x20) == 'x';
    String digits = name.substring(hex ? 2 : 1);
    if (digits.isEmpty()
        || digits.length() > 8
        || !digits.matches(hex ? "[0-9A-Fa-f]+" : "[0-9]+")) {
      return "";
    }
    long number = Long.parseLong(digits, hex ? 16 : 10);
    if (number > Character.MAX_CODE_POINT
        || number < 0x20
        || (number >= 0xD800 && number < 0xE000)) {
      return "";
    }
    return number >= 0x80 && number < 0xA0
        ? String.valueOf(CodePage.WINDOWS_1252.decode((int) number))
        : Character.toString((int) number);
  }
}
