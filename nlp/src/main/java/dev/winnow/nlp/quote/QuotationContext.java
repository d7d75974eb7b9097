package dev.winnow.nlp.quote;

import java.util.List;

/**
 * The sentence around one quotation: the tokens before it and after it, up to the paragraph's or
 * the outer quotation's ends. Reused from quotation to quotation: not thread-safe.
 */
final class QuotationContext {
  private static final int REACH_LEFT = 500;
  private static final int REACH_RIGHT = 350;

  final Tokens left;
  final Tokens right;

  /** The sentence before the quotation, once it was asked for. */
  final Tokens sentence;

  /** Whether the paragraph, or the outer quotation, starts or ends with the quotation. */
  boolean atStart;

  boolean atEnd;

  /** Whether the tokens on the left go back to where the paragraph starts. */
  boolean leftIsWhole;

  /** Where the paragraph around the quotation starts and ends, within reach. */
  int floor;

  int ceiling;

  private final String text;
  private final boolean hardWrapped;

  QuotationContext(String text, Lexicon lexicon, boolean hardWrapped) {
    this.text = text;
    this.hardWrapped = hardWrapped;
    this.left = new Tokens(text, lexicon);
    this.right = new Tokens(text, lexicon);
    this.sentence = new Tokens(text, lexicon);
  }

  void read(List<Passage> passages, int index) {
    Passage passage = passages.get(index);
    Passage parent = passage.parent == Passage.NONE ? null : passages.get(passage.parent);
    floor = paragraphStart(passage.start, parent == null ? 0 : parent.contentStart);
    ceiling = paragraphEnd(passage.end, parent == null ? text.length() : parent.contentEnd);
    readLeft(passages, index);
    readRight(passages, index);
  }

  /**
   * Reads the sentence that ends right before a quotation, in its paragraph or in the one before;
   * false if what ends there is a quotation or no sentence, nor leads on with a colon. In the
   * paragraph before, a sentence with a quotation does not count: in dialogue another answers.
   */
  boolean readSentenceBefore(List<Passage> passages, int index) {
    Passage passage = passages.get(index);
    int least = passage.parent == Passage.NONE ? 0 : passages.get(passage.parent).contentStart;
    floor = paragraphStart(passage.start, least);
    int end = passage.start;
    while (end > least && CharacterContext.isSpace(text.charAt(end - 1))) {
      end--;
    }
    sentence.clear();
    addLeft(sentence, passages, index, paragraphStart(end, least), end);
    int last = sentence.size - 1;
    if (last < 1 || (sentence.type[last] != Tokens.STOP && sentence.type[last] != Tokens.COLON)) {
      return false;
    }
    for (int k = last - 1; k >= 0; k--) {
      if (endsSentence(sentence, k)) {
        sentence.dropBefore(k + 1);
        break;
      }
    }
    boolean told = end < floor;
    for (int k = 0; k < sentence.size; k++) {
      told &= sentence.type[k] != Tokens.QUOTATION;
    }
    return sentence.size > 1 && (told || end >= floor);
  }

  private void readLeft(List<Passage> passages, int index) {
    Passage passage = passages.get(index);
    left.clear();
    addLeft(left, passages, index, floor, passage.start);
    atStart = left.size == 0;
    leftIsWhole = true;
    for (int k = left.size - 1; k >= 0; k--) {
      if (endsSentence(left, k)) {
        left.dropBefore(k + 1);
        leftIsWhole = false;
        break;
      }
    }
  }

  /** Adds what stands in [lowest, to) before a quotation, those beside it as one token each. */
  private void addLeft(Tokens tokens, List<Passage> passages, int index, int lowest, int to) {
    Passage passage = passages.get(index);
    int first = index;
    int from = lowest;
    int j = index - 1;
    while (j >= 0 && passages.get(j).start >= lowest) {
      first = j;
      j--;
    }
    int reaching = j;
    while (reaching != Passage.NONE && passages.get(reaching).parent != passage.parent) {
      reaching = passages.get(reaching).parent;
    }
    if (reaching != Passage.NONE) {
      from = Math.max(from, passages.get(reaching).end);
    }
    for (int k = first; k < index; k++) {
      Passage before = passages.get(k);
      if (before.parent == passage.parent && before.start >= from) {
        tokens.addText(from, before.start);
        tokens.addQuotation(before.start, before.end);
        from = before.end;
      }
    }
    tokens.addText(from, to);
  }

  private void readRight(List<Passage> passages, int index) {
    Passage passage = passages.get(index);
    right.clear();
    int from = passage.end;
    for (int j = index + 1; j < passages.size(); j++) {
      Passage after = passages.get(j);
      if (after.start >= ceiling) {
        break;
      }
      if (after.parent == passage.parent && after.start >= from) {
        right.addText(from, after.start);
        right.addQuotation(after.start, after.end);
        from = after.end;
      }
    }
    right.addText(from, ceiling);
    atEnd = right.size == 0;
    for (int k = 0; k < right.size; k++) {
      if (k + 1 < right.size && endsSentence(right, k)) {
        right.size = k + 1;
      }
    }
  }

  /** Whether a sentence ends with a token: a stop, or a quotation with one, and a capital next. */
  private boolean endsSentence(Tokens tokens, int k) {
    boolean stop = tokens.type[k] == Tokens.STOP;
    if (tokens.type[k] == Tokens.QUOTATION) {
      int end = tokens.end[k] - 1;
      stop = end > 1 && isStop(text.charAt(end - 1)) && tokens.isType(k + 1, Tokens.UPPER);
    }
    if (!stop) {
      return false;
    }
    return k + 1 == tokens.size
        || tokens.type[k + 1] == Tokens.UPPER
        || tokens.type[k + 1] == Tokens.QUOTATION
        || tokens.type[k + 1] == Tokens.NUMBER
        || tokens.type[k + 1] == Tokens.OPEN
        || tokens.type[k + 1] == Tokens.DASH;
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?';
  }

  private int paragraphStart(int at, int least) {
    int limit = Math.max(least, at - REACH_LEFT);
    int i = at;
    while (i > limit) {
      if (isBreak(i - 1)) {
        return i;
      }
      i--;
    }
    while (i > least && i < at && CharacterContext.isWord(text.charAt(i - 1))) {
      i++;
    }
    return i;
  }

  private int paragraphEnd(int at, int most) {
    int limit = Math.min(most, at + REACH_RIGHT);
    int i = at;
    while (i < limit && !isBreak(i)) {
      i++;
    }
    return i;
  }

  /** A line break, or in lines broken by width one that an empty line follows or precedes. */
  boolean isBreak(int i) {
    if (CharacterContext.of(text.charAt(i)) != CharacterContext.LINE_BREAK) {
      return false;
    }
    if (!hardWrapped) {
      return true;
    }
    int before = i - 1;
    while (before >= 0 && CharacterContext.of(text.charAt(before)) == CharacterContext.SPACE) {
      before--;
    }
    int after = i + 1;
    while (after < text.length()
        && CharacterContext.of(text.charAt(after)) == CharacterContext.SPACE) {
      after++;
    }
    return before < 0
        || after == text.length()
        || isOtherBreak(before, i)
        || CharacterContext.of(text.charAt(after)) == CharacterContext.LINE_BREAK;
  }

  private boolean isOtherBreak(int before, int i) {
    boolean pair = text.charAt(i) == '\n' && text.charAt(before) == '\r';
    return CharacterContext.of(text.charAt(before)) == CharacterContext.LINE_BREAK && !pair;
  }
}
