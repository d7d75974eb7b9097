package dev.winnow.text;

import java.util.function.Function;

/**
 * Holds a text together with the source it was made from and the edits between the two: what every
 * step that repairs or removes returns.
 *
 * <p>Immutable and thread-safe.
 */
public final class Revision {
  private final String source;
  private final Edits edits;
  private final String text;

  private Revision(String source, Edits edits, String text) {
    this.source = source;
    this.edits = edits;
    this.text = text;
  }

  /**
   * Makes the revision that {@code edits} lead to.
   *
   * @throws IllegalArgumentException if {@code source} has another length than the edits' source
   */
  public static Revision of(String source, Edits edits) {
    return edits.isEmpty() && edits.sourceLength() == source.length()
        ? new Revision(source, edits, source)
        : new Revision(source, edits, edits.apply(source));
  }

  /** Returns the revision in which nothing of {@code source} is changed. */
  public static Revision unchanged(String source) {
    return of(source, Edits.none(source.length()));
  }

  /** Returns the text before the edits. */
  public String source() {
    return source;
  }

  /** Returns what leads from the source to the text. */
  public Edits edits() {
    return edits;
  }

  /** Returns the text after the edits. */
  public String text() {
    return text;
  }

  /** Returns whether an edit was made, be it one that replaces something by itself. */
  public boolean isChanged() {
    return !edits.isEmpty();
  }

  /**
   * Returns the revision from this source to what {@code step} makes of this text.
   *
   * @throws IllegalArgumentException if the step's revision is of another text than this one's
   */
  public Revision then(Function<String, Revision> step) {
    Revision next = step.apply(text);
    if (!next.source.equals(text)) {
      throw new IllegalArgumentException(
          "a step must revise the text it is given, of "
              + text.length()
              + " code units: "
              + next.source.length());
    }
    return new Revision(source, edits.then(next.edits), next.text);
  }

  /** Returns the edits that lead from the text back to the source. */
  public Edits undo() {
    return edits.inverse(source);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Revision that && source.equals(that.source) && edits.equals(that.edits);
  }

  @Override
  public int hashCode() {
    return 31 * source.hashCode() + edits.hashCode();
  }

  @Override
  public String toString() {
    return "Revision[" + edits + "]";
  }
}
