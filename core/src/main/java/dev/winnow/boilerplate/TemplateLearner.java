package dev.winnow.boilerplate;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Learns templates from documents that come one by one: what unrelated documents of a source have
 * in common.
 *
 * <p>Each document is held against the templates of its source found so far, and against the last
 * few documents of it. A passage of at least 12 words, in whole units of text, that it shares with
 * one of those becomes a template, unless the two are copies or tell one story in other words,
 * unless the passage is a quotation, and unless the caller protects it. So a template that stands
 * in a share {@code p} of a source's documents goes unnoticed with a probability of about {@code (1
 * - p)^6} each time it comes.
 *
 * <p>Cost: linear in the documents. Heap: about 100 kB a source, whatever the number of its
 * documents. Not thread-safe; the result depends on the order of the documents.
 */
public final class TemplateLearner {
  private final Map<String, SourceLearner> sources = new TreeMap<>();
  private int minDocuments;

  TemplateLearner() {}

  TemplateLearner(Templates templates) {
    templates.documents().forEach((source, count) -> learnerOf(source).documents = count);
    templates.list().forEach(template -> learnerOf(template.source()).add(template));
  }

  private SourceLearner learnerOf(String source) {
    return sources.computeIfAbsent(source, SourceLearner::new);
  }

  /**
   * Sets how many documents must hold a passage to make it a template. The default is 2, and one in
   * a hundred from the 200th document of a source on.
   *
   * @throws IllegalArgumentException if {@code minDocuments} is less than 2
   */
  public TemplateLearner minDocuments(int minDocuments) {
    if (minDocuments < 2) {
      throw new IllegalArgumentException("minDocuments must be at least 2: " + minDocuments);
    }
    this.minDocuments = minDocuments;
    return this;
  }

  /** Learns from a document, of which nothing is protected. */
  public TemplateLearner add(Optional<String> source, String text) {
    return add(source, text, List.of());
  }

  /**
   * Learns from a document.
   *
   * @param source the site or feed it belongs to; documents without one make a source of their own
   * @param text its text, repaired but not stripped
   * @param kept spans of the text that are no templates, such as quotations
   */
  public TemplateLearner add(Optional<String> source, String text, List<Span> kept) {
    learnerOf(source.orElse("")).learn(text, kept);
    return this;
  }

  /** Returns what was learnt so far; more may be learnt afterwards. */
  public Templates build() {
    List<Template> templates = new ArrayList<>();
    Map<String, Long> documents = new TreeMap<>();
    sources.forEach(
        (source, learner) -> {
          documents.put(source, learner.documents);
          long least = minDocuments > 0 ? minDocuments : Math.max(2, learner.documents / 100);
          learner.templates().stream()
              .filter(template -> template.documents() >= least)
              .forEach(templates::add);
        });
    return new Templates(templates, documents);
  }
}
