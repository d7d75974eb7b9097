package dev.winnow.boilerplate;

import dev.winnow.similarity.PassageIndex;
import dev.winnow.similarity.PassageText;
import dev.winnow.similarity.SharedPassage;
import dev.winnow.similarity.SharedPassages;
import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds the templates of one source in a text. Texts can be looked up by many threads at once,
 * while none is added.
 */
final class SourceTemplates {
  /** What part of a template a text must hold to be matched. */
  private static final int MIN_WORDS = 10;

  private final PassageIndex index = SharedPassages.ofAtLeast(MIN_WORDS).newIndex();
  private final List<Template> templates = new ArrayList<>();
  private long characters;

  SourceTemplates(Collection<Template> templates) {
    templates.forEach(this::add);
  }

  void add(Template template) {
    index.add(template.text());
    templates.add(template);
    characters += template.text().length();
  }

  List<Template> templates() {
    return templates;
  }

  int size() {
    return templates.size();
  }

  long characters() {
    return characters;
  }

  /** Notes that a template was seen in one more document. */
  void see(int template, long document) {
    templates.set(template, templates.get(template).seenAgain(document));
  }

  /** A template, by its number, in a text. */
  record Match(int template, Span span) {}

  /** The whole units of a text that lie in templates, by template. */
  List<Match> find(PassageText text, WholeUnits units) {
    List<Match> matches = new ArrayList<>();
    for (SharedPassage passage : index.find(text)) {
      units
          .within(passage.otherSpan())
          .ifPresent(span -> matches.add(new Match(passage.document(), span)));
    }
    return matches;
  }

  Edit removal(Match match) {
    Template template = templates.get(match.template());
    // One more sighting adds less and less: two are a likely template, ten are one for sure.
    double confidence = template.documents() / (template.documents() + 0.5);
    return new Edit(match.span(), "", Templates.REASON, template.id(), confidence);
  }
}
