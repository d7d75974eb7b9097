package dev.winnow.boilerplate;

import dev.winnow.text.Span;

/**
 * A block of the extracted text, with its place in the text and in the source it was taken from.
 *
 * <p>Immutable and thread-safe.
 *
 * @param span where it stands in the extracted text
 * @param source where it stands in the source, from its first character to its last, tags between
 *     them included
 * @param kind what it is
 * @param level the level of a heading, 1 to 6; 0 for other blocks
 * @param confidence how probable it is that the label is right, 0 to 1
 * @param exact whether {@code source} holds the text of this block and nothing else; false where
 *     the parser of HTML moved text, as it does with text that stands between the rows of a table
 * @param boilerplate why this block is no content, as the kind of a removal; empty for content.
 *     Only where blocks are marked and not removed is it ever not empty
 */
public record Block(
    Span span,
    Span source,
    BlockKind kind,
    int level,
    double confidence,
    boolean exact,
    String boilerplate) {

  /** Returns whether the block belongs to the content of its page. */
  public boolean isContent() {
    return boilerplate.isEmpty();
  }
}
