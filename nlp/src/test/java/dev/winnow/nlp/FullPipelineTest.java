package dev.winnow.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.nlp.quote.Quotation;
import dev.winnow.nlp.quote.QuotationLayer;
import dev.winnow.nlp.sentence.SentenceLayer;
import dev.winnow.pipeline.CleanCorpus;
import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Document;
import dev.winnow.similarity.NearDuplicates;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullPipelineTest {
  private static final String BANNER =
      "The Quay Gazette is written by its readers' gifts alone: give what you can, today, and we"
          + " can go on writing.";
  private static final String FERRY =
      "The last ferry of the season left Saltmouth with nine passengers and a grand piano."
          + " \u00e2\u20ac\u0153We had planned for eight,\u00e2\u20ac\u009d said Ruth Palmer, who"
          + " keeps the landing stage. The piano was tied to the mast.";
  private static final String BELL =
      "Divers brought up a bell on Thursday from the wreck off the north mole. It weighs as much"
          + " as two men and has no clapper. The museum wants it; so does the church.";
  private static final String LAMP =
      "Nobody has switched off the lamp on Gull Rock for a hundred years. Now somebody has to, for"
          + " a week, while the stairs are mended.";

  private static Document document(String id, String text) {
    return Document.text(id, text).source("quay-gazette").build();
  }

  @Test
  void cleansComparesAndFindsWhatIsInEveryDocument() {
    List<Document> documents =
        List.of(
            document("ferry", FERRY + "\n\n" + BANNER),
            document("bell", BANNER + "\n\n" + BELL),
            document("lamp", LAMP + "\n\n" + BANNER),
            document("ferry-again", FERRY + "\n\n" + BANNER));

    CleanCorpus corpus = FullPipeline.standard().process(documents);

    assertThat(corpus.documents())
        .extracting(document -> document.document().id())
        .containsExactly("ferry", "bell", "lamp", "ferry-again");
    assertThat(corpus.documents())
        .noneMatch(document -> document.text().contains("readers' gifts"));
    CleanDocument ferry = corpus.documents().get(0);
    assertThat(ferry.metadata("lang")).contains("en");
    assertThat(ferry.layer(SentenceLayer.SENTENCES)).hasSize(3);
    Quotation quotation = ferry.layer(QuotationLayer.QUOTATIONS).get(0);
    assertThat(quotation.content().of(ferry.text())).isEqualTo("We had planned for eight,");
    assertThat(quotation.speakerName()).contains("Ruth Palmer");
    assertThat(corpus.kept())
        .extracting(document -> document.document().id())
        .containsExactly("ferry", "bell", "lamp");
    assertThat(corpus.clusters().orElseThrow().keptFor(3)).isZero();
    assertThat(corpus.rejected()).isEmpty();
  }

  @Test
  void doesOnlyWhatItIsAskedTo() {
    CleanCorpus corpus =
        FullPipeline.builder()
            .withoutStrip()
            .withoutRelated()
            .nearDuplicates(NearDuplicates.builder().threshold(0.5).build())
            .build()
            .process(List.of(document("a", BELL + "\n\n" + BANNER)));

    assertThat(corpus.documents().get(0).text()).contains(BANNER);
    assertThat(corpus.related()).isEmpty();
    assertThat(corpus.templates().list()).isEmpty();
  }

  private static List<String> cleanTextsWith(String passage) {
    List<Document> documents =
        List.of(
            document("ferry", FERRY + "\n\n" + passage),
            document("bell", BELL + "\n\n" + passage),
            document("lamp", LAMP + "\n\n" + passage));
    return FullPipeline.standard().process(documents).documents().stream()
        .map(CleanDocument::text)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Give now", "Give \u00a0now", "\u5bc4\u4ed8", "\u30ae\u30d5\u30c8"})
  void aFewWordsInQuotationMarksStayInNoAppealThatGoes(String button) {
    String appeal =
        "Press \u201c" + button + "\u201d and help the Quay Gazette to go on writing for us all.";

    assertThat(cleanTextsWith(appeal)).noneMatch(text -> text.contains(button));
  }

  @Test
  void whatSomebodySaidIsNoTemplate() {
    String said = "\u201cWe shall have to hang the bell lower than the last one was.\u201d";

    assertThat(cleanTextsWith(said)).allMatch(text -> text.contains(said));
  }
}
