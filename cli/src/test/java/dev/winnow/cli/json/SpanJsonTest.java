package dev.winnow.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpanJsonTest {
  @Property
  void countsCodePointsAsStringsDo(
      @ForAll @Size(max = 600) List<@IntRange(max = 2) Integer> widths) {
    StringBuilder text = new StringBuilder();
    widths.forEach(width -> text.append(width == 0 ? "a" : width == 1 ? "\ud83d\ude00" : "\ud800"));
    CodePointIndex index = new CodePointIndex(text.toString());

    for (int i = text.length(); i >= 0; i--) {
      if (i == 0
          || i == text.length()
          || !Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        assertThat(index.count(i)).isEqualTo(text.codePointCount(0, i));
      }
    }
  }

  @Test
  void writesSpansInTheUnitAskedFor() {
    String text = "\ud83d\ude00b\ud83d\ude00d";
    Edit edit = new Edit(new Span(2, 3), "B", "case", "upper", 0.5);

    SpanJson units = SpanJson.of(text, OffsetUnit.UTF16);
    SpanJson points = SpanJson.of(text, OffsetUnit.CODEPOINT);

    assertThat(units.pairs(List.of(new Span(2, 6), new Span(0, 2))).toString())
        .isEqualTo("[[2,6],[0,2]]");
    assertThat(points.pairs(List.of(new Span(2, 6), new Span(0, 2))).toString())
        .isEqualTo("[[1,4],[0,1]]");
    assertThat(points.put(points.object(new Span(5, 6)), "htmlStart", "htmlEnd", new Span(3, 5)))
        .hasToString("{\"start\":3,\"end\":4,\"htmlStart\":2,\"htmlEnd\":3}");
    assertThat(points.edits(List.of(edit)))
        .hasToString(
            "[{\"start\":1,\"end\":2,\"replacement\":\"B\",\"kind\":\"case\",\"detail\":\"upper\",\"confidence\":0.5}]");
    assertThat(points.removed(List.of(edit)))
        .hasToString(
            "[{\"start\":1,\"end\":2,\"reason\":\"case\",\"rule\":\"upper\",\"confidence\":0.5}]");
  }
}
