package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.Edit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRemovalTest {
  @Test
  void removesALineWithItsBreak() {
    assertThat(without("One.\nBAD\nTwo.", "BAD")).isEqualTo("One.\nTwo.");
  }

  @Test
  void keepsTheWiderGapOfTheTwo() {
    assertThat(without("One.\n\nBAD\nTwo.", "BAD")).isEqualTo("One.\n\nTwo.");
    assertThat(without("One.\nBAD\n\nTwo.", "BAD")).isEqualTo("One.\n\nTwo.");
  }

  @Test
  void leavesNoEmptyLineAtEitherEnd() {
    assertThat(without("BAD\n\nOne.", "BAD")).isEqualTo("One.");
    assertThat(without("One.\n\nBAD\n", "BAD")).isEqualTo("One.");
    assertThat(without("\n BAD ", "BAD")).isEmpty();
  }

  @Test
  void cutsAtAJoin() {
    assertThat(without("BAD.The council met.", "BAD.")).isEqualTo("The council met.");
    assertThat(without("The council met.BAD\nIt rose.", "BAD"))
        .isEqualTo("The council met.\nIt rose.");
  }

  @Test
  void partsWhatWouldBeGlued() {
    assertThat(without("The council met.BADIt rose.", "BAD"))
        .isEqualTo("The council met.\nIt rose.");
  }

  @Test
  void leavesTheSpaceBehindAPieceWithinALine() {
    assertThat(without("It met.BAD It rose.", "BAD")).isEqualTo("It met. It rose.");
  }

  @Test
  void removesNeighboursWithWhatIsBetweenThem() {
    assertThat(without("One.\n\nBAD\n\nBAD\n\nTwo.", "BAD")).isEqualTo("One.\n\nTwo.");
  }

  @Test
  void countsACarriageReturnAndALineFeedAsOneBreak() {
    assertThat(without("One.\r\n\r\nBAD\r\nTwo.", "BAD")).isEqualTo("One.\r\n\r\nTwo.");
  }

  private static String without(String text, String bad) {
    List<Edit> passages = new ArrayList<>();
    for (int i = text.indexOf(bad); i >= 0; i = text.indexOf(bad, i + 1)) {
      passages.add(Edit.remove(i, i + bad.length(), "other", 1));
    }
    return TextRemoval.of(text, passages).apply(text);
  }
}
