package dev.winnow.nlp.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pins the models: a change of a byte changes what every user gets, and must be meant. */
class ModelBytesTest {
  @ParameterizedTest
  @CsvSource({
    "marks.tsv, 79aadf00",
    "kinds.bin, 66000f75",
    "clauses.bin, d4432ec1",
    "words.tsv, 542ddd1",
  })
  void modelsAreTheOnesThatWereMeasured(String name, String crc) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in =
        Objects.requireNonNull(
            QuoteSegmenter.class
                .getClassLoader()
                .getResourceAsStream("dev/winnow/nlp/quote/" + name))) {
      sum.update(in.readAllBytes());
    }

    assertThat(Long.toHexString(sum.getValue())).isEqualTo(crc);
  }
}
