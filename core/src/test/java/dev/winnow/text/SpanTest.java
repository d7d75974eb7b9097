package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void rejectsReversedAndNegativeBounds() {
    assertThatThrownBy(() -> new Span(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("span must have 0 <= start <= end: [3, 2)");
    assertThatThrownBy(() -> new Span(-1, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void holdsItsStartButNotItsEnd() {
    Span span = new Span(2, 4);
    assertThat(span.contains(2)).isTrue();
    assertThat(span.contains(4)).isFalse();
    assertThat(span.length()).isEqualTo(2);
    assertThat(span.of("abcdef")).isEqualTo("cd");
  }

  @Test
  void overlapsOnlyWhatSharesACodeUnit() {
    Span span = new Span(2, 4);
    assertThat(span.overlaps(new Span(3, 9))).isTrue();
    assertThat(span.overlaps(new Span(4, 9))).isFalse();
    assertThat(span.overlaps(new Span(3, 3))).isFalse();
    assertThat(span.intersection(new Span(3, 9))).contains(new Span(3, 4));
    assertThat(span.intersection(new Span(0, 2))).isEmpty();
  }

  @Test
  void containsSpansUpToItsBounds() {
    assertThat(new Span(2, 4).contains(new Span(2, 4))).isTrue();
    assertThat(new Span(2, 4).contains(new Span(4, 4))).isTrue();
    assertThat(new Span(2, 4).contains(new Span(3, 5))).isFalse();
  }

  @Test
  void ordersByStartThenEnd() {
    assertThat(new Span(1, 5)).isLessThan(new Span(2, 3)).isGreaterThan(new Span(1, 4));
  }

  @Test
  void shiftsBothBoundsButNotBelowZero() {
    assertThat(new Span(2, 4).shift(-2)).isEqualTo(new Span(0, 2));
    assertThatThrownBy(() -> new Span(2, 4).shift(-3)).isInstanceOf(IllegalArgumentException.class);
  }
}
