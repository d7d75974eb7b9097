package dev.winnow.nlp.sentence;

/**
 * Knows what tells in Korean, where a sentence ends in a syllable of its verb and abbreviations are
 * written without stops.
 *
 * <p>Every look around is bounded.
 */
final class KoreanRules {
  private static final int MAX_SPEAKER_WORDS = 3;
  private static final int MAX_WORD = 12;
  private static final int YEAR = 4;

  /** What reports a quotation, set apart from it: {@code "…" 라고}. */
  private static final WordSet QUOTATIVES =
      WordSet.of(
          "라고 라고는 라고도 라는 라며 라면서 라니 이라고 이라는 이라며 이라면서 고 고는 고도 며 면서 하고 하며 하면서 하는"
              + " 하자 한다 했다 했습니다 했지만 했고");

  /** Verbs of saying that end the report of a quotation: {@code "…" 그가 물었다}. */
  private static final WordSet VERBS =
      WordSet.of(
          "말했다 물었다 외쳤다 대답했다 답했다 속삭였다 소리쳤다 중얼거렸다 덧붙였다 되물었다 전했다 밝혔다 강조했다 설명했다"
              + " 말했습니다 물었습니다 외쳤습니다 대답했습니다 답했습니다 전했습니다 밝혔습니다");

  /** Letters that count the items of a list, but those that are a verb of their own. */
  private static final String ITEMS = "나다라마바카";

  /** The first of them is a verb too: it counts where the second one follows. */
  private static final char FIRST_ITEM = '가';

  private static final int MAX_ITEM = 200;

  private KoreanRules() {}

  static boolean isHangul(char c) {
    return c >= '\uac00' && c <= '\ud7a3';
  }

  static boolean demand(Candidate candidate) {
    String text = candidate.text();
    int terminator = candidate.terminator();
    return terminator > 0
        && isHangul(text.charAt(terminator - 1))
        && text.charAt(terminator) != '\u2026'
        && !text.startsWith("..", terminator);
  }

  static boolean forbid(Candidate candidate) {
    String text = candidate.text();
    int start = candidate.start();
    if (candidate.terminator() < 0 || candidate.isJoin() || !isHangul(text.charAt(start))) {
      return false;
    }
    byte last = Kind.of(text.charAt(candidate.end() - 1));
    return Kind.isTerminator(last)
        ? isItem(candidate) || isDate(candidate) || isForeign(candidate)
        : (Kind.isQuote(last) || last == Kind.APOSTROPHE) && isReported(text, start);
  }

  /** A particle that quotes, or a speaker of few words and a verb of saying. */
  private static boolean isReported(String text, int start) {
    int at = start;
    for (int word = 0; word <= MAX_SPEAKER_WORDS; word++) {
      int end = wordEnd(text, at);
      int hash = Word.hash(text, at, end);
      if (VERBS.contains(hash) || (word == 0 && QUOTATIVES.contains(hash))) {
        return true;
      }
      if (end == at || end + 1 >= text.length() || Kind.of(text.charAt(end)) != Kind.SPACE) {
        return false;
      }
      at = end + 1;
    }
    return false;
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    int limit = Math.min(text.length(), start + MAX_WORD);
    while (end < limit && Kind.isWord(Kind.of(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  /** {@code 가. 그물을 씻는다}. */
  private static boolean isItem(Candidate candidate) {
    int terminator = candidate.terminator();
    if (terminator != candidate.sentenceStart() + 1) {
      return false;
    }
    char item = candidate.text().charAt(terminator - 1);
    return ITEMS.indexOf(item) >= 0
        || (item == FIRST_ITEM && isFollowed(candidate.text(), candidate.start()));
  }

  private static boolean isFollowed(String text, int start) {
    int end = Math.min(text.length(), start + MAX_ITEM) - 1;
    for (int i = start + 1; i < end; i++) {
      if (text.charAt(i) == ITEMS.charAt(0)
          && text.charAt(i + 1) == '.'
          && !Kind.isWord(Kind.of(text.charAt(i - 1)))) {
        return true;
      }
    }
    return false;
  }

  /** The day of a date goes on, or its month: {@code 2020. 3. 5. 오후}. */
  private static boolean isDate(Candidate candidate) {
    String text = candidate.text();
    int terminator = candidate.terminator();
    int floor = candidate.sentenceStart();
    int last = digitsBefore(text, terminator, floor);
    int month = numberBefore(text, last, floor);
    return last < terminator
        && month < last
        && (last - 2 - month == YEAR || numberBefore(text, month, floor) < month);
  }

  /** Where the number begins that a full stop and a space part from an offset; else the offset. */
  private static int numberBefore(String text, int offset, int floor) {
    boolean parted =
        offset - 2 > floor
            && Kind.of(text.charAt(offset - 1)) == Kind.SPACE
            && text.charAt(offset - 2) == '.';
    int start = parted ? digitsBefore(text, offset - 2, floor) : offset;
    return parted && start < offset - 2 ? start : offset;
  }

  private static int digitsBefore(String text, int end, int floor) {
    int start = end;
    int lowest = Math.max(floor, end - YEAR);
    while (start > lowest && Kind.of(text.charAt(start - 1)) == Kind.DIGIT) {
      start--;
    }
    return start;
  }

  /** A foreign abbreviation is no verb: {@code Mr. 김}, {@code A.B.C. 협회}. */
  private static boolean isForeign(Candidate candidate) {
    int before = candidate.terminator() - 1;
    return before >= candidate.sentenceStart()
        && Kind.isLetter(Kind.of(candidate.text().charAt(before)))
        && !isHangul(candidate.text().charAt(before))
        && candidate.maybeAbbreviated();
  }
}
