package dev.winnow.encoding;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * Says how surprising a character is after another one in a language: a bigram model over classes,
 * which are the letters of the language, case folded, and the coarse classes of {@link CharClass}.
 *
 * <p>The cost of a character is the sum of three: of its class after the class before it, of the
 * character within its class, and of its case after the case before it. A cost is a negative binary
 * logarithm of a probability, in sixteenths of a bit.
 *
 * <p>Immutable and thread-safe.
 */
final class LanguageModel {
  /** Sixteenths of a bit. */
  static final int UNIT = 16;

  /**
   * Stands for the languages in Latin letters that have no model: one class for all letters beyond
   * a to z.
   */
  static final String UNKNOWN_LATIN = "mul-latn";

  private final String name;
  private final String letters;
  private final byte[] caseCosts;
  private final byte[] unigramCosts;
  private final byte[] bigramCosts;

  private LanguageModel(
      String name, String letters, byte[] caseCosts, byte[] unigramCosts, byte[] bigramCosts) {
    this.name = name;
    this.letters = letters;
    this.caseCosts = caseCosts;
    this.unigramCosts = unigramCosts;
    this.bigramCosts = bigramCosts;
  }

  static LanguageModel read(DataInputStream in) throws IOException {
    String name = in.readUTF();
    String letters = in.readUTF();
    int classes = CharClass.COUNT + letters.length();
    byte[] caseCosts = in.readNBytes(LetterCase.COUNT * LetterCase.COUNT);
    byte[] unigramCosts = in.readNBytes(classes);
    byte[] bigramCosts = in.readNBytes(classes * classes);
    return new LanguageModel(name, letters, caseCosts, unigramCosts, bigramCosts);
  }

  /** Returns the BCP 47 tag of the language, {@code mul-} and a group where it stands for many. */
  String name() {
    return name;
  }

  int classes() {
    return CharClass.COUNT + letters.length();
  }

  int classOf(char c) {
    int letter = letters.indexOf(CharClass.fold(c));
    return letter >= 0 ? CharClass.COUNT + letter : CharClass.of(c);
  }

  /** Returns whether this stands for languages of which it is not known which letters they use. */
  boolean isUnknownLatin() {
    return name.equals(UNKNOWN_LATIN);
  }

  /** Returns whether the Latin letters are the language's own. */
  boolean isLatin() {
    return letters.indexOf('e') >= 0;
  }

  int caseCost(int caseBefore, int letterCase) {
    return caseCosts[caseBefore * LetterCase.COUNT + letterCase] & 0xFF;
  }

  int unigramCost(int charClass) {
    return unigramCosts[charClass] & 0xFF;
  }

  int bigramCost(int classBefore, int charClass) {
    return bigramCosts[classBefore * classes() + charClass] & 0xFF;
  }

  /** Returns the costs of all bigrams, by class before and class; nobody writes to them. */
  byte[] bigramCosts() {
    return bigramCosts;
  }

  @Override
  public String toString() {
    return name;
  }
}
