package dev.winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import dev.winnow.text.Revision;
import dev.winnow.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final Layer<Span> WORDS = new Layer<>("words", Span.class);
  private static final Document PAGE = Document.text("a", "SHARE Good morning. 3 Comments").build();

  private static CleanDocument remove(CleanDocument document, int start, int end, String reason) {
    List<Edit> gone = List.of(Edit.remove(start, end, reason, 0.9));
    String text = document.text();
    return document.stripped(Revision.of(text, Edits.of(text.length(), gone)), gone);
  }

  @Test
  void runsItsStepsInOrder() {
    Pipeline pipeline =
        Pipeline.builder()
            .step("share", document -> remove(document, 0, 6, "share"))
            .step("count", document -> remove(document, 13, 24, "counter"))
            .step("words", document -> document.with(WORDS, List.of(new Span(0, 4))))
            .build();

    CleanDocument clean = pipeline.process(PAGE);

    assertThat(pipeline.steps()).containsExactly("share", "count", "words");
    assertThat(clean.text()).isEqualTo("Good morning.");
    assertThat(clean.layer(WORDS)).containsExactly(new Span(0, 4));
    assertThat(clean.removed())
        .containsExactly(Edit.remove(0, 6, "share", 0.9), Edit.remove(19, 30, "counter", 0.9));
    assertThat(clean.revision().edits().apply(clean.revision().source())).isEqualTo(clean.text());
  }

  @Test
  void rejectsADocumentWithTheNameOfTheStepThatFailed() {
    Pipeline pipeline =
        Pipeline.builder()
            .step("fine", document -> document)
            .step(
                "broken",
                document -> {
                  throw new IllegalArgumentException("no such thing");
                })
            .build();

    assertThatThrownBy(() -> pipeline.process(PAGE))
        .isInstanceOfSatisfying(
            RejectedException.class,
            e -> {
              assertThat(e.id()).isEqualTo("a");
              assertThat(e.step()).isEqualTo("broken");
              assertThat(e.reason()).isEqualTo("no such thing");
              assertThat(e).hasMessage("step broken rejects document a: no such thing");
            });
  }

  @Test
  void rejectsADocumentThatOverflowsTheStackAndTakesTheNext() {
    Pipeline pipeline =
        Pipeline.builder()
            .step("deep", document -> document.text().length() > 5 ? endless(document) : document)
            .build();

    assertThatThrownBy(() -> pipeline.process(PAGE)).isInstanceOf(RejectedException.class);
    assertThat(pipeline.process(Document.text("b", "short").build()).text()).isEqualTo("short");
  }

  @SuppressWarnings("InfiniteRecursion")
  private static CleanDocument endless(CleanDocument document) {
    return endless(document.with("depth", document));
  }

  @Test
  void refusesToChangeATextThatALayerRefersTo() {
    Pipeline pipeline =
        Pipeline.builder()
            .step("words", document -> document.with(WORDS, List.of()))
            .step("strip", document -> remove(document, 0, 6, "share"))
            .build();

    assertThatThrownBy(() -> pipeline.process(PAGE))
        .isInstanceOf(RejectedException.class)
        .hasMessageEndingWith("text must not change once a layer refers to it: words");
  }

  @Test
  void asksForBytesToBeDecodedFirst() {
    Document bytes =
        Document.bytes("b", "Guten Tag".getBytes(StandardCharsets.UTF_8), Format.UNKNOWN).build();
    Pipeline careless =
        Pipeline.builder()
            .step("read", document -> document.with("length", document.text().length()))
            .build();
    Pipeline careful =
        Pipeline.builder()
            .step("decode", document -> document.decoded("Guten Tag", Format.TEXT))
            .build();

    assertThatThrownBy(() -> careless.process(bytes))
        .isInstanceOf(RejectedException.class)
        .hasMessageEndingWith("document must be decoded first: b");
    assertThat(careful.process(bytes).text()).isEqualTo("Guten Tag");
    assertThatThrownBy(() -> careful.process(PAGE)).isInstanceOf(RejectedException.class);
  }

  @Test
  void notesAPieceInsideALargerRemovalOnlyOnceWithItsOwnReason() {
    Pipeline pipeline =
        Pipeline.builder()
            .step("inner", document -> remove(document, 6, 11, "inner"))
            .step("outer", document -> remove(document, 0, 15, "outer"))
            .build();

    assertThat(pipeline.process(PAGE).removed())
        .containsExactly(
            Edit.remove(0, 6, "outer", 0.9),
            Edit.remove(6, 11, "inner", 0.9),
            Edit.remove(11, 20, "outer", 0.9));
  }

  @Test
  void rejectsStepsWithoutANameOfTheirOwn() {
    assertThatThrownBy(() -> Pipeline.builder().step(" ", document -> document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name must not be blank: \" \"");
    assertThatThrownBy(
            () ->
                Pipeline.builder().step("a", document -> document).step("a", document -> document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name must be new, not one of [a]: a");
  }

  @Test
  void takesTheSiteFromTheAddressWhereNoneIsGiven() {
    assertThat(Document.text("a", "").url("https://News.Example.ORG/x?y").build().source())
        .contains("news.example.org");
    assertThat(Document.text("a", "").url("not an address").build().source()).isEmpty();
    assertThat(Document.text("a", "").url("https://a.org/").source("feed").build().source())
        .contains("feed");
  }
}
