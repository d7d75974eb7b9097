package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.similarity.NearDuplicateIndex.Match;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NearDuplicateIndexLawsTest {
  private static final Shingler SHINGLER = Shingler.words(2);

  private static NearDuplicateIndex index(int crowd) {
    return NearDuplicateIndex.builder().threshold(0.6).shingler(SHINGLER).build(crowd);
  }

  /** Adds texts under the ids d0, d1 and so on. */
  private static void add(NearDuplicateIndex index, List<String> texts, int from, int to) {
    for (int i = from; i < to; i++) {
      index.add("d" + i, texts.get(i));
    }
  }

  private static boolean haveCommonBand(PreparedText a, PreparedText b) {
    for (int band = 0; band < a.keys().length - 1; band++) {
      if (a.keys()[band] == b.keys()[band]) {
        return true;
      }
    }
    return false;
  }

  /** What the definition says: every document is looked at. */
  private static List<Match> plainQuery(
      NearDuplicateIndex index, Map<String, String> documents, String text) {
    List<Match> matches = new ArrayList<>();
    PreparedText prepared = index.prepare(text);
    documents.forEach(
        (id, other) -> {
          double similarity = Jaccard.of(SHINGLER, text, other);
          if (similarity >= 0.6 && haveCommonBand(prepared, index.prepare(other))) {
            matches.add(new Match(id, similarity));
          }
        });
    matches.sort(Comparator.comparingDouble(match -> -match.similarity()));
    return matches;
  }

  @Property(tries = 100)
  void answersAreThoseOfABruteForceComparison(
      @ForAll long seed,
      @ForAll @IntRange(max = 150) int count,
      @ForAll @IntRange(min = 1, max = 5) int crowd) {
    List<String> texts = SimilarTexts.of(seed, count + 20);
    Map<String, String> left = new LinkedHashMap<>();
    SplittableRandom random = new SplittableRandom(seed);
    try (NearDuplicateIndex few = index(crowd);
        NearDuplicateIndex many = index(IndexTables.CROWD)) {
      for (int i = 0; i < count; i++) {
        if (!left.containsKey("d" + i)) {
          few.add("d" + i, texts.get(i));
          many.add("d" + i, texts.get(i));
          left.put("d" + i, texts.get(i));
        }
        String gone = "d" + random.nextInt(count);
        if (random.nextInt(3) == 0) {
          boolean wasThere = left.remove(gone) != null;
          assertThat(few.remove(gone)).isEqualTo(wasThere);
          assertThat(many.remove(gone)).isEqualTo(wasThere);
          if (random.nextInt(3) == 0) {
            String text = texts.get(random.nextInt(texts.size()));
            few.add(gone, text);
            many.add(gone, text);
            left.put(gone, text);
          }
        }
        if (random.nextInt(3) == 0) {
          String text = texts.get(random.nextInt(texts.size()));
          assertThat(few.query(text)).isEqualTo(plainQuery(few, left, text));
        }
      }
      assertThat(few.size()).isEqualTo(left.size());
      for (String text : texts) {
        List<Match> expected = plainQuery(few, left, text);
        assertThat(few.query(text)).isEqualTo(expected);
        assertThat(many.query(text)).isEqualTo(expected);
        assertThat(few.best(text)).isEqualTo(expected.stream().findFirst());
      }
    }
  }

  @Property(tries = 30)
  void savingAndOpeningChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 100) int count)
      throws IOException {
    List<String> texts = SimilarTexts.of(seed, count + 30);
    Path folder = Files.createTempDirectory("winnow-index");
    Path file = folder.resolve("index");
    try (NearDuplicateIndex index = index(IndexTables.CROWD)) {
      add(index, texts, 0, count);
      for (int i = 0; i < count; i += 7) {
        index.remove("d" + i);
      }
      index.save(file);
      try (NearDuplicateIndex opened = NearDuplicateIndex.open(file)) {
        add(index, texts, count, count + 10);
        add(opened, texts, count, count + 10);
        assertThat(opened.size()).isEqualTo(index.size());
        for (String text : texts) {
          assertThat(opened.query(text)).isEqualTo(index.query(text));
        }
      }
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  @Property(tries = 30)
  void mergingIsAdding(@ForAll long seed, @ForAll @IntRange(max = 100) int count)
      throws IOException {
    List<String> texts = SimilarTexts.of(seed, count);
    Path folder = Files.createTempDirectory("winnow-index");
    Path merged = folder.resolve("merged");
    Path added = folder.resolve("added");
    try (NearDuplicateIndex a = index(IndexTables.CROWD);
        NearDuplicateIndex b = index(IndexTables.CROWD);
        NearDuplicateIndex all = index(IndexTables.CROWD)) {
      add(a, texts, 0, count / 3);
      add(b, texts, count / 3, count);
      add(all, texts, 0, count);
      a.merge(b);
      a.save(merged);
      all.save(added);
      assertThat(merged).hasSameBinaryContentAs(added);
    } finally {
      Files.deleteIfExists(merged);
      Files.deleteIfExists(added);
      Files.delete(folder);
    }
  }

  @Property(tries = 50)
  void clustersAgainstAnIndexAreThoseOfAllDocumentsTogether(
      @ForAll long seed, @ForAll @IntRange(max = 60) int known) {
    List<String> texts = SimilarTexts.of(seed, known + 40);
    NearDuplicates finder =
        NearDuplicates.builder().threshold(0.6).shingler(SHINGLER).threads(1).build();
    DuplicateClusters all = finder.clusters(texts);
    try (NearDuplicateIndex index = index(IndexTables.CROWD);
        SketchedCorpus corpus = finder.read(texts.stream().skip(known))) {
      // Only what is kept of the known ones: the others are in no one's way.
      all.kept().filter(i -> i < known).forEach(i -> index.add("d" + i, texts.get(i)));
      DuplicateClusters clusters = corpus.clusters(index);
      for (int i = 0; i < clusters.size(); i++) {
        int keptFor = all.keptFor(known + i);
        assertThat(clusters.knownAs(i))
            .isEqualTo(keptFor < known ? Optional.of("d" + keptFor) : Optional.empty());
        assertThat(clusters.keptFor(i)).isEqualTo(keptFor < known ? -1 : keptFor - known);
        assertThat(clusters.similarity(i)).isEqualTo(all.similarity(known + i));
      }
    }
  }
}
