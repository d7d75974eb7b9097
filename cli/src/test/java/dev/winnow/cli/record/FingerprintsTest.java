package dev.winnow.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.record.Fingerprints.Fingerprint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  @Property(tries = 50)
  void knowsWhatWasThereAsASetDoes(@ForAll List<@IntRange(max = 2000) Integer> numbers) {
    Fingerprints fingerprints = new Fingerprints();
    Set<Integer> set = new HashSet<>();

    for (int number : numbers) {
      assertThat(fingerprints.add(Fingerprint.of("id " + number))).isEqualTo(set.add(number));
    }
  }

  @Test
  void growsBeyondItsFirstTable() {
    Fingerprints fingerprints = new Fingerprints();
    for (int i = 0; i < 10_000; i++) {
      assertThat(fingerprints.add(Fingerprint.of("id " + i))).isTrue();
    }
    for (int i = 0; i < 10_000; i++) {
      assertThat(fingerprints.add(Fingerprint.of("id " + i))).isFalse();
    }
  }

  @Test
  void takesFingerprintsThatFallOnOnePlace() {
    Fingerprints fingerprints = new Fingerprints();

    assertThat(fingerprints.add(new Fingerprint(1, 127))).isTrue();
    assertThat(fingerprints.add(new Fingerprint(2, 127))).isTrue();
    assertThat(fingerprints.add(new Fingerprint(1, 127))).isFalse();
    assertThat(fingerprints.add(new Fingerprint(2, 127))).isFalse();
  }
}
