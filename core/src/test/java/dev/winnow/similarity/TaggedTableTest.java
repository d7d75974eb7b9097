package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TaggedTableTest {
  private TaggedTable table = new TaggedTable(8);

  private final Map<Integer, Integer> keyOf = new HashMap<>();

  private boolean add(int key, int document, int crowd) {
    keyOf.put(document, key);
    if (!table.hasRoomFor(1, document)) {
      table = table.grown(1, document, 1, keyOf::get);
    }
    return table.add(key, document, crowd);
  }

  private List<Integer> find(int key) {
    IntList found = new IntList();
    assertThat(table.find(key, found)).isEqualTo(found.size());
    return IntStream.of(found.toArray()).sorted().boxed().toList();
  }

  /** Few keys far apart: each is shared by many, and no two look alike. */
  @Property(tries = 200)
  void findsExactlyWhatWasAddedByKeysThatAreFarApart(
      @ForAll long seed,
      @ForAll @IntRange(max = 5000) int count,
      @ForAll @IntRange(min = 1, max = 2000) int keys,
      @ForAll @IntRange(min = 1, max = 3) int step) {
    table = new TaggedTable(8);
    SplittableRandom random = new SplittableRandom(seed);
    List<List<Integer>> added = new ArrayList<>();
    IntStream.range(0, keys).forEach(key -> added.add(new ArrayList<>()));
    for (int i = 0; i < count; i++) {
      int key = random.nextInt(keys);
      added.get(key).add(i * step);
      assertThat(add(spread(key, keys), i * step, Integer.MAX_VALUE)).isTrue();
    }
    for (int key = 0; key < keys; key++) {
      assertThat(find(spread(key, keys))).isEqualTo(added.get(key));
    }
  }

  @Property(tries = 200)
  void findsWhatIsLeft(
      @ForAll long seed,
      @ForAll @IntRange(max = 5000) int count,
      @ForAll @IntRange(min = 1, max = 2000) int keys) {
    table = new TaggedTable(8);
    SplittableRandom random = new SplittableRandom(seed);
    List<List<Integer>> left = new ArrayList<>();
    IntStream.range(0, keys).forEach(key -> left.add(new ArrayList<>()));
    for (int i = 0; i < count; i++) {
      int key = random.nextInt(keys);
      List<Integer> ofKey = left.get(key);
      if (random.nextInt(3) == 0) {
        Integer document =
            ofKey.isEmpty() ? Integer.valueOf(i) : ofKey.get(random.nextInt(ofKey.size()));
        assertThat(table.remove(spread(key, keys), document)).isEqualTo(ofKey.remove(document));
      } else {
        add(spread(key, keys), i, Integer.MAX_VALUE);
        ofKey.add(i);
      }
    }
    for (int key = 0; key < keys; key++) {
      assertThat(find(spread(key, keys))).isEqualTo(left.get(key));
    }
  }

  @Test
  void doesNotGrowWithWhatComesAndGoes() {
    SplittableRandom random = new SplittableRandom(3);
    int window = 1000;
    int most = 0;
    int key = 0;
    for (int i = 0; i < 200 * window; i++) {
      if (i >= window) {
        assertThat(table.remove(keyOf.get(i - window), i - window)).isTrue();
      }
      // Many have one key, so that buckets are full, and keep marks.
      key = i % 40 == 0 ? random.nextInt() : key;
      add(key, i, Integer.MAX_VALUE);
      most = Math.max(most, table.used());
    }
    assertThat(most).isLessThan(2 * window);
    assertThat(table.slots()).isLessThan(3 * window);
    for (int i = 199 * window; i < 200 * window; i++) {
      assertThat(find(keyOf.get(i))).contains(i);
    }
  }

  private static int spread(int key, int keys) {
    return (int) ((((long) key << Integer.SIZE) + (1L << (Integer.SIZE - 1))) / keys);
  }

  @Property(tries = 50)
  void findsWhatWasAddedByAnyKeysAndLittleElse(@ForAll long seed) {
    table = new TaggedTable(8);
    int count = 50_000;
    int[] keys = new SplittableRandom(seed).ints(count).toArray();
    for (int i = 0; i < count; i++) {
      add(keys[i], i, Integer.MAX_VALUE);
    }
    int found = 0;
    for (int i = 0; i < count; i++) {
      assertThat(find(keys[i])).contains(i);
      found += find(keys[i]).size() + find(~keys[i]).size();
    }
    // 27 bits of a key are known, so by chance 37 others are found.
    assertThat(found - count).isLessThan(150);
  }

  @Test
  void knowsKeysWellAgainAfterManyDocumentsThatWereNotAdded() {
    SplittableRandom random = new SplittableRandom(5);
    add(random.nextInt(), 0, Integer.MAX_VALUE);
    for (int i = 0; i < 20_000; i++) {
      add(random.nextInt(), 4_000_000 + i, Integer.MAX_VALUE);
    }
    int found = 0;
    for (int i = 0; i < 20_000; i++) {
      found += find(random.nextInt()).size();
    }
    // 19 bits can be known of keys at this size, and 17 are at least, by which 3050 are found by
    // chance; by the 11 that were known at first it would be 195,000.
    assertThat(found).isLessThan(4000);
  }

  @Test
  void leavesOutWhatWouldBeACrowd() {
    for (int i = 0; i < 300; i++) {
      assertThat(add(-7, i, 100)).isEqualTo(i < 100);
      assertThat(add(7, 300 + i, 300)).isTrue();
    }
    assertThat(find(-7)).hasSize(100);
    assertThat(find(7)).hasSize(300);
  }

  @Test
  void saysWhenNumbersOfDocumentsBecomeTooLarge() {
    add(1, TaggedTable.MAX_DOCUMENTS - 1, 5);
    assertThat(find(1)).containsExactly(TaggedTable.MAX_DOCUMENTS - 1);
    assertThatThrownBy(() -> add(1, TaggedTable.MAX_DOCUMENTS, 5))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("index is full: 134217727 documents");
  }
}
