package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RecurringFingerprintsTest {
  private static final int DOCUMENTS = 300;

  /** The first third of the texts is alike in pairs, the others have nothing in common. */
  private static String text(int document) {
    int kind = document < DOCUMENTS / 3 ? document / 2 : document;
    return String.join(
        " ", new Random(kind).ints(60).mapToObj(Integer::toHexString).toArray(String[]::new));
  }

  @Property(tries = 20)
  void missesNoneThatRecursAndTakesFewOthersForSuch(
      @ForAll @IntRange(min = 1, max = 3) int threads, @ForAll boolean muchMemory) {
    try (SpillFile spill = new SpillFile(Path.of(""))) {
      WordArchive archive = new WordArchive(1 << 28, spill);
      archive.addWords(
          IntStream.range(0, DOCUMENTS).mapToObj(RecurringFingerprintsTest::text),
          threads,
          WordSpans::of,
          added -> {});
      RecurringFingerprints recurring =
          RecurringFingerprints.of(archive, muchMemory ? 1 << 20 : 0, threads);

      int wrong = 0;
      int others = 0;
      for (int document = 0; document < DOCUMENTS; document++) {
        int all = count(PassageText.of(archive.words(document), any -> true));
        int found = count(PassageText.of(archive.words(document), recurring::contains));
        if (document < DOCUMENTS / 3) {
          assertThat(found).isEqualTo(all);
        } else {
          wrong += found;
          others += all;
        }
      }
      if (muchMemory) {
        assertThat(wrong).isLessThan(others / 20);
      }
    }
  }

  private static int count(PassageText text) {
    int[] count = {0};
    text.forEachFingerprint((fingerprint, word) -> count[0]++);
    return count[0];
  }
}
