package dev.winnow.similarity;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Shingles as the definition has it, slowly: what {@link ShingleBuffer} is checked against. */
final class PlainShingler {
  private static final long BASE = 0xD6E8FEB86659FD93L;

  private PlainShingler() {}

  static List<String> words(String text) {
    String normal =
        UCharacter.toLowerCase(ULocale.ROOT, Normalizer2.getNFCInstance().normalize(text));
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean alone = false;
    for (int c : normal.codePoints().toArray()) {
      boolean mark = isMark(c) && word.length() > 0;
      if (!mark && (alone || isSpaceless(c) || !(isLetter(c) || isNumber(c)))) {
        flush(word, words);
      }
      if (mark || isLetter(c) || isNumber(c)) {
        word.appendCodePoint(c);
      }
      alone = mark ? alone : isSpaceless(c);
    }
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
    }
    word.setLength(0);
  }

  static long[] words(String text, int size, long seed) {
    return shingles(words(text).stream().mapToLong(w -> hashWord(w, seed)).toArray(), size);
  }

  static long[] characters(String text, int size, long seed) {
    String joined = String.join(" ", words(text));
    return shingles(joined.codePoints().mapToLong(c -> hashCharacter(c, seed)).toArray(), size);
  }

  private static long[] shingles(long[] units, int size) {
    if (units.length == 0) {
      return units;
    }
    return LongStream.rangeClosed(0, Math.max(0, units.length - size))
        .map(i -> polynomial(units, (int) i, (int) Math.min(units.length, i + size)))
        .toArray();
  }

  private static long polynomial(long[] units, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum = sum * BASE + units[i];
    }
    return Mixing.spread(sum);
  }

  private static long hashWord(String word, long seed) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    long hash = 0;
    for (int at = 0; at < bytes.length; at += 16) {
      hash =
          Mixing.fold(
              number(bytes, at) ^ Mixing.splitMix(seed, 0) ^ hash,
              number(bytes, at + 8) ^ Mixing.splitMix(seed, 1));
    }
    return hash;
  }

  private static long number(byte[] bytes, int at) {
    long number = 0;
    for (int i = 0; i < 8 && at + i < bytes.length; i++) {
      number |= (bytes[at + i] & 0xFFL) << (8 * i);
    }
    return number;
  }

  private static long hashCharacter(int c, long seed) {
    return Mixing.fold(c ^ Mixing.splitMix(seed, 0), Mixing.splitMix(seed, 1));
  }

  private static boolean isLetter(int c) {
    return UCharacter.isLetter(c);
  }

  private static boolean isNumber(int c) {
    int type = UCharacter.getType(c);
    return type == UCharacterCategory.DECIMAL_DIGIT_NUMBER
        || type == UCharacterCategory.LETTER_NUMBER
        || type == UCharacterCategory.OTHER_NUMBER;
  }

  private static boolean isMark(int c) {
    int type = UCharacter.getType(c);
    return type == UCharacterCategory.NON_SPACING_MARK
        || type == UCharacterCategory.ENCLOSING_MARK
        || type == UCharacterCategory.COMBINING_SPACING_MARK;
  }

  private static boolean isSpaceless(int c) {
    return isLetter(c)
        && (UScript.hasScript(c, UScript.HAN)
            || UScript.hasScript(c, UScript.HIRAGANA)
            || UScript.hasScript(c, UScript.KATAKANA)
            || UScript.hasScript(c, UScript.THAI)
            || UScript.hasScript(c, UScript.LAO)
            || UScript.hasScript(c, UScript.KHMER)
            || UScript.hasScript(c, UScript.MYANMAR));
  }
}
