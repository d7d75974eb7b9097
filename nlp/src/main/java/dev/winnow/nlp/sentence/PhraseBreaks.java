package dev.winnow.nlp.sentence;

import dev.winnow.nlp.sentence.PhraseWords.Role;
import java.util.stream.Stream;

/**
 * Decides whether a sentence ends at a space of Thai or Lao, which have no mark for that: a space
 * stands between sentences, clauses and the items of a list, and around figures, names and foreign
 * words. What tells is the word before the space, the word behind it, how long the sentence is, and
 * whether the next phrase holds a predicate: the sum of the weights of what is seen.
 *
 * <p>The rules of the Royal Institute of Thailand say where a space does not end a sentence; that
 * the length of a phrase and its verb tell more than its words do is known from Tangsirirat et al.
 * (2013), <i>Contextual behaviour features and grammar rules for Thai sentence-breaking</i>.
 *
 * <p>Every look around is bounded. Immutable and thread-safe.
 */
final class PhraseBreaks {
  /** How far a phrase is looked at, in UTF-16 code units. */
  private static final int MAX_PHRASE = 100;

  private static final int MAX_NUMBER = 20;
  private static final int MAX_ABBREVIATION = 4;
  private static final int SHORT_PHRASE = 12;
  private static final int SHORT_NEXT = 10;
  private static final int SHORT_ITEM = 25;
  private static final int SHORT_ADVERB = 20;

  /** A predicate makes a clause of a phrase if its subject, two letters at least, is before it. */
  private static final int MIN_SUBJECT = 2;

  /** With the weights that come with the library. */
  static final PhraseBreaks STANDARD =
      new PhraseBreaks(Stream.of(PhraseFeature.values()).mapToInt(f -> f.weight).toArray());

  private final int[] weights;

  /** Takes a weight for each feature, in their order. */
  PhraseBreaks(int[] weights) {
    this.weights = weights;
  }

  /** Whether a candidate is one to be decided here. */
  static boolean isAt(Candidate candidate) {
    return candidate.isPhraseBreak() || isAbbreviated(candidate);
  }

  boolean ends(Candidate candidate) {
    return mayEnd(candidate) && score(features(candidate)) > 0;
  }

  /** Whether it is to be decided by what is seen. */
  static boolean mayEnd(Candidate candidate) {
    return beginsPhrase(candidate.text(), candidate.start())
        && !candidate.isJoin()
        && Kind.of(candidate.text().charAt(candidate.end() - 1)) != Kind.COMMA
        && !Rules.isInsideQuotation(candidate);
  }

  private static boolean beginsPhrase(String text, int start) {
    return isLetter(text.charAt(start))
        || (Kind.isQuote(Kind.of(text.charAt(start)))
            && start + 1 < text.length()
            && isLetter(text.charAt(start + 1)));
  }

  /**
   * A full stop behind a few letters that stand alone is that of an abbreviation: no sentence of
   * Thai or Lao ends in a full stop but those written after the English manner, and they end in
   * words that are not set apart.
   */
  private static boolean isAbbreviated(Candidate candidate) {
    String text = candidate.text();
    int end = candidate.terminator();
    if (end < 1
        || candidate.end() != end + 1
        || text.charAt(end) != '.'
        || !isLetter(text.charAt(end - 1))) {
      return false;
    }
    int floor = Math.max(candidate.sentenceStart(), end - MAX_ABBREVIATION);
    int from = end;
    while (from > floor && isLetter(text.charAt(from - 1))) {
      from--;
    }
    return from == candidate.sentenceStart() || !isLetter(text.charAt(from - 1));
  }

  private int score(long features) {
    int score = 0;
    for (long rest = features; rest != 0; rest &= rest - 1) {
      score += weights[Long.numberOfTrailingZeros(rest)];
    }
    return score;
  }

  /** Returns what is seen at a candidate, as a set of {@linkplain PhraseFeature#bit bits}. */
  static long features(Candidate candidate) {
    String text = candidate.text();
    int end = candidate.end();
    int next = candidate.start();
    if (!isLetter(text.charAt(next))) {
      next++;
    }
    long ofEnd = ofEnd(text, candidate.sentenceStart(), end, next);
    long seen =
        PhraseFeature.BIAS.bit()
            | ofSentence(text, candidate.sentenceStart(), end)
            | ofEnd
            | ofNext(text, next);
    // What ends in a particle is no adverb or clause of another sentence.
    boolean isFinal = (ofEnd & PhraseFeature.AFTER_FINAL.bit()) != 0;
    return isFinal ? seen & ~(PhraseFeature.ADVERB.bit() | PhraseFeature.FRONTED.bit()) : seen;
  }

