package dev.winnow.nlp.sentence;

/** Knows the English verbs of saying that stand behind a speaker: {@code Ann asked}. */
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

  private Reporting() {}

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
