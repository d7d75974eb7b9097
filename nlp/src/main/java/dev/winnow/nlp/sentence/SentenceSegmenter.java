package dev.winnow.nlp.sentence;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits text into sentences. Immutable and thread-safe. */
public final class SentenceSegmenter {
  private final Decision decision;

  SentenceSegmenter(Decision decision) {
    this.decision = decision;
  }

  public static SentenceSegmenter forLanguage(Locale locale) {
    return new SentenceSegmenter(Model.standard().decision(locale));
  }

  public static SentenceSegmenter multilingual() {
    return forLanguage(Locale.ROOT);
  }

  public List<Span> segment(CharSequence text) {
    Cursor cursor = new Cursor(text.toString(), decision, LineLayout.of(text));
    List<Span> spans = new ArrayList<>();
    while (cursor.next()) {
      spans.add(new Span(cursor.start(), cursor.end()));
    }
    return spans;
  }
}
