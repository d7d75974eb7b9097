package dev.winnow.nlp.sentence;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Knows the words of Thai and Lao that tell whether a sentence ends at a space. Words are written
 * without spaces there, so the longest known one counts that begins or ends at a place; a hash
 * alone is kept of each, and a look-up makes no object.
 *
 * <p>Immutable and thread-safe.
 */
final class PhraseWords {
  /** What a word does; {@link #NONE} if it is not known or does nothing. */
  enum Role {
    NONE,
    FINAL,
    OPEN,
    OPENER,
    SUBJECT,
    FRONT,
    WHEN,
    ON,
    BUT,
    VERB,
    PLACE,
    NUMBER,
    UNIT,
    REPORT,
    PREDICATE
  }

  /** The known words that may stand before a space, behind one, and elsewhere. */
  static final PhraseWords BEFORE = new PhraseWords(-1);

  static final PhraseWords BEHIND = new PhraseWords(1);
  static final PhraseWords NUMBERS = new PhraseWords(-1);
  static final PhraseWords UNITS = new PhraseWords(1);
  static final PhraseWords REPORTS = new PhraseWords(1);
  static final PhraseWords PREDICATES = new PhraseWords(1);

  private static final String RESOURCE = "dev/winnow/nlp/sentence/phrases.txt";

  private static final int BITS = 11;
  private static final int MASK = (1 << BITS) - 1;

  /** Those of FNV-1a; 31 as a factor gives short words of one script the same hash. */
  private static final int SEED = 0x811c9dc5;

  private static final int PRIME = 0x01000193;

  static {
    load();
  }

  /** 1 where words are read forwards from a place, -1 where they are read backwards. */
  private final int step;

  private final int[] hashes = new int[1 << BITS];
  private final @Nullable Role[] roles = new Role[1 << BITS];

  /** How long the longest word is that is read from a letter; of Thai and Lao, 256 in all. */
  private final int[] longest = new int[1 << 8];

  private PhraseWords(int step) {
    this.step = step;
  }

  private static void load() {
    for (String line : lines()) {
      List<String> words = List.of(line.split(" "));
      String kind = words.get(0);
      for (String word : words.subList(1, words.size())) {
        tableOf(kind).add(word.replace('_', ' '), roleNamed(kind));
      }
    }
  }

  /** The lines of the list: a kind and its words. */
  static List<String> lines() {
    return WordLists.lines(RESOURCE);
  }

  static PhraseWords tableOf(String kind) {
    return switch (kind) {
      case "final", "open", "none-before" -> BEFORE;
      case "number" -> NUMBERS;
      case "unit" -> UNITS;
      case "report" -> REPORTS;
      case "predicate" -> PREDICATES;
      default -> BEHIND;
    };
  }

  static Role roleNamed(String kind) {
    return kind.startsWith("none") ? Role.NONE : Role.valueOf(kind.toUpperCase(Locale.ROOT));
  }

  private void add(String word, Role role) {
    int first = step > 0 ? 0 : word.length() - 1;
    int hash = SEED;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(first + i * step)) * PRIME;
    }
    int slot = slot(hash);
    hashes[slot] = hash;
    roles[slot] = role;
    int initial = word.charAt(first) & 0xff;
    longest[initial] = Math.max(longest[initial], word.length());
  }

  /** The slot that holds a hash, or the empty one where it would go. */
  private int slot(int hash) {
    int slot = (hash * 0x9e3779b1) >>> (32 - BITS);
    while (roles[slot] != null && hashes[slot] != hash) {
      slot = (slot + 1) & MASK;
    }
    return slot;
  }

  /** Returns what the longest word does that begins at an offset and ends at a limit at most. */
  Role from(String text, int offset, int limit) {
    return read(text, offset, limit - offset);
  }

  /** Returns what the longest word does that ends at an offset and begins at a floor at least. */
  Role upTo(String text, int offset, int floor) {
    return read(text, offset - 1, offset - floor);
  }

  private Role read(String text, int first, int most) {
    Role found = Role.NONE;
    int hash = SEED;
    int count = count(text, first, most);
    for (int i = 0; i < count; i++) {
      hash = (hash ^ text.charAt(first + i * step)) * PRIME;
      Role role = roles[slot(hash)];
      if (role != null) {
        found = role;
      }
    }
    return found;
  }

  /** How many letters a word may have that is read from an offset. */
  private int count(String text, int first, int most) {
    return most <= 0 ? 0 : Math.min(most, longest[text.charAt(first) & 0xff]);
  }

  /** Returns what a word does on its own. */
  Role roleOf(String word) {
    return read(word, step > 0 ? 0 : word.length() - 1, word.length());
  }

  /** Returns whether one of these words stands between two offsets. */
  boolean occurIn(String text, int from, int until) {
    for (int i = from; i < until; i++) {
      int hash = SEED;
      int count = count(text, i, until - i);
      for (int j = 0; j < count; j++) {
        hash = (hash ^ text.charAt(i + j)) * PRIME;
        if (roles[slot(hash)] != null) {
          return true;
        }
      }
    }
    return false;
  }
}
