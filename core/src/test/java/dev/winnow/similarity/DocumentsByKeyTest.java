package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DocumentsByKeyTest {
  private static List<Integer> find(DocumentsByKey documents, int key) {
    IntList found = new IntList();
    assertThat(documents.find(key, found)).isEqualTo(found.size());
    return IntStream.of(found.toArray()).boxed().toList();
  }

  @Property(tries = 200)
  void findsWhatIsLeft(
      @ForAll long seed,
      @ForAll @IntRange(max = 1000) int count,
      @ForAll @IntRange(min = 1, max = 100) int keys) {
    SplittableRandom random = new SplittableRandom(seed);
    DocumentsByKey documents = new DocumentsByKey();
    Map<Integer, Deque<Integer>> left = new HashMap<>();
    for (int i = 0; i < count; i++) {
      int key = random.nextInt(keys);
      Deque<Integer> ofKey = left.computeIfAbsent(key, any -> new ArrayDeque<>());
      if (random.nextInt(3) == 0) {
        int document = random.nextInt(i + 1);
        assertThat(documents.remove(key, document)).isEqualTo(ofKey.remove(document));
      } else {
        documents.add(key, i);
        ofKey.addFirst(i);
      }
    }
    List<Integer> all = new ArrayList<>();
    documents.forEach((key, document) -> all.add(document));
    int size = 0;
    for (int key = 0; key < keys; key++) {
      Deque<Integer> ofKey = left.getOrDefault(key, new ArrayDeque<>());
      assertThat(find(documents, key)).containsExactlyElementsOf(ofKey);
      assertThat(all).containsAll(ofKey);
      size += ofKey.size();
    }
    assertThat(all).hasSize(size);
  }
}
