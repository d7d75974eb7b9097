package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairModelsTest {
  private static byte[] bytes(String resource) throws IOException {
    ClassLoader loader = RepairModelsTest.class.getClassLoader();
    try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(resource))) {
      return in.readAllBytes();
    }
  }

  /** What other bytes would change: which text users get. Say so in the change log. */
  @ParameterizedTest
  @CsvSource({PairModel.RESOURCE + ",6dd06a1d", LetterModel.RESOURCE + ",a6101d56"})
  void bytesAreThoseThatWereMeasured(String resource, String crc) throws IOException {
    CRC32 computed = new CRC32();
    computed.update(bytes(resource));
    assertThat(Long.toHexString(computed.getValue())).isEqualTo(crc);
  }

  @Test
  void areSmall() throws IOException {
    assertThat(bytes(PairModel.RESOURCE).length + bytes(LetterModel.RESOURCE).length)
        .isLessThan(1_100_000);
  }

  @Test
  void pairsOfMisreadLettersAreFoundAndThoseOfCleanTextAreNot() {
    assertThat(DamagedPairs.has('Ã', '©')).isTrue();
    assertThat(DamagedPairs.has('â', '€')).isTrue();
    assertThat(DamagedPairs.has('Р', 'ѕ')).isTrue();
    assertThat(DamagedPairs.has('é', 't')).isFalse();
    assertThat(DamagedPairs.has('п', 'р')).isFalse();
    assertThat(DamagedPairs.has('ก', 'า')).isFalse();
  }

  @Test
  void lettersAreLikelyWhereALanguageHasThem() {
    LetterModel model = LetterModel.get();
    int polish = language(model, "pl");
    assertThat(model.has(polish, 'ł')).isTrue();
    assertThat(model.has(language(model, "en"), 'ł')).isFalse();
    assertThat(cost(model.table(polish), 'o', 'ś', 'ć', ' '))
        .isLessThan(cost(model.table(polish), 'o', 'ś', 'ć', 'ł'));
  }

  /** As much of three characters as is known, and no more, is what tells the next one. */
  @Test
  void lettersLeadToTheContextThatTheyMake() {
    for (int l = 0; l < LetterModel.get().languages(); l++) {
      LetterTable table = LetterModel.get().table(l);
      SplittableRandom random = new SplittableRandom(l);
      String alphabet = table.alphabet();
      char[] last = {' ', ' ', ' '};
      int context = table.context(' ', ' ', ' ');
      boolean right = true;
      for (int i = 0; i < 20_000; i++) {
        char c = letter(alphabet, random);
        last = new char[] {last[1], last[2], c};
        context = LetterTable.context(table.step(context, table.number(c)));
        right &= context == table.context(last[0], last[1], last[2]);
        right &= table.lastTwo(context) == table.context('\u2603', last[1], last[2]);
      }
      assertThat(right).as(LetterModel.get().language(l)).isTrue();
    }
  }

  /** Frequent letters most often, any other often, and one that no language has. */
  private static char letter(String alphabet, SplittableRandom random) {
    int kind = random.nextInt(20);
    int common = Math.min(alphabet.length(), 40);
    return kind == 0
        ? '\u2603'
        : alphabet.charAt(random.nextInt(kind < 5 ? alphabet.length() : common));
  }

  /**
   * A letter that was never seen after three others costs what it does after two, and some more.
   */
  @Test
  void aLetterUnseenCostsMoreThanAfterLess() {
    LetterTable table = LetterModel.get().table(language(LetterModel.get(), "en"));

    assertThat(cost(table, 'q', 'u', 'i', 't')).isLessThan(cost(table, 'q', 'u', 'i', 'w'));
    assertThat(cost(table, 't', 'h', 'e', ' ')).isLessThan(16);
    assertThat(cost(table, 'z', 'x', 'q', 'j')).isLessThanOrEqualTo(LetterModel.STRANGER);
    assertThat(cost(table, ' ', 't', 'h', '\u2603')).isEqualTo(LetterModel.STRANGER);
  }

  private static int cost(LetterTable table, char third, char second, char last, char c) {
    return LetterTable.cost(table.step(table.context(third, second, last), table.number(c)));
  }

  private static int language(LetterModel model, String name) {
    for (int l = 0; l < model.languages(); l++) {
      if (model.language(l).equals(name)) {
        return l;
      }
    }
    throw new AssertionError(name);
  }
}
