package dev.winnow.nlp.quote;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrase that is a reporting verb's subject, before or after it, by the shape and
 * the category of words alone. Phrases are first and last token, inclusive.
 */
final class SubjectParser {
  private static final int LONGEST = 14;
  private static final Set<String> VERBS =
      Set.of(
          "had", "has", "have", "would", "will", "could", "should", "might", "may", "must", "did",
          "does");

  private final Tokens t;

  SubjectParser(Tokens tokens) {
    this.t = tokens;
  }

  /** Whether a token is a reporting verb where it stands. */
  boolean isCue(int i) {
    if (t.matches(i, "went") && t.matches(i + 1, "on") && !t.isWord(i + 2)) {
      return true;
    }
    if (!t.is(i, Lexicon.CUE) || !t.isWord(i)) {
      return false;
    }
    if (goesOnTo(i)) {
      return true;
    }
    boolean noun =
        t.is(i - 1, Lexicon.DETERMINER)
            || t.endsWith(i - 1, "'s")
            || t.endsWith(i - 1, "\u2019s")
            || t.is(i - 1, Lexicon.PREPOSITION);
    if ((noun && !t.endsWith(i, "ing")) || t.matches(i - 1, "to") || t.matches(i, "so")) {
      return false;
    }
    if ((t.matches(i, "pointed") || t.matches(i, "points")) && !t.matches(i + 1, "out")) {
      return false;
    }
    return !t.is(i, Lexicon.AMBIGUOUS) || hasPlainSubject(i - 1);
  }

  /** {@code He went on to add}. */
  private boolean goesOnTo(int verb) {
    return t.matches(verb - 2, "on")
        && (t.matches(verb - 3, "went") || t.matches(verb - 3, "goes"));
  }

  /** An auxiliary word that tells when or how, and is no verb. */
  boolean isTime(int i) {
    return !t.is(i, Lexicon.PASSIVE)
        && !VERBS.contains(t.text.substring(t.start[i], t.end[i]).toLowerCase(Locale.ROOT));
  }

  /** A pronoun, a name, a plural or an auxiliary: what a present tense may follow. */
  private boolean hasPlainSubject(int i) {
    return t.is(i, Lexicon.PRONOUN | Lexicon.AUXILIARY)
        || t.isType(i, Tokens.UPPER)
        || (t.isType(i, Tokens.LOWER) && (t.endsWith(i, "s") || t.matches(i, "people")))
        || i < 0;
  }

  /** Whether a cue says what is done to its subject: {@code was called}. */
  boolean isPassive(int cue) {
    int i = cue - 1;
    while (i >= 0 && isAdverb(i) && !t.is(i, Lexicon.PASSIVE)) {
      i--;
    }
    return t.is(i, Lexicon.PASSIVE) && !t.endsWith(cue, "ing");
  }

  boolean isAdverb(int i) {
    boolean article = t.is(i, Lexicon.DETERMINER) && !t.is(i + 1, Lexicon.CUE);
    boolean auxiliary = t.is(i, Lexicon.AUXILIARY) && !article;
    return auxiliary || (t.isType(i, Tokens.LOWER) && t.endsWith(i, "ly"));
  }

  /** A word that is a pronoun where it stands: not {@code one} before a noun. */
  private boolean isPronoun(int i) {
    return t.is(i, Lexicon.PRONOUN) && !(isCount(i) && isNoun(i + 1) && !isAdverb(i + 1));
  }

  private boolean isCount(int i) {
    return t.matches(i, "one")
        || t.matches(i, "another")
        || t.matches(i, "many")
        || t.matches(i, "some");
  }

