package dev.winnow.boilerplate;

import dev.winnow.similarity.PassageText;
import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Knows the passages that sources repeat: banners, calls, notices. They are learnt from many
 * documents ({@link #learner}) and found again in others of the same source, whatever their
 * quotation marks, case, layout and digits, and glued to what stands beside them or not.
 *
 * <pre>{@code
 * Templates templates = Templates.learner().add(Optional.of("courier"), text1).add(...).build();
 * List<Edit> removals = templates.find(Optional.of("courier"), text);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Templates {
  /** The kind of the edits that {@link #find} returns; their detail is the id of the template. */
  public static final String REASON = "template";

  private final Map<String, SourceTemplates> sources = new TreeMap<>();
  private final Map<String, Long> documents;

  Templates(List<Template> templates, Map<String, Long> documents) {
    Map<String, List<Template>> bySource = new LinkedHashMap<>();
    for (Template template : templates) {
      bySource.computeIfAbsent(template.source(), source -> new ArrayList<>()).add(template);
    }
    bySource.forEach((source, some) -> sources.put(source, new SourceTemplates(some)));
    this.documents = new TreeMap<>(documents);
  }

  /** Returns templates that know nothing. */
  public static Templates none() {
    return new Templates(List.of(), Map.of());
  }

  /** Starts to learn from documents. */
  public static TemplateLearner learner() {
    return new TemplateLearner();
  }

  /** Starts to learn more, from what these know on. */
  public TemplateLearner toLearner() {
    return new TemplateLearner(this);
  }

  /** Returns the templates, by source, the most frequent first. */
  public List<Template> list() {
    return sources.values().stream()
        .flatMap(source -> source.templates().stream())
        .sorted(
            Comparator.comparing(Template::source)
                .thenComparing(Comparator.comparingLong(Template::documents).reversed())
                .thenComparing(Template::text))
        .toList();
  }

  /**
   * Returns from how many documents of each source, the empty name for those without, these were
   * learnt.
   */
  public Map<String, Long> documents() {
    return Collections.unmodifiableMap(documents);
  }

  /**
   * Returns what of a text the templates of its source cover, and those that were learnt without a
   * source: ordered, disjoint removals of whole units of text, each with the id of the template.
   * Linear in the text.
   */
  public List<Edit> find(Optional<String> source, CharSequence text) {
    return find(source, text, List.of());
  }

  /**
   * Returns what of a text templates cover, as {@link #find(Optional, CharSequence)} does, less
   * what the caller protects.
   *
   * @param kept spans of the text that stay, such as quotations, in any order
   */
  public List<Edit> find(Optional<String> source, CharSequence text, List<Span> kept) {
    List<SourceTemplates> known = new ArrayList<>();
    source.flatMap(this::ofSource).ifPresent(known::add);
    ofSource("").ifPresent(known::add);
    if (known.isEmpty()) {
      return List.of();
    }
    PassageText words = PassageText.of(text);
    WholeUnits units = new WholeUnits(text);
    List<Edit> found = new ArrayList<>();
    for (SourceTemplates templates : known) {
      templates.find(words, units).forEach(match -> found.add(templates.removal(match)));
    }
    return TextPassages.merge(text, List.of(), disjoint(found), kept);
  }

  private Optional<SourceTemplates> ofSource(String source) {
    return Optional.ofNullable(sources.get(source));
  }

  /**
   * Where matches overlap, the one that starts first counts, the longer of two, and the rest of the
   * other.
   */
  private static List<Edit> disjoint(List<Edit> edits) {
    edits.sort(
        Comparator.comparingInt((Edit edit) -> edit.span().start())
            .thenComparing(edit -> -edit.span().end()));
    List<Edit> disjoint = new ArrayList<>();
    int at = 0;
    for (Edit edit : edits) {
      int start = Math.max(at, edit.span().start());
      if (start < edit.span().end()) {
        Span span = new Span(start, edit.span().end());
        disjoint.add(new Edit(span, "", edit.kind(), edit.detail(), edit.confidence()));
        at = span.end();
      }
    }
    return disjoint;
  }

  /**
   * Returns what both know: of a passage that both learnt for one source, the documents are added
   * up.
   */
  public Templates merge(Templates other) {
    Map<List<String>, Template> merged = new LinkedHashMap<>();
    Map<String, Long> counts = new TreeMap<>(documents);
    other.documents.forEach((source, count) -> counts.merge(source, count, Long::sum));
    list().forEach(template -> merged.put(List.of(template.source(), template.text()), template));
    for (Template template : other.list()) {
      merged.merge(
          List.of(template.source(), template.text()),
          new Template(
              template.source(),
              template.text(),
              template.documents(),
              template.lastSeen() + documents.getOrDefault(template.source(), 0L)),
          (a, b) ->
              new Template(a.source(), a.text(), a.documents() + b.documents(), b.lastSeen()));
    }
    return new Templates(List.copyOf(merged.values()), counts);
  }

  /**
   * Returns these without the templates that none of the last documents of their source held.
   *
   * @param last how many documents of each source count as the last ones
   * @throws IllegalArgumentException if {@code last} is less than 1
   */
  public Templates forget(long last) {
    if (last < 1) {
      throw new IllegalArgumentException("last must be at least 1: " + last);
    }
    List<Template> remembered =
        list().stream()
            .filter(
                template ->
                    template.lastSeen() > documents.getOrDefault(template.source(), 0L) - last)
            .toList();
    return new Templates(remembered, documents);
  }

  /**
   * Writes the templates, compressed, in a form that tells its version; the same templates give the
   * same bytes.
   *
   * @throws IOException if {@code out} does
   */
  public void save(OutputStream out) throws IOException {
    TemplateFile.write(this, out);
  }

  /**
   * Reads templates that {@link #save} wrote.
   *
   * @throws IOException if {@code in} does, or if what it holds is damaged, no templates, or of a
   *     version not known
   */
  public static Templates load(InputStream in) throws IOException {
    return TemplateFile.read(in);
  }
}
