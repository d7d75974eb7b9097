package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class NearDuplicateIndexTest {
  private static final String FERRY =
      "The ferry to Larn leaves at six from the north pier on working days and at nine on Sundays";

  @TempDir private Path folder;

  private final NearDuplicateIndex index = NearDuplicateIndex.builder().threshold(0.7).build();

  private Path saved() throws IOException {
    Path file = folder.resolve("index");
    index.save(file);
    return file;
  }

  private static String numbered(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> "w" + i)
        .collect(Collectors.joining(" "));
  }

  @Test
  void findsTheMostSimilarFirst() {
    index.add("today", FERRY + " today");
    index.add("plain", FERRY);
    assertThat(index.query(FERRY.toUpperCase(Locale.ROOT)))
        .extracting(NearDuplicateIndex.Match::id)
        .containsExactly("plain", "today");
    assertThat(index.best(FERRY)).hasValue(new NearDuplicateIndex.Match("plain", 1));
    assertThat(index.best("The ferry is late")).isEmpty();
  }

  @Test
  void aTextWithoutWordsMatchesNothing() {
    index.add("empty", "");
    assertThat(index.query("")).isEmpty();
    assertThat(index.size()).isEqualTo(1);
    assertThat(index.remove("empty")).isTrue();
    assertThat(index.size()).isZero();
  }

  @Test
  void keepsIdsOfEveryKind() throws IOException {
    String[] ids = {
      "", "a", "\0", "a\0", "\1", "\uD800", "four", "fives", "M\u00fcller \uD83D\uDE00"
    };
    for (String id : ids) {
      index.add(id, FERRY);
    }
    try (NearDuplicateIndex opened = NearDuplicateIndex.open(saved())) {
      assertThat(opened.query(FERRY)).extracting(NearDuplicateIndex.Match::id).containsExactly(ids);
      assertThat(Arrays.stream(ids)).allMatch(opened::contains);
    }
  }

  @Test
  void rejectsAnIdThatIsThere() {
    index.add("a", FERRY);
    assertThatThrownBy(() -> index.add("a", "other text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must not be in the index already: a");
    index.remove("a");
    index.add("a", "other text");
    assertThat(index.query(FERRY)).isEmpty();
  }

  @Test
  void rejectsWhatHasOtherOptions() {
    NearDuplicateIndex other = NearDuplicateIndex.builder().threshold(0.6).build();
    assertThatThrownBy(() -> index.merge(other)).hasMessageContaining("same options");
    assertThatThrownBy(() -> index.query(other.prepare(FERRY))).hasMessageContaining("0.6");
    try (SketchedCorpus corpus = NearDuplicates.builder().build().read(Stream.of(FERRY))) {
      assertThatThrownBy(() -> corpus.clusters(index))
          .hasMessageContaining("index must have threshold 0.8");
    }
  }

  @Test
  void mergesAllOrNothing() {
    NearDuplicateIndex other = NearDuplicateIndex.builder().threshold(0.7).build();
    other.add("new", FERRY);
    other.add("a", FERRY);
    index.add("a", FERRY);
    assertThatThrownBy(() -> index.merge(other)).hasMessage("id must not be in both indexes: a");
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void everyDamagedByteIsNoticed() throws IOException {
    index.add("a", FERRY);
    index.add("b", numbered(0, 30));
    Path file = saved();
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= (byte) (1 << i % 8);
      Files.write(file, damaged);
      assertThatIOException()
          .as("byte %d", i)
          .isThrownBy(() -> NearDuplicateIndex.open(file).close())
          .withMessageMatching("(index is damaged|index must be of version|not an index).*");
    }
  }

  @Test
  void everyMissingByteIsNoticed() throws IOException {
    index.add("a", FERRY);
    Path file = saved();
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThatIOException()
          .as("%d bytes", length)
          .isThrownBy(() -> NearDuplicateIndex.open(file).close());
    }
  }

  @Test
  void aDamagedPageIsNoticedWhenItIsLookedAt() throws IOException {
    // The shingles of some hundred texts fill more than a page.
    for (int i = 0; i < 300; i++) {
      index.add("d" + i, numbered(1000 * i, 1000));
    }
    Path file = saved();
    byte[] bytes = Files.readAllBytes(file);
    bytes[5000] ^= 4;
    Files.write(file, bytes);
    try (NearDuplicateIndex opened = NearDuplicateIndex.open(file)) {
      assertThat(opened.query(numbered(1000 * 299, 1000))).hasSize(1);
      assertThatThrownBy(() -> opened.query(numbered(0, 1000)))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("index is damaged: page 0 of " + file);
    }
  }

  @Test
  void leavesTheOldFileIfItCannotWriteTheNew() throws IOException {
    index.add("a", FERRY);
    Path file = saved();
    Files.createDirectory(folder.resolve("in-the-way"));
    Files.createFile(folder.resolve("in-the-way").resolve("file"));
    assertThatIOException().isThrownBy(() -> index.save(folder.resolve("in-the-way")));
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
    assertThatIOException().isThrownBy(() -> index.save(folder.resolve("absent").resolve("x")));
    NearDuplicateIndex.open(file).close();
  }

  @Test
  void replacesTheFileItWasOpenedFrom() throws IOException {
    index.add("a", FERRY);
    Path file = saved();
    try (NearDuplicateIndex opened = NearDuplicateIndex.open(file)) {
      opened.add("b", FERRY + " today");
      opened.save(file);
      assertThat(opened.query(FERRY)).hasSize(2);
    }
    try (NearDuplicateIndex again = NearDuplicateIndex.open(file)) {
      assertThat(again.query(FERRY)).hasSize(2);
    }
  }

  @Test
  void manyThreadsMayAskTheFirstQuestionAfterManyAdditions() {
    for (int round = 0; round < 20; round++) {
      for (int i = 0; i < 200; i++) {
        index.add(round + "/" + i, numbered(1000 * round + i, 30));
      }
      PreparedText text = index.prepare(numbered(1000 * round + 150, 30));
      List<String> expected = List.of(round + "/150");
      assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> index.query(text)))
          .allSatisfy(
              matches ->
                  assertThat(matches)
                      .filteredOn(match -> match.similarity() == 1)
                      .extracting(NearDuplicateIndex.Match::id)
                      .isEqualTo(expected));
    }
  }

  @Test
  void findsNoDocumentThatWasRemovedBeforeTheFirstQuestion() {
    index.add("gone", FERRY);
    index.add("left", FERRY + " today");
    index.remove("gone");
    index.add("back", FERRY);
    assertThat(index.query(FERRY))
        .extracting(NearDuplicateIndex.Match::id)
        .containsExactly("back", "left");
  }

  @Test
  @Timeout(60)
  void manyIdenticalTextsTakeLinearTime() {
    PreparedText text = index.prepare(FERRY);
    for (int i = 0; i < 100_000; i++) {
      index.add("d" + i, text);
      assertThat(index.best(text)).hasValue(new NearDuplicateIndex.Match("d0", 1));
    }
    for (int i = 0; i < 99_999; i++) {
      index.remove("d" + i);
    }
    assertThat(index.query(text)).containsExactly(new NearDuplicateIndex.Match("d99999", 1));
  }

  @Test
  @Timeout(60)
  void manyTextsThatShareAPassageTakeLinearTime() {
    // Two thirds of each text are the same: in each band many agree, but they are no duplicates.
    String shared = numbered(0, 70);
    for (int i = 0; i < 1500; i++) {
      String text = shared + " " + numbered(100 + 100 * i, 30);
      assertThat(index.query(text)).isEmpty();
      index.add("d" + i, text);
    }
    assertThat(index.query(shared + " " + numbered(100, 30))).hasSize(1);
  }
}
