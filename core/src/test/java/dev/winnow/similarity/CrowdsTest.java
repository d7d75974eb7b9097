package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrowdsTest {
  private final Crowds crowds = new Crowds();

  @Test
  void knowsOfAKeyAsLongAsADocumentIsThereForIt() {
    long[] shingles = {1, 2, 3};
    crowds.add(4, -5, 7, shingles);
    crowds.add(4, -5, 8, shingles);
    crowds.add(6, -5, 8, shingles);
    crowds.removeKey(4, -5);
    crowds.remove(7, shingles);
    assertThat(crowds.contains(4, -5)).isTrue();
    assertThat(crowds.contains(5, -5)).isFalse();
    assertThat(crowds.contains(7)).isFalse();
    assertThat(crowds.contains(8)).isTrue();
    crowds.removeKey(4, -5);
    assertThat(crowds.contains(4, -5)).isFalse();
    crowds.removeKey(6, -5);
    crowds.remove(8, shingles);
    assertThat(crowds.isEmpty()).isTrue();
  }
}
