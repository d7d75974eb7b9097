package dev.winnow.nlp.language;

import java.util.Set;

/**
 * Tells Croatian from Serbian in Latin letters. All but a few of their words are the same, so that
 * no mean over a text shows it; those few do: the vowel that is {@code ije} or {@code je} in
 * Croatian and {@code e} in Serbian, and words that only one of them has.
 */
final class SerboCroatian {
  static final String CROATIAN = "hr";
  static final String SERBIAN = "sr-Latn";

  /** How much likelier one telling word makes its language. */
  private static final double FACTOR = 4;

  /** How telling words begin; with a full stop, whole words. */
  private static final Set<String> CROATIAN_WORDS =
      words(
          "tko. netko. nitko. svatko. što. gdje ovdje ondje negdje nigdje svugdje prije. uvjet"
              + " europ tisuć općin opće opći točk točn netočn kemij tjedan tjedn glazb sveučiliš"
              + " znanstven suradn surađ obitelj jučer povijes također uopće tijekom mjes čovje"
              + " vjer djel djec djev sjed sjev sjet zahtjev mjer promjen primjer pjes pjev svjet"
              + " svjed uspje namjer rješ posjet ljet siječ veljač ožuj travnj lipnj srpnj kolovoz"
              + " rujn studen prosin nogomet zrak kruh neovis oporb priopć predsjed stjec bjež"
              + " cvjet nasljed sljed posljed snjež htje vidje voljel živje željel razumje nedjelj"
              + " obje. dvjema vanjsk");

  private static final Set<String> SERBIAN_WORDS =
      words(
          "ko. niko. šta. gde ovde onde negde nigde pre. posle. uvek evrop hiljad opštin opšt tačk"
              + " tačn netačn hemij nedelj muzičk univerzitet naučn saradn sarađ porodic juče."
              + " istorij takođe. uopšte bezbedn mest mesec čovek verov vernik veruje delov delo."
              + " dela. delu. dete. dece. deca. decu. deci. devoj sedišt sever sećanj zahtev mera."
              + " mere. meru. promen primer pesm pesn peva svetsk celo. cela. cele. celu. celi."
              + " celok uspeh uspeš uspel namer reše rešav rešit poset leto. leta. letos januar"
              + " februar avgust septemb oktob novemb decemb fudbal vazduh hleb saopšt predsed"
              + " sledeć sledi posledn sneg. snega. cveć voleo želeo živeo razume vreme. reč. reči."
              + " lepo. lepa. lepe. ceo. deo. dve. obe. mleko spoljn");

  private static final int LONGEST = 12;

  private SerboCroatian() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" ", -1));
  }

  /**
   * Returns how likely a text in the one or the other is Croatian, from 0 to 1.
   *
   * @param words in lower case, with a space before and after each
   */
  static double croatian(String words) {
    int more = 0;
    for (String word : words.strip().split(" ", -1)) {
      more += begins(word, CROATIAN_WORDS) || hasLongVowel(word) ? 1 : 0;
      more -= begins(word, SERBIAN_WORDS) ? 1 : 0;
    }
    return 1 / (1 + Math.pow(FACTOR, -more));
  }

  private static boolean begins(String word, Set<String> beginnings) {
    for (int length = Math.min(word.length(), LONGEST); length > 2; length--) {
      if (beginnings.contains(word.substring(0, length))) {
        return true;
      }
    }
    return beginnings.contains(word + '.');
  }

  /** Whether it has {@code ije} inside; at the end that is a case, or {@code nije}. */
  private static boolean hasLongVowel(String word) {
    int at = word.indexOf("ije");
    return at > 0 && at + 3 < word.length() && !word.startsWith("nt", at + 3);
  }
}
