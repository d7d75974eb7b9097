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

  private QuoteSegmenter(String language) {
    this.language = language;
  }

  /** Returns a segmenter for texts in one language. Unknown languages are treated as {@link #multilingual}. */
  public static QuoteSegmenter forLanguage(Locale locale) {
    return new QuoteSegmenter(locale.getLanguage());
  }

  /** Returns a segmenter for texts in any language. */
  public static QuoteSegmenter multilingual() {
    return new QuoteSegmenter("");
  }

  /** Returns the quotations of a text, ordered by where they begin. */
  public List<Quotation> quotations(CharSequence text) {
    return passages(text.toString()).stream().map(Passage::toQuotation).toList();
  }

  /** Returns the spans of the outermost quotations of a text, in order; much faster. */
  public List<Span> spans(CharSequence text) {
    List<Span> spans = new ArrayList<>();
    for (Passage passage : passages(text.toString())) {
      if (passage.depth == 0) {
        spans.add(new Span(passage.start, passage.end));
      }
    }
    return spans;
  }

  private List<Passage> passages(String text) {
    Marks marks = Marks.scan(text);
    DocumentStyle style = DocumentStyle.of(marks);
    new MarkDecoder(marks, MarkModel.standard(), style).decode();
    List<Passage> marked = MarkedPassages.of(marks, style);
    return PassageTree.of(marked, DashDialogue.of(marks, style, language));
  }
}
