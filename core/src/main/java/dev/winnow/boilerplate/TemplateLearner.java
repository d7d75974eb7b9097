package dev.winnow.boilerplate;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns templates from documents that come one by one: what unrelated documents of a source have
 * in common.
 *
 * <p>Each document is held against the templates of its source found so far, and against the last
 * few documents of it. A passage of at least 12 words, in whole units of text, that it shares with
 * one of those becomes a template, unless the two are copies or tell one story in other words, and
 * unless half of the passage or more is quotation or protected by the caller. So a template that
 * stands in a share {@code p} of a source's documents goes unnoticed with a probability of about
 * {@code (1 - p)^n} each time it comes, where {@code n} is the number of remembered documents: four
 * to eight, fewer with very many sources.
 *
 * <p>Cost: linear in the documents. Heap: bounded by {@link #maxCharacters}, whatever the number of
 * documents, but for some hundred bytes a source and the templates. Not thread-safe: documents come
 * one after another, and the result depends on their order and on nothing else; what can be done on
 * several threads is to prepare them, as {@link TemplateLesson}.
 */
public final class TemplateLearner {
  private static final long DEFAULT_MAX_CHARACTERS = 100_000_000;

  private final Map<String, SourceLearner> sources = new HashMap<>();

  /** The sources of which texts are remembered, the one longest not seen first. */
  private final Set<String> remembering = new LinkedHashSet<>();

  private long maxCharacters = DEFAULT_MAX_CHARACTERS;
  private long remembered;
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

  /**
   * Sets how many characters of documents, and as many of templates, are held at once over all
   * sources, each of which gets an equal share; a character costs about 8 bytes of heap. What is
   * held is cut down from then on. The default, 100 million, serves 10,000 sources in 2 GB.
   *
   * @throws IllegalArgumentException if {@code maxCharacters} is less than 1
   */
  public TemplateLearner maxCharacters(long maxCharacters) {
    if (maxCharacters < 1) {
      throw new IllegalArgumentException("maxCharacters must be at least 1: " + maxCharacters);
    }
    this.maxCharacters = maxCharacters;
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
   * @param kept spans of the text that are no templates, such as quotations, in any order; what
   *     stands between double quotation marks is protected anyway
   */
  public TemplateLearner add(Optional<String> source, String text, List<Span> kept) {
    return add(TemplateLesson.of(source, text, kept));
  }

  /** Learns from a document that was prepared, maybe on another thread. */
  public TemplateLearner add(TemplateLesson lesson) {
    String name = lesson.source();
    SourceLearner learner = learnerOf(name);
    remembered -= learner.remembered();
    learner.learn(lesson, maxCharacters / sources.size());
    remembered += learner.remembered();
    remembering.remove(name);
    remembering.add(name);
    forget();
    return this;
  }

  /** Forgets the texts of the sources longest not seen while there are too many. */
  private void forget() {
    Iterator<String> oldest = remembering.iterator();
    while (remembered > maxCharacters && oldest.hasNext()) {
      SourceLearner learner = learnerOf(oldest.next());
      remembered -= learner.remembered();
      learner.forgetTexts();
      oldest.remove();
    }
  }

  /** How many characters of texts are remembered. */
  long remembered() {
    return remembered;
  }

  /** Returns what was learnt so far; more may be learnt afterwards. */
  public Templates build() {
    List<Template> templates = new ArrayList<>();
    Map<String, Long> documents = new TreeMap<>();
    new TreeMap<>(sources)
        .forEach(
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
