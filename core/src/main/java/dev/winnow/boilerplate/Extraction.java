package dev.winnow.boilerplate;

import dev.winnow.text.Edit;
import dev.winnow.text.Revision;
import dev.winnow.text.Span;
import java.util.List;

/**
 * What was extracted from a page: its text in blocks, what was left out and why, and its metadata.
 *
 * <p>Immutable and thread-safe.
 */
public final class Extraction {
  private final String source;
  private final String text;
  private final List<Block> blocks;
  private final List<Edit> removed;
  private final List<Span> comments;
  private final SourceMap map;
  private final PageKind kind;
  private final double kindConfidence;
  private final Metadata metadata;

  Extraction(
      String source,
      Rendition rendition,
      List<Edit> removed,
      List<Span> comments,
      PageKind kind,
      double kindConfidence,
      Metadata metadata) {
    this.source = source;
    this.text = rendition.text();
    this.blocks = List.copyOf(rendition.blocks());
    this.map = rendition.map();
    this.removed = List.copyOf(removed);
    this.comments = List.copyOf(comments);
    this.kind = kind;
    this.kindConfidence = kindConfidence;
    this.metadata = metadata;
  }

  /** Returns the page that the text was extracted from. */
  public String source() {
    return source;
  }

  /** Returns the extracted content, in the format that was asked for. */
  public String text() {
    return text;
  }

  /** Returns the blocks of the text in the order of text and source; unmodifiable. */
  public List<Block> blocks() {
    return blocks;
  }

  /**
   * Returns the stretches of text that were left out: ordered, disjoint spans of the source, each
   * with its reason as kind ({@code navigation}, {@code footer}, {@code headline}...) and the rule
   * that decided as detail ({@code model}, or the selector or pattern given). Markup is not listed.
   * Where blocks are marked only, these are the stretches that would be left out. Unmodifiable.
   */
  public List<Edit> removed() {
    return removed;
  }

  /**
   * Returns where the source has readers' comments, each from its first block to its last; they are
   * among the blocks only if that was asked for. Unmodifiable.
   */
  public List<Span> comments() {
    return comments;
  }

  /** Returns what the page is for. */
  public PageKind kind() {
    return kind;
  }

  /** Returns how probable that kind is, from 0 to 1. */
  public double kindConfidence() {
    return kindConfidence;
  }

  /** Returns what the page says of itself. */
  public Metadata metadata() {
    return metadata;
  }

  /**
   * Returns the edits that lead from the page to the text. Text of the page that was left out is
   * removed with the reason as kind, tags and what else is no text with the kind {@code markup}.
   * Costs time and memory linear in the size of the page, at every call.
   */
  public Revision revision() {
    return Revision.of(source, map.edits(source, text, removed));
  }
}
