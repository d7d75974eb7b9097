package dev.winnow.text;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Replaces one span of a source text, and says why and how surely. An edit to nothing is a removal,
 * an edit of an empty span an insertion.
 *
 * <p>Immutable and thread-safe.
 *
 * @param span what is replaced, in the source
 * @param replacement what stands there afterwards
 * @param kind the kind of change, lower-case words joined by hyphens ({@code mojibake}, {@code
 *     control-character}). Edits that {@link Edits#then composition} merges have all their kinds,
 *     sorted and joined by {@code +}
 * @param detail what is worth knowing beyond the kind (a chain of decodings, a rule, the id of a
 *     template), or the empty string; merged edits have all their details, sorted and joined by
 *     {@code "; "}
 * @param confidence how sure the change is, from 0 to 1; merged edits have the lowest
 */
public record Edit(Span span, String replacement, String kind, String detail, double confidence) {
  private static final String KIND_JOINER = "+";
  private static final String DETAIL_JOINER = "; ";

  /**
   * Makes an edit.
   *
   * @throws IllegalArgumentException if {@code kind} is blank or {@code confidence} not in [0, 1]
   */
  public Edit {
    if (kind.isBlank()) {
      throw new IllegalArgumentException("kind must not be blank: \"" + kind + "\"");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1]: " + confidence);
    }
  }

  /** Makes an edit that replaces {@code [start, end)} and needs no detail. */
  public static Edit replace(
      int start, int end, String replacement, String kind, double confidence) {
    return new Edit(new Span(start, end), replacement, kind, "", confidence);
  }

  /** Makes an edit that removes {@code [start, end)} and needs no detail. */
  public static Edit remove(int start, int end, String kind, double confidence) {
    return replace(start, end, "", kind, confidence);
  }

  /** Returns whether this edit leaves nothing of what it replaces. */
  public boolean isRemoval() {
    return replacement.isEmpty() && !span.isEmpty();
  }

  /** Makes the edit that stands for all of {@code causes} together. */
  static Edit merge(Span span, String replacement, List<Edit> causes) {
    return new Edit(
        span,
        replacement,
        union(causes, Edit::kind, KIND_JOINER),
        union(causes, Edit::detail, DETAIL_JOINER),
        causes.stream().mapToDouble(Edit::confidence).min().orElseThrow());
  }

  /** A sorted union, so that the order in which edits were merged leaves no trace. */
  private static String union(List<Edit> edits, Function<Edit, String> part, String joiner) {
    return edits.stream()
        .map(part)
        .distinct()
        .flatMap(Pattern.compile(joiner, Pattern.LITERAL)::splitAsStream)
        .filter(text -> !text.isEmpty())
        .distinct()
        .sorted()
        .collect(Collectors.joining(joiner));
  }
}
