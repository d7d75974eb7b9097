package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinePiecesTest {
  @Test
  void cutsLinesWithoutTheSpaceAroundThem() {
    assertThat(pieces(" One.\n\n\tTwo. \r\nThree")).containsExactly("One.", "Two.", "Three");
  }

  @Test
  void cutsBehindASentenceThatTheNextIsGluedTo() {
    assertThat(pieces("Please give what you can.The council met on Monday."))
        .containsExactly("Please give what you can.", "The council met on Monday.");
  }

  @Test
  void cutsBehindALabelThatTheTextIsGluedTo() {
    assertThat(pieces("0 CommentsThe council met on Monday."))
        .containsExactly("0 Comments", "The council met on Monday.");
  }

  @Test
  void cutsNoName() {
    assertThat(pieces("ShareThis and YouTube are named here, as is McDonald of AdSense."))
        .hasSize(1);
    assertThat(pieces("Our host was for years Example.Com.")).hasSize(1);
    assertThat(pieces("J.R.R.Tolkien wrote it.")).hasSize(1);
  }

  @Test
  void hasNoPieceOfABlankText() {
    assertThat(pieces("")).isEmpty();
    assertThat(pieces(" \n\t\n")).isEmpty();
  }

  private static List<String> pieces(String text) {
    LineTable table = new LineTable();
    LinePieces.cut(text, new LineReader(LineCues.standard()), table);
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      pieces.add(text.substring(table.start(i), table.end(i)));
    }
    return pieces;
  }
}
