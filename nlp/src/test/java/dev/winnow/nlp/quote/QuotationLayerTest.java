package dev.winnow.nlp.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Document;
import dev.winnow.pipeline.Pipeline;
import org.junit.jupiter.api.Test;

class QuotationLayerTest {
  @Test
  void putsQuotationsOnADocument() {
    CleanDocument clean =
        Pipeline.builder()
            .step("quotations", QuotationLayer.step())
            .build()
            .process(Document.text("a", "„Es regnet“, sagte Mara Quill.").lang("de").build());

    assertThat(clean.layer(QuotationLayer.QUOTATIONS))
        .singleElement()
        .satisfies(
            quotation -> {
              assertThat(quotation.content().of(clean.text())).hasToString("Es regnet");
              assertThat(quotation.speakerName()).contains("Mara Quill");
            });
  }
}
