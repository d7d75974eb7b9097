package dev.winnow.encoding;

import com.ibm.icu.text.Normalizer2;
import dev.winnow.text.Edit;
import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Brings a text to a Unicode normalization form (UAX #15), with an edit for each place changed. */
final class Normalization {
  private Normalization() {}

  static List<Edit> edits(String text, Normalizer.Form form) {
    Normalizer2 normalizer = normalizer(form);
    List<Edit> edits = new ArrayList<>();
    int i = normalizer.spanQuickCheckYes(text);
    while (i < text.length()) {
      int end = boundaryAfter(normalizer, text, i);
      String piece = text.substring(i, end);
      String normal = normalizer.normalize(piece);
      if (!normal.equals(piece)) {
        edits.add(Edit.replace(i, end, normal, "normalization", 1));
      }
      i = end + normalizer.spanQuickCheckYes(CharBuffer.wrap(text, end, text.length()));
    }
    return edits;
  }

  private static int boundaryAfter(Normalizer2 normalizer, String text, int start) {
    int i = start;
    do {
      i += Character.charCount(text.codePointAt(i));
    } while (i < text.length() && !normalizer.hasBoundaryBefore(text.codePointAt(i)));
    return i;
  }

  private static Normalizer2 normalizer(Normalizer.Form form) {
    return switch (form) {
      case NFC -> Normalizer2.getNFCInstance();
      case NFD -> Normalizer2.getNFDInstance();
      case NFKC -> Normalizer2.getNFKCInstance();
      case NFKD -> Normalizer2.getNFKDInstance();
    };
  }
}
