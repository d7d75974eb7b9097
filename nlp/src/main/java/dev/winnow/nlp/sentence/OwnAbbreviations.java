package dev.winnow.nlp.sentence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the abbreviations that a user told, found by the hash of their last word: one look-up for a
 * full stop, whatever their number.
 *
 * <p>Immutable and thread-safe.
 */
final class OwnAbbreviations {
  static final OwnAbbreviations NONE = new OwnAbbreviations(List.of());

  private final Map<Integer, List<String>> byLastWord = new HashMap<>();

  OwnAbbreviations(Collection<String> abbreviations) {
    for (String abbreviation : abbreviations) {
      String bare = withoutLastStop(abbreviation.strip());
      if (bare.isEmpty()) {
        throw new IllegalArgumentException(
            "abbreviation must not be blank: \"" + abbreviation + "\"");
      }
      int start = lastWord(bare, bare.length(), 0);
      byLastWord
          .computeIfAbsent(Word.hash(bare, start, bare.length()), hash -> new ArrayList<>())
          .add(bare);
    }
  }

  private static String withoutLastStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static int lastWord(String text, int end, int floor) {
    int i = end;
    while (i > floor && Kind.isWord(Kind.of(text.charAt(i - 1)))) {
      i--;
    }
    return i;
  }

  /** Returns whether one of them ends at an offset, its full stop aside; case does not matter. */
  boolean endAt(String text, int end, int floor) {
    if (byLastWord.isEmpty()) {
      return false;
    }
    int start = lastWord(text, end, Math.max(floor, end - Rules.REACH));
    List<String> phrases = byLastWord.get(Word.hash(text, start, end));
    if (phrases == null) {
      return false;
    }
    for (String phrase : phrases) {
      int from = end - phrase.length();
      if (from >= floor
          && text.regionMatches(true, from, phrase, 0, phrase.length())
          && (from == floor || !Kind.isWord(Kind.of(text.charAt(from - 1))))) {
        return true;
      }
    }
    return false;
  }
}
