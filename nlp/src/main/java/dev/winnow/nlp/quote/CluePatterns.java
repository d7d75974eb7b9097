package dev.winnow.nlp.quote;

import dev.winnow.nlp.quote.Clue.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds who said a quotation in the sentence around it, by patterns from the surest to the least
 * sure. Reused from quotation to quotation: not thread-safe.
 */
final class CluePatterns {
  private static final int LONGEST_NAME = 6;
  private static final String CLOSERS = "'\"\u2019\u201d\u00bb\u203a";

  private final QuotationContext context;
  private final Tokens left;
  private final Tokens right;
  private final SubjectParser leftParser;
  private final SubjectParser rightParser;
  private final SubjectParser sentenceParser;
  private final SourceClues leftSources;
  private final SourceClues rightSources;
  private final SourceClues sentenceSources;

  CluePatterns(QuotationContext context) {
    this.context = context;
    this.left = context.left;
    this.right = context.right;
    this.leftParser = new SubjectParser(left);
    this.rightParser = new SubjectParser(right);
    this.sentenceParser = new SubjectParser(context.sentence);
    this.leftSources = new SourceClues(left);
    this.rightSources = new SourceClues(right);
    this.sentenceSources = new SourceClues(context.sentence);
  }

  /** The clue for the passage that the context was read for, or none. */
  @Nullable Clue find(String text, Passage passage) {
    Clue clue = behind(text, passage);
    if (clue == null) {
      clue = dashName();
    }
    if (clue == null) {
      clue = nameColon();
    }
    if (clue == null) {
      clue = leftSources.afterAs();
    }
    if (clue == null) {
      clue = before();
    }
    if (clue == null && !endsSentence(text, passage)) {
      clue = sentenceEnd();
    }
    if (clue == null) {
      clue = source();
    }
    if (clue == null && left.isType(left.size - 1, Tokens.COLON)) {
      clue = colon();
    }
    return clue;
  }

  /**
   * {@code Ann said that it was over. “…”}: who speaks in the sentence before a quotation that is
   * one of its own; with words in the first person also {@code Ann was relieved. “…”}. A line such
   * as {@code Ann Lee, head of the school:} tells too.
   */
  @Nullable Clue inSentenceBefore(boolean firstPerson) {
    Tokens sentence = context.sentence;
    if (sentence.isType(sentence.size - 1, Tokens.COLON)) {
      int name = 0;
      while (sentence.isType(name, Tokens.UPPER) && !sentence.is(name, Lexicon.LABEL)) {
        name++;
      }
      if (name > 1 && name <= LONGEST_NAME && sentence.isType(name, Tokens.COMMA)) {
        return Clue.of(Pattern.NAME_COLON, sentence, new int[] {0, name - 1}, -1);
      }
    }
    Clue source = sentence.isType(sentence.size - 1, Tokens.COLON) ? sentenceSources.find() : null;
    if (source != null) {
      return source.as(Pattern.SENTENCE_BEFORE);
    }
    for (int cue = sentence.size - 1; cue > 0; cue--) {
      if (!sentenceParser.isCue(cue)
          || sentenceParser.isPassive(cue)
          || sentence.endsWith(cue, "ing")
          || sentence.is(cue, Lexicon.NAMING)) {
        continue;
      }
      int[] subject = sentenceParser.before(cue);
      if (subject != null && (isPerson(subject) || sentence.is(subject[0], Lexicon.DETERMINER))) {
        return Clue.of(Pattern.SENTENCE_BEFORE, sentence, subject, cue);
      }
    }
    int[] subject = firstPerson ? sentenceParser.governing(sentence.size - 1) : null;
    return subject != null && isPerson(subject)
        ? Clue.of(Pattern.SENTENCE_BEFORE, sentence, subject, -1)
        : null;
  }

  /** A pronoun for a person, or a name. */
  private boolean isPerson(int[] subject) {
    Tokens sentence = context.sentence;
    return sentence.is(subject[0], Lexicon.HE | Lexicon.SHE)
        || (sentence.isType(subject[0], Tokens.UPPER)
            && sentence.isType(subject[1], Tokens.UPPER)
            && !sentence.is(
                subject[0], Lexicon.DETERMINER | Lexicon.LABEL | Lexicon.PRONOUN | Lexicon.BREAK));
  }

  /** {@code Ann was blunt: “…”}: a pronoun or a name that governs the sentence. */
  private @Nullable Clue colon() {
    int[] subject = leftParser.governing(left.size - 1);
    boolean person =
        subject != null
            && subject[1] < left.size - 2 // a label has no verb behind it
            && (left.is(subject[0], Lexicon.PRONOUN) || left.isType(subject[0], Tokens.UPPER))
            && !left.is(subject[0], Lexicon.DETERMINER | Lexicon.LABEL)
            && !left.matches(subject[0], "it")
            && !left.endsWith(subject[0], "'s")
            && !left.endsWith(subject[0], "\u2019s");
    return person ? Clue.of(Pattern.COLON, left, subject, -1) : null;
  }

