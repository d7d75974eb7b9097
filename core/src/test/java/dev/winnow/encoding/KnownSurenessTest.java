package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownSurenessTest {
  private final KnownSureness known = new KnownSureness();
  private final Candidates polish = new Candidates(new int[] {0x105, 0x119});
  private final Candidates same = new Candidates(new int[] {0x105, 0x119});
  private final Candidates faces = new Candidates(new int[] {0x1F600, 0x1F601});

  @Test
  void tellsPlacesApartByAllThatIsAround() {
    known.put(polish, 3, 7, 0.5);

    assertThat(known.find(polish, 3, 7)).isEqualTo(0.5);
    assertThat(known.find(polish, 4, 7)).isEqualTo(-1);
    assertThat(known.find(polish, 3, 8)).isEqualTo(-1);
    assertThat(known.find(same, 3, 7)).isEqualTo(-1);
  }

  @Test
  void growsAndGivesNothingButWhatWasPutIn() {
    for (int i = 0; i < 200_000; i++) {
      known.put(polish, i, 2L * i, i);
      assertThat(known.find(polish, i, 2L * i)).isEqualTo(i);
      assertThat(known.find(polish, i / 2, 2L * (i / 2))).isIn(-1.0, (double) (i / 2));
    }
  }

  @Test
  void keepsNothingOfWhatIsMadeAnewEachTime() {
    known.put(faces, 3, 7, 0.5);

    assertThat(known.find(faces, 3, 7)).isEqualTo(-1);
  }
}
