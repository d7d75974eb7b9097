package dev.winnow.encoding;

import dev.winnow.text.Edit;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** The repairs that look at one character alone. */
final class CharacterFixes {
  private static final String REPLACEMENT_CHARACTER = "\uFFFD";

  private static final CharacterSet SINGLE_QUOTES =
      CharacterSet.of("\u02BC\u2018\u2019\u201A\u201B");
  private static final CharacterSet DOUBLE_QUOTES = CharacterSet.of("\u201C\u201D\u201E\u201F");

  private CharacterFixes() {}

  /** The flags of a character that {@link #edits} replaces, 0 if there are none. */
  static int isReplaced(char c) {
    if (c == '\u0085') {
      return CharacterFlags.C1_CONTROL | CharacterFlags.LINE_BREAK;
    }
    if (c >= 0x80 && c < 0xA0) {
      return CodePage.WINDOWS_1252.decode(c) == c ? 0 : CharacterFlags.C1_CONTROL;
    }
    if (c == '\r' || c == '\u2028' || c == '\u2029') {
      return CharacterFlags.LINE_BREAK;
    }
    if (isUselessControl(c)) {
      return CharacterFlags.CONTROL;
    }
    if (SINGLE_QUOTES.contains(c) || DOUBLE_QUOTES.contains(c)) {
      return CharacterFlags.QUOTE;
    }
    if (isLigature(c)) {
      return CharacterFlags.LIGATURE;
    }
    return isOfOddWidth(c) ? CharacterFlags.WIDTH : 0;
  }

  /**
   * Characters without a meaning in text: UAX #20, 3, but what makes white space or shapes text.
   */
  private static boolean isUselessControl(char c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r')
        || c == 0x7F
        || (c >= 0x206A && c <= 0x206F)
        || c == 0xFEFF
        || (c >= 0xFFF9 && c <= 0xFFFC);
  }

  /** Ligatures and digraphs of Latin letters that exist for older encodings only. */
  private static boolean isLigature(char c) {
    return c == '\u0132'
        || c == '\u0133'
        || c == '\u0149'
        || (c >= 0x01C4 && c <= 0x01CC)
        || (c >= 0x01F1 && c <= 0x01F3)
        || (c >= 0xFB00 && c <= 0xFB06);
  }

  private static boolean isOfOddWidth(char c) {
    return c == '\u3000' || (c >= 0xFF01 && c <= 0xFFEE && !nfkc(c).equals(String.valueOf(c)));
  }

  private static String nfkc(char c) {
    return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
  }

  /** The edits that the flags {@code wanted} ask for. */
  static List<Edit> edits(String text, int wanted) {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int flags = CharacterFlags.of(c) & wanted;
      if ((flags & ~CharacterFlags.NORMALIZATION) == 0) {
        continue;
      }
      if ((flags & CharacterFlags.SURROGATE) != 0) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          edits.add(Edit.replace(i, i + 1, REPLACEMENT_CHARACTER, "surrogate", 1));
        }
      } else if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        edits.add(Edit.remove(i, i + 1, "line-break", 1));
      } else {
        addReplacement(edits, i, c, flags);
      }
    }
    return edits;
  }

  private static void addReplacement(List<Edit> edits, int i, char c, int flags) {
    if ((flags & CharacterFlags.C1_CONTROL) != 0) {
      String read = String.valueOf(CodePage.WINDOWS_1252.decode(c));
      edits.add(Edit.replace(i, i + 1, read, "c1-control", 0.99));
    } else if ((flags & CharacterFlags.LINE_BREAK) != 0) {
      edits.add(Edit.replace(i, i + 1, "\n", "line-break", 1));
    } else if ((flags & CharacterFlags.CONTROL) != 0) {
      edits.add(Edit.remove(i, i + 1, "control-character", 1));
    } else if ((flags & CharacterFlags.QUOTE) != 0) {
      String straight = SINGLE_QUOTES.contains(c) ? "'" : "\"";
      edits.add(Edit.replace(i, i + 1, straight, "quotation-mark", 1));
    } else if ((flags & CharacterFlags.LIGATURE) != 0) {
      edits.add(Edit.replace(i, i + 1, letters(c), "ligature", 1));
    } else if ((flags & CharacterFlags.WIDTH) != 0) {
      edits.add(Edit.replace(i, i + 1, nfkc(c), "character-width", 1));
    }
  }

  private static String letters(char ligature) {
    return ligature == '\u0149' ? "'n" : nfkc(ligature);
  }
}
