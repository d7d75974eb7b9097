package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EditsLawsTest {
  /** A text and three steps of edits, each of what the one before it made. */
  record Steps(String source, Edits a, Edits b, Edits c) {}

  @Provide
  Arbitrary<Steps> steps() {
    return Texts.any()
        .flatMap(
            source ->
                Texts.editsOf(source.length())
                    .flatMap(
                        a ->
                            Texts.editsOf(a.targetLength())
                                .flatMap(
                                    b ->
                                        Texts.editsOf(b.targetLength())
                                            .map(c -> new Steps(source, a, b, c)))));
  }

  @Property
  void targetHasTheLengthPromised(@ForAll("steps") Steps steps) {
    assertThat(steps.a.apply(steps.source)).hasSize(steps.a.targetLength());
  }

  @Property
  void undoingGivesTheSource(@ForAll("steps") Steps steps) {
    Edits inverse = steps.a.inverse(steps.source);
    assertThat(inverse.apply(steps.a.apply(steps.source))).isEqualTo(steps.source);
    assertThat(inverse.inverse(steps.a.apply(steps.source))).isEqualTo(steps.a);
  }

  @Property
  void composingEqualsApplyingInTurn(@ForAll("steps") Steps steps) {
    assertThat(steps.a.then(steps.b).apply(steps.source))
        .isEqualTo(steps.b.apply(steps.a.apply(steps.source)));
  }

  @Property(tries = 3000)
  void composingIsAssociative(@ForAll("steps") Steps steps) {
    assertThat(steps.a.then(steps.b).then(steps.c)).isEqualTo(steps.a.then(steps.b.then(steps.c)));
  }

  @Property
  void noEditsAreTheUnitOfComposing(@ForAll("steps") Steps steps) {
    assertThat(Edits.none(steps.source.length()).then(steps.a)).isEqualTo(steps.a);
    assertThat(steps.a.then(Edits.none(steps.a.targetLength()))).isEqualTo(steps.a);
  }

  @Property
  void mappingIsMonotoneAndStaysInBounds(@ForAll("steps") Steps steps) {
    int previous = 0;
    for (int offset = 0; offset <= steps.a.sourceLength(); offset++) {
      int mapped = steps.a.toTarget(offset);
      assertThat(mapped).isBetween(previous, steps.a.targetLength());
      previous = mapped;
    }
    previous = 0;
    for (int offset = 0; offset <= steps.a.targetLength(); offset++) {
      int mapped = steps.a.toSource(offset);
      assertThat(mapped).isBetween(previous, steps.a.sourceLength());
      previous = mapped;
    }
  }

  @Property
  void whatNoEditTouchesMapsToItselfBothWays(@ForAll("steps") Steps steps) {
    String target = steps.a.apply(steps.source);
    for (int i = 0; i < steps.source.length(); i++) {
      Span unit = new Span(i, i + 1);
      if (steps.a.asList().stream()
          .noneMatch(edit -> edit.span().overlaps(unit) || strictlyInside(edit, unit))) {
        Span mapped = steps.a.toTarget(unit);
        assertThat(mapped.of(target)).isEqualTo(unit.of(steps.source));
        assertThat(steps.a.toSource(mapped)).isEqualTo(unit);
      }
    }
  }

  private static boolean strictlyInside(Edit edit, Span unit) {
    return unit.start() < edit.span().start() && edit.span().end() < unit.end();
  }

  @Property
  void mappedSpansHoldEverythingTheSpanBecame(@ForAll("steps") Steps steps) {
    for (Edit edit : steps.a.asList()) {
      if (!edit.span().isEmpty()) {
        assertThat(steps.a.toTarget(edit.span()).of(steps.a.apply(steps.source)).toString())
            .isEqualTo(edit.replacement());
      }
    }
  }

  @Property
  void mappingTowardsTheSourceIsMappingTheInverseTowardsItsTarget(@ForAll("steps") Steps steps) {
    Edits inverse = steps.a.inverse(steps.source);
    for (int start = 0; start <= steps.a.targetLength(); start++) {
      assertThat(steps.a.toSource(start)).isEqualTo(inverse.toTarget(start));
      for (int end = start; end <= steps.a.targetLength(); end++) {
        Span span = new Span(start, end);
        assertThat(steps.a.toSource(span)).isEqualTo(inverse.toTarget(span));
      }
    }
  }

  @Property
  void revisionsComposeAsTheirEditsDo(@ForAll("steps") Steps steps) {
    Revision revision = Revision.of(steps.source, steps.a).then(text -> Revision.of(text, steps.b));
    assertThat(revision).isEqualTo(Revision.of(steps.source, steps.a.then(steps.b)));
    assertThat(revision.undo().apply(revision.text())).isEqualTo(steps.source);
  }
}
