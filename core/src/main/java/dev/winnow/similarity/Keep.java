package dev.winnow.similarity;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Says which of several near-duplicates is kept: the order in which documents are taken.
 *
 * <p>Immutable and thread-safe.
 */
public final class Keep {
  /** The one that was read first. */
  public static final Keep FIRST = new Keep("FIRST", null);

  /** The one with the most characters; of equals the one that was read first. */
  public static final Keep LONGEST = new Keep("LONGEST", null);

  private final String name;
  private final @Nullable Comparator<? super Integer> preferred;

  private Keep(String name, @Nullable Comparator<? super Integer> preferred) {
    this.name = name;
    this.preferred = preferred;
  }

  /**
   * Prefers documents by an order of the caller's, say by date, or by how good their source is.
   *
   * @param preferred compares the numbers of two documents, from 0 in the order they are read: the
   *     one to keep is less; of equals the one that was read first is kept. It is asked once all
   *     documents were read, by one thread
   */
  public static Keep by(Comparator<? super Integer> preferred) {
    return new Keep("by comparator", preferred);
  }

  /** Whether lengths count: they are not kept in vain. */
  boolean needsLengths() {
    return this == LONGEST;
  }

  /** Returns the documents by rank. */
  int[] order(int documents, IntList lengths) {
    IntStream numbers = IntStream.range(0, documents);
    if (preferred != null) {
      return numbers.boxed().sorted(preferred).mapToInt(Integer::intValue).toArray();
    }
    if (needsLengths()) {
      // Longest first: the complement of the length above the number, sorted.
      return numbers
          .mapToLong(i -> (long) (Integer.MAX_VALUE - lengths.get(i)) << Integer.SIZE | i)
          .sorted()
          .mapToInt(entry -> (int) entry)
          .toArray();
    }
    return numbers.toArray();
  }

  @Override
  public String toString() {
    return "Keep[" + name + "]";
  }
}
