package dev.winnow.nlp.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * The scripts that tell languages apart: those that one language of the web is written in, which
 * need no more than a look, and those that are shared.
 */
enum Script {
  LATIN(UnicodeScript.LATIN, ""),
  CYRILLIC(UnicodeScript.CYRILLIC, ""),
  ARABIC(UnicodeScript.ARABIC, ""),
  DEVANAGARI(UnicodeScript.DEVANAGARI, ""),
  /** Chinese characters and kana: Japanese if there are enough kana, else Chinese. */
  HAN(UnicodeScript.HAN, "zh"),
  HANGUL(UnicodeScript.HANGUL, "ko"),
  GREEK(UnicodeScript.GREEK, "el"),
  HEBREW(UnicodeScript.HEBREW, "he"),
  THAI(UnicodeScript.THAI, "th"),
  ARMENIAN(UnicodeScript.ARMENIAN, "hy"),
  GEORGIAN(UnicodeScript.GEORGIAN, "ka"),
  BENGALI(UnicodeScript.BENGALI, "bn"),
  TAMIL(UnicodeScript.TAMIL, "ta"),
  TELUGU(UnicodeScript.TELUGU, "te"),
  KANNADA(UnicodeScript.KANNADA, "kn"),
  MALAYALAM(UnicodeScript.MALAYALAM, "ml"),
  GUJARATI(UnicodeScript.GUJARATI, "gu"),
  GURMUKHI(UnicodeScript.GURMUKHI, "pa"),
  ORIYA(UnicodeScript.ORIYA, "or"),
  SINHALA(UnicodeScript.SINHALA, "si"),
  MYANMAR(UnicodeScript.MYANMAR, "my"),
  KHMER(UnicodeScript.KHMER, "km"),
  LAO(UnicodeScript.LAO, "lo"),
  TIBETAN(UnicodeScript.TIBETAN, "bo"),
  ETHIOPIC(UnicodeScript.ETHIOPIC, "am"),
  MONGOLIAN(UnicodeScript.MONGOLIAN, "mn-Mong"),
  THAANA(UnicodeScript.THAANA, "dv"),
  SYRIAC(UnicodeScript.SYRIAC, "syr"),
  CHEROKEE(UnicodeScript.CHEROKEE, "chr"),
  CANADIAN_SYLLABICS(UnicodeScript.CANADIAN_ABORIGINAL, "iu"),
  TIFINAGH(UnicodeScript.TIFINAGH, "zgh"),
  NKO(UnicodeScript.NKO, "nqo"),
  OL_CHIKI(UnicodeScript.OL_CHIKI, "sat"),
  YI(UnicodeScript.YI, "ii"),
  /** Letters of any other script. */
  OTHER(UnicodeScript.UNKNOWN, "und");

  /** Below this the letters are Latin: ASCII, Latin-1, Latin Extended-A and -B. */
  private static final int LATIN_END = 0x250;

  private static final Map<UnicodeScript, Script> BY_UNICODE = new EnumMap<>(UnicodeScript.class);

  static {
    for (Script script : values()) {
      BY_UNICODE.put(script.unicode, script);
    }
    BY_UNICODE.put(UnicodeScript.HIRAGANA, HAN);
    BY_UNICODE.put(UnicodeScript.KATAKANA, HAN);
    BY_UNICODE.put(UnicodeScript.BOPOMOFO, HAN);
  }

  private final UnicodeScript unicode;
  private final String language;

  Script(UnicodeScript unicode, String language) {
    this.unicode = unicode;
    this.language = language;
  }

  /** The script of a letter or of a mark; a mark of no script of its own has {@link #OTHER}. */
  static Script of(int letter) {
    return letter < LATIN_END ? LATIN : BY_UNICODE.getOrDefault(UnicodeScript.of(letter), OTHER);
  }

  static boolean isKana(int letter) {
    return (letter >= 0x3041 && letter <= 0x30ff) || (letter >= 0xff66 && letter <= 0xff9d);
  }

  /** Whether many languages are written in it, so that it alone says nothing. */
  boolean isShared() {
    return language.isEmpty();
  }

  /** The tag of the language that is written in it, unless it {@linkplain #isShared is shared}. */
  String language() {
    return language;
  }

  /** How many letters of an alphabet one of its letters is worth. */
  int weight() {
    return this == HAN ? 3 : this == HANGUL ? 2 : 1;
  }
}
