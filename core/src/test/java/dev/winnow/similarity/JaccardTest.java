package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JaccardTest {
  @Test
  void isTheShareOfShinglesInCommon() {
    ShingleSet a = ShingleSet.of(1, 2, 3, 4);
    ShingleSet b = ShingleSet.of(3, 4, 5);
    assertThat(Jaccard.of(a, b)).isEqualTo(2 / 5.0);
    assertThat(Containment.of(a, b)).isEqualTo(2 / 4.0);
    assertThat(Containment.of(b, a)).isEqualTo(2 / 3.0);
  }

  @Test
  void countsRepeatedShinglesOnlyWhenWeighted() {
    ShingleSet a = ShingleSet.of(1, 1, 1, 2);
    ShingleSet b = ShingleSet.of(1, 2, 2);
    assertThat(Jaccard.of(a, b)).isEqualTo(1);
    assertThat(Jaccard.weighted(a, b)).isEqualTo(2 / 5.0);
    assertThat(Containment.weighted(a, b)).isEqualTo(2 / 4.0);
  }

  @Test
  void anEmptySetIsSimilarToNothing() {
    ShingleSet empty = ShingleSet.of();
    assertThat(Jaccard.of(empty, empty)).isZero();
    assertThat(Jaccard.weighted(empty, empty)).isZero();
    assertThat(Containment.of(empty, ShingleSet.of(1))).isZero();
    assertThat(Containment.weighted(empty, empty)).isZero();
  }

  @Test
  void comparesTexts() {
    String part = "the ferry was late";
    String whole = "The ferry was late again.";
    assertThat(Jaccard.of(Shingler.words(2), part, whole)).isEqualTo(3 / 4.0);
    assertThat(Containment.of(Shingler.words(2), part, whole)).isEqualTo(1);
  }

  @Property
  void agreesWithSetsOfTheJdk(@ForAll Set<Byte> a, @ForAll Set<Byte> b) {
    Set<Byte> common = new HashSet<>(a);
    common.retainAll(b);
    Set<Byte> either = new HashSet<>(a);
    either.addAll(b);
    double expected = either.isEmpty() ? 0 : (double) common.size() / either.size();
    assertThat(Jaccard.of(set(a), set(b))).isEqualTo(expected);
  }

  /** The early exit must not change a result that is asked for. */
  @Property
  void overlapStopsEarlyOnlyBelowWhatIsWanted(
      @ForAll Set<Byte> a, @ForAll Set<Byte> b, @ForAll byte wanted) {
    ShingleSet x = set(a);
    ShingleSet y = set(b);
    int exact = Overlap.of(x.hashes(), x.size(), y.hashes(), y.size());
    int found = Overlap.ofAtLeast(wanted, x.hashes(), x.size(), y.hashes(), y.size());
    assertThat(found).isEqualTo(exact >= wanted ? exact : Math.min(found, exact));
    assertThat(found >= wanted).isEqualTo(exact >= wanted);
  }

  private static ShingleSet set(Set<Byte> bytes) {
    return ShingleSet.of(bytes.stream().mapToLong(Byte::longValue).toArray());
  }
}
