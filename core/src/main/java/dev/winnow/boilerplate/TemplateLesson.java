package dev.winnow.boilerplate;

import dev.winnow.similarity.PassageText;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds what there is to learn from a document: its words, its units and what is protected in it. A
 * {@link TemplateLearner} takes documents one after another; most of the work on each is done here
 * and can be done before, on any thread.
 *
 * <p>Cost: linear in the text; about 10 bytes of heap a character until it is learnt. Immutable and
 * thread-safe.
 */
public final class TemplateLesson {
  private final String source;
  private final String text;
  private final PassageText words;
  private final WholeUnits units;
  private final List<Span> kept;

  private TemplateLesson(String source, String text, List<Span> kept) {
    this.source = source;
    this.text = text;
    this.words = PassageText.of(text);
    this.units = new WholeUnits(text);
    List<Span> all = new ArrayList<>(kept);
    all.addAll(Quoted.spans(text));
    this.kept = TextPassages.union(all);
  }

  /**
   * Prepares a document.
   *
   * @param source the site or feed it belongs to; documents without one make a source of their own
   * @param text its text, repaired but not stripped
   * @param kept spans of the text that are no templates, such as quotations, in any order; what
   *     stands between double quotation marks is protected anyway
   */
  public static TemplateLesson of(Optional<String> source, String text, List<Span> kept) {
    return new TemplateLesson(source.orElse(""), text, kept);
  }

  String source() {
    return source;
  }

  String text() {
    return text;
  }

  PassageText words() {
    return words;
  }

  WholeUnits units() {
    return units;
  }

  /** What is no template, ordered and disjoint. */
  List<Span> kept() {
    return kept;
  }
}
