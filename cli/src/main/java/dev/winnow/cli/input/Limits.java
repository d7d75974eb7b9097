package dev.winnow.cli.input;

/**
 * Bounds what one record may hold.
 *
 * @param maxChars the longest text, in UTF-16 code units, at least 1
 */
public record Limits(int maxChars) {
  /** No code unit takes more bytes in any charset of the web. */
  private static final int BYTES_A_CHAR = 4;

  /** As in {@code \}{@code u00e9}. */
  private static final int ESCAPED_BYTES_A_CHAR = 6;

  /** For the other fields of a record. */
  private static final int OTHER_FIELDS = 1 << 20;

  /** What a JVM can be asked for as one array. */
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 16;

  /** Checks the bound. */
  public Limits {
    if (maxChars < 1) {
      throw new IllegalArgumentException("--max-chars must be at least 1: " + maxChars);
    }
  }

  /** Returns how many bytes a document may have; more cannot decode to few enough characters. */
  public int maxBytes() {
    return (int) Math.min(LARGEST_ARRAY, (long) BYTES_A_CHAR * maxChars);
  }

  /** Returns how many bytes a line may have; more cannot hold few enough characters. */
  public int maxLineBytes() {
    return (int) Math.min(LARGEST_ARRAY, (long) ESCAPED_BYTES_A_CHAR * maxChars + OTHER_FIELDS);
  }

  /**
   * Returns a text that is within the bound.
   *
   * @throws IllegalArgumentException if it is not; {@code what} is its name in the message
   */
  public String check(String what, String text) {
    if (text.length() > maxChars) {
      throw new IllegalArgumentException(excess(what));
    }
    return text;
  }

  /** Says that something is over the bound. */
  public String excess(String what) {
    return what + " is over --max-chars " + maxChars;
  }
}
