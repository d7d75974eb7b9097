package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PassageIndexTest {
  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> passage =
        Arbitraries.of(
            "the tide table on the pier was printed upside down and nobody minded for a week",
            "whoever finds the brass key is asked to hang it on the nail behind the bakery door");
    Arbitrary<String> words =
        Arbitraries.of("gull", "rope", "lamp", "7", "ferry")
            .list()
            .ofMaxSize(8)
            .map(PassageIndexTest::join);
    return Arbitraries.oneOf(passage, words)
        .list()
        .ofMaxSize(5)
        .map(PassageIndexTest::join)
        .list()
        .ofMaxSize(6);
  }

  private static String join(List<String> parts) {
    return String.join(" ", parts);
  }

  @Property
  void addingTellsWhatFindingWouldHave(@ForAll("texts") List<String> texts) {
    PassageIndex index = SharedPassages.standard().newIndex();
    for (String text : texts) {
      List<SharedPassage> found = index.find(text);

      assertThat(index.add(text)).isEqualTo(found);
    }
    assertThat(index.size()).isEqualTo(texts.size());
  }

  @Property
  void tellsOfTwoTextsWhatComparingThemTells(@ForAll("texts") List<String> texts) {
    for (int i = 0; i + 1 < texts.size(); i++) {
      PassageIndex index = SharedPassages.standard().newIndex();
      index.add(texts.get(i));

      assertThat(index.find(texts.get(i + 1)))
          .isEqualTo(SharedPassages.standard().find(texts.subList(i, i + 2)));
    }
  }

  @Property
  void aTextPreparedOnceServesSeveralIndexes(@ForAll("texts") List<String> texts) {
    List<PassageText> prepared = texts.stream().map(PassageText::of).toList();
    for (int minWords : new int[] {10, 14}) {
      PassageIndex plain = SharedPassages.ofAtLeast(minWords).newIndex();
      PassageIndex index = SharedPassages.ofAtLeast(minWords).newIndex();
      List<List<SharedPassage>> expected = new ArrayList<>();
      texts.forEach(text -> expected.add(plain.add(text)));
      List<List<SharedPassage>> actual = new ArrayList<>();
      prepared.forEach(text -> actual.add(index.add(text)));

      assertThat(actual).isEqualTo(expected);
    }
  }
}
