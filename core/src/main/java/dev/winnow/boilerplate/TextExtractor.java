package dev.winnow.boilerplate;

import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.util.List;

/**
 * Finds what does not belong to a plain text that was taken from a page: banners, calls to donate,
 * subscribe, comment and share, cookie and copyright notices, counters, navigation, bylines, dates
 * and lists of related articles. It removes or marks them, and says why.
 *
 * <p>A small model judges each line, and each part of a line where texts were glued together, by
 * its words, its shape, its place and its neighbours. It was learnt from the visible lines of web
 * pages (WCXB) and knows cues in some thirty languages. Headlines and subheadings stay.
 *
 * <p>Any text has an answer; cost is linear. Immutable and thread-safe.
 */
public final class TextExtractor {
  /** The log odds beyond which a line goes, at either end and in the middle of the dial. */
  static final double THRESHOLD = 0.77;

  private static final double THRESHOLD_RANGE = 2.5;

  private static final TextExtractor STANDARD = builder().build();

  private final double threshold;
  private final boolean markOnly;

  private TextExtractor(Builder builder) {
    this.threshold = THRESHOLD + (2 * builder.recall - 1) * THRESHOLD_RANGE;
    this.markOnly = builder.markOnly;
  }

  /** Returns the extractor with the standard options. */
  public static TextExtractor standard() {
    return STANDARD;
  }

  /** Returns a builder with the standard options. */
  public static Builder builder() {
    return new Builder();
  }

  /** Extracts the content of a text. */
  public TextExtraction extract(String text) {
    return extract(text, List.of(), List.of());
  }

  /**
   * Extracts the content of a text of which some is known.
   *
   * @param known passages that go whatever the model says: ordered, disjoint removals, with the
   *     reason as kind and, for a passage of a learnt template, its id as detail
   * @param kept spans that stay whatever else is said, such as quotations, and with them their
   *     lines, but for what of those is in {@code known}; in any order
   * @throws IllegalArgumentException if {@code known} is out of order, overlaps or reaches beyond
   *     the text
   */
  public TextExtraction extract(String text, List<Edit> known, List<Span> kept) {
    return new TextLabelling(text, threshold).extract(known, kept, markOnly);
  }

  /** Builds an extractor. Not thread-safe. */
  public static final class Builder {
    private double recall = 0.5;
    private boolean markOnly;

    private Builder() {}

    /**
     * Sets how much is kept in doubt: from 0, where all that looks like boilerplate goes
     * (precision), to 1, where only what certainly is goes (recall); 0.5 if not set.
     *
     * @throws IllegalArgumentException if {@code recall} is not in [0, 1]
     */
    public Builder recall(double recall) {
      if (!(recall >= 0 && recall <= 1)) {
        throw new IllegalArgumentException("recall must be in [0, 1]: " + recall);
      }
      this.recall = recall;
      return this;
    }

    /** Sets whether boilerplate is only marked and the text left as it is; false if not set. */
    public Builder markOnly(boolean markOnly) {
      this.markOnly = markOnly;
      return this;
    }

    /** Builds the extractor. */
    public TextExtractor build() {
      return new TextExtractor(this);
    }
  }
}