  private static long ofSentence(String text, int start, int end) {
    int length = end - start;
    PhraseFeature size =
        length < 15
            ? PhraseFeature.LENGTH_BELOW_15
            : length < 30
                ? PhraseFeature.LENGTH_BELOW_30
                : length < 45
                    ? PhraseFeature.LENGTH_BELOW_45
                    : length < 70 ? PhraseFeature.LENGTH_BELOW_70 : PhraseFeature.LONG;
    return size.bit() | ofQuotation(text, start, end) | ofPhrase(text, start, end);
  }

  private static long ofPhrase(String text, int start, int end) {
    int phrase = phraseStart(text, end, start);
    boolean isFirst = phrase == start;
    boolean isAdverb = end - phrase < SHORT_ADVERB;
    boolean isShort = !isFirst && end - phrase < SHORT_PHRASE && isLetter(text.charAt(end - 1));
    long opening =
        switch (PhraseWords.BEHIND.from(text, phrase, end)) {
          case FRONT, WHEN -> isFirst ? PhraseFeature.FRONTED.bit() : 0;
          case ON -> (isFirst ? PhraseFeature.FRONTED : PhraseFeature.CONTINUED).bit();
          case BUT ->
              isAdverb ? PhraseFeature.ADVERB.bit() : isFirst ? 0 : PhraseFeature.CONTINUED.bit();
          case OPENER -> isAdverb ? PhraseFeature.ADVERB.bit() : 0;
          default -> 0;
        };
    boolean isClause = PhraseWords.PREDICATES.occurIn(text, phrase, end);
    return opening
        | (isClause ? 0 : PhraseFeature.LAST_WITHOUT_PREDICATE.bit())
        | (isShort ? PhraseFeature.SHORT_PHRASE.bit() : 0);
  }

  /** Who says so is told behind a quotation that begins a sentence, if it is told at all. */
  private static long ofQuotation(String text, int start, int end) {
    if (!Kind.isQuote(Kind.of(text.charAt(start)))) {
      return 0;
    }
    int floor = Math.max(start, end - MAX_PHRASE);
    int close = end - 1;
    while (close > floor && !Kind.isQuote(Kind.of(text.charAt(close)))) {
      close--;
    }
    if (close == floor) {
      return 0;
    }
    boolean said = PhraseWords.REPORTS.occurIn(text, close, end);
    return (said ? PhraseFeature.SAID : PhraseFeature.QUOTED).bit();
  }

  private static long ofEnd(String text, int start, int end, int next) {
    char last = text.charAt(end - 1);
    byte kind = Kind.of(last);
    if (kind == Kind.DIGIT) {
      return ofNumber(text, start, end, next);
    }
    if (Kind.isQuote(kind)) {
      boolean reported = PhraseWords.REPORTS.occurIn(text, next, phraseEnd(text, next));
      return reported ? PhraseFeature.REPORTED.bit() : 0;
    }
    boolean marked = last == '\u0e46' || last == '\u0ec6' || last == '.';
    long mark = marked ? PhraseFeature.MARKED.bit() : PhraseFeature.FOREIGN.bit();
    return (isLetter(last) ? 0 : mark)
        | switch (PhraseWords.BEFORE.upTo(text, end, start)) {
          case FINAL -> PhraseFeature.AFTER_FINAL.bit();
          case OPEN -> PhraseFeature.AFTER_OPEN.bit();
          default -> 0;
        };
  }

  /** Figures with a word before them that they make whole, {@code ปี 2004}, or with a unit. */
  private static long ofNumber(String text, int start, int end, int next) {
    int from = end;
    int floor = Math.max(start, end - MAX_NUMBER);
    while (from > floor && isPartOfNumber(text.charAt(from - 1))) {
      from--;
    }
    boolean whole = PhraseWords.NUMBERS.upTo(text, from, start) != Role.NONE;
    boolean counts = PhraseWords.UNITS.from(text, next, text.length()) != Role.NONE;
    return (whole ? PhraseFeature.WHOLE_NUMBER : PhraseFeature.NUMBER).bit()
        | (counts ? PhraseFeature.UNIT.bit() : 0);
  }

