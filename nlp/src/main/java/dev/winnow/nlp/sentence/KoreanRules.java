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
  private static final int MAX_DATE_PART = 4;

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

  /** Letters that count the items of a list, but those that are a word of their own. */
  private static final String ITEMS = "가나다라마바사차카타파";

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
    return terminator == candidate.sentenceStart() + 1
        && ITEMS.indexOf(candidate.text().charAt(terminator - 1)) >= 0;
  }

  /** The day of a date goes on: {@code 2020. 3. 5. 오후}. */
  private static boolean isDate(Candidate candidate) {
    String text = candidate.text();
    int terminator = candidate.terminator();
    int day = digitsBefore(text, terminator, candidate.sentenceStart());
    return day < terminator
        && day - 2 > candidate.sentenceStart()
        && Kind.of(text.charAt(day - 1)) == Kind.SPACE
        && text.charAt(day - 2) == '.'
        && digitsBefore(text, day - 2, candidate.sentenceStart()) < day - 2;
  }

  private static int digitsBefore(String text, int end, int floor) {
    int start = end;
    int lowest = Math.max(floor, end - MAX_DATE_PART);
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
