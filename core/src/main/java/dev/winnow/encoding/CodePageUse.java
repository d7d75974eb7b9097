package dev.winnow.encoding;

import java.util.List;

/**
 * Says which languages are written in a code page and how rare it is: bits of evidence that it has
 * to make up for beside windows-1252.
 */
record CodePageUse(CodePage page, int priorBits, List<String> languages) {
  private static final List<String> WEST =
      List.of(
          LanguageModel.UNKNOWN_LATIN,
          "en",
          "de",
          "fr",
          "es",
          "it",
          "pt",
          "nl",
          "ca",
          "sv",
          "da",
          "fi",
          "is",
          "id");
  private static final List<String> CENTRAL =
      List.of(LanguageModel.UNKNOWN_LATIN, "cs", "sk", "pl", "hu", "hr", "sl", "ro", "de");
  private static final List<String> BALTIC =
      List.of(LanguageModel.UNKNOWN_LATIN, "lt", "lv", "et", "pl", "fi");
  private static final List<String> CYRILLIC = List.of("mul-cyrl", "ru", "uk", "bg", "sr", "mk");
  private static final List<String> ARABIC = List.of("ar", "fa");

  /**
   * Returns a cost for each byte above 0x7F, in sixteenths of a bit: a rare code page that fits a
   * long text of an unknown language a little better than a common one is still the less likely.
   */
  int rarity() {
    return priorBits >= 10 ? 2 * LanguageModel.UNIT : priorBits >= 6 ? LanguageModel.UNIT / 2 : 0;
  }

  /** The code pages that are guessed. The others are decoded where a label asks for them. */
  static final List<CodePageUse> GUESSED =
      List.of(
          new CodePageUse(CodePage.WINDOWS_1252, 0, WEST),
          new CodePageUse(CodePage.ISO_8859_15, 4, WEST),
          new CodePageUse(CodePage.WINDOWS_1250, 2, CENTRAL),
          new CodePageUse(CodePage.ISO_8859_2, 3, CENTRAL),
          new CodePageUse(CodePage.WINDOWS_1251, 1, CYRILLIC),
          new CodePageUse(CodePage.KOI8_R, 4, List.of("mul-cyrl", "ru", "bg")),
          new CodePageUse(CodePage.KOI8_U, 4, List.of("uk", "ru")),
          new CodePageUse(CodePage.ISO_8859_5, 5, CYRILLIC),
          new CodePageUse(CodePage.WINDOWS_1253, 2, List.of("el")),
          new CodePageUse(CodePage.ISO_8859_7, 3, List.of("el")),
          new CodePageUse(CodePage.WINDOWS_1254, 2, List.of(LanguageModel.UNKNOWN_LATIN, "tr")),
          new CodePageUse(CodePage.WINDOWS_1255, 2, List.of("he")),
          new CodePageUse(CodePage.ISO_8859_8, 4, List.of("he")),
          new CodePageUse(CodePage.WINDOWS_1256, 2, ARABIC),
          new CodePageUse(CodePage.ISO_8859_6, 5, List.of("ar")),
          new CodePageUse(CodePage.WINDOWS_1257, 3, BALTIC),
          new CodePageUse(CodePage.ISO_8859_13, 4, BALTIC),
          new CodePageUse(CodePage.ISO_8859_4, 8, BALTIC),
          new CodePageUse(CodePage.WINDOWS_1258, 4, List.of("vi")),
          new CodePageUse(CodePage.WINDOWS_874, 2, List.of("th")),
          new CodePageUse(CodePage.MACINTOSH, 8, WEST),
          new CodePageUse(CodePage.X_MAC_CYRILLIC, 9, CYRILLIC),
          new CodePageUse(CodePage.X_MAC_CENTRAL_EUROPE, 11, CENTRAL),
          new CodePageUse(CodePage.X_MAC_GREEK, 12, List.of("el")),
          new CodePageUse(CodePage.X_MAC_TURKISH, 12, List.of("tr")),
          new CodePageUse(CodePage.IBM437, 9, WEST),
          new CodePageUse(CodePage.IBM850, 8, WEST),
          new CodePageUse(CodePage.IBM852, 8, CENTRAL),
          new CodePageUse(CodePage.IBM866, 6, CYRILLIC),
          new CodePageUse(CodePage.IBM855, 12, CYRILLIC),
          new CodePageUse(CodePage.IBM857, 10, List.of("tr")),
          new CodePageUse(CodePage.IBM775, 11, BALTIC),
          new CodePageUse(CodePage.IBM737, 11, List.of("el")),
          new CodePageUse(CodePage.IBM862, 11, List.of("he")));
}
