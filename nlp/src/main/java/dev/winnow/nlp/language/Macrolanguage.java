package dev.winnow.nlp.language;

import java.util.Locale;

/**
 * Languages that may stand for each other in what pages declare: the parts of a macrolanguage (ISO
 * 639-3), and codes that were replaced.
 */
final class Macrolanguage {
  private Macrolanguage() {}

  /** Whether two tags may mean one language; region and script do not matter. */
  static boolean isShared(String tag, String other) {
    return code(language(tag)).equals(code(language(other)));
  }

  /** The language of a tag alone; empty if it is not a tag or does not say. */
  static String language(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return language.equals("und") ? "" : language;
  }

  private static String code(String language) {
    return switch (language) {
      case "nb", "nn" -> "no";
      case "bs", "hr", "sr", "cnr" -> "sh";
      case "cmn", "yue", "wuu", "nan", "hak", "lzh" -> "zh";
      case "id", "in", "zlm", "zsm", "ind" -> "ms";
      case "fil" -> "tl";
      case "iw" -> "he";
      case "ji", "ydd" -> "yi";
      case "mo" -> "ro";
      case "prs", "pes" -> "fa";
      case "arb", "arz", "apc", "ary" -> "ar";
      case "ekk" -> "et";
      case "lvs" -> "lv";
      case "als" -> "sq";
      default -> language;
    };
  }
}