  /** The phrase that starts at a token, as after {@code said}. */
  int @Nullable [] after(int from) {
    int i = from;
    if (t.matches(i, "to") && t.is(i + 1, Lexicon.AUXILIARY)) {
      i += 2;
    }
    while (isAdverb(i)) {
      i++;
    }
    if (isPronoun(i)) {
      return new int[] {i, i};
    }
    if (!t.isWord(i) || (t.is(i, Lexicon.BREAK) && !t.is(i, Lexicon.DETERMINER))) {
      return null;
    }
    int end = i;
    boolean named = t.isType(i, Tokens.UPPER);
    boolean describes = t.matches(i, "a") || t.matches(i, "an"); // a June report
    boolean plain = !named && !t.is(i, Lexicon.DETERMINER) && !isCount(i);
    while (end - i < LONGEST) {
      int next = end + 1;
      if (t.isType(next, Tokens.UPPER)) {
        named = true;
      } else if (joinsName(next) || joinsNoun(next, named)) {
        next++;
      } else if (!t.isType(next, t.isType(next, Tokens.NUMBER) ? Tokens.NUMBER : Tokens.LOWER)
          || (named && !describes)
          || endsPhrase(next)) {
        break;
      }
      end = next;
    }
    return plain && !named
        ? null
        : new int[] {i, named && !t.is(end, Lexicon.TITLE) ? end : withNameBehind(end)};
  }

  /** {@code his mother, Ruth Ames}: the end of the name behind a noun and a comma, or the noun. */
  private int withNameBehind(int noun) {
    int last = noun + 1;
    while (t.isType(last + 1, Tokens.UPPER)) {
      last++;
    }
    boolean name = t.isType(noun + 1, Tokens.COMMA) && last > noun + 1 && last - noun <= 5;
    return name && !t.isWord(last + 1) ? last : noun;
  }

  /** {@code of}, {@code von}: between parts of a name. */
  private boolean joinsName(int i) {
    return t.is(i, Lexicon.LINK)
        && t.isType(i - 1, Tokens.UPPER)
        && t.isType(i + 1, Tokens.UPPER)
        && !t.is(i, Lexicon.AUXILIARY);
  }

  /** {@code spokesman for Acme}, {@code head of the agency}. */
  private boolean joinsNoun(int i, boolean named) {
    boolean links = t.matches(i, "of") || t.matches(i, "for");
    return links
        && t.isType(i - 1, Tokens.LOWER)
        && (!named || t.matches(i, "of"))
        && (t.isType(i + 1, Tokens.UPPER) || t.is(i + 1, Lexicon.DETERMINER));
  }

  private boolean endsPhrase(int i) {
    return t.is(i, Lexicon.BREAK | Lexicon.AUXILIARY | Lexicon.PRONOUN | Lexicon.PREPOSITION)
        || (t.isType(i, Tokens.LOWER) && (t.endsWith(i, "ly") || t.endsWith(i, "ing")));
  }

  /** The phrase from a token on that a cue follows; the cue is the element behind the phrase. */
  int @Nullable [] beforeCueFrom(int from) {
    int i = from;
    if (isPronoun(i)) {
      int cue = i + 1;
      while (isAdverb(cue)) {
        cue++;
      }
      return isCue(cue) ? new int[] {i, i, cue} : null;
    }
    if (!t.isType(i, Tokens.UPPER)
        && !t.is(i, Lexicon.DETERMINER)
        && !isCount(i)
        && !isBareNoun(i)) {
      return null;
    }
    int end = -1;
    int commas = 0;
    for (int k = i; k < i + LONGEST * (1 + commas); k++) {
      boolean cue = isCue(k) || (k > i && isVerbOf(k));
      if (k > i && cue && t.isType(k, Tokens.LOWER)) {
        return new int[] {i, end < 0 ? k - 1 : end, k};
      }
      if (t.isType(k, Tokens.COMMA) && commas < 4) {
        commas++;
        end = end < 0 ? withName(k) : end;
      } else if (t.is(k, Lexicon.AUXILIARY) && k > i) {
        end = end < 0 ? k - 1 : end;
      } else if (!t.isWord(k) || (commas == 0 && k > i && leavesPhrase(k))) {
        return null;
      }
    }
    return null;
  }

