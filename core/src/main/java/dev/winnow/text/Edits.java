package dev.winnow.text;

import java.util.List;
import java.util.Objects;

/**
 * Holds the changes that lead from a source text to a target text: ordered, disjoint {@link Edit}s
 * over a source of known length. They apply to the source, map offsets and spans both ways, compose
 * and invert.
 *
 * <p>The laws, for edits {@code a} from text S to T and {@code b} from T to U: {@code
 * a.inverse(S).apply(a.apply(S))} is S; {@code a.then(b).apply(S)} is {@code b.apply(a.apply(S))};
 * {@code then} is associative, with {@link #none} as its unit; mapping is monotone. ICU's class of
 * the same name is the model; this one also keeps what stands in the place of the replaced text,
 * and why.
 *
 * <p>Mapping costs O(log n) for n edits; everything else is linear. Immutable and thread-safe.
 */
public final class Edits {
  private final int sourceLength;
  private final int targetLength;
  private final List<Edit> list;

  /** Where the replacement of each edit starts in the target. */
  private final int[] targetStarts;

  private Edits(int sourceLength, List<Edit> list) {
    this.sourceLength = sourceLength;
    this.list = List.copyOf(list);
    this.targetStarts = new int[list.size()];
    long shift = 0;
    int previousEnd = 0;
    for (int i = 0; i < targetStarts.length; i++) {
      Edit edit = this.list.get(i);
      if (edit.span().start() < previousEnd) {
        throw new IllegalArgumentException(
            "edits must be ordered and disjoint: "
                + edit.span()
                + " after an end at "
                + previousEnd);
      }
      previousEnd = edit.span().end();
      targetStarts[i] = checkLength(edit.span().start() + shift);
      shift += edit.replacement().length() - edit.span().length();
    }
    if (previousEnd > sourceLength) {
      throw new IllegalArgumentException(
          "edits must end within the source of " + sourceLength + " code units: " + previousEnd);
    }
    this.targetLength = checkLength(sourceLength + shift);
  }

