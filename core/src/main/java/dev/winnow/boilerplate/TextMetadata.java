package dev.winnow.boilerplate;

import dev.winnow.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Tells what lines around a text say of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date when it was published
 * @param authors who wrote it, in the order of the text
 */
public record TextMetadata(Optional<Entry> date, List<Entry> authors) {
  /** What is known where nothing is said. */
  static final TextMetadata NONE = new TextMetadata(Optional.empty(), List.of());

  /**
   * One statement and where it stands.
   *
   * @param value a name, or a date in the form of ISO 8601 ({@code 2025-01-28})
   * @param span the place in the source
   */
  public record Entry(String value, Span span) {}

  /** Makes metadata. */
  public TextMetadata {
    authors = List.copyOf(authors);
  }
}
