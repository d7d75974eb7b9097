package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearDuplicatesTest {
  private static final NearDuplicates FINDER =
      NearDuplicates.builder().threshold(0.6).shingler(Shingler.words(1)).threads(2).build();

  @Test
  void removesOnlyForAKeptWitness() {
    // Each is similar to its neighbours, the first and the third are not.
    DuplicateClusters clusters =
        FINDER.clusters(List.of("a b c d e f g h", "a b c d e f x y", "a b c d u v x y"));
    assertThat(clusters.kept()).containsExactly(0, 2);
    assertThat(clusters.keptFor(1)).isZero();
    assertThat(clusters.similarity(1)).isEqualTo(6 / 10.0);
    assertThat(clusters.similarity(2)).isEqualTo(1);
  }

  @Test
  void prefersTheMostSimilarWitnessThenTheFirst() {
    DuplicateClusters clusters =
        FINDER.clusters(
            List.of(
                "a b c d e f g h i x y z",
                "a b c d e f g h u v w",
                "a b c d e f g h i",
                "q r s",
                "b a c"));
    assertThat(clusters.kept()).containsExactly(0, 1, 3, 4);
    assertThat(clusters.keptFor(2)).isZero();
    assertThat(clusters.similarity(2)).isEqualTo(9 / 12.0);
  }

  @Test
  void aTextWithoutWordsIsSimilarToNothing() {
    DuplicateClusters clusters = FINDER.clusters(List.of("", "", "...", "word", "Word!"));
    assertThat(clusters.kept()).containsExactly(0, 1, 2, 3);
    assertThat(clusters.similarity(4)).isEqualTo(1);
    assertThat(FINDER.clusters(List.of()).size()).isZero();
  }

  /** A comparison of each with each would take hours. */
  @Test
  void aHundredThousandIdenticalOrEmptyTextsAreLinearWork() {
    DuplicateClusters same =
        FINDER.clusters(Collections.nCopies(100_000, "one and the same text again and again"));
    assertThat(same.kept()).containsExactly(0);
    assertThat(FINDER.clusters(Collections.nCopies(100_000, "")).kept()).hasSize(100_000);
  }

  /** Their buckets hold nearly all of them, and hardly a pair is similar enough. */
  @Test
  void manyTextsThatShareAPassageAreNoQuadraticWork() {
    NearDuplicates finder =
        NearDuplicates.builder().threshold(0.5).shingler(Shingler.words(1)).build();
    List<String> texts =
        IntStream.range(0, 50_000).mapToObj(i -> "subscribe " + i + " x" + i).toList();
    try (SketchedCorpus corpus = finder.read(texts.stream())) {
      assertThat(corpus.clusters().kept()).hasSize(50_000);
      corpus.pairs(pair -> fail("not a near-duplicate: " + pair));
    }
  }

  @Test
  void linksChainsAndSaysHowManyPairsAreNotSimilar() {
    try (SketchedCorpus corpus =
        FINDER.read(
            Stream.of("a b c d e f g h", "a b c d e f x y", "a b c d u v x y", "other words"))) {
      LinkedClusters linked = corpus.linked();
      assertThat(IntStream.range(0, 4).map(linked::clusterOf)).containsExactly(0, 0, 0, 3);
      assertThat(linked.shareBelowThreshold()).isEqualTo(1 / 3.0);
    }
  }

  /** More shingles than stay on the heap in any case, every other text a copy. */
  private static Stream<String> manyShingles() {
    return IntStream.range(0, 500)
        .mapToObj(
            i ->
                IntStream.range(0, 700)
                    .mapToObj(word -> "w" + i / 2 + "x" + word)
                    .collect(Collectors.joining(" ")));
  }

  @Test
  void spillsWhatExceedsItsMemoryAndLeavesNoFile(@TempDir Path folder) {
    NearDuplicates finder = NearDuplicates.builder().memory(0).temporaryFolder(folder).build();
    try (SketchedCorpus corpus = finder.read(manyShingles())) {
      assertThat(folder).isNotEmptyDirectory();
      assertThat(corpus.clusters().kept().toArray())
          .isEqualTo(IntStream.range(0, 250).map(i -> 2 * i).toArray());
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void saysWhereShinglesCannotBeWritten(@TempDir Path folder) {
    NearDuplicates finder =
        NearDuplicates.builder().memory(0).temporaryFolder(folder.resolve("absent")).build();
    assertThatThrownBy(() -> finder.read(manyShingles()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("absent");
  }

  @Test
  void handsOnWhatASourceThrows() {
    Stream<String> failing =
        Stream.of("a", "b")
            .map(
                text -> {
                  throw new IllegalStateException("source failed at " + text);
                });
    assertThatThrownBy(() -> FINDER.read(failing)).hasMessage("source failed at a");
  }

  @Test
  void tellsHowManyDocumentsAreRead() {
    List<Long> told = new ArrayList<>();
    NearDuplicates.builder()
        .threads(2)
        .progress((phase, documents) -> told.add(documents))
        .build()
        .clusters(Collections.nCopies(1000, "text"));
    assertThat(told).isSorted().endsWith(1000L, 1000L);
  }

  @Test
  void interruptingCancels() {
    for (int threads : new int[] {1, 2}) {
      NearDuplicates finder = NearDuplicates.builder().threads(threads).build();
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> finder.clusters(List.of("some text")))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void namesOptionsOutOfRange() {
    NearDuplicates.Builder builder = NearDuplicates.builder();
    assertThatThrownBy(() -> builder.threshold(0)).hasMessage("threshold must be in (0, 1]: 0.0");
    assertThatThrownBy(() -> builder.threads(0)).hasMessage("threads must be at least 1: 0");
    assertThatThrownBy(() -> builder.recall(1)).hasMessage("recall must be in (0, 1): 1.0");
    assertThatThrownBy(() -> builder.memory(-1)).hasMessage("memory must be at least 0: -1");
    assertThatThrownBy(() -> builder.threshold(0.001).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("recall must be at most 0.12");
  }
}
