package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;

/**
 * Names of languages and countries in every language that Unicode's CLDR knows: clean text in some
 * three hundred languages, most of which no model has ever seen.
 */
class CleanNamesTest {
  @Test
  void namesInEveryLanguageStayAsTheyAre() {
    for (ULocale locale : ULocale.getAvailableLocales()) {
      String names = names(locale);
      assertThat(EncodingRepairer.mojibakeOnly().repair(names).edits().asList())
          .as(locale.getName())
          .isEmpty();
    }
  }

  @Test
  void namesAmongQuotationMarksStayAsTheyAre() {
    for (String language : new String[] {"be", "cy", "gaa", "jgo", "nmg", "sg", "smn", "yrl"}) {
      for (String name : names(new ULocale(language)).lines().toList()) {
        String quoted = "“" + name + "”, «" + name + "»: ‘" + name + "’…";
        assertThat(EncodingRepairer.mojibakeOnly().repair(quoted).text()).isEqualTo(quoted);
      }
    }
  }

  private static String names(ULocale locale) {
    StringBuilder names = new StringBuilder();
    for (String language : ULocale.getISOLanguages()) {
      names.append(ULocale.getDisplayLanguage(language, locale)).append('\n');
    }
    for (String country : ULocale.getISOCountries()) {
      names.append(ULocale.getDisplayCountry("und_" + country, locale)).append('\n');
    }
    return names.toString();
  }
}
