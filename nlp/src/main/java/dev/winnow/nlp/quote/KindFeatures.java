package dev.winnow.nlp.quote;

import org.jspecify.annotations.Nullable;

/** Describes a quotation and its place in the sentence, to tell which kind it is. */
final class KindFeatures {
  private static final int MAX_WORDS = 60;

  private final String text;
  private final Lexicon lexicon;

  KindFeatures(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  void write(Passage passage, QuotationContext context, @Nullable Clue clue, Features out) {
    int before = before(context);
    int after = after(context);
    int last = last(passage);
    int shape = shape(passage, out);
    int words = bucket(wordCount);
    int pattern = clue == null ? 15 : clue.pattern().code;
    int cueNear = clue != null && clue.cueEnd() > 0 ? near(clue, passage) : 2;
    int noun = nounBefore(context);
    if (clue != null) {
      int subject = subject(clue);
      out.add(28, subject * 16 + pattern);
      out.add(29, (subject * 16 + pattern) * 4 + cueNear);
      out.add(30, clue.hasCue() ? hash(clue.cueStart(), clue.cueEnd()) : 0);
    }
    out.add(0, 0);
    out.add(1, before);
    out.add(2, after);
    out.add(3, last);
    out.add(4, words);
    out.add(5, shape);
    out.add(6, pattern);
    out.add(7, pattern * 4 + cueNear);
    out.add(8, noun);
    out.add(9, before * 32 + last);
    out.add(10, before * 32 + words);
    out.add(11, (before * 32 + after) * 32 + last);
    out.add(12, last * 32 + words);
    out.add(13, shape * 32 + words);
    out.add(14, pattern * 32 + words);
    out.add(15, pattern * 32 + before);
    out.add(16, pattern * 32 + last);
    out.add(17, (pattern * 32 + before) * 32 + last);
    out.add(18, shape * 32 + noun);
    out.add(19, passage.depth > 0 ? 1 : 0);
    out.add(20, (passage.depth > 0 ? 32 : 0) + words);
    out.add(21, passage.unclosed ? 1 : 0);
    out.add(22, passage.dash ? 1 : 0);
    out.add(23, after * 32 + last);
    out.add(24, (before * 32 + words) * 8 + shape);
  }

  private int wordCount;

  /** Whether the mention is a pronoun, holds a name, or neither. */
  private int subject(Clue clue) {
    if ((lexicon.categories(text, clue.start(), clue.end()) & Lexicon.PRONOUN) != 0) {
      return 0;
    }
    for (int i = clue.start() + 1; i < clue.end(); i++) {
      if (CharacterContext.of(text.charAt(i)) == CharacterContext.UPPER
          && text.charAt(i - 1) == ' ') {
        return 1;
      }
    }
    return CharacterContext.of(text.charAt(clue.start())) == CharacterContext.UPPER ? 2 : 3;
  }

  private int hash(int start, int end) {
    int h = 0;
    for (int i = start; i < end; i++) {
      h = h * 31 + Character.toLowerCase(text.charAt(i));
    }
    return h;
  }

  private static int near(Clue clue, Passage passage) {
    int gap =
        clue.cueEnd() <= passage.start
            ? passage.start - clue.cueEnd()
            : clue.cueStart() - passage.end;
    return gap <= 2 ? 0 : gap <= 12 ? 1 : 2;
  }

  private static int before(QuotationContext context) {
    Tokens left = context.left;
    if (left.size == 0) {
      return context.atStart ? 0 : 1;
    }
    int last = left.size - 1;
    return switch (left.type[last]) {
      case Tokens.COMMA -> 2;
      case Tokens.COLON -> 3;
      case Tokens.DASH -> 4;
      case Tokens.OPEN -> 5;
      case Tokens.QUOTATION -> 6;
      case Tokens.OTHER -> 7;
      default ->
          left.is(last, Lexicon.DETERMINER)
              ? 8
              : left.is(last, Lexicon.CUE)
                  ? 9
                  : left.is(last, Lexicon.PREPOSITION)
                      ? 10
                      : left.type[last] == Tokens.UPPER ? 11 : 12;
    };
  }

  private static int after(QuotationContext context) {
    Tokens right = context.right;
    if (right.size == 0) {
      return 0;
    }
    return switch (right.type[0]) {
      case Tokens.COMMA -> 1;
      case Tokens.STOP -> 2;
      case Tokens.COLON -> 3;
      case Tokens.DASH -> 4;
      case Tokens.QUOTATION -> 5;
      case Tokens.UPPER -> 6;
      case Tokens.LOWER -> right.is(0, Lexicon.CUE) ? 8 : right.is(0, Lexicon.PRONOUN) ? 9 : 7;
      default -> 10;
    };
  }

  private int last(Passage passage) {
    if (passage.contentEnd == passage.contentStart) {
      return 0;
    }
    char c = text.charAt(passage.contentEnd - 1);
    return switch (CharacterContext.of(c)) {
      case CharacterContext.COMMA -> 1;
      case CharacterContext.TERMINATOR -> c == '.' ? 2 : 3;
      case CharacterContext.DASH -> 4;
      case CharacterContext.COLON -> 5;
      case CharacterContext.MARK -> 6;
      default -> 7;
    };
  }

  /** Counts the words and tells how they are written. */
  private int shape(Passage passage, Features out) {
    int upper = 0;
    int lower = 0;
    int small = 0;
    boolean first = false;
    boolean person = false;
    boolean stop = false;
    int i = passage.contentStart;
    while (i < passage.contentEnd && upper + lower + small < MAX_WORDS) {
      char c = text.charAt(i);
      if (!CharacterContext.isWord(c)) {
        stop |= CharacterContext.of(c) == CharacterContext.TERMINATOR && i + 1 < passage.contentEnd;
        i++;
        continue;
      }
      int from = i;
      while (i < passage.contentEnd
          && (CharacterContext.isWord(text.charAt(i)) || "'\u2019-".indexOf(text.charAt(i)) >= 0)) {
        i++;
      }
      boolean capital = CharacterContext.of(c) == CharacterContext.UPPER;
      if (upper + lower + small == 0) {
        first = capital;
      }
      int categories = lexicon.categories(text, from, i);
      person |= (categories & Lexicon.FIRST_PERSON) != 0;
      if (capital) {
        upper++;
      } else if ((categories
              & (Lexicon.BREAK | Lexicon.DETERMINER | Lexicon.LINK | Lexicon.AUXILIARY))
          != 0) {
        small++;
      } else {
        lower++;
      }
    }
    wordCount = upper + lower + small;
    out.add(25, person ? 1 : 0);
    out.add(26, stop ? 1 : 0);
    out.add(27, (person ? 64 : 0) + bucket(wordCount));
    boolean titled = upper >= 2 && lower == 0 && first;
    boolean name = upper == 1 && lower == 0 && small == 0;
    return titled ? 3 : name ? 2 : first ? 1 : 0;
  }

  /** Whether a passage says {@code I}, {@code we} or {@code you}, among its first words. */
  boolean isFirstPerson(Passage passage) {
    int words = 0;
    int i = passage.contentStart;
    while (i < passage.contentEnd && words < MAX_WORDS) {
      int from = i;
      while (i < passage.contentEnd
          && (CharacterContext.isWord(text.charAt(i)) || "'\u2019-".indexOf(text.charAt(i)) >= 0)) {
        i++;
      }
      if ((lexicon.categories(text, from, i) & Lexicon.FIRST_PERSON) != 0) {
        return true;
      }
      words += i > from ? 1 : 0;
      i += i == from ? 1 : 0;
    }
    return false;
  }

  private static int bucket(int words) {
    return words < 6 ? words : words < 8 ? 6 : words < 12 ? 7 : words < 20 ? 8 : 9;
  }

  /** Whether a noun for works or for words stands shortly before. */
  private static int nounBefore(QuotationContext context) {
    Tokens left = context.left;
    for (int i = left.size - 1; i >= Math.max(0, left.size - 3); i--) {
      if (left.is(i, Lexicon.WORK)) {
        return 1;
      }
      if (left.is(i, Lexicon.WORD)) {
        return 2;
      }
    }
    return 0;
  }
}
