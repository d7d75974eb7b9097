package dev.winnow.pipeline;

import dev.winnow.text.Edit;
import dev.winnow.text.Revision;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds a document with what the steps so far have made of it: the clean text, the edits that lead
 * to it from the decoded source, what was removed and why, what was found in it, and metadata.
 *
 * <p>Steps first make the text, then find things in it: once a layer is there, the text cannot
 * change, so that no offset ever refers to a text that is gone. Immutable and thread-safe; each
 * step returns a new one.
 */
public final class CleanDocument {
  private final Document document;
  private final Format format;
  private final @Nullable Revision revision;
  private final List<Edit> removed;
  private final Map<Layer<?>, List<?>> layers;
  private final Map<String, Object> metadata;

  private CleanDocument(
      Document document,
      Format format,
      @Nullable Revision revision,
      List<Edit> removed,
      Map<Layer<?>, List<?>> layers,
      Map<String, Object> metadata) {
    this.document = document;
    this.format = format;
    this.revision = revision;
    this.removed = removed;
    this.layers = layers;
    this.metadata = metadata;
  }

  /** Returns the document before any step. */
  static CleanDocument of(Document document) {
    Revision revision = document.content().map(Revision::unchanged).orElse(null);
    return new CleanDocument(document, document.format(), revision, List.of(), Map.of(), Map.of());
  }

  /**
   * Returns a document as steps left it that have been over it before, from what was kept of their
   * work.
   *
   * @param format what the text is written in
   * @param revision the decoded source, the text, and the edits between them
   * @param removed what was removed: ordered, disjoint removals in the source
   * @param metadata what is known beyond the text
   */
  public static CleanDocument of(
      Document document,
      Format format,
      Revision revision,
      List<Edit> removed,
      Map<String, Object> metadata) {
    return new CleanDocument(
        document,
        format,
        revision,
        List.copyOf(removed),
        Map.of(),
        Collections.unmodifiableMap(new LinkedHashMap<>(metadata)));
  }

  /** Returns the document as it came. */
  public Document document() {
    return document;
  }

  /** Returns what the text as it now stands is written in. */
  public Format format() {
    return format;
  }

  /**
   * Returns the decoded source, the clean text, and the edits between them.
   *
   * @throws IllegalStateException if the document came as bytes that no step has decoded yet
   */
  public Revision revision() {
    if (revision == null) {
      throw new IllegalStateException("document must be decoded first: " + document.id());
    }
    return revision;
  }

  /**
   * Returns the clean text.
   *
   * @throws IllegalStateException if the document came as bytes that no step has decoded yet
   */
  public String text() {
    return revision().text();
  }

  /**
   * Returns what was removed as not belonging to the text: ordered, disjoint spans of the decoded
   * source, each with its reason as kind.
   */
  public List<Edit> removed() {
    return removed;
  }

  /** Returns what was found of a kind, in the order of the text; empty where no step has looked. */
  public <T> List<T> layer(Layer<T> layer) {
    return layers.getOrDefault(layer, List.of()).stream().map(layer.type()::cast).toList();
  }

  /** Returns whether a step has looked for things of this kind, found or not. */
  public boolean has(Layer<?> layer) {
    return layers.containsKey(layer);
  }

  /**
   * Returns what is known of the document beyond its text, by name, in the order it was found;
   * unmodifiable.
   */
  public Map<String, Object> metadata() {
    return metadata;
  }

  /** Returns the metadata of one name. */
  public Optional<Object> metadata(String name) {
    return Optional.ofNullable(metadata.get(name));
  }

  /**
   * Returns the language of the text: what a step found ({@code lang} in the metadata, a BCP 47 tag
   * or a locale's name), else what the record said; the root locale where neither is known or
   * readable.
   */
  public Locale language() {
    String tag = metadata("lang").map(Object::toString).or(document::lang).orElse("");
    return Locale.forLanguageTag(tag.strip().replace('_', '-'));
  }

  /**
   * Returns this document with its bytes decoded.
   *
   * @throws IllegalStateException if it has a text already
   */
  public CleanDocument decoded(String source, Format format) {
    if (revision != null) {
      throw new IllegalStateException("document must not be decoded twice: " + document.id());
    }
    return new CleanDocument(
        document, format, Revision.unchanged(source), removed, layers, metadata);
  }

  /**
   * Returns this document with its text changed by a step that mends.
   *
   * @throws IllegalArgumentException if {@code next} revises another text than this one
   * @throws IllegalStateException if the document has layers, whose offsets would refer to a text
   *     that is gone
   */
  public CleanDocument revised(Revision next) {
    return revise(next, format, removed);
  }

  /**
   * Returns this document with its text changed by a step that leaves out what does not belong to
   * it.
   *
   * @param next the text with what is left out gone
   * @param gone what was left out and why: ordered, disjoint removals in the text as it stood
   *     before
   * @throws IllegalArgumentException if {@code next} revises another text than this one
   * @throws IllegalStateException if the document has layers, whose offsets would refer to a text
   *     that is gone
   */
  public CleanDocument stripped(Revision next, List<Edit> gone) {
    return revise(next, format, Removals.add(removed, revision().edits(), gone));
  }

  /**
   * Returns this document with its HTML reduced to text: as {@link #stripped}, and the format is
   * text from here on.
   *
   * @param next the text of the page
   * @param gone what of the page's text was left out and why: ordered, disjoint removals in the
   *     HTML
   * @throws IllegalArgumentException if {@code next} revises another text than this one
   * @throws IllegalStateException if the document has layers, whose offsets would refer to a text
   *     that is gone
   */
  public CleanDocument extracted(Revision next, List<Edit> gone) {
    return revise(next, Format.TEXT, Removals.add(removed, revision().edits(), gone));
  }

  private CleanDocument revise(Revision next, Format nextFormat, List<Edit> nextRemoved) {
    if (!layers.isEmpty()) {
      throw new IllegalStateException(
          "text must not change once a layer refers to it: "
              + layers.keySet().iterator().next().name());
    }
    Revision whole = revision().then(text -> next);
    return new CleanDocument(document, nextFormat, whole, nextRemoved, layers, metadata);
  }

  /**
   * Returns this document with a layer of what was found in its text; replaces a layer of the same
   * kind.
   *
   * @throws IllegalStateException if the document is not decoded
   */
  public <T> CleanDocument with(Layer<T> layer, List<? extends T> found) {
    Revision current = revision();
    Map<Layer<?>, List<?>> all = new LinkedHashMap<>(layers);
    all.put(layer, List.copyOf(found));
    return new CleanDocument(
        document, format, current, removed, Collections.unmodifiableMap(all), metadata);
  }

  /** Returns this document with one more piece of metadata; replaces what had that name. */
  public CleanDocument with(String name, Object value) {
    Map<String, Object> all = new LinkedHashMap<>(metadata);
    all.put(name, value);
    return new CleanDocument(
        document, format, revision, removed, layers, Collections.unmodifiableMap(all));
  }

  @Override
  public String toString() {
    return "CleanDocument[" + document.id() + ", " + format + "]";
  }
}
