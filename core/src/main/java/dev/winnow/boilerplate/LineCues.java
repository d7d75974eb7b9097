package dev.winnow.boilerplate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Holds the phrases that tell what a line of boilerplate is for, in some thirty languages, as a
 * table from the hash of a phrase, and of each of its beginnings, to what it stands for.
 *
 * <p>Immutable and thread-safe; the scanning state is the caller's.
 */
final class LineCues {
  private static final String RESOURCE = "dev/winnow/boilerplate/line-cues.txt";

  /** Marks the hash of the beginning of a longer phrase. */
  static final int BEGINNING = 0x80;

  /** The part of an entry that holds the index of the kind plus one, or 0 for none. */
  static final int KIND = 0x7f;

  private static final int SLOTS = 1 << 14;

  private final int[] keys = new int[SLOTS];
  private final byte[] entries = new byte[SLOTS];

  private static final class Holder {
    static final LineCues STANDARD = new LineCues();
  }

  static LineCues standard() {
    return Holder.STANDARD;
  }

  private LineCues() {
    ClassLoader loader = LineCues.class.getClassLoader();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(loader.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    int entry = LineKind.of(line.substring(0, colon)).index() + 1;
    for (String phrase : line.substring(colon + 1).split("\\|", -1)) {
      int[] words = LineWords.hashes(phrase);
      int hash = 0;
      for (int i = 0; i < words.length; i++) {
        hash = extend(hash, words[i]);
        put(hash, i + 1 < words.length ? BEGINNING : entry);
      }
    }
  }

  /** Adds to an entry; the first kind given to a phrase stays. */
  private void put(int hash, int entry) {
    int slot = slot(hash);
    boolean hasKind = (entries[slot] & KIND) != 0;
    keys[slot] = hash;
    entries[slot] |= (byte) (hasKind ? entry & BEGINNING : entry);
  }

  private int slot(int hash) {
    int slot = hash & SLOTS - 1;
    while (entries[slot] != 0 && keys[slot] != hash) {
      slot = slot + 1 & SLOTS - 1;
    }
    return slot;
  }

  /** The hash of a phrase with one more word. */
  static int extend(int phrase, int word) {
    int h = (phrase ^ word) * 0x9E3779B1;
    return h ^ h >>> 15;
  }

  /** What a phrase of this hash stands for: a kind, the beginning of a phrase, both, or 0. */
  int of(int phrase) {
    int slot = slot(phrase);
    return entries[slot] & 0xff;
  }
}
