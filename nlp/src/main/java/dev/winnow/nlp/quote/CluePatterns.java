package dev.winnow.nlp.quote;

import dev.winnow.nlp.quote.Clue.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds who said a quotation in the sentence around it, by patterns from the surest to the least
 * sure. Reused from quotation to quotation: not thread-safe.
 */
final class CluePatterns {
  private static final int LONGEST_NAME = 6;

  private final QuotationContext context;
  private final Tokens left;
  private final Tokens right;
  private final SubjectParser leftParser;
  private final SubjectParser rightParser;

  CluePatterns(QuotationContext context) {
    this.context = context;
    this.left = context.left;
    this.right = context.right;
    this.leftParser = new SubjectParser(left);
    this.rightParser = new SubjectParser(right);
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

  /** {@code Ann was blunt: “…”}: a pronoun or a name that governs the sentence. */
  private @Nullable Clue colon() {
    int[] subject = leftParser.governing(left.size - 1);
    boolean person =
        subject != null
            && (left.is(subject[0], Lexicon.PRONOUN) || left.isType(subject[0], Tokens.UPPER))
            && !left.is(subject[0], Lexicon.DETERMINER | Lexicon.LABEL);
    return person ? Clue.of(Pattern.COLON, left, subject, -1) : null;
  }

  private static char lastOf(String text, Passage passage) {
    return passage.contentEnd > passage.contentStart ? text.charAt(passage.contentEnd - 1) : ' ';
  }

  private static boolean endsSentence(String text, Passage passage) {
    return ".!?\u2026".indexOf(lastOf(text, passage)) >= 0;
  }

  /** {@code “…,” said Ann} and {@code “…,” Ann said}. */
  private @Nullable Clue behind(String text, Passage passage) {
    char last = lastOf(text, passage);
    int i = 0;
    boolean set =
        last == ','
            || last == '!'
            || last == '?'
            || last == '-'
            || last == '\u2014'
            || last == '\u2026'
            || passage.dash;
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
    return verbSubject(i, Pattern.QUOTE_VERB_SUBJECT, Pattern.QUOTE_SUBJECT_VERB);
  }

  private @Nullable Clue verbSubject(int from, Pattern verbFirst, Pattern subjectFirst) {
    int cue = from;
    while (rightParser.isAdverb(cue) && !right.is(cue, Lexicon.CUE)) {
      cue++;
    }
    if (right.is(cue, Lexicon.CUE) && right.isType(cue, Tokens.LOWER)) {
      Clue clue = Clue.of(verbFirst, right, rightParser.after(cue + 1), cue);
      if (clue != null) {
        return clue;
      }
    }
    int[] found = rightParser.beforeCueFrom(from);
    return found == null ? null : Clue.of(subjectFirst, right, found, found[2]);
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
      if (!leftParser.isCue(cue) || leftParser.isPassive(cue)) {
        continue;
      }
      int[] subject = leftParser.before(cue);
      if (subject == null) {
        subject = cue == 0 ? null : inverted(cue);
      }
      if (subject != null && names(cue, subject)) {
        return null;
      }
      if (subject != null) {
        return Clue.of(Pattern.SUBJECT_VERB_QUOTE, left, subject, cue);
      }
    }
    return null;
  }

  /** {@code Gestern sagte Ann:} — the subject between the verb and the colon. */
  private int @Nullable [] inverted(int cue) {
    return left.isType(left.size - 1, Tokens.COLON) ? leftParser.after(cue + 1) : null;
  }

  /** {@code a film called “…”} names and tells of no one who speaks. */
  private boolean names(int cue, int[] subject) {
    return left.is(cue, Lexicon.NAMING)
        && cue == left.size - 1
        && !left.is(subject[1], Lexicon.PRONOUN)
        && !left.isType(subject[0], Tokens.UPPER);
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
    Clue clue = source(left, leftParser);
    return clue == null ? source(right, rightParser) : clue;
  }

  private static @Nullable Clue source(Tokens tokens, SubjectParser parser) {
    for (int i = 0; i + 1 < tokens.size; i++) {
      boolean english = tokens.matches(i, "according") && tokens.matches(i + 1, "to");
      boolean french = tokens.matches(i, "d'après") || tokens.matches(i, "d\u2019après");
      if (!english && !french && !tokens.is(i, Lexicon.SOURCE)) {
        continue;
      }
      int[] subject = parser.after(english ? i + 2 : i + 1);
      if (subject != null) {
        int end = tokens.end[english ? i + 1 : i];
        return new Clue(
            Pattern.SOURCE, tokens.start[subject[0]], tokens.end[subject[1]], tokens.start[i], end);
      }
    }
    return null;
  }
}
