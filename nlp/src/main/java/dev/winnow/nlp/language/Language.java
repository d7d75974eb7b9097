package dev.winnow.nlp.language;

import java.util.Locale;

/**
 * Names the language of a text, and how sure that is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param tag a BCP 47 tag with no more in it than the language needs: {@code de}, {@code sr-Latn};
 *     {@code und} where the language is not known
 * @param confidence how sure the tag is: of a hundred answers with a confidence of .9 some ninety
 *     are right; in [0, 1], and 0 for {@code und}
 */
public record Language(String tag, double confidence) {
  /** The answer for text that does not tell its language. */
  public static final Language UNDETERMINED = new Language("und", 0);

  /**
   * Makes a language.
   *
   * @throws IllegalArgumentException if {@code tag} is not a well-formed BCP 47 tag, or {@code
   *     confidence} is not in [0, 1]
   */
  public Language {
    if (Locale.forLanguageTag(tag).getLanguage().isEmpty() && !tag.equals("und")) {
      throw new IllegalArgumentException("tag must be a BCP 47 tag: " + tag);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1]: " + confidence);
    }
  }

  /** Returns whether the text did not tell its language. */
  public boolean isUndetermined() {
    return tag.equals("und");
  }

  /** Returns the language as a locale; the root locale where it is not known. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }
}