  /** The end of a phrase before a comma, or of the name between that comma and the next. */
  private int withName(int comma) {
    int end = comma + 1;
    while (t.isType(end, Tokens.UPPER)) {
      end++;
    }
    boolean name = end > comma + 1 && end - comma <= 5 && t.isType(end, Tokens.COMMA);
    return name && t.isType(comma - 1, Tokens.LOWER) ? end - 1 : comma - 1;
  }

  private boolean isBareNoun(int i) {
    boolean noun =
        t.isType(i, Tokens.LOWER) && !t.is(i, Lexicon.BREAK | Lexicon.AUXILIARY | Lexicon.CUE);
    return noun && (isCue(i + 1) || isCue(i + 2) || t.isType(i + 1, Tokens.UPPER));
  }

  /** {@code “…,” the artist notes}: what may be a noun elsewhere, behind a phrase's last word. */
  boolean isVerbOf(int i) {
    return t.is(i, Lexicon.CUE)
        && t.endsWith(i, "s")
        && t.isType(i - 1, Tokens.LOWER)
        && !t.is(i - 1, Lexicon.DETERMINER | Lexicon.PREPOSITION | Lexicon.LINK)
        && !t.endsWith(i - 1, "'s")
        && !t.endsWith(i - 1, "\u2019s")
        && (i + 1 >= t.size
            || !t.isType(i + 1, Tokens.LOWER)
            || t.is(i + 1, Lexicon.PREPOSITION | Lexicon.BREAK | Lexicon.AUXILIARY));
  }

  private boolean leavesPhrase(int i) {
    boolean names = t.isType(i - 1, Tokens.UPPER) && t.isType(i + 1, Tokens.UPPER);
    return (t.is(i, Lexicon.PRONOUN) && !isCount(i))
        || (t.is(i, Lexicon.BREAK) && !t.is(i, Lexicon.PREPOSITION) && !names);
  }

  /** The phrase that ends before a cue, or the one that governs it from farther left. */
  int @Nullable [] before(int cue) {
    int k = goesOnTo(cue) ? cue - 4 : cue - 1;
    while (k >= 0 && isAdverb(k)) {
      k--;
    }
    boolean bound = t.endsWith(cue, "ing") && !t.is(k, Lexicon.PRONOUN) && !isAdverb(cue - 1);
    if (k < 0 || bound) {
      return governing(cue);
    }
    if (t.matches(k, "who")) {
      k = t.isType(k - 1, Tokens.COMMA) ? k - 2 : k - 1;
    }
    if (t.is(k, Lexicon.PRONOUN) || t.matches(k, "those")) {
      return new int[] {k, k};
    }
    if (t.isType(k, Tokens.COMMA)) {
      return apposition(k, cue);
    }
    if (t.isWord(k) && !t.is(k, Lexicon.BREAK) && !isCue(k)) {
      return endingAt(k);
    }
    return governing(cue);
  }

  /** {@code The owner, Ann Lee, said}: the phrase before the first comma, with a name behind it. */
  private int @Nullable [] apposition(int comma, int cue) {
    int first = comma - 1;
    boolean name = true;
    while (first >= 0 && comma - first <= LONGEST && !t.isType(first, Tokens.COMMA)) {
      name &= t.isType(first, Tokens.UPPER);
      first--;
    }
    if (!t.isType(first, Tokens.COMMA) || first == 0) {
      return governing(cue);
    }
    if (!t.isWord(first - 1)) {
      return null;
    }
    int[] head = endingAt(first - 1);
    return name && comma - first <= 5 ? new int[] {head[0], comma - 1} : head;
  }

  /** The phrase that ends at a word. */
  private int[] endingAt(int last) {
    int first = last;
    while (first > 0 && last - first < LONGEST && goesOnLeft(first)) {
      boolean link =
          t.is(first - 1, Lexicon.PREPOSITION | Lexicon.LINK)
              && !t.is(first - 1, Lexicon.DETERMINER);
      first -= link ? 2 : 1;
    }
    return new int[] {first, last};
  }

