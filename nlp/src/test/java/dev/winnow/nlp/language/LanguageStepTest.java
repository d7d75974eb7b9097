package dev.winnow.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Document;
import dev.winnow.pipeline.Pipeline;
import org.junit.jupiter.api.Test;

class LanguageStepTest {
  private static final String GERMAN =
      "Am Morgen fuhr das Boot ohne Eile über den See, und die Leute am Ufer winkten ihm nach."
          + " Niemand wusste, wann es wiederkommen würde.";

  private static final Pipeline PIPELINE =
      Pipeline.builder().step("language", LanguageStep.of(LanguageDetector.builtIn())).build();

  private static CleanDocument process(String text) {
    return PIPELINE.process(Document.text("a", text).build());
  }

  private static CleanDocument process(String text, String lang) {
    return PIPELINE.process(Document.text("a", text).lang(lang).build());
  }

  @Test
  void tellsTheLanguageOfTheText() {
    CleanDocument document = process(GERMAN);

    assertThat(document.metadata(LanguageStep.LANG)).contains("de");
    assertThat(document.metadata(LanguageStep.DECLARED_LANG)).isEmpty();
    assertThat(document.has(LanguageStep.PARTS)).isTrue();
    assertThat(document.layer(LanguageStep.PARTS)).isEmpty();
  }

  @Test
  void keepsTheRegionThatWasDeclared() {
    CleanDocument document = process(GERMAN, "de_AT");

    assertThat(document.metadata(LanguageStep.LANG)).contains("de-AT");
  }

  @Test
  void writesATagInOneCase() {
    assertThat(process(GERMAN, "DE-at").metadata(LanguageStep.LANG)).contains("de-AT");
  }

  @Test
  void believesTheTextRatherThanATemplate() {
    CleanDocument document = process(GERMAN, "en-US");

    assertThat(document.metadata(LanguageStep.LANG)).contains("de");
    assertThat(document.metadata(LanguageStep.DECLARED_LANG)).contains("en-US");
  }

  @Test
  void believesWhatIsDeclaredWhereTheTextSaysLittle() {
    assertThat(process("Nr. 7", "nn").metadata(LanguageStep.LANG)).contains("nn");
    assertThat(process("", "nn").metadata(LanguageStep.LANG)).contains("nn");
  }

  @Test
  void saysNothingWhereNothingIsKnown() {
    assertThat(process("12, 13, 14").metadata()).isEmpty();
  }

  @Test
  void aDeclarationThatIsNoLanguageIsNone() {
    CleanDocument document = process(GERMAN, "!");

    assertThat(document.metadata(LanguageStep.LANG)).contains("de");
    assertThat(document.metadata(LanguageStep.DECLARED_LANG)).isEmpty();
  }

  @Test
  void theNameOfAGroupStandsForItsMembers() {
    String norwegian = "Båten gikk rolig over vannet om morgenen, og ingen visste hvor den skulle.";

    assertThat(process(norwegian, "no").metadata(LanguageStep.LANG)).contains("no");
  }

  @Test
  void partsAreThoseThatAreNotInTheDeclaredLanguage() {
    String english = "Nobody on the shore could say when the slow old boat would be back again.";
    CleanDocument document = process(GERMAN + "\n\n" + english, "de-CH");

    assertThat(document.layer(LanguageStep.PARTS))
        .extracting(part -> part.span().of(document.text()).toString())
        .containsExactly(english);
  }
}