  private static int checkLength(long length) {
    if (length > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "target must have at most " + Integer.MAX_VALUE + " code units: " + length);
    }
    return (int) length;
  }

  /**
   * Returns the edits that change nothing in a source of {@code sourceLength} code units.
   *
   * @throws IllegalArgumentException if {@code sourceLength} is negative
   */
  public static Edits none(int sourceLength) {
    return of(sourceLength, List.of());
  }

  /**
   * Makes edits of a source of {@code sourceLength} code units. Each edit must start at or after
   * the end of the one before it; insertions at one place are applied in their order.
   *
   * @throws IllegalArgumentException if {@code sourceLength} is negative, if the edits are out of
   *     order, overlap or end after the source, or if the target would be longer than {@link
   *     Integer#MAX_VALUE}
   */
  public static Edits of(int sourceLength, List<Edit> edits) {
    if (sourceLength < 0) {
      throw new IllegalArgumentException("sourceLength must be at least 0: " + sourceLength);
    }
    return new Edits(sourceLength, edits);
  }

  /** Returns the edits in the order of the source, unmodifiable. */
  public List<Edit> asList() {
    return list;
  }

  /** Returns whether there is no edit. */
  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** Returns the length of the source, in code units. */
  public int sourceLength() {
    return sourceLength;
  }

  /** Returns the length of the target, in code units. */
  public int targetLength() {
    return targetLength;
  }

  /**
   * Returns the target: {@code source} with every edit made.
   *
   * @throws IllegalArgumentException if {@code source} is not {@link #sourceLength} code units long
   */
  public String apply(CharSequence source) {
    checkSource(source);
    StringBuilder target = new StringBuilder(targetLength);
    int at = 0;
    for (Edit edit : list) {
      target.append(source, at, edit.span().start()).append(edit.replacement());
      at = edit.span().end();
    }
    return target.append(source, at, sourceLength).toString();
  }

  /**
   * Returns the edits that lead from the target back to {@code source}. Each keeps the kind, detail
   * and confidence of the edit it undoes.
   *
   * @throws IllegalArgumentException if {@code source} is not {@link #sourceLength} code units long
   */
  public Edits inverse(CharSequence source) {
    checkSource(source);
    Edit[] inverse = new Edit[list.size()];
    for (int i = 0; i < inverse.length; i++) {
      Edit edit = list.get(i);
      inverse[i] =
          new Edit(
              new Span(targetStart(i), targetEnd(i)),
              edit.span().of(source).toString(),
              edit.kind(),
              edit.detail(),
              edit.confidence());
    }
    return new Edits(targetLength, List.of(inverse));
  }

  private void checkSource(CharSequence source) {
    if (source.length() != sourceLength) {
      throw new IllegalArgumentException(
          "source must be the one edited, of " + sourceLength + " code units: " + source.length());
    }
  }

  /**
   * Returns the edits that do what these do and then what {@code next} does. Where edits of the two
   * touch, bounds included, they become one edit with the kinds and details of all and the lowest
   * confidence; elsewhere each stays as it is.
   *
   * @throws IllegalArgumentException if the source of {@code next} is not as long as the target of
   *     these
   */
  public Edits then(Edits next) {
    if (next.sourceLength != targetLength) {
      throw new IllegalArgumentException(
          "next must edit a text of " + targetLength + " code units: " + next.sourceLength);
    }
    if (next.isEmpty()) {
      return this;
    }
    return isEmpty() ? next : new Edits(sourceLength, new Composition(this, next).compose());
  }

  /**
   * Maps an offset of the source to the offset of the same text in the target: after what was
   * inserted at that place, and to the start of the replacement for an offset inside a replaced
   * span.
   *
   * @throws IndexOutOfBoundsException if {@code offset} is not in [0, {@link #sourceLength}]
   */
  public int toTarget(int offset) {
    Objects.checkIndex(offset, sourceLength + 1);
    return startToTarget(offset);
  }

  /**
   * Maps a span of the source to the smallest span of the target that holds all it became.
   * Insertions at its bounds stay outside; where it begins or ends inside a replaced span, it holds
   * the whole replacement.
   *
   * @throws IndexOutOfBoundsException if {@code span} ends after the source
   */
  public Span toTarget(Span span) {
    Objects.checkFromToIndex(span.start(), span.end(), sourceLength);
    int end = endToTarget(span.end());
    return new Span(Math.min(startToTarget(span.start()), end), end);
  }

  /**
   * Maps an offset of the target to the offset in the source of the text that stands there: after
   * what was removed at that place, and to the start of the replaced span for an offset inside a
   * replacement.
   *
   * @throws IndexOutOfBoundsException if {@code offset} is not in [0, {@link #targetLength}]
   */
  public int toSource(int offset) {
    Objects.checkIndex(offset, targetLength + 1);
    return startToSource(offset);
  }

  /**
   * Maps a span of the target to the smallest span of the source that it was made from. Removals at
   * its bounds stay outside; where it begins or ends inside a replacement, it holds the whole
   * replaced span.
   *
   * @throws IndexOutOfBoundsException if {@code span} ends after the target
   */
  public Span toSource(Span span) {
    Objects.checkFromToIndex(span.start(), span.end(), targetLength);
    int end = endToSource(span.end());
    return new Span(Math.min(startToSource(span.start()), end), end);
  }

  private int startToTarget(int offset) {
    int i = lastStartingAt(offset, true);
    if (i < 0) {
      return offset;
    }
    int end = list.get(i).span().end();
    return offset < end ? targetStart(i) : targetEnd(i) + (offset - end);
  }

  private int endToTarget(int offset) {
    int i = lastStartingAt(offset - 1, true);
    return i < 0 ? offset : targetEnd(i) + Math.max(0, offset - list.get(i).span().end());
  }

  private int startToSource(int offset) {
    int i = lastStartingAt(offset, false);
    if (i < 0) {
      return offset;
    }
    Span span = list.get(i).span();
    return offset < targetEnd(i) ? span.start() : span.end() + (offset - targetEnd(i));
  }

  private int endToSource(int offset) {
    int i = lastStartingAt(offset - 1, false);
    return i < 0 ? offset : list.get(i).span().end() + Math.max(0, offset - targetEnd(i));
  }

  /** The last edit that starts at or before an offset, -1 if none does. */
  private int lastStartingAt(int offset, boolean inSource) {
    int low = 0;
    int high = targetStarts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int start = inSource ? list.get(middle).span().start() : targetStarts[middle];
      if (start <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  int targetStart(int i) {
    return targetStarts[i];
  }

  int targetEnd(int i) {
    return targetStarts[i] + list.get(i).replacement().length();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Edits that
        && sourceLength == that.sourceLength
        && list.equals(that.list);
  }

  @Override
  public int hashCode() {
    return 31 * list.hashCode() + sourceLength;
  }

  @Override
  public String toString() {
    return "Edits[" + sourceLength + " -> " + targetLength + ", " + list + "]";
  }
}
