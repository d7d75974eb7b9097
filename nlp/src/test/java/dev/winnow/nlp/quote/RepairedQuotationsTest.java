package dev.winnow.nlp.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.encoding.EncodingRepairer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Quotations whose marks were damaged and repaired are those that stood there. */
class RepairedQuotationsTest {
  private static final String NEWS =
      "The harbour board’s plan for a “low pier” was met with anger on Friday.\n"
          + "“Despite its price, it would hold the sea off,” the engineers wrote.\n"
          + "Mara Quill, who keeps the light, called it a “truly costly wall”.\n"
          + "The pier could be “good for boats, and bad for those who walk,” Dr Moor told the Gazette.\n"
          + "“People who see the plan ask: ‘Who pays for it?’” she said.\n"
          + "Joss Lund’s answer was a “wake-up call for Ferryport”. “We can’t wait,” he said.";

  private static final QuoteSegmenter SEGMENTER = QuoteSegmenter.forLanguage(Locale.ENGLISH);

  private static List<String> quoted(String text) {
    return SEGMENTER.quotations(text).stream()
        .map(quotation -> quotation.kind() + " " + quotation.content().of(text))
        .toList();
  }

  private static String repaired(String text) {
    return EncodingRepairer.standard().repair(text).text().toString();
  }

  @Test
  void marksThatWereDecodedWrongly() {
    String wrong =
        new String(NEWS.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));

    assertThat(quoted(NEWS)).hasSize(8);
    assertThat(quoted(repaired(wrong))).isEqualTo(quoted(NEWS));
  }

  @Test
  void marksOfWhichTheFirstByteIsLeft() {
    String lost = NEWS.replaceAll("[“”‘’]", "â");

    assertThat(quoted(lost)).isEmpty();
    assertThat(quoted(repaired(lost))).isEqualTo(quoted(NEWS));
  }
}
