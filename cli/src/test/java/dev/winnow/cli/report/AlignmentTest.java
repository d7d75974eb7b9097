package dev.winnow.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  @Test
  void tellsApartWhatWasKeptRemovedAndMended() {
    String source = "<p>Caf\u00c3\u00a9</p> Share this";
    List<Edit> edits =
        List.of(
            Edit.replace(0, 3, "", "markup", 1),
            Edit.replace(6, 8, "\u00e9", "mojibake", 0.9),
            Edit.replace(8, 12, "\n", "markup", 1),
            Edit.remove(12, 23, "share", 0.8));

    List<Piece> pieces = Alignment.of(source, edits, List.of(Edit.remove(13, 23, "share", 0.8)));

    assertThat(pieces)
        .extracting(piece -> piece.type() + " " + source.substring(piece.start(), piece.end()))
        .containsExactly(
            "MARKUP <p>",
            "KEPT Caf",
            "REPAIRED \u00c3\u00a9",
            "MARKUP </p>",
            "MARKUP  ",
            "REMOVED Share this");
    assertThat(Alignment.gives(pieces, source, "Caf\u00e9\n")).isTrue();
    assertThat(Alignment.gives(pieces, source, "Caf\u00e9")).isFalse();
  }

  @Test
  void putsAReplacementBesideARemovalInsideIt() {
    List<Piece> pieces =
        Alignment.of(
            "a banner b",
            List.of(Edit.replace(0, 10, "a b", "rewritten", 1)),
            List.of(Edit.remove(2, 8, "banner", 1)));

    assertThat(pieces)
        .extracting(piece -> piece.type() + "[" + piece.start() + "]" + piece.after())
        .containsExactly("REPAIRED[0]a b", "REMOVED[2]", "REPAIRED[8]");
  }

  @Test
  void takesMarkupForMarkupWhateverItWasMergedWith() {
    String source = "</p>Give now</a>";
    Edit merged = Edit.replace(0, 16, "\n\n", "links+markup+template", 0.8);

    List<Piece> pieces =
        Alignment.of(source, List.of(merged), List.of(Edit.remove(4, 12, "links", 0.8)));

    assertThat(pieces)
        .extracting(Piece::type)
        .containsExactly(Piece.Type.MARKUP, Piece.Type.REMOVED, Piece.Type.MARKUP);
    assertThat(
            Alignment.of(
                "<b>&amp;",
                List.of(Edit.replace(0, 8, "&", "character-reference+markup", 1)),
                List.of()))
        .extracting(Piece::why)
        .containsExactly("character-reference");
  }

  @Property
  void coversTheSourceOnceAndGivesTheText(
      @ForAll String source,
      @ForAll @Size(max = 12) List<@IntRange(max = 9) Integer> editSteps,
      @ForAll @Size(max = 12) List<@IntRange(max = 9) Integer> removalSteps) {
    List<Edit> edits = edits(source.length(), editSteps);
    StringBuilder text = new StringBuilder(source);
    for (int i = edits.size() - 1; i >= 0; i--) {
      Edit edit = edits.get(i);
      text.replace(edit.span().start(), edit.span().end(), edit.replacement());
    }

    List<Piece> pieces = Alignment.of(source, edits, edits(source.length(), removalSteps));

    assertThat(Alignment.gives(pieces, source, text.toString())).isTrue();
    assertThat(
            pieces.stream()
                .map(piece -> source.substring(piece.start(), piece.end()))
                .collect(Collectors.joining()))
        .isEqualTo(source);
  }

  /** Spans by steps: a gap, a length, a gap, a length; the lengths also make the replacements. */
  private static List<Edit> edits(int length, List<Integer> steps) {
    List<Edit> edits = new ArrayList<>();
    int at = 0;
    for (int i = 0; i + 1 < steps.size(); i += 2) {
      int start = Math.min(length, at + steps.get(i));
      int end = Math.min(length, start + steps.get(i + 1));
      edits.add(Edit.replace(start, end, "r".repeat(steps.get(i) % 3), "kind", 1));
      at = end;
    }
    return edits;
  }
}