  /** The last character said, whatever closes behind it: {@code “They cried, ‘Fire!’”}. */
  private static char lastOf(String text, Passage passage) {
    int end = passage.contentEnd;
    while (end > passage.contentStart && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > passage.contentStart ? text.charAt(end - 1) : ' ';
  }

  static boolean endsSentence(String text, Passage passage) {
    return ".!?\u2026".indexOf(lastOf(text, passage)) >= 0;
  }

  /** {@code “…,” said Ann} and {@code “…,” Ann said}. */
  private @Nullable Clue behind(String text, Passage passage) {
    char last = lastOf(text, passage);
    int i = 0;
    boolean set =
        last == ','
            || last == ';'
            || last == '!'
            || last == '?'
            || last == '-'
            || last == '\u2014'
            || last == '\u2026'
            || passage.dash
            || isTurkishSaid(0);
    while (right.isType(i, Tokens.COMMA) || right.isType(i, Tokens.DASH)) {
      set = true;
      i++;
    }
    boolean full = last == '.' && i == 0;
    if (!set && !full) {
      return null;
    }
    boolean lower = right.isType(i, Tokens.LOWER);
    if (full && !lower) {
      return null;
    }
    Clue clue = verbSubject(i, Pattern.QUOTE_VERB_SUBJECT, Pattern.QUOTE_SUBJECT_VERB);
    return clue == null ? verbLast() : clue;
  }

  /** Turkish has the verb right behind the quotation, without a comma. */
  private boolean isTurkishSaid(int i) {
    return right.matches(i, "dedi") || right.matches(i, "dediler") || right.matches(i, "diyor");
  }

  /** {@code Ann, “…” dedi.} */
  private @Nullable Clue verbLast() {
    int last = left.size - 1;
    if (!isTurkishSaid(0) || right.isWord(1) || !left.isType(last, Tokens.COMMA)) {
      return null;
    }
    int first = last;
    while (left.isType(first - 1, Tokens.UPPER)) {
      first--;
    }
    return first == 0 && first < last && last <= LONGEST_NAME
        ? new Clue(
            Pattern.SUBJECT_VERB_QUOTE,
            left.start[first],
            left.end[last - 1],
            right.start[0],
            right.end[0])
        : null;
  }

  private @Nullable Clue verbSubject(int from, Pattern verbFirst, Pattern subjectFirst) {
    int cue = from;
    while (rightParser.isAdverb(cue) && !right.is(cue, Lexicon.CUE)) {
      cue++;
    }
    if (right.is(cue, Lexicon.CUE) && right.isType(cue, Tokens.LOWER)) {
      int[] subject = rightParser.after(cue + 1);
      boolean that = right.matches(cue + 1, "that"); // noting that it was late
      boolean bare = right.matches(cue, "so") && !endsClause(subject);
      if (subject != null && !bare && !that && !(subject[0] == cue + 1 && saysMore(subject))) {
        return Clue.of(verbFirst, right, subject, cue);
      }
    }
    int[] found = rightParser.beforeCueFrom(from);
    if (found == null && cue > from && right.is(cue, Lexicon.HE | Lexicon.SHE)) {
      found = rightParser.beforeCueFrom(cue); // a-t-elle déclaré
    }
    return found == null ? null : Clue.of(subjectFirst, right, found, found[2]);
  }

  /** {@code so Ann}, {@code so Ann am Montag}: German leaves the verb out; English goes on. */
  private boolean endsClause(int @Nullable [] subject) {
    return subject != null
        && (!right.isWord(subject[1] + 1) || right.is(subject[1] + 1, Lexicon.PREPOSITION))
        && !right.is(subject[0], Lexicon.PRONOUN);
  }

  /** {@code said he was}: the pronoun is the subject of what was said. */
  private boolean saysMore(int[] subject) {
    return right.is(subject[0], Lexicon.PRONOUN)
        && right.is(subject[1] + 1, Lexicon.AUXILIARY)
        && !rightParser.isTime(subject[1] + 1);
  }

  /** {@code “…” — Ann Lee}. */
  private @Nullable Clue dashName() {
    int i = 0;
    while (right.isType(i, Tokens.DASH)) {
      i++;
    }
    if (i == 0) {
      return null;
    }
    int end = i;
    while (right.isType(end, Tokens.UPPER) || right.is(end, Lexicon.LINK)) {
      end++;
    }
    boolean over =
        end == right.size || right.isType(end, Tokens.COMMA) || right.isType(end, Tokens.OPEN);
    boolean name = end > i && end - i <= LONGEST_NAME && right.isType(i, Tokens.UPPER);
    return name && over ? Clue.of(Pattern.DASH_NAME, right, new int[] {i, end - 1}, -1) : null;
  }

  /** {@code Ann Lee: “…”}. */
  private @Nullable Clue nameColon() {
    int colon = left.size - 1;
    if (!context.leftIsWhole || !left.isType(colon, Tokens.COLON) || colon > LONGEST_NAME) {
      return null;
    }
    for (int i = 0; i < colon; i++) {
      boolean name = left.isType(i, Tokens.UPPER) || left.is(i, Lexicon.LINK);
      if (!name || left.is(i, Lexicon.LABEL)) {
        return null;
      }
    }
    boolean cue = leftParser.isCue(colon - 1);
    return colon == 0 || cue
        ? null
        : Clue.of(Pattern.NAME_COLON, left, new int[] {0, colon - 1}, -1);
  }

  /** {@code Ann said: “…”}, {@code Ann called it “…”}: the nearest cue before the quotation. */
  private @Nullable Clue before() {
    for (int cue = left.size - 1; cue >= 0; cue--) {
      if (!(leftParser.isCue(cue) || leadsOn(cue)) || leftParser.isPassive(cue)) {
        continue;
      }
      int[] subject = leftParser.before(cue);
      if (subject != null && isNoName(subject, cue)) {
        return null;
      }
      if (subject == null) {
        subject = cue == 0 ? null : inverted(cue);
      } else if (left.is(subject[0] - 1, Lexicon.PREPOSITION) && isNameBehind(cue)) {
        subject = leftParser.after(cue + 1);
      }
      if (subject != null && names(cue, subject)) {
        return null;
      }
      if (subject != null && left.matches(subject[0], "it")) {
        continue;
      }
      if (subject != null) {
        return Clue.of(Pattern.SUBJECT_VERB_QUOTE, left, subject, cue);
      }
    }
    return null;
  }

  /** {@code One tester notes, “…”}: before a comma and a quotation it is no noun. */
  private boolean leadsOn(int cue) {
    int[] subject =
        leftParser.isVerbOf(cue) && cue + 2 == left.size ? leftParser.before(cue) : null;
    return subject != null
        && subject[0] < subject[1]
        && (left.is(subject[0], Lexicon.DETERMINER) || left.matches(subject[0], "one"));
  }

  /** {@code Don't begin with “…”}, {@code Important note: “…”}. */
  private boolean isNoName(int[] subject, int cue) {
    boolean maybe =
        left.is(cue, Lexicon.AMBIGUOUS)
            || left.endsWith(cue, "ing")
            || left.matches(subject[0], "having");
    return subject[0] == subject[1] && left.is(subject[0], Lexicon.LABEL) && maybe;
  }

  /** {@code In einem Interview sagte Ann}: what a preposition governs is no subject. */
  private boolean isNameBehind(int cue) {
    return left.isType(cue + 1, Tokens.UPPER) && left.isType(cue + 2, Tokens.COMMA);
  }

  /** {@code Gestern sagte Ann:} — the subject between the verb and the colon. */
  private int @Nullable [] inverted(int cue) {
    return left.isType(left.size - 1, Tokens.COLON) ? leftParser.after(cue + 1) : null;
  }

  /** {@code a film called “…”} names and tells of no one who speaks. */
  private boolean names(int cue, int[] subject) {
    boolean last = cue == left.size - 1 || (cue == left.size - 2 && isArticle(cue + 1));
    return left.is(cue, Lexicon.NAMING)
        && last
        && !left.is(subject[1], Lexicon.PRONOUN)
        && (!left.isType(subject[0], Tokens.UPPER)
            || !left.isType(subject[1], Tokens.UPPER)
            || left.is(subject[0], Lexicon.DETERMINER));
  }

  private boolean isArticle(int i) {
    return left.matches(i, "a") || left.matches(i, "an") || left.matches(i, "the");
  }

  /** {@code the “…” was over, Ann said.} */
  private @Nullable Clue sentenceEnd() {
    for (int i = 0; i < right.size; i++) {
      if (!right.isType(i, Tokens.COMMA)) {
        continue;
      }
      Clue clue = verbSubject(i + 1, Pattern.SENTENCE_END, Pattern.SENTENCE_END);
      if (clue != null) {
        return clue;
      }
    }
    return null;
  }

  /** {@code according to Ann}, {@code laut Ann}. */
  private @Nullable Clue source() {
    Clue clue = leftSources.find();
    return clue == null ? rightSources.find() : clue;
  }
}
