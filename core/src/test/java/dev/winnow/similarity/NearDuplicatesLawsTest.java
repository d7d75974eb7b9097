package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NearDuplicatesLawsTest {
  private static final Shingler SHINGLER = Shingler.words(2);

  private static NearDuplicates.Builder builder(double threshold) {
    return NearDuplicates.builder().threshold(threshold).shingler(SHINGLER).threads(1);
  }

  @Property(tries = 200)
  void clustersAndPairsAreThoseOfTheDefinition(
      @ForAll long seed,
      @ForAll @IntRange(max = 120) int count,
      @ForAll @IntRange(min = 4, max = 10) int tenths) {
    List<String> texts = SimilarTexts.of(seed, count);
    NearDuplicates finder = builder(tenths / 10.0).build();
    PlainClustering plain = new PlainClustering(texts, SHINGLER, finder.banding(), tenths / 10.0);
    try (SketchedCorpus corpus = finder.read(texts.stream())) {
      DuplicateClusters clusters = plain.clusters(IntStream.range(0, count).toArray());
      assertThat(corpus.clusters()).isEqualTo(clusters);
      assertThat(corpus.clusters(1)).isEqualTo(clusters);
      assertThat(corpus.clusters(3)).isEqualTo(clusters);
      for (int crowd : new int[] {1, 3, CandidateIndex.CROWD}) {
        List<SimilarPair> pairs = new ArrayList<>();
        corpus.pairs(crowd, pairs::add);
        pairs.sort(Comparator.comparingInt(SimilarPair::a).thenComparingInt(SimilarPair::b));
        assertThat(pairs).isEqualTo(plain.pairs());
      }
    }
  }

  @Property(tries = 50)
  void keepingTheLongestIsKeepingTheFirstOfTextsSortedByLength(
      @ForAll long seed, @ForAll @IntRange(max = 80) int count) {
    List<String> texts = SimilarTexts.of(seed, count);
    NearDuplicates finder = builder(0.6).keep(Keep.LONGEST).build();
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingInt(i -> -texts.get(i).length()))
            .mapToInt(i -> i)
            .toArray();
    assertThat(finder.clusters(texts))
        .isEqualTo(new PlainClustering(texts, SHINGLER, finder.banding(), 0.6).clusters(order));
  }

  @Property(tries = 10)
  void threadsDoNotMatter(@ForAll long seed) {
    List<String> texts = SimilarTexts.of(seed, 2000);
    DuplicateClusters expected = builder(0.7).build().clusters(texts);
    assertThat(builder(0.7).threads(3).build().clusters(texts)).isEqualTo(expected);
    List<SimilarPair> one = new ArrayList<>();
    List<SimilarPair> three = new ArrayList<>();
    try (SketchedCorpus a = builder(0.7).build().read(texts.stream());
        SketchedCorpus b = builder(0.7).threads(3).build().read(texts.stream())) {
      a.pairs(one::add);
      b.pairs(three::add);
    }
    assertThat(three).isEqualTo(one);
  }
}
