package dev.winnow.nlp.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Document;
import dev.winnow.pipeline.Pipeline;
import dev.winnow.pipeline.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentenceLayerTest {
  private final List<Locale> asked = new ArrayList<>();

  private final Step noting =
      SentenceLayer.step(
          language -> {
            asked.add(language);
            return SentenceSegmenter.forLanguage(language);
          });

  @Test
  void putsSentencesOnADocument() {
    CleanDocument clean =
        Pipeline.builder()
            .step("sentences", SentenceLayer.step())
            .build()
            .process(Document.text("a", "It rained. We stayed in.").build());

    assertThat(clean.layer(SentenceLayer.SENTENCES))
        .extracting(span -> span.of(clean.text()).toString())
        .containsExactly("It rained.", "We stayed in.");
  }

  @Test
  void takesTheLanguageThatWasFoundBeforeTheOneThatWasTold() {
    Pipeline pipeline =
        Pipeline.builder()
            .step("language", document -> document.with("lang", "pt_BR"))
            .step("sentences", noting)
            .build();

    pipeline.process(Document.text("a", "Chove.").lang("en").build());

    assertThat(asked).containsExactly(Locale.forLanguageTag("pt-BR"));
  }

  @Test
  void takesTheLanguageThatWasToldOrAny() {
    Pipeline pipeline = Pipeline.builder().step("sentences", noting).build();

    pipeline.process(Document.text("a", "Es regnet.").lang("de").build());
    pipeline.process(Document.text("b", "Es regnet.").lang("not a language").build());
    pipeline.process(Document.text("c", "Es regnet.").build());

    assertThat(asked).containsExactly(Locale.GERMAN, Locale.ROOT, Locale.ROOT);
  }
}
