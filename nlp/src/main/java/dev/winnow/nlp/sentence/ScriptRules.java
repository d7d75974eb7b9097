package dev.winnow.nlp.sentence;

/** Knows what the writing system alone tells, whatever the language. */
final class ScriptRules {
  /** Full stops of scripts that use them for nothing else, and between words that are spaced. */
  private static final String SURE =
      "\u0964\u0965\u06d4\u1362\u1367\u1368\u104b\u17d4\u1803\u1809\u1c7e\u1c7f\u0df4";

  /** The letters of words for <i>is</i> and <i>was</i>, in Hindi, Nepali, Gujarati and Sinhala. */
  private static final String IS = "\u0939\u0925\u091b\u0a9b\u0dba";

  /** Terminators as wide as an ideograph. */
  private static final String WIDE = "\u3002\uff01\uff1f";

  /** What stands behind the Japanese particle <i>to</i>: a comma, <i>iu</i>, <i>no</i>. */
  private static final String BEHIND_TO = "\u3001\u3044\u306e";

  private ScriptRules() {}

  static boolean demand(Candidate candidate) {
    if (candidate.isJoin()) {
      return isRunOfWideMarks(candidate);
    }
    String text = candidate.text();
    int terminator = candidate.terminator();
    return SURE.indexOf(text.charAt(terminator)) >= 0 || KoreanRules.demand(candidate);
  }

  static boolean forbid(Candidate candidate) {
    return isInitial(candidate) || isParticleGlued(candidate) || KoreanRules.forbid(candidate);
  }

  /** Chinese and Japanese sentences end in two marks of full width, {@code ？！}, or more. */
  private static boolean isRunOfWideMarks(Candidate candidate) {
    String text = candidate.text();
    int end = candidate.end();
    return end - candidate.terminator() > 1
        && WIDE.indexOf(text.charAt(end - 1)) >= 0
        && WIDE.indexOf(text.charAt(end - 2)) >= 0
        && Kind.of(text.charAt(candidate.start())) == Kind.LETTER
        && !isJapaneseQuotative(text, candidate.start());
  }

  /**
   * Korean and Japanese particles are written right behind a quotation: {@code "…"라고}, {@code
   * 「…」と}.
   */
  private static boolean isParticleGlued(Candidate candidate) {
    String text = candidate.text();
    return candidate.isJoin()
        && Kind.isQuote(closing(text.charAt(candidate.end() - 1)))
        && (KoreanRules.isHangul(text.charAt(candidate.start()))
            || isJapaneseQuotative(text, candidate.start()));
  }

  /** {@code と} before the verb or its subject, {@code って}; not the words that begin with them. */
  private static boolean isJapaneseQuotative(String text, int start) {
    if (text.startsWith("\u3063\u3066", start)) {
      return true;
    }
    char next = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
    boolean ideograph = next >= '\u4e00' && next <= '\u9fff';
    return text.charAt(start) == '\u3068' && (ideograph || BEHIND_TO.indexOf(next) >= 0);
  }

  /** A single mark closes here, since a gap follows. */
  private static byte closing(char c) {
    byte kind = Kind.of(c);
    return kind == Kind.APOSTROPHE ? Kind.CLOSING_QUOTE : kind;
  }

  /**
   * A letter of its own before a full stop is an initial or an abbreviation in scripts without
   * capitals too, other than those where a letter is a syllable or a word, and Thai, where what
   * follows tells more.
   */
  private static boolean isInitial(Candidate candidate) {
    String text = candidate.text();
    int end = candidate.terminator();
    if (end < 1 || candidate.end() != end + 1 || text.charAt(end) != '.') {
      return false;
    }
    int i = end;
    int floor = Math.max(candidate.sentenceStart(), end - Word.MAX);
    while (i > floor && Kind.of(text.charAt(i - 1)) == Kind.MARK) {
      i--;
    }
    return i > floor
        && isInitial(text.charAt(i - 1))
        && (i - 1 == floor || isBoundary(Kind.of(text.charAt(i - 2))));
  }

  private static boolean isInitial(char c) {
    boolean syllable = c >= '\u1100' && (c < '\u1200' || c >= '\u2e80');
    boolean thai = c >= '\u0e00' && c < '\u0f00';
    return Kind.of(c) == Kind.LETTER && c > '\u02af' && !syllable && !thai && IS.indexOf(c) < 0;
  }

  private static boolean isBoundary(byte kind) {
    return kind == Kind.SPACE || kind == Kind.FULL_STOP || kind == Kind.OPENING_BRACKET;
  }
}