  private boolean goesOnLeft(int first) {
    int left = first - 1;
    if (!t.isWord(left) || t.is(left, Lexicon.PRONOUN | Lexicon.AUXILIARY) || isCue(left)) {
      return t.is(left, Lexicon.DETERMINER);
    }
    if (t.is(first, Lexicon.DETERMINER)) {
      return t.is(left, Lexicon.PREPOSITION) && isNoun(left - 1);
    }
    if (t.is(left, Lexicon.DETERMINER)) {
      return true;
    }
    if (t.is(left, Lexicon.PREPOSITION | Lexicon.LINK)) {
      boolean names = t.isType(first, Tokens.UPPER) && t.isType(left - 1, Tokens.UPPER);
      boolean noun =
          t.is(left, Lexicon.PREPOSITION) && isNoun(left - 1) && !t.is(left, Lexicon.CUE);
      return names || noun;
    }
    return !t.is(left, Lexicon.BREAK) && !t.endsWith(left, "ly");
  }

  private boolean isNoun(int i) {
    return t.isWord(i)
        && !t.is(i, Lexicon.BREAK | Lexicon.PRONOUN | Lexicon.AUXILIARY | Lexicon.PREPOSITION)
        && !isCue(i);
  }

  /**
   * The subject of the sentence, for verbs that share it: {@code …, calling it}, {@code and said}.
   */
  int @Nullable [] governing(int until) {
    for (int c = 0; c < until; c++) {
      if (isCue(c) && !t.endsWith(c, "ing") && t.isWord(c - 1) && !isPassive(c)) {
        int k = c - 1;
        while (k >= 0 && isAdverb(k)) {
          k--;
        }
        if (t.is(k, Lexicon.PRONOUN) && !t.matches(k, "who")) {
          return new int[] {k, k};
        }
        if (t.isWord(k) && !t.is(k, Lexicon.BREAK)) {
          return endingAt(k);
        }
      }
    }
    return atSentenceStart(until);
  }

  private int @Nullable [] atSentenceStart(int until) {
    int i = 0;
    while (t.isType(i, Tokens.OTHER) || t.isType(i, Tokens.DASH)) {
      i++;
    }
    if (opensWithAdverbial(i)) {
      int comma = i;
      while (comma < until && comma - i < LONGEST && !t.isType(comma, Tokens.COMMA)) {
        comma++;
      }
      if (!t.isType(comma, Tokens.COMMA)) {
        return null;
      }
      i = comma + 1;
    }
    if (t.is(i, Lexicon.PRONOUN)) {
      return new int[] {i, i};
    }
    if (!t.isType(i, Tokens.UPPER) && !t.is(i, Lexicon.DETERMINER)) {
      return null;
    }
    int end = i;
    while (end + 1 < until && end - i < LONGEST && t.isWord(end + 1) && !isVerbLike(end + 1)) {
      end++;
    }
    return t.is(end, Lexicon.DETERMINER) && end == i ? null : new int[] {i, end};
  }

  private boolean opensWithAdverbial(int i) {
    return t.is(i, Lexicon.BREAK | Lexicon.PREPOSITION)
        || t.endsWith(i, "ly")
        || t.endsWith(i, "ing")
        || t.endsWith(i, "while")
        || (t.isWord(i) && t.isType(i + 1, Tokens.COMMA) && !t.is(i, Lexicon.PRONOUN));
  }

  private boolean isVerbLike(int i) {
    return t.is(i, Lexicon.AUXILIARY | Lexicon.CUE | Lexicon.PRONOUN)
        || (t.is(i, Lexicon.BREAK) && !t.is(i, Lexicon.PREPOSITION))
        || (t.isType(i, Tokens.LOWER) && t.endsWith(i, "ed"));
  }
}
