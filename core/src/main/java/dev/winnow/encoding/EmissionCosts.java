package dev.winnow.encoding;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * Says how surprising a character is within its coarse class, over all languages: an é among
 * foreign letters, a section sign among symbols. Costs are those of {@link LanguageModel}.
 *
 * <p>Immutable and thread-safe.
 */
final class EmissionCosts {
  /** log2(10) for a digit, log2(26) for a Latin letter, about 8 equally likely ASCII marks. */
  private static final int DIGIT = 53;

  private static final int LATIN = 75;
  private static final int PUNCTUATION = 48;

  /** A letter, or a mark, that the training text does not have. */
  private static final int RARE = 14 * LanguageModel.UNIT;

  private static final int GRAPHIC = 6 * LanguageModel.UNIT;
  private static final int CONTROL = 14 * LanguageModel.UNIT;
  private static final int UNDEFINED = 30 * LanguageModel.UNIT;

  private final String characters;
  private final byte[] costs;

  private EmissionCosts(String characters, byte[] costs) {
    this.characters = characters;
    this.costs = costs;
  }

  static EmissionCosts read(DataInputStream in) throws IOException {
    String characters = in.readUTF();
    return new EmissionCosts(characters, in.readNBytes(characters.length()));
  }

  /** Returns the cost of {@code c}, given that a language puts it into {@code charClass}. */
  int cost(char c, int charClass) {
    return switch (charClass) {
      case CharClass.SPACE, CharClass.NO_BREAK_SPACE -> 0;
      case CharClass.DIGIT -> DIGIT;
      case CharClass.LATIN -> LATIN;
      case CharClass.PUNCTUATION -> PUNCTUATION;
      case CharClass.OTHER -> costOfOther(c);
      case CharClass.OPENER,
          CharClass.CLOSER,
          CharClass.DASH,
          CharClass.DOTS,
          CharClass.SYMBOL,
          CharClass.FOREIGN ->
          costOfKnown(c);
      default -> 0;
    };
  }

  private int costOfKnown(char c) {
    int index = characters.indexOf(CharClass.fold(c));
    return index < 0 ? RARE : costs[index] & 0xFF;
  }

  private static int costOfOther(char c) {
    if (c == CodePage.UNDEFINED) {
      return UNDEFINED;
    }
    return Character.isISOControl(c) ? CONTROL : GRAPHIC;
  }
}
