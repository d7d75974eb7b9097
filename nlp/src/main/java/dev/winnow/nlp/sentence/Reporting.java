package dev.winnow.nlp.sentence;

/**
 * Knows the verbs of saying that report a quotation: those of English that stand behind a speaker,
 * {@code Ann asked}, and those of Arabic that stand before one.
 */
final class Reporting {
  private static final int MAX_SPEAKER_WORDS = 3;
  private static final int MAX_WORD = 20;

  private static final WordSet VERBS =
      WordSet.of(
          "add adds added admit admitted announced answer answers answered argued ask asks asked"
              + " begged bellowed blurted called chimed claimed commented continued cried cries"
              + " declared demand demanded demands exclaim exclaimed exclaims explained gasped"
              + " groaned growled grumbled hissed inquired insisted interjected interrupted joked"
              + " laughed mocked moaned mumbled murmured muttered noted observed pleaded pondered"
              + " protested queried quipped recalled remarked repeated replied replies reply"
              + " responded responds retorted roared said say says scoffed screamed shouted"
              + " shouts shrieked sighed snapped snarled sneered sobbed stammered taunted tweeted"
              + " urged wailed warned whispered whispers wondered wonders wrote writes yelled yells");

  private static final WordSet ARABIC_VERBS =
      WordSet.of(
          "قال قالت قالوا يقول تقول سأل سألت سألته سألها تساءل تساءلت أجاب أجابت أجابه أجابها رد ردت"
              + " هتف هتفت صاح صاحت صرخ صرخت همس همست أضاف أضافت تابع تابعت");

  private Reporting() {}

  /** Whether an Arabic verb of saying begins at an offset. */
  static boolean beginsAt(String text, int start) {
    return ARABIC_VERBS.contains(Word.hash(text, start, wordEnd(text, start)));
  }

  /** Whether a speaker of up to three words and a verb of saying begin at an offset. */
  static boolean follows(String text, int start) {
    int at = start;
    for (int word = 0; word <= MAX_SPEAKER_WORDS; word++) {
      int end = wordEnd(text, at);
      if (word > 0 && VERBS.contains(Word.hash(text, at, end))) {
        return true;
      }
      boolean small = Kind.of(text.charAt(at)) == Kind.LOWER;
      if (end == at
          || end + 1 >= text.length()
          || text.charAt(end) != ' '
          || (word > 0 && small)
          || !Kind.isLetter(Kind.of(text.charAt(end + 1)))) {
        return false;
      }
      at = end + 1;
    }
    return false;
  }

  private static int wordEnd(String text, int start) {
    int i = start;
    int limit = Math.min(text.length(), start + MAX_WORD);
    while (i < limit && Kind.isWord(Kind.of(text.charAt(i)))) {
      i++;
    }
    return i;
  }
}
