package dev.winnow.nlp.quote;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the quotations of a text, and who said them.
 *
 * <p>Immutable and thread-safe. Time and memory are linear in the length of the text.
 */
public final class QuoteSegmenter {
  private final String language;

  QuoteSegmenter(String language) {
    this.language = language;
  }

  /**
   * Returns a segmenter for texts in one language. Unknown languages are treated as {@link
   * #multilingual}.
   */
  public static QuoteSegmenter forLanguage(Locale locale) {
    return new QuoteSegmenter(locale.getLanguage());
  }

  /** Returns a segmenter for texts in any language. */
  public static QuoteSegmenter multilingual() {
    return new QuoteSegmenter("");
  }

  /** Returns the quotations of a text, ordered by where they begin. */
  public List<Quotation> quotations(CharSequence text) {
    String string = text.toString();
    Marks marks = Marks.scan(string);
    DocumentStyle style = DocumentStyle.of(marks);
    List<Passage> passages = passages(marks, style);
    if (!passages.isEmpty()) {
      new Speakers(string, passages, language, style, KindModel.standard()).attribute();
    }
    return passages.stream().map(Passage::toQuotation).toList();
  }

  /** Returns the spans of the outermost quotations of a text, in order; much faster. */
  public List<Span> spans(CharSequence text) {
    List<Span> spans = new ArrayList<>();
    Marks marks = Marks.scan(text.toString());
    for (Passage passage : passages(marks, DocumentStyle.of(marks))) {
      if (passage.depth == 0) {
        spans.add(new Span(passage.start, passage.end));
      }
    }
    return spans;
  }

  List<Passage> passages(Marks marks, DocumentStyle style) {
    new MarkDecoder(marks, MarkModel.standard(), style).decode();
    List<Passage> marked = MarkedPassages.of(marks, style);
    return PassageTree.of(marked, DashDialogue.of(marks, style, language));
  }
}
