package dev.winnow.nlp.sentence;

import java.util.Locale;

/**
 * Turns what surrounds a candidate into features: the words and their shapes on both sides, the
 * marks between them, what is open, and some of these together, each hashed to a weight's index.
 *
 * <p>The hashing trick (Weinberger et al. 2009, doi:10.1145/1553374.1553516) keeps the model's size
 * fixed and needs no dictionary, so nothing is allocated. Every look around is bounded. The scratch
 * space of one cursor: not thread-safe.
 */
final class Features {
  static final int BITS = 18;
  static final int COUNT = 42;

  /** The language of text whose language is not told. */
  static final int ANY_LANGUAGE = 0;

  /** A language that was not learnt. */
  static final int OTHER_LANGUAGE = 1;

  private static final int MAX_TERMINATORS = 30;
  private static final int MAX_BETWEEN = 4;
  private static final int BEHIND_ALL = 99;

  private final int[] indices = new int[COUNT];
  private final Word first = new Word();
  private final Word before = new Word();
  private final Word word = new Word();
  private final Word next = new Word();
  private final Word after = new Word();
  private final Word third = new Word();
  private int count;

  static int language(Locale locale) {
    return locale.getLanguage().isEmpty() ? ANY_LANGUAGE : locale.getLanguage().hashCode();
  }

  /** The indices of the weights, all {@link #COUNT} of them; overwritten by the next. */
  int[] of(Candidate candidate, int language) {
    count = 0;
    readWords(candidate);
    write(candidate, language);
    hash();
    return indices;
  }

  private void readWords(Candidate candidate) {
    String text = candidate.text();
    int start = candidate.sentenceStart();
    word.readUpTo(text, candidate.wordEnd(), start);
    int floor = Math.max(start, word.end - Word.MAX);
    int beforeEnd = word.start;
    while (beforeEnd > floor && Kind.of(text.charAt(beforeEnd - 1)) == Kind.SPACE) {
      beforeEnd--;
    }
    before.readUpTo(text, beforeEnd, floor);
    first.readFrom(text, start);
    next.readFrom(text, behindOpeners(text, candidate.start()));
    after.readFrom(text, nextWord(text, next.end));
    third.readFrom(text, nextWord(text, after.end));
  }

  private void write(Candidate candidate, int language) {
    String text = candidate.text();
    int behindTerminators = behindTerminators(text, candidate);
    int mark = mark(text, candidate, behindTerminators);
    int gap = mark * 2 + (candidate.isJoin() ? 0 : 1);
    int closing = marks(text, behindTerminators, candidate.end());
    int opening = marks(text, candidate.start(), next.start);
    int shape = word.shape * 2 + (word.dotted ? 1 : 0);
    int length = Math.min(6, word.length());
    int inside = (candidate.isInsideQuotes() ? 2 : 0) + (candidate.isInsideBrackets() ? 1 : 0);
    int soFar = lengthClass(word.start - candidate.sentenceStart());
    int behindNext = next.end < text.length() ? behind(text.charAt(next.end)) : BEHIND_ALL;
    int abbreviation =
        (word.dotted ? 8 : 0)
            + candidate.abbreviations().kinds(Word.bareHash(text, word.start, word.end));
    int suffix = Word.hash(text, Math.max(word.start, word.end - 2), word.end);

    int markNext = mix(mark, next.shape);
    int gapNext = mix(gap, next.shape);
    int gapClosing = mix(gap, closing);
    int shapeLength = mix(shape, length);
    int shapes = mix(before.shape, shape);
    int nextShapes = mix(gapNext, after.shape);
    int openingNext = mix(opening, next.shape);
    int local = mix(gapClosing, openingNext);
    int firstNext = mix(first.shape, markNext);

    add(gap);
    add(mix(closing, mark));
    add(opening);
    add(shape);
    add(next.shape);
    add(next.hash);
    add(word.hash);
    add(length);
    add(gapNext);
    add(mix(gap, openingNext));
    add(local);
    add(mix(shapeLength, gapNext));
    add(mix(word.hash, next.shape));
    add(mix(word.hash, mark));
    add(mix(shape, mix(gap, next.hash)));
    add(mix(gapClosing, next.hash));
    add(mix(shapes, gapNext));
    add(mix(shapes, mix(nextShapes, behindNext)));
    add(mix(before.hash, markNext));
    add(mix(behindNext, markNext));
    add(mix(inside, mix(closing, markNext)));
    add(mix(inside, markNext));
    add(mix(soFar, markNext));
    add(mix(Math.min(3, next.length()), markNext));
    add(mix(mix(word.hash, next.hash), mark));
    add(mix(inside, mix(closing, openingNext)));
    add(mix(mix(gapClosing, next.shape), after.hash));
    add(mix(shape, nextShapes));
    add(mix(mix(before.hash, word.hash), next.shape));
    add(mix(soFar, mix(shapeLength, mark)));
    add(mix(suffix, markNext));
    add(firstNext);
    add(mix(abbreviation, markNext));
    add(mix(abbreviation, next.hash));
    add(mix(abbreviation, mix(opening, markNext)));
    add(mix(mix(abbreviation, soFar), mix(next.shape, after.shape)));
    add(mix(nextShapes, third.shape));
    add(mix(mark, mix(length, Math.min(8, next.length()))));
    add(mix(language, local));
    add(mix(language, word.hash));
    add(mix(language, next.hash));
    add(mix(language, firstNext));
  }

