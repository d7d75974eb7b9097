package dev.winnow.nlp.sentence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Knows common abbreviations of many languages: a hint for the decision, that a model of few
 * languages can use in others. A hash alone is kept of each, as of all words in {@link Features}.
 *
 * <p>Loaded when first used; thread-safe.
 */
final class KnownAbbreviations {
  static final int NONE = 0;

  /** Stands before a name or a number, and so hardly ever ends a sentence. */
  static final int NAME = 1;

  /** May end a sentence. */
  static final int OTHER = 2;

  /** Stands before a number; elsewhere it may be a word. */
  static final int NUMBER = 4;

  private static final String RESOURCE = "dev/winnow/nlp/sentence/abbreviations.txt";
  private static final int SIZE = 1 << 12;
  private static final int[] HASHES = new int[SIZE];
  private static final byte[] KINDS = new byte[SIZE];

  static {
    try (InputStream in = KnownAbbreviations.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource is missing: " + RESOURCE);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(KnownAbbreviations::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private KnownAbbreviations() {}

  private static void add(String line) {
    String[] fields = line.split(" ");
    int kind = kindNamed(fields[0]);
    for (int i = 2; i < fields.length; i++) {
      int hash = Features.hash(fields[i], 0, fields[i].length());
      int slot = slot(hash);
      HASHES[slot] = hash;
      KINDS[slot] |= (byte) kind;
    }
  }

  private static int kindNamed(String name) {
    return switch (name) {
      case "name" -> NAME;
      case "number" -> NUMBER;
      case "other" -> OTHER;
      default -> throw new IllegalStateException("kind must be name, number or other: " + name);
    };
  }

  /** Returns the kinds of the word with a hash, as bits; {@link #NONE} for an unknown one. */
  static int kinds(int hash) {
    return KINDS[slot(hash)];
  }

  /** The slot that holds a hash, or the empty one where it would go. */
  private static int slot(int hash) {
    int slot = (hash * 0x9e3779b1) >>> 20;
    while (KINDS[slot] != NONE && HASHES[slot] != hash) {
      slot = (slot + 1) & (SIZE - 1);
    }
    return slot;
  }
}
