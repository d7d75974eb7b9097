package dev.winnow.nlp.sentence;

import java.util.Locale;

/**
 * Turns what surrounds a candidate into features: the words and their shapes on both sides, the
 * marks between them, what is open, and some of these together, each hashed to a weight's index.
 *
 * <p>The hashing trick (Weinberger et al. 2009, doi:10.1145/1553374.1553516) keeps the model's size
 * fixed and needs no dictionary, so nothing is allocated. Every look around is bounded. The scratch space of one cursor: not thread-safe.
 */
final class Features {
  static final int BITS = 18;
  static final int COUNT = 42;

  /** The language of text whose language is not told. */
  static final int ANY_LANGUAGE = 0;

  /** A language that was not learnt. */
  static final int OTHER_LANGUAGE = 1;

  private static final int MAX_WORD = 30;

  private final int[] indices = new int[COUNT];
  private int count;

  static int language(Locale locale) {
    return locale.getLanguage().isEmpty() ? ANY_LANGUAGE : locale.getLanguage().hashCode();
  }

  /** The indices of the weights, all {@link #COUNT} of them; overwritten by the next. */
  int[] of(Candidate candidate, int language) {
    count = 0;
    extract(candidate, language);
    return indices;
  }

  private void extract(Candidate candidate, int language) {
    String text = candidate.text();
    int wordEnd = candidate.terminator() < 0 ? candidate.end() : candidate.terminator();
    int mark = mark(text, candidate, wordEnd);

    int floor = Math.max(candidate.sentenceStart(), wordEnd - MAX_WORD);
    int wordStart = wordStart(text, wordEnd, floor);
    boolean dotted = text.lastIndexOf('.', wordEnd - 1) >= wordStart;
    int beforeEnd = wordStart;
    while (beforeEnd > floor && Kind.of(text.charAt(beforeEnd - 1)) == Kind.SPACE) {
      beforeEnd--;
    }
    int beforeStart = wordStart(text, beforeEnd, Math.max(floor, beforeEnd - MAX_WORD));

    int nextStart = skipOpeners(text, candidate.start());
    int opening = marks(text, candidate.start(), nextStart);
    int nextEnd = wordEnd(text, nextStart);
    int afterStart = nextWord(text, nextEnd);
    int afterEnd = wordEnd(text, afterStart);
    int thirdStart = nextWord(text, afterEnd);
    int thirdShape = shape(text, thirdStart, wordEnd(text, thirdStart));

    int shape = shape(text, wordStart, wordEnd) * 2 + (dotted ? 1 : 0);
    int nextShape = shape(text, nextStart, nextEnd);
    int beforeShape = shape(text, beforeStart, beforeEnd);
    int afterShape = shape(text, afterStart, afterEnd);
    int word = hash(text, wordStart, wordEnd);
    int next = hash(text, nextStart, nextEnd);
    int before = hash(text, beforeStart, beforeEnd);
    int after = hash(text, afterStart, afterEnd);
    int length = Math.min(6, wordEnd - wordStart);
    int closing = marks(text, behindTerminators(text, candidate, wordEnd), candidate.end());
    int gap = mark * 2 + (candidate.isJoin() ? 0 : 1);
    int inside = (candidate.isInsideQuotes() ? 2 : 0) + (candidate.isInsideBrackets() ? 1 : 0);
    int soFar = lengthClass(wordStart - candidate.sentenceStart());
    int behindNext = nextEnd < text.length() ? behind(text.charAt(nextEnd)) : 99;
    int startShape =
        shape(
            text,
            candidate.sentenceStart(),
            Math.min(wordEnd, wordEnd(text, candidate.sentenceStart())));
    int abbreviation = (dotted ? 8 : 0)
            + candidate.abbreviations().kinds(bareWord(text, wordStart, wordEnd));
    int local = mix(mix(gap, closing), mix(opening, nextShape));

    add(gap);
    add(mix(closing, mark));
    add(opening);
    add(shape);
    add(nextShape);
    add(next);
    add(word);
    add(length);
    add(mix(gap, nextShape));
    add(mix(mix(gap, opening), nextShape));
    add(local);
    add(mix(mix(shape, length), mix(gap, nextShape)));
    add(mix(word, nextShape));
    add(mix(word, mark));
    add(mix(shape, mix(gap, next)));
    add(mix(mix(gap, closing), next));
    add(mix(mix(beforeShape, shape), mix(gap, nextShape)));
    add(mix(mix(beforeShape, shape), mix(mix(gap, nextShape), mix(afterShape, behindNext))));
    add(mix(language, mix(startShape, mix(mark, nextShape))));
    add(mix(before, mix(mark, nextShape)));
    add(mix(behindNext, mix(nextShape, mark)));
    add(mix(inside, mix(mix(mark, closing), nextShape)));
    add(mix(inside, mix(mark, nextShape)));
    add(mix(soFar, mix(mark, nextShape)));
    add(mix(Math.min(3, nextEnd - nextStart), mix(nextShape, mark)));
    add(mix(mix(word, next), mark));
    add(mix(inside, mix(closing, mix(opening, nextShape))));
    add(mix(mix(gap, closing), mix(nextShape, after)));
    add(mix(mix(shape, nextShape), mix(afterShape, mark)));
    add(mix(mix(before, word), nextShape));
    add(mix(soFar, mix(shape, mix(length, mark))));
    add(mix(suffix(text, wordStart, wordEnd), mix(nextShape, mark)));
    add(mix(startShape, mix(mark, nextShape)));
    add(mix(abbreviation, mix(mark, nextShape)));
    add(mix(abbreviation, next));
    add(mix(abbreviation, mix(opening, mix(mark, nextShape))));
    add(mix(mix(abbreviation, soFar), mix(nextShape, afterShape)));
    add(mix(mix(gap, nextShape), mix(afterShape, thirdShape)));
    add(mix(mark, mix(length, Math.min(8, nextEnd - nextStart))));
    add(mix(language, local));
    add(mix(language, word));
    add(mix(language, next));
  }

