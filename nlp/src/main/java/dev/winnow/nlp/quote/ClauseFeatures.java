package dev.winnow.nlp.quote;

import java.util.Set;

/**
 * Describes a clause of French dialogue: what tells the teller's {@code répondit-il en souriant}
 * from what is said.
 */
final class ClauseFeatures {
  private static final Set<String> FIRST_OR_SECOND_PERSON =
      Set.of(
          "je",
          "j",
          "me",
          "m",
          "moi",
          "mon",
          "ma",
          "mes",
          "tu",
          "t",
          "te",
          "toi",
          "ton",
          "ta",
          "tes",
          "vous",
          "votre",
          "vos",
          "nous",
          "notre",
          "nos",
          "oui",
          "non",
          "monsieur",
          "madame",
          "hein",
          "ah",
          "oh",
          "eh",
          "c",
          "est",
          "ai",
          "suis",
          "es",
          "as",
          "avez",
          "êtes");
  private static final Set<String> THIRD_PERSON =
      Set.of("il", "elle", "ils", "elles", "son", "sa", "ses", "lui", "leur", "se", "s");

  private static final int MAX_WORDS = 40;

  private static final Lexicon LEXICON = Lexicon.of("fr");

  private ClauseFeatures() {}

  /** Writes the features of the clause [start, end), the one of that index in its turn. */
  static void write(String text, int start, int end, int index, boolean last, Features out) {
    int words = 0;
    int i = start;
    int previous = 0;
    int flags = 0;
    while (i < end && words < MAX_WORDS) {
      if (!CharacterContext.isWord(text.charAt(i))) {
        if (text.charAt(i) == '-' && i > start && CharacterContext.isWord(text.charAt(i - 1))) {
          flags |= inversion(text, i + 1, end);
        }
        i++;
        continue;
      }
      int from = i;
      while (i < end && CharacterContext.isWord(text.charAt(i))) {
        i++;
      }
      int word = word(text, from, i);
      flags |= person(text, from, i, words);
      if (words < 3) {
        out.add(1 + words, word);
        out.add(5, word);
      }
      boolean cue = words < 2 && (LEXICON.categories(text, from, i) & Lexicon.CUE) != 0;
      if (cue) {
        flags |= words == 0 ? 64 : 128;
      }
      int tense = tense(text, from, i);
      flags |= tense == 0 ? 0 : words == 0 ? 256 : 512 << tense;
      if (words == 0) {
        out.add(6, suffix(text, from, i, 2));
        out.add(7, suffix(text, from, i, 3));
        out.add(8, CharacterContext.of(text.charAt(from)));
      }
      if (words == 1) {
        out.add(9, previous * 31 + word);
        out.add(10, suffix(text, from, i, 2));
        out.add(11, suffix(text, from, i, 3));
      }
      out.add(24, suffix(text, from, i, 3));
      previous = word;
      words++;
    }
    out.add(12, Math.min(words, 8));
    for (int bit = 1; bit <= flags; bit <<= 1) {
      if ((flags & bit) != 0) {
        out.add(13, bit);
      }
    }
    out.add(14, flags);
    out.add(25, flags & 0x1c7);
    out.add(26, flags & 0x30);
    out.add(27, (flags & 0x30) * 8 + (flags >> 10 & 7));
    out.add(28, (flags & 0x1c7) * 64 + CharacterContext.of(text.charAt(start)));
    out.add(15, punctuation(text, end - 1, start));
    out.add(16, Math.min(index, 3));
    out.add(17, last ? 1 : 0);
    out.add(18, last ? punctuation(text, end - 1, start) : -1);
    out.add(23, 0);
  }

  /** Writes the features of going from one label to the next at a boundary. */
  static void writeBoundary(String text, int boundary, int floor, int from, Features out) {
    int mark = punctuation(text, boundary - 1, floor);
    int next = boundary;
    int limit = Math.min(text.length(), boundary + 20);
    while (next < limit && !CharacterContext.isWord(text.charAt(next))) {
      next++;
    }
    int kind = next < limit ? CharacterContext.of(text.charAt(next)) : 0;
    out.add(19, from);
    out.add(20, from * 1000 + mark);
    out.add(21, from * 1000 + kind);
    out.add(22, (from * 1000 + mark) * 31 + kind);
  }

  /** The last character that is not white space. */
  private static int punctuation(String text, int at, int floor) {
    int i = at;
    while (i > floor && CharacterContext.isSpace(text.charAt(i))) {
      i--;
    }
    char c = text.charAt(i);
    boolean dots = c == '.' && i > floor && text.charAt(i - 1) == '.';
    return CharacterContext.isWord(c) ? 0 : dots ? '\u2026' : c;
  }

  /** How a verb of telling ends: passé simple 1, imparfait 2; participle in -ant 3. */
  private static int tense(String text, int from, int to) {
    if (to - from < 3) {
      return 0;
    }
    return switch (text.charAt(to - 1)) {
      case 'a' -> 1;
      case 't' -> {
        if (text.startsWith("rent", to - 4)) {
          yield 1;
        }
        char before = text.charAt(to - 2);
        boolean imperfect = text.startsWith("ait", to - 3) || text.startsWith("aient", to - 5);
        yield imperfect
            ? 2
            : before == 'i' || before == 'u' ? 1 : text.startsWith("ant", to - 3) ? 3 : 0;
      }
      default -> 0;
    };
  }

  private static int inversion(String text, int from, int end) {
    int to = from;
    while (to < end && CharacterContext.isWord(text.charAt(to))) {
      to++;
    }
    return switch (text.substring(from, to)) {
      case "il", "elle", "ils", "elles", "on" -> 1;
      case "je" -> 2;
      case "vous", "tu", "nous", "moi", "toi" -> 4;
      default -> 0;
    };
  }

  private static int person(String text, int from, int to, int index) {
    if (to - from > 8) {
      return 0;
    }
    if (index > 0 && CharacterContext.of(text.charAt(from)) == CharacterContext.UPPER) {
      return 8;
    }
    String word = text.substring(from, to).toLowerCase(java.util.Locale.ROOT);
    return FIRST_OR_SECOND_PERSON.contains(word) ? 16 : THIRD_PERSON.contains(word) ? 32 : 0;
  }

  private static int word(String text, int from, int to) {
    int h = 0;
    for (int i = from; i < to; i++) {
      h = h * 31 + Character.toLowerCase(text.charAt(i));
    }
    return h;
  }

  private static int suffix(String text, int from, int to, int length) {
    return word(text, Math.max(from, to - length), to);
  }
}
