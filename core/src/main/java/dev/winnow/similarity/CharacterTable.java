package dev.winnow.similarity;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What the scan for words needs to know of a code point, from ICU4J's data in one number: its
 * class, its lower-case form, and whether normalisation or the context may change it.
 *
 * <p>Blocks of 64 code points, those that share all but the last byte in UTF-8, are filled when
 * they are first met: ASCII text needs none. Thread-safe.
 */
final class CharacterTable {
  /** The classes, in the lowest bits of an entry. */
  static final int SEPARATOR = 0;

  /** A letter or number that makes a word with its neighbours. */
  static final int JOINING = 1;

  /** A letter of a script written without spaces: a word by itself. */
  static final int SPACELESS = 2;

  /** A mark: belongs to the word before it, if there is one. */
  static final int MARK = 3;

  private static final int CLASS_MASK = 3;

  /**
   * Whether only ICU can tell what becomes of the character: it is not always in NFC, or its
   * lower-case form does not take its place byte for byte.
   */
  private static final int SPECIAL = 1 << 2;

  private static final int COMBINING_CLASS_SHIFT = 8;
  private static final int LOWER_CASE_SHIFT = 32;
  private static final int BLOCK_SHIFT = 6;
  private static final int BLOCK_SIZE = 1 << BLOCK_SHIFT;

  private static final int[] SPACELESS_SCRIPTS = {
    UScript.HAN,
    UScript.HIRAGANA,
    UScript.KATAKANA,
    UScript.THAI,
    UScript.LAO,
    UScript.KHMER,
    UScript.MYANMAR
  };

  private static final AtomicReferenceArray<long @Nullable []> BLOCKS =
      new AtomicReferenceArray<>((Character.MAX_CODE_POINT + 1) >> BLOCK_SHIFT);

  private CharacterTable() {}

  /** Returns the entry of a code point. */
  static long get(int codePoint) {
    long[] block = BLOCKS.getAcquire(codePoint >>> BLOCK_SHIFT);
    if (block == null) {
      block = fill(codePoint & -BLOCK_SIZE);
      BLOCKS.setRelease(codePoint >>> BLOCK_SHIFT, block);
    }
    return block[codePoint & (BLOCK_SIZE - 1)];
  }

  static int wordClass(long entry) {
    return (int) entry & CLASS_MASK;
  }

  static boolean isSpecial(long entry) {
    return (entry & SPECIAL) != 0;
  }

  static int combiningClass(long entry) {
    return (int) entry >>> COMBINING_CLASS_SHIFT & 0xFF;
  }

  /** Returns the lower-case form, which is as long as the character itself in UTF-8. */
  static int lowerCase(long entry) {
    return (int) (entry >>> LOWER_CASE_SHIFT);
  }

  private static long[] fill(int first) {
    long[] block = new long[BLOCK_SIZE];
    for (int i = 0; i < BLOCK_SIZE; i++) {
      block[i] = entry(first + i);
    }
    return block;
  }

  private static long entry(int c) {
    if (UCharacter.getType(c) == UCharacterCategory.SURROGATE) {
      return (long) c << LOWER_CASE_SHIFT;
    }
    String self = UCharacter.toString(c);
    String lower = UCharacter.toLowerCase(ULocale.ROOT, self);
    boolean special =
        Normalizer2.getNFCInstance().quickCheck(self) != Normalizer.YES
            || lower.codePointCount(0, lower.length()) != 1
            || utf8Length(lower) != utf8Length(self);
    return classOf(c)
        | (special ? SPECIAL : 0)
        | (long) UCharacter.getCombiningClass(c) << COMBINING_CLASS_SHIFT
        | (long) (special ? c : lower.codePointAt(0)) << LOWER_CASE_SHIFT;
  }

  private static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static int classOf(int c) {
    return switch (UCharacter.getType(c)) {
      case UCharacterCategory.UPPERCASE_LETTER,
          UCharacterCategory.LOWERCASE_LETTER,
          UCharacterCategory.TITLECASE_LETTER,
          UCharacterCategory.MODIFIER_LETTER,
          UCharacterCategory.OTHER_LETTER ->
          isSpaceless(c) ? SPACELESS : JOINING;
      case UCharacterCategory.DECIMAL_DIGIT_NUMBER,
          UCharacterCategory.LETTER_NUMBER,
          UCharacterCategory.OTHER_NUMBER ->
          JOINING;
      case UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK,
          UCharacterCategory.COMBINING_SPACING_MARK ->
          MARK;
      default -> SEPARATOR;
    };
  }

  /** By script extensions: the prolonged sound mark, common to both kana, is a letter of them. */
  private static boolean isSpaceless(int c) {
    for (int script : SPACELESS_SCRIPTS) {
      if (UScript.hasScript(c, script)) {
        return true;
      }
    }
    return false;
  }
}
