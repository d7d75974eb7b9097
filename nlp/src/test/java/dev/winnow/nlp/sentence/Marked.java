package dev.winnow.nlp.sentence;

import dev.winnow.text.Span;
import dev.winnow.text.Units;
import java.util.List;
import java.util.Locale;

/**
 * A text with the ends of its sentences marked: {@code |} stands for a space between two, {@code ‖}
 * for none, {@code ¶} for a line break.
 */
record Marked(String text, String shown) {
  static Marked of(String marked) {
    return new Marked(
        marked.replace('|', ' ').replace("‖", "").replace('¶', '\n'),
        marked.replace('‖', '|').replaceAll("¶+\\s*", "|"));
  }

  /** Shows sentences of the text as {@link #shown} does. */
  String shown(List<Span> sentences) {
    return String.join("|", sentences.stream().map(s -> s.of(text).toString()).toList());
  }

  /** Returns the place of the first mark as a candidate; sentences are thought to begin at none. */
  static Candidate candidate(String marked) {
    int at = marked.indexOf('|') >= 0 ? marked.indexOf('|') : marked.indexOf('‖');
    String text = of(marked).text();
    Units units = Units.of(text);
    Candidate candidate = new Candidate(text, units.start(), KnownAbbreviations.of(Locale.ROOT));
    while (units.next()) {
      candidate.moveTo(units);
      if (candidate.end() == at) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("no candidate: " + marked);
  }
}
