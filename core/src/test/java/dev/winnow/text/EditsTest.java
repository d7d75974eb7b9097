package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {
  private static final String SOURCE = "0 Comments The mill cafÃ© reopened.";

  /** Removes the counter at the front and mends one character. */
  private static final Edits EDITS =
      Edits.of(
          SOURCE.length(),
          List.of(Edit.remove(0, 11, "counter", 0.9), Edit.replace(23, 25, "é", "mojibake", 0.99)));

  @Test
  void appliesReplacementsAndRemovals() {
    assertThat(EDITS.apply(SOURCE)).isEqualTo("The mill café reopened.");
    assertThat(EDITS.targetLength()).isEqualTo(23);
  }

  @Test
  void mapsSpansOfTheTargetToWhatTheyWereMadeFrom() {
    String target = EDITS.apply(SOURCE);
    int cafe = target.indexOf("café");
    assertThat(EDITS.toSource(new Span(cafe, cafe + 4)).of(SOURCE)).isEqualTo("cafÃ©");
    assertThat(EDITS.toSource(new Span(0, 3)).of(SOURCE)).isEqualTo("The");
  }

  @Test
  void mapsARemovedSpanToAnEmptyOne() {
    assertThat(EDITS.toTarget(new Span(2, 10))).isEqualTo(new Span(0, 0));
  }

  @Test
  void keepsInsertionsAtTheBoundsOfASpanOutside() {
    Edits edits =
        Edits.of(
            4, List.of(Edit.replace(1, 1, "<", "mark", 1), Edit.replace(3, 3, ">", "mark", 1)));
    assertThat(edits.apply("abcd")).isEqualTo("a<bc>d");
    assertThat(edits.toTarget(new Span(1, 3))).isEqualTo(new Span(2, 4));
    assertThat(edits.toTarget(new Span(3, 3))).isEqualTo(new Span(4, 4));
  }

  @Test
  void mergesTouchingEditsOfTwoStepsWithAllTheirCauses() {
    Edits repair =
        Edits.of(6, List.of(new Edit(new Span(2, 4), "é", "mojibake", "windows-1252", 0.9)));
    Edits strip = Edits.of(5, List.of(new Edit(new Span(0, 3), "", "banner", "rule 7", 0.8)));
    assertThat(repair.then(strip).asList())
        .containsExactly(
            new Edit(new Span(0, 4), "", "banner+mojibake", "rule 7; windows-1252", 0.8));
  }

  @Test
  void keepsEditsOfTwoStepsThatDoNotTouchAsTheyAre() {
    Edit repair = Edit.replace(0, 2, "é", "mojibake", 0.9);
    Edits strip = Edits.of(5, List.of(Edit.remove(3, 5, "counter", 0.8)));
    assertThat(Edits.of(6, List.of(repair)).then(strip).asList())
        .containsExactly(repair, Edit.remove(4, 6, "counter", 0.8));
  }

  @Test
  void rejectsEditsThatOverlapOrLieOutside() {
    Edit edit = Edit.remove(2, 5, "counter", 1);
    assertThatThrownBy(() -> Edits.of(9, List.of(edit, Edit.remove(4, 6, "counter", 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("edits must be ordered and disjoint: [4, 6) after an end at 5");
    assertThatThrownBy(() -> Edits.of(4, List.of(edit)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("edits must end within the source of 4 code units: 5");
    assertThatThrownBy(() -> Edits.of(-1, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sourceLength must be at least 0: -1");
  }

  @Test
  void rejectsATextThatIsNotTheOneEdited() {
    assertThatThrownBy(() -> EDITS.apply("short"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("source must be the one edited, of " + SOURCE.length() + " code units: 5");
    assertThatThrownBy(() -> EDITS.then(Edits.none(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("next must edit a text of 23 code units: 1");
    assertThatThrownBy(() -> Revision.unchanged("a").then(text -> Revision.unchanged("b")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rejectsTargetsThatNoStringCouldHold() {
    String large = "x".repeat(1 << 20);
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < 2048; i++) {
      edits.add(Edit.replace(i, i, large, "mark", 1));
    }
    assertThatThrownBy(() -> Edits.of(4096, edits))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("target must have at most 2147483647 code units: ");
  }

  @Test
  void rejectsOffsetsOutsideTheText() {
    assertThatThrownBy(() -> EDITS.toTarget(SOURCE.length() + 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> EDITS.toSource(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> EDITS.toSource(new Span(0, 24)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void rejectsAnEditWithoutKindOrWithImpossibleConfidence() {
    assertThatThrownBy(() -> Edit.remove(0, 1, " ", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("kind must not be blank: \" \"");
    assertThatThrownBy(() -> Edit.remove(0, 1, "counter", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence must be in [0, 1]: NaN");
  }
}