  /** Whether the word before the terminator is a known abbreviation of more than a letter. */
  static boolean isAbbreviated(Candidate candidate) {
    String text = candidate.text();
    int end = candidate.terminator();
    int start = wordStart(text, end, Math.max(candidate.sentenceStart(), end - MAX_WORD));
    int kinds = candidate.abbreviations().kinds(bareWord(text, start, end));
    return end - start > 1 && (kinds & ~KnownAbbreviations.NUMBER) != 0;
  }

  private void add(int value) {
    int x = (value ^ count * 0x7feb352d) * 0x9e3779b1;
    x = (x ^ x >>> 15) * 0x846ca68b;
    indices[count++] = (x ^ x >>> 16) >>> (32 - BITS);
  }

  private static int mix(int a, int b) {
    int x = a * 0x9e3779b1 + b;
    return (x ^ x >>> 15) * 0x85ebca6b;
  }

  /** Which terminator or pause, or what kind of run of terminators. */
  private static int mark(String text, Candidate candidate, int from) {
    int until = behindTerminators(text, candidate, from);
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

  private static int behindTerminators(String text, Candidate candidate, int from) {
    if (candidate.terminator() < 0) {
      return from;
    }
    int i = from + 1;
    int limit = Math.min(candidate.end(), from + MAX_WORD);
    while (i < limit && isTerminator(Kind.of(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  private static boolean isTerminator(byte kind) {
    return kind == Kind.TERMINATOR || kind == Kind.FULL_STOP;
  }

  /** The start of the word that ends at an offset: letters, digits, and dots between letters. */
  private static int wordStart(String text, int end, int floor) {
    int i = end;
    while (i > floor) {
      char c = text.charAt(i - 1);
      byte kind = Kind.of(c);
      if (kind == Kind.FULL_STOP) {
        if (i - 1 <= floor || !Kind.isWord(Kind.of(text.charAt(i - 2))) || end - i > 3) {
          break;
        }
      } else if (!Kind.isWord(kind) && kind != Kind.APOSTROPHE && kind != Kind.DASH) {
        break;
      } else if (isIdeograph(c) && end - i >= 1) {
        return i - 1;
      }
      i--;
    }
    return i;
  }

  private static int wordEnd(String text, int start) {
    int i = start;
    int limit = Math.min(text.length(), start + MAX_WORD);
    while (i < limit) {
      char c = text.charAt(i);
      byte kind = Kind.of(c);
      if (!Kind.isWord(kind) && kind != Kind.APOSTROPHE && kind != Kind.DASH) {
        break;
      }
      i++;
      if (isIdeograph(c) && i - start >= 2) {
        break;
      }
    }
    return i;
  }

  private static int nextWord(String text, int from) {
    int i = from;
    int limit = Math.min(text.length(), from + 4);
    while (i < limit && !Kind.isWord(Kind.of(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  private static boolean isIdeograph(char c) {
    return c >= 0x2e80 && c < 0xa000 || c >= 0x0e00 && c < 0x0f00;
  }

  private static int skipOpeners(String text, int from) {
    int i = from;
    int limit = Math.min(text.length(), from + 4);
    while (i < limit) {
      char c = text.charAt(i);
      byte kind = Kind.of(c);
      boolean lost = c == '\u00e2' && i + 1 < limit && Kind.of(text.charAt(i + 1)) == Kind.UPPER;
      if (Kind.isWord(kind) && !lost) {
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
    if (c == '\u00bf' || c == '\u00a1') {
      return 8;
    }
    return switch (Kind.of(c)) {
      case Kind.OPENING_QUOTE, Kind.CLOSING_QUOTE, Kind.STRAIGHT_QUOTE -> 1;
      case Kind.APOSTROPHE -> 2;
      case Kind.OPENING_BRACKET, Kind.CLOSING_BRACKET -> 3;
      case Kind.DASH -> 4;
      case Kind.LOWER -> 1; // a quotation mark of which only the first byte was left
      case Kind.SPACE -> 5;
      case Kind.FULL_STOP, Kind.TERMINATOR -> 6;
      default -> 7;
    };
  }

  private static int behind(char c) {
    byte kind = Kind.of(c);
    return kind == Kind.OTHER || kind == Kind.COMMA ? 100 + c : kind;
  }

  private static int lengthClass(int length) {
    return length < 1 ? 0 : length < 4 ? 1 : length < 12 ? 2 : length < 30 ? 3 : 4;
  }

  static int hash(String text, int from, int until) {
    int hash = 17;
    for (int i = from; i < until; i++) {
      char c = text.charAt(i);
      hash = hash * 31 + (Kind.of(c) == Kind.DIGIT ? '0' : Character.toLowerCase(c));
    }
    return hash;
  }

  /** Hashes a word without dots in it and what is elided before it: {@code l'avv}, {@code u.a}. */
  static int bareWord(String text, int from, int until) {
    int hash = 17;
    for (int i = from; i < until; i++) {
      char c = text.charAt(i);
      byte kind = Kind.of(c);
      if (kind == Kind.APOSTROPHE) {
        hash = 17;
      } else if (kind != Kind.FULL_STOP) {
        hash = hash * 31 + Character.toLowerCase(c);
      }
    }
    return hash;
  }

  private static int suffix(String text, int from, int until) {
    return hash(text, Math.max(from, until - 2), until);
  }

  private static boolean isRoman(String text, int from, int until) {
    for (int i = from; i < until; i++) {
      if ("IVXLC".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Sixteen shapes of words: length and case, digits, single letters, letters without case. */
  private static int shape(String text, int from, int until) {
    if (from == until) {
      return 0;
    }
    byte first = Kind.of(text.charAt(from));
    int length = until - from;
    boolean digits = true;
    boolean capitals = true;
    boolean inner = false;
    for (int i = from; i < until; i++) {
      byte kind = Kind.of(text.charAt(i));
      digits &= kind == Kind.DIGIT;
      capitals &= kind == Kind.UPPER || kind == Kind.FULL_STOP;
      inner |= i > from && kind == Kind.UPPER;
    }
    if (digits) {
      return length <= 2 ? 1 : length == 4 ? 2 : 3;
    }
    if (capitals && length > 1 && isRoman(text, from, until)) {
      return 15;
    }
    return switch (first) {
      case Kind.UPPER -> length == 1 ? 4 : capitals ? 5 : inner ? 6 : 7;
      case Kind.LOWER -> length == 1 ? 8 : inner ? 9 : 10;
      case Kind.LETTER -> length == 1 ? 11 : 12;
      case Kind.DIGIT -> 13;
      default -> 14;
    };
  }
}
