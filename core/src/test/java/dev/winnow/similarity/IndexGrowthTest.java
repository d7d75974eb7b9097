package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comes and goes leaves nothing behind that later questions and changes would have to pass
 * over: what an index keeps for finding documents is linear in those that are there at once, so
 * that each change costs the same however many there were.
 */
class IndexGrowthTest {
  private static final int TIMES = 3000;
  private static final int CROWD = 16;

  /** Slots of one document: in the table of each of 21 bands, of whole sets, and of ids. */
  private static final int SLOTS = 23;

  private final NearDuplicateIndex options = NearDuplicateIndex.builder().build();
  private final int bands = options.banding().bands();
  private final IntList found = new IntList();
  private final IntList candidates = new IntList();

  @TempDir private Path folder;
  private IndexStore store = IndexStore.empty(bands, 1 << 24, new SpillFile(Path.of("")));
  private IndexContents contents = contents();

  private IndexContents contents() {
    return new IndexContents(store, new IndexTables(store, options.threshold(), CROWD));
  }

  @AfterEach
  void close() {
    store.close();
    options.close();
  }

  private static String numbered(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> "w" + i)
        .collect(Collectors.joining(" "));
  }

  private void add(String id, String text) {
    assertThat(contents.add(StringPacking.pack(id), options.prepare(text))).isTrue();
  }

  private void remove(String id) {
    assertThat(contents.remove(StringPacking.pack(id))).isTrue();
  }

  /** Returns how many documents a question looks at. */
  private int candidates(String text) {
    PreparedText prepared = options.prepare(text);
    Verifier verifier = new Verifier(store.shingles());
    verifier.choose(prepared.shingles(), prepared.size());
    contents.candidates(prepared.keys(), verifier, found, candidates);
    return candidates.size();
  }

  /** Each time there is one document more than before, until it goes. */
  private void comesAndGoes(IntFunction<String> id, IntFunction<String> text) {
    long before = contents.used();
    for (int i = 0; i < TIMES; i++) {
      add(id.apply(i), text.apply(i));
      // Without a question nothing is listed by bands; sometimes only after it is gone.
      if (i % 3 > 0) {
        assertThat(candidates(text.apply(i))).isLessThanOrEqualTo(3);
      }
      remove(id.apply(i));
      assertThat(candidates(text.apply(i))).isLessThanOrEqualTo(2);
    }
    // Marks stay in full buckets, until others take their place.
    assertThat(contents.used()).isLessThan(before + 2 * CROWD * SLOTS);
  }

  @Test
  void oneIdWithOneText() {
    comesAndGoes(i -> "a", i -> numbered(0, 50));
  }

  @Test
  void oneIdWhoseTextChanges() {
    comesAndGoes(i -> "a", i -> numbered(0, 50) + " version " + i);
  }

  @Test
  void oneIdWithoutWords() {
    comesAndGoes(i -> "a", i -> "");
  }

  @Test
  void manyIdsOfOneText() {
    comesAndGoes(i -> "a" + i, i -> numbered(0, 50));
  }

  @Test
  void manyIdsOfManyTexts() {
    comesAndGoes(i -> "a" + i, i -> numbered(i, 50));
  }

  @Test
  void copiesOfATextThatStays() {
    add("stays", numbered(0, 50));
    comesAndGoes(i -> "a" + i, i -> numbered(0, 50));
  }

  @Test
  void inAnIndexThatWasOpened() throws IOException {
    for (int i = 0; i < 20; i++) {
      options.add("stays" + i, numbered(1000 * i, 50));
    }
    options.add("a", numbered(0, 50) + " version");
    Path file = folder.resolve("index");
    options.save(file);
    store = IndexFile.read(file, 1 << 24, new SpillFile(folder));
    contents = contents();
    assertThat(candidates(numbered(0, 50))).isEqualTo(2);
    remove("a");
    comesAndGoes(i -> "a", i -> numbered(0, 50) + " version " + i);
    comesAndGoes(i -> "b" + i, i -> numbered(0, 50));
    IndexFile.write(
        file,
        IndexFile.readHeader(file).options(),
        store,
        document -> !contents.isRemoved(document));
    Path other = folder.resolve("other");
    options.remove("a");
    options.save(other);
    assertThat(file).hasSameBinaryContentAs(other);
  }

  @Test
  void manyAtOnceTimeAndAgain() {
    int window = 100;
    long most = 0;
    for (int i = 0; i < TIMES; i++) {
      if (i >= window) {
        remove("a" + (i - window));
      }
      add("a" + i, numbered(i * 7, 50));
      candidates(numbered(i * 7, 50));
      most = Math.max(most, contents.used());
    }
    assertThat(contents.removedCount()).isEqualTo(TIMES - window);
    assertThat(most).isLessThan(2L * window * SLOTS);
  }

  /** It is found by its whole set of shingles, and its bands are not even listed. */
  @Test
  void theBestMatchOfATextThatIsThereTakesNoBands() {
    IndexOptions all =
        new IndexOptions(
            options.threshold(), options.shingler(), options.sketcher(), options.banding());
    IndexSearch search = new IndexSearch(all, store, contents);
    add("a", numbered(0, 50));
    add("b", numbered(0, 50));
    long before = contents.used();
    assertThat(search.best(options.prepare(numbered(0, 50))))
        .hasValue(new NearDuplicateIndex.Match("a", 1));
    assertThat(contents.used()).isEqualTo(before);
    remove("a");
    assertThat(search.best(options.prepare(numbered(0, 50))))
        .hasValue(new NearDuplicateIndex.Match("b", 1));
    assertThat(search.best(options.prepare(numbered(0, 51)))).isPresent();
    assertThat(contents.used()).isEqualTo(before - 1 + bands);
  }

  /** All have a passage in common: most are found by their shingles. */
  @Test
  void aCrowdThatComesAndGoes() {
    int window = 200;
    IntFunction<String> text = i -> numbered(0, 80) + " " + numbered(100 + 20 * i, 20);
    long most = 0;
    for (int i = 0; i < TIMES; i++) {
      if (i >= window) {
        remove("a" + (i - window));
      }
      add("a" + i, text.apply(i));
      candidates(text.apply(i));
      most = Math.max(most, contents.used());
    }
    // As many as by bands at most, and each twice by each of 96 shingles.
    assertThat(most).isLessThan(window * (3L * SLOTS + 2 * 96));
    for (int i = TIMES - window; i < TIMES; i++) {
      candidates(text.apply(i));
      assertThat(candidates.toArray()).contains(i);
      remove("a" + i);
    }
    assertThat(candidates(text.apply(0))).isZero();
  }

  /** The key of an id is no secret, so that anyone can find ids with one and the same. */
  @Test
  void idsThatAreMeantToHaveOneKey() {
    String[] ids = new String[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long[] packed = {i, Mixing.finish(i) ^ 42, 1};
      ids[i] = StringPacking.unpack(packed, packed.length);
    }
    assertThat(Arrays.stream(ids).mapToInt(id -> StringPacking.key(StringPacking.pack(id))))
        .containsOnly(StringPacking.key(StringPacking.pack(ids[0])));
    for (String id : ids) {
      add(id, "");
    }
    for (int i = 0; i < TIMES; i++) {
      assertThat(contents.findId(StringPacking.pack(ids[i]), found)).isEqualTo(i);
      assertThat(found.size()).isLessThanOrEqualTo(40);
      assertThat(contents.add(StringPacking.pack(ids[i]), options.prepare(""))).isFalse();
    }
    for (String id : ids) {
      remove(id);
      assertThat(contents.findId(StringPacking.pack(id), found)).isEqualTo(-1);
    }
    assertThat(contents.used()).isLessThanOrEqualTo(2 * CROWD);
  }
}
