package dev.winnow.text;

import java.util.Comparator;
import java.util.Optional;

/**
 * Marks a half-open range {@code [start, end)} of a text, in UTF-16 code units.
 *
 * <p>Spans order by start, then by end. Immutable and thread-safe.
 *
 * @param start the offset of the first code unit, at least 0
 * @param end the offset after the last code unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  /**
   * Makes a span.
   *
   * @throws IllegalArgumentException if {@code start < 0} or {@code end < start}
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span must have 0 <= start <= end: [" + start + ", " + end + ")");
    }
  }

  /** Returns the number of code units in this span. */
  public int length() {
    return end - start;
  }

  /** Returns whether this span holds no code unit. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Returns whether the code unit at {@code offset} lies in this span. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Returns whether {@code other} lies in this span, bounds included. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Returns whether the two spans have a code unit in common; an empty span has none. */
  public boolean overlaps(Span other) {
    return Math.max(start, other.start) < Math.min(end, other.end);
  }

  /** Returns what the two spans have in common, or nothing when they share no code unit. */
  public Optional<Span> intersection(Span other) {
    return overlaps(other)
        ? Optional.of(new Span(Math.max(start, other.start), Math.min(end, other.end)))
        : Optional.empty();
  }

  /**
   * Returns this span moved by {@code distance} code units.
   *
   * @throws IllegalArgumentException if that would put it before the start of the text
   * @throws ArithmeticException if that would put it beyond {@link Integer#MAX_VALUE}
   */
  public Span shift(int distance) {
    return new Span(Math.addExact(start, distance), Math.addExact(end, distance));
  }

  /**
   * Returns the part of {@code text} that this span marks.
   *
   * @throws IndexOutOfBoundsException if this span ends after {@code text} does
   */
  public CharSequence of(CharSequence text) {
    return text.subSequence(start, end);
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  /** Returns the span in the notation of its range, as in {@code [3, 7)}. */
  @Override
  public String toString() {
    return "[" + start + ", " + end + ")";
  }
}
