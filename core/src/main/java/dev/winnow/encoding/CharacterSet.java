package dev.winnow.encoding;

import java.util.Arrays;

/**
 * A set of UTF-16 code units, for membership tests in scans.
 *
 * <p>Immutable and thread-safe.
 */
final class CharacterSet {
  private final char[] members;

  private CharacterSet(char[] members) {
    this.members = members;
  }

  static CharacterSet of(String members) {
    char[] sorted = members.toCharArray();
    Arrays.sort(sorted);
    return new CharacterSet(sorted);
  }

  boolean contains(char c) {
    return Arrays.binarySearch(members, c) >= 0;
  }
}
