package dev.winnow.boilerplate;

import dev.winnow.text.Edit;
import dev.winnow.text.Revision;
import dev.winnow.text.Span;
import java.util.List;

/**
 * Tells what is left of a text, what was taken out of it and why, and what it says of itself.
 *
 * <p>Immutable and thread-safe.
 *
 * @param revision the text as it came, as it is left, and the edits between the two. An edit of
 *     kind {@code separator} puts a line break where two pieces would else be glued together; all
 *     others are removals, so that what they take out and what is left make the source
 * @param removed what does not belong to the text: ordered, disjoint spans of the source, each with
 *     its reason as kind ({@code banner}, {@code share}, {@code navigation}...), what found it as
 *     detail ({@code model}, {@code rule} or the id of a template) and how sure that is. Where
 *     passages are marked only, they are still in the text
 * @param headings the headlines and subheadings, in the text as it is left
 * @param metadata what the removed lines say of the text
 */
public record TextExtraction(
    Revision revision, List<Edit> removed, List<Span> headings, TextMetadata metadata) {
  /** Makes an extraction. */
  public TextExtraction {
    removed = List.copyOf(removed);
    headings = List.copyOf(headings);
  }

  /** Returns what is left. */
  public String text() {
    return revision.text();
  }
}
