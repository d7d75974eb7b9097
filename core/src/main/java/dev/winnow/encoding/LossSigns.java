package dev.winnow.encoding;

/**
 * What tells in one pass whether bytes may have been lost from a text that was decoded wrongly.
 *
 * <p>Stateless and thread-safe.
 */
final class LossSigns {
  /** What a character and the step to the next one cost at least in any text, about. */
  private static final int LEAST_SURPRISE = 36;

  private LossSigns() {}

  /**
   * The characters that text of which all C1 controls were dropped does not have: letters beyond
   * Latin-1, and such as start a UTF-8 sequence in Latin-1 and stand in a word.
   */
  static int sound(CharSequence text, int from, int until) {
    int sound = 0;
    for (int i = from; i < until; i++) {
      char c = text.charAt(i);
      if (c >= 0x100 || (c >= 0xC2 && c <= 0xF4)) {
        boolean mark = c == '\u00E2' && !isBetweenLetters(text, i, from, until);
        sound += !mark && Character.isLetter(c) ? 1 : 0;
      }
    }
    return sound;
  }

  private static boolean isBetweenLetters(CharSequence text, int i, int from, int until) {
    return i > from
        && i + 1 < until
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLetter(text.charAt(i + 1));
  }

  /**
   * How unlikely the text as it stands is: a bound on what {@link RestoredRuns} may find that a
   * repair gains, in units of the {@link PairModel}.
   *
   * @param least the gain that a run must have to matter by itself
   */
  static int mostGain(char[] source, MisreadCodec codec, Loss loss, int least) {
    PairModel pairs = PairModel.get();
    int gain = 0;
    int sound = 0;
    int letters = 0;
    boolean proper = false;
    for (int i = 0; i < source.length; ) {
      int lead = source[i] < 0x80 ? -1 : codec.byteOf(CharacterClasses.of(source[i]));
      if (lead < 0xC2 || lead > 0xF4) {
        sound += source[i] < 0x80 ? 0 : 1;
        i++;
        continue;
      }
      int surprise = surprise(pairs, source, i);
      gain += Math.max(0, surprise);
      int taken = continuations(source, codec, i + 1);
      proper |= taken >= LostSequences.continuations(lead);
      boolean letter = taken == 0 && surprise < least && LostMarks.isInWord(source, i);
      letters += letter ? 1 : 0;
      i += 1 + taken;
    }
    if (loss == Loss.DROPPED) {
      sound += proper ? 0 : letters;
      gain -= (int) (sound * RestoredRuns.SOUND * PairModel.UNITS_PER_NAT);
    }
    return gain;
  }

  /** How surprising the lead byte at a character and the bytes after it are. */
  private static int surprise(PairModel pairs, char[] source, int i) {
    int before = CharacterClasses.of(i > 0 ? source[i - 1] : ' ');
    int surprise = -LEAST_SURPRISE;
    int end = Math.min(source.length, i + 4);
    for (int k = i; k <= end; k++) {
      int here = CharacterClasses.of(k < source.length ? source[k] : ' ');
      surprise += pairs.surprise(before, here);
      before = here;
      if (k > i && !CharacterClasses.isSingle(here)) {
        break;
      }
    }
    return surprise;
  }

  private static int continuations(char[] source, MisreadCodec codec, int from) {
    int i = from;
    while (i < source.length && i < from + 3 && source[i] >= 0x80) {
      int b = codec.byteOf(CharacterClasses.of(source[i]));
      if (b < 0x80 || b > 0xBF) {
        break;
      }
      i++;
    }
    return i - from;
  }
}