  private static boolean isPartOfNumber(char c) {
    byte kind = Kind.of(c);
    return kind == Kind.DIGIT || kind == Kind.SPACE || kind == Kind.FULL_STOP || kind == Kind.COMMA;
  }

  private static long ofNext(String text, int next) {
    int end = phraseEnd(text, next);
    boolean isClause = PhraseWords.PREDICATES.occurIn(text, next + MIN_SUBJECT, end);
    boolean isAnswer = PhraseWords.BEFORE.upTo(text, end, next) == Role.FINAL;
    return ofOpening(text, next)
        | (isAnswer ? PhraseFeature.FINAL_NEXT.bit() : 0)
        | (isClause ? PhraseFeature.PREDICATE : PhraseFeature.NO_PREDICATE).bit()
        | (end - next < SHORT_NEXT ? PhraseFeature.SHORT_NEXT.bit() : 0)
        | (end - next < SHORT_ITEM && isJoined(text, end) ? PhraseFeature.ITEM.bit() : 0)
        | (holdsSo(text, next, end) ? PhraseFeature.SO.bit() : 0);
  }

  private static long ofOpening(String text, int next) {
    PhraseFeature opening =
        switch (PhraseWords.BEHIND.from(text, next, text.length())) {
          case OPENER -> PhraseFeature.OPENER;
          case SUBJECT -> PhraseFeature.SUBJECT;
          case FRONT -> PhraseFeature.FRONT;
          case WHEN -> PhraseFeature.WHEN;
          case ON -> PhraseFeature.ON;
          case BUT -> PhraseFeature.BUT;
          case VERB -> PhraseFeature.VERB;
          case PLACE -> PhraseFeature.PLACE;
          default -> PhraseFeature.UNKNOWN;
        };
    return opening.bit();
  }

  /** Whether a space and <i>and</i> or <i>or</i> stand at an offset. */
  private static boolean isJoined(String text, int offset) {
    int word = offset + 1;
    return text.startsWith("\u0e41\u0e25\u0e30", word)
        || text.startsWith("\u0e2b\u0e23\u0e37\u0e2d", word)
        || text.startsWith("\u0ec1\u0ea5\u0eb0", word)
        || text.startsWith("\u0eab\u0ebc\u0eb7", word);
  }

  /** Whether <i>so</i>, behind the subject of a clause, tells that its reason stands before it. */
  private static boolean holdsSo(String text, int from, int until) {
    for (int i = from; i + 3 <= until; i++) {
      if (text.startsWith("\u0e08\u0e36\u0e07", i)
          || text.startsWith("\u0e88\u0eb6\u0ec8\u0e87", i)) {
        return true;
      }
    }
    return false;
  }

  /** Where the phrase begins that ends at an offset: behind a space with letters on both sides. */
  private static int phraseStart(String text, int end, int start) {
    int floor = Math.max(start, end - MAX_PHRASE);
    int first = end;
    boolean spaced = false;
    for (int i = end - 1; i >= floor; i--) {
      char c = text.charAt(i);
      if (Kind.of(c) == Kind.SPACE) {
        spaced = true;
      } else if (spaced && first < end && isLetter(c) && isLetter(text.charAt(first))) {
        return first;
      } else {
        spaced = false;
        first = i;
      }
    }
    return floor;
  }

  /** Where the phrase ends that begins at an offset: before such a space. */
  private static int phraseEnd(String text, int start) {
    int limit = Math.min(text.length(), start + MAX_PHRASE);
    int behind = start;
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (Kind.of(c) == Kind.SPACE) {
        continue;
      }
      if (i > behind && isLetter(c) && isLetter(text.charAt(behind - 1))) {
        return behind;
      }
      behind = i + 1;
    }
    return behind;
  }

  /** A letter of Thai or Lao or a mark on one; not the marks of repetition. */
  private static boolean isLetter(char c) {
    return c >= '\u0e01'
        && c <= '\u0edf'
        && c != '\u0e46'
        && c != '\u0ec6'
        && Kind.isWord(Kind.of(c))
        && Kind.of(c) != Kind.DIGIT;
  }
}
