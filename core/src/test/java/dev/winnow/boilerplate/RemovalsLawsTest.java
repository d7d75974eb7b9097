package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.nodes.Element;

class RemovalsLawsTest {
  private static final TextBlock BLOCK =
      new TextBlock(new Box(new Element("p"), Tag.P, null, 0, 0, 0, 0), 0, 1, 0, 1, false);

  /** Blocks whose places in the source overlap, as where the parser moved text. */
  @Provide
  Arbitrary<List<Choices.Judged>> blocks() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(0, 10),
            Arbitraries.of("", "", "footer", "other"))
        .as((start, length, reason) -> judged(new Span(start, start + length), reason))
        .list()
        .ofMaxSize(8)
        .map(
            blocks ->
                blocks.stream()
                    .sorted(Comparator.comparingInt(block -> block.source().start()))
                    .toList());
  }

  private static Choices.Judged judged(Span source, String reason) {
    return new Choices.Judged(0, BLOCK, source, reason, "model", 1);
  }

  @Property
  void nothingThatIsKeptIsRemovedAndNothingTwice(@ForAll("blocks") List<Choices.Judged> blocks) {
    int at = 0;
    for (Edit removal : Removals.of(blocks, false)) {
      assertThat(removal.span().start()).isGreaterThanOrEqualTo(at);
      at = removal.span().end();
      assertThat(blocks)
          .filteredOn(Choices.Judged::isContent)
          .noneMatch(kept -> kept.source().overlaps(removal.span()));
    }
  }

  @Property
  void allElseThatBlocksHoldIsRemoved(@ForAll("blocks") List<Choices.Judged> blocks) {
    BitSet left = new BitSet();
    for (Choices.Judged block : blocks) {
      left.set(block.source().start(), block.source().end());
    }
    Removals.of(blocks, false)
        .forEach(removal -> left.clear(removal.span().start(), removal.span().end()));
    blocks.stream()
        .filter(Choices.Judged::isContent)
        .forEach(kept -> left.clear(kept.source().start(), kept.source().end()));

    assertThat(left.isEmpty()).isTrue();
  }
}
