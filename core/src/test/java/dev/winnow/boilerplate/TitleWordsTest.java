package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleWordsTest {
  @Test
  void countsTheWordsOfAnAddressThatATitleHas() {
    String path = "/nets/how-to-mend-a-net-and-a-net.html";

    assertThat(TitleWords.named("How to Mend a Net", path)).isEqualTo(3);
    assertThat(TitleWords.named("The heart of the coast", path)).isZero();
    assertThat(TitleWords.named("", path)).isZero();
    assertThat(TitleWords.named("How to Mend a Net", "")).isZero();
  }

  @Test
  void givesTheShareOfATitleThatAnotherTextHas() {
    assertThat(TitleWords.shareIn("Mend a net", "/how-to-mend-a-net")).isEqualTo(100);
    assertThat(TitleWords.shareIn("Mend, ropes", "/how-to-mend-a-net")).isEqualTo(50);
    assertThat(TitleWords.shareIn("", "/how-to-mend-a-net")).isZero();
  }
}
