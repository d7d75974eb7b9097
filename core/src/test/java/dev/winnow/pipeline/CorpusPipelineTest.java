package dev.winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.boilerplate.Templates;
import dev.winnow.similarity.NearDuplicates;
import dev.winnow.similarity.Related;
import dev.winnow.text.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorpusPipelineTest {
  private static final String APPEAL =
      "The Mole Street Mercury is printed on a press of 1911 that eats a pound of grease a week:"
          + " send what you can spare.";
  private static final String ORCHARD =
      "Frost took the blossom of four hundred cherry trees at Nether Wick in a single night. The"
          + " growers lit straw between the rows, too late.";
  private static final String ORGAN =
      "The organ of St Bride's has lost its lowest pipe, which somebody wheeled out of the west"
          + " door on a handcart while the choir was practising upstairs.";
  private static final String BRIDGE =
      "Engineers closed the swing bridge after a swan sat down on the turntable and could not be"
          + " talked round. It left at four.";

  private static Document document(String id, String text) {
    return Document.text(id, text).source("mercury").build();
  }

  private static List<Document> papers() {
    return List.of(
        document("orchard", ORCHARD + "\n\n" + APPEAL),
        document("organ", APPEAL + "\n\n" + ORGAN),
        document("bridge", BRIDGE + "\n\n" + APPEAL));
  }

  private static List<String> texts(CleanCorpus corpus) {
    return corpus.documents().stream().map(CleanDocument::text).toList();
  }

  @Test
  void stripsWhatTheDocumentsOfASourceRepeat() {
    CleanCorpus corpus = CorpusPipeline.standard().process(papers());

    assertThat(texts(corpus)).containsExactly(ORCHARD, ORGAN, BRIDGE);
    assertThat(corpus.templates().list()).hasSize(1);
    assertThat(corpus.kept()).isEqualTo(corpus.documents());
  }

  @Test
  void everyCleanTextLeadsBackToItsSource() {
    for (CleanDocument clean : CorpusPipeline.standard().process(papers()).documents()) {
      assertThat(clean.revision().undo().apply(clean.text())).isEqualTo(clean.revision().source());
    }
  }

  @Test
  void keepsWhatTheCallerProtects() {
    CleanCorpus corpus =
        CorpusPipeline.builder()
            .keep(
                text -> {
                  int start = text.indexOf(APPEAL);
                  return start < 0 ? List.of() : List.of(new Span(start, start + APPEAL.length()));
                })
            .build()
            .process(papers());

    assertThat(corpus.templates().list()).isEmpty();
    assertThat(texts(corpus)).allMatch(text -> text.contains(APPEAL));
  }

  @Test
  void usesTemplatesThatWereLearntBeforeAndLearnsNoOthers() {
    Templates known = CorpusPipeline.standard().process(papers()).templates();
    CorpusPipeline pipeline = CorpusPipeline.builder().templates(known).build();

    CleanCorpus corpus = pipeline.process(papers().subList(0, 1));

    assertThat(pipeline.learnsTemplates()).isFalse();
    assertThat(texts(corpus)).containsExactly(ORCHARD);
    assertThat(corpus.templates().list()).isEqualTo(known.list());
  }

  @Test
  void leavesOutWhatAStepOfEitherPassRejects() {
    CorpusPipeline pipeline =
        CorpusPipeline.builder()
            .reading(Pipeline.builder().step("look", document -> failOn(document, "organ")).build())
            .finding(
                Pipeline.builder().step("count", document -> failOn(document, "orchard")).build())
            .build();

    CleanCorpus corpus = pipeline.process(papers());

    assertThat(texts(corpus)).containsExactly(BRIDGE);
    assertThat(corpus.rejected())
        .extracting(rejected -> rejected.step() + " " + rejected.id())
        .containsExactly("look organ", "count orchard");
  }

  private static CleanDocument failOn(CleanDocument document, String id) {
    if (document.document().id().equals(id)) {
      throw new IllegalStateException("not this one");
    }
    return document;
  }

  @Test
  void comparesWithoutTheTemplates() {
    List<Document> documents =
        List.of(
            document("orchard", ORCHARD + "\n\n" + APPEAL),
            document("organ", APPEAL + "\n\n" + ORGAN),
            document("orchard-again", ORCHARD));

    CleanCorpus corpus = CorpusPipeline.standard().process(documents);

    assertThat(corpus.clusters().orElseThrow().keptFor(2)).isZero();
    assertThat(corpus.clusters().orElseThrow().similarity(2)).isEqualTo(1);
    assertThat(corpus.kept()).hasSize(2);
  }

  @Test
  void relatedDocumentsGoByTheirNumberAmongAllThoughOnlyKeptOnesAreCompared() {
    String retold =
        "Four hundred cherry trees at Nether Wick lost their blossom to frost. By the time the"
            + " growers lit straw between the rows it was too late, the single night was over.";
    List<Document> documents =
        List.of(
            document("organ", ORGAN),
            document("organ-again", ORGAN),
            document("orchard", ORCHARD),
            document("retold", retold));

    CleanCorpus corpus = CorpusPipeline.standard().process(documents);

    Related pair = corpus.related().get(0);
    assertThat(corpus.related()).hasSize(1);
    assertThat(List.of(pair.document(), pair.other())).containsExactly(2, 3);
  }

  @Test
  void doesWithoutWhatIsNotWanted() {
    CorpusPipeline pipeline =
        CorpusPipeline.builder().withoutStrip().withoutNearDuplicates().withoutRelated().build();

    CleanCorpus corpus = pipeline.process(papers());

    assertThat(texts(corpus)).allMatch(text -> text.contains(APPEAL));
    assertThat(corpus.clusters()).isEmpty();
    assertThat(corpus.related()).isEmpty();
    assertThat(corpus.kept()).hasSize(3);
  }

  @Test
  void isAFunctionOfTheDocumentsAlone() {
    List<Document> many =
        IntStream.range(0, 120)
            .mapToObj(
                i -> document("d" + i, i % 3 == 0 ? ORGAN + " " + i : BRIDGE + "\n\n" + APPEAL + i))
            .toList();
    CorpusPipeline pipeline =
        CorpusPipeline.builder()
            .nearDuplicates(NearDuplicates.builder().threshold(0.6).threads(3).build())
            .build();

    CleanCorpus once = pipeline.process(many);
    CleanCorpus again = pipeline.process(many);

    assertThat(texts(again)).isEqualTo(texts(once));
    assertThat(again.templates().list()).isEqualTo(once.templates().list());
    assertThat(again.kept().stream().map(kept -> kept.document().id()))
        .isEqualTo(once.kept().stream().map(kept -> kept.document().id()).toList());
    assertThat(once.kept()).hasSizeLessThan(10);
  }
}