  private void add(int value) {
    indices[count++] = value;
  }

  /** Hashes the values; its place in the list tells one from others of the same value. */
  private void hash() {
    for (int i = 0; i < COUNT; i++) {
      int x = (indices[i] ^ i * 0x7feb352d) * 0x9e3779b1;
      x = (x ^ x >>> 15) * 0x846ca68b;
      indices[i] = (x ^ x >>> 16) >>> (32 - BITS);
    }
  }

  private static int mix(int a, int b) {
    int x = a * 0x85ebca6b + b;
    return x ^ x >>> 15;
  }

  /** Which terminator or pause stands before the gap, or what kind of run of terminators. */
  private static int mark(String text, Candidate candidate, int until) {
    int from = candidate.wordEnd();
    if (until == from) {
      return candidate.isJoin() ? 0 : text.charAt(until - 1);
    }
    if (until == from + 1 && text.charAt(from) != '\u2026') {
      return terminator(text.charAt(from));
    }
    boolean dots = true;
    for (int i = from; i < until; i++) {
      char c = text.charAt(i);
      dots &= c == '\u2026' || Kind.of(c) == Kind.FULL_STOP;
    }
    boolean two = until == from + 2 && text.charAt(from) != '\u2026';
    return !dots ? 0x10000 : two ? 0x10001 : until > from + 3 ? 0x10003 : 0x10002;
  }

  /** The terminators of all scripts are learnt as few. */
  private static int terminator(char c) {
    return switch (c) {
      case '.', '\u2024', '\uff0e', '\ufe52' -> '.';
      case '!', '\uff01', '\ufe57' -> '!';
      case '?', '\uff1f', '\u061f', '\u037e', ';', '\ufe56' -> '?';
      default -> '\u3002';
    };
  }

  private static int behindTerminators(String text, Candidate candidate) {
    int from = candidate.wordEnd();
    if (candidate.terminator() < 0) {
      return from;
    }
    int i = from + 1;
    int limit = Math.min(candidate.end(), from + MAX_TERMINATORS);
    while (i < limit && Kind.isTerminator(Kind.of(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  private static int nextWord(String text, int from) {
    int i = from;
    int limit = Math.min(text.length(), from + MAX_BETWEEN);
    while (i < limit && !Kind.isWord(Kind.of(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  private static int behindOpeners(String text, int from) {
    int i = from;
    int limit = Math.min(text.length(), from + MAX_BETWEEN);
    while (i < limit) {
      char c = text.charAt(i);
      boolean lost = c == '\u00e2' && i + 1 < limit && Kind.of(text.charAt(i + 1)) == Kind.UPPER;
      if (Kind.isWord(Kind.of(c)) && !lost) {
        break;
      }
      i++;
    }
    return i;
  }

  /** The kinds of up to three marks in a row. */
  private static int marks(String text, int from, int until) {
    int marks = 0;
    for (int i = from; i < until && i < from + 3; i++) {
      marks = marks * 9 + markKind(text.charAt(i));
    }
    return marks;
  }

  private static int markKind(char c) {
    return switch (c) {
      case '\u00bf', '\u00a1' -> 8;
      case '`', '\u00e2' -> 1; // stands for a quotation mark; of the second the first byte was left
      default ->
          switch (Kind.of(c)) {
            case Kind.OPENING_QUOTE, Kind.CLOSING_QUOTE, Kind.STRAIGHT_QUOTE -> 1;
            case Kind.APOSTROPHE -> 2;
            case Kind.OPENING_BRACKET, Kind.CLOSING_BRACKET -> 3;
            case Kind.DASH -> 4;
            case Kind.SPACE -> 5;
            case Kind.FULL_STOP, Kind.TERMINATOR -> 6;
            default -> 7;
          };
    };
  }

  private static int behind(char c) {
    byte kind = Kind.of(c);
    return kind == Kind.OTHER || kind == Kind.COMMA ? 100 + c : kind;
  }

  private static int lengthClass(int length) {
    return length < 1 ? 0 : length < 4 ? 1 : length < 12 ? 2 : length < 30 ? 3 : 4;
  }
}
