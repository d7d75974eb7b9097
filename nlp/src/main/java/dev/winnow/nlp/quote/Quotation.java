package dev.winnow.nlp.quote;

import dev.winnow.text.Span;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One quotation of a text.
 *
 * <p>Indices refer to the list that the quotation came in. Immutable and thread-safe.
 *
 * @param span from the opening mark to the closing one, both included. A quotation that opens again
 *     in each paragraph is one, from its first opener to its last closer. Speech after a dash has
 *     no marks: its span is that of its words
 * @param content what stands between the marks, without white space at its ends
 * @param kind what the quotation is
 * @param depth how many quotations it stands in
 * @param parent the index of the innermost quotation that it stands in
 * @param continues the index of the quotation that it goes on with, by the same speaker, after the
 *     teller's insertion or a paragraph's end
 * @param unclosed whether the closing mark is missing. The span then ends with the paragraph, or
 *     where the next quotation begins, and holds no other
 * @param attribution who said it, where the text tells so
 * @param confidence how sure it is that these are the bounds of a quotation, from 0 to 1
 */
public record Quotation(
    Span span,
    Span content,
    Kind kind,
    int depth,
    OptionalInt parent,
    OptionalInt continues,
    boolean unclosed,
    Optional<Attribution> attribution,
    double confidence) {

  /** What a quotation is. */
  public enum Kind {
    /** Words said or written, given as an utterance of their own. */
    SPEECH,
    /** A quoted part inside the writer's own clause. */
    MIXED,
    /** The name of a work. */
    TITLE,
    /** A word or phrase named, coined, or distanced from. */
    TERM
  }

  /** Returns where the text names the speaker. */
  public Optional<Span> speaker() {
    return attribution.map(Attribution::mention);
  }

  /** Returns the name of the speaker. */
  public Optional<String> speakerName() {
    return attribution.flatMap(Attribution::name);
  }

  /** Returns the bare reporting word. */
  public Optional<Span> cue() {
    return attribution.flatMap(Attribution::cue);
  }
}
