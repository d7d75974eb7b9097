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
      String alphabet = table.alphabet() + "\u2603";
      char[] last = {' ', ' ', ' '};
      int context = table.context(' ', ' ', ' ');
      for (int i = 0; i < 20_000; i++) {
        char c =
            alphabet.charAt(random.nextInt(Math.min(random.nextInt(90) + 1, alphabet.length())));
        last = new char[] {last[1], last[2], c};
        context = LetterTable.context(table.step(context, table.number(c)));
        assertThat(context).isEqualTo(table.context(last[0], last[1], last[2]));
        assertThat(table.lastTwo(context)).isEqualTo(table.context('\u2603', last[1], last[2]));
      }
    }
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
