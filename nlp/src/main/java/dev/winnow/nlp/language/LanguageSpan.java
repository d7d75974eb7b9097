package dev.winnow.nlp.language;

import dev.winnow.text.Span;
import java.util.Objects;

/**
 * Marks a part of a text that is in one language.
 *
 * <p>Immutable and thread-safe.
 *
 * @param span where it is, in UTF-16 code units, without the white space around it
 * @param language its language
 */
public record LanguageSpan(Span span, Language language) {
  /** Makes a part. */
  public LanguageSpan {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(language, "language");
  }
}
