package dev.winnow.similarity;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedDocumentsTest {
  private static final String STORY =
      "A storm tore the roof off the old corn exchange in Wexham on Tuesday night. Nobody was hurt, said Ada Quill, who runs"
          + " the market hall next door, but the clock stopped at 9.42 and has not moved since. The council owns the building and"
          + " had planned to sell it this spring for 310,000 crowns to the brewer Otto Lund.";
  private static final String REWRITE =
      "Wexham's old corn exchange lost its roof in a storm on Tuesday night. Otto Lund, the brewer who wanted to buy it for"
          + " 310,000 crowns this spring, says he is still interested. \"Nobody was hurt,\" said Ada Quill from the market hall"
          + " next door; the clock has not moved since 9.42.";
  private static final String OTHER =
      "The brewery in Wexham will open its yard to visitors every second Tuesday from May, said Otto Lund. Tickets are five"
          + " crowns, and children under twelve enter free of charge. There will be music in the evenings when the weather is good.";
  private static final String BANNER =
      "You can read this paper for nothing because thousands of people pay for it who do not have to, and every crown goes into"
          + " reporting from small towns that nobody else visits any more, so please think about joining them today. ";

  @Test
  void findsARewriteButNotAnotherStoryOfTheSamePlace() {
    List<Related> related = RelatedDocuments.standard().find(List.of(STORY, OTHER, REWRITE));

    assertThat(related).hasSize(1);
    assertThat(related.get(0).document()).isZero();
    assertThat(related.get(0).other()).isEqualTo(2);
    assertThat(related.get(0).score()).isBetween(0.1, 1.0);
    assertThat(related.get(0).reasons()).contains("Ada", "Quill", "310");
  }

  @Test
  void isNotMovedByABannerThatTwoDocumentsShare() {
    assertThat(RelatedDocuments.standard().find(List.of(BANNER + STORY, BANNER + OTHER))).isEmpty();
  }

  @Test
  void isNotMovedByABannerThatAllDocumentsShare() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      texts.add(BANNER + sentence(i));
    }
    texts.add(BANNER + STORY);
    texts.add(BANNER + REWRITE);

    assertThat(RelatedDocuments.standard().find(texts))
        .extracting(Related::document, Related::other)
        .containsExactly(tuple(30, 31));
  }

  /** A text of words that no other has. */
  private static String sentence(int seed) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 80; i++) {
      text.append((char) ('a' + seed % 26)).append((char) ('a' + seed / 26));
      text.append((char) ('a' + i % 26)).append((char) ('a' + i / 26)).append(' ');
    }
    return text.toString();
  }

  @Test
  void comparesTwoTextsOnTheirOwn() {
    assertThat(RelatedDocuments.containment(STORY, REWRITE))
        .isGreaterThan(0.15)
        .isEqualTo(RelatedDocuments.containment(REWRITE, STORY));
    assertThat(RelatedDocuments.containment(BANNER + STORY, BANNER + OTHER)).isLessThan(0.15);
    assertThat(RelatedDocuments.containment(STORY, "")).isZero();
  }

  @Test
  void takesACopyForARelative() {
    assertThat(RelatedDocuments.standard().find(List.of(STORY, OTHER, STORY)))
        .extracting(Related::document, Related::other)
        .containsExactly(tuple(0, 2));
  }

  @Test
  void takesACopyWithinALongerTextForARelative() {
    assertThat(RelatedDocuments.standard().find(List.of(STORY, BANNER + OTHER + " " + STORY)))
        .extracting(Related::document, Related::other)
        .containsExactly(tuple(0, 1));
  }

  @Test
  void givesALongTextNoCreditForWhatAnyLongTextShares() {
    Random random = new Random(1);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      texts.add(phrases(random.ints(40, 0, 300)) + ownWords(i, 40));
    }
    texts.add(phrases(IntStream.range(0, 300)) + ownWords(100, 12_000));

    assertThat(RelatedDocuments.containment(texts.get(0), texts.get(100))).isGreaterThan(0.3);
    assertThat(RelatedDocuments.standard().find(texts))
        .extracting(Related::other)
        .doesNotContain(100);
  }

  private static String phrases(IntStream numbers) {
    return numbers.mapToObj(i -> "a" + i + " b" + i + " c" + i + " ").collect(joining());
  }

  private static String ownWords(int text, int count) {
    return IntStream.range(0, count).mapToObj(i -> "own" + text + "x" + i).collect(joining(" "));
  }

  @Test
  void countsAQuotationThatTwoStoriesShareButNoOtherPassage() {
    String said =
        "we shall not sell the hall to anybody who means to pull it down and we have told him so";
    String first = "Ada Quill was firm on Tuesday. %s The brewer would not comment.";
    String second = "No deal: that is the word from the market. %s Otto Lund kept silent.";
    String quoted = "\u201C" + said + "\u201D";

    assertThat(RelatedDocuments.containment(first.formatted(quoted), second.formatted(quoted)))
        .isGreaterThan(0.3);
    assertThat(RelatedDocuments.containment(first.formatted(said), second.formatted(said)))
        .isLessThan(0.1);
  }

  @Test
  void doesNotDependOnTheNumberOfThreads(@TempDir Path folder) {
    Random random = new Random(7);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      // Few words and many stories, so that pairs score on both sides of the bar.
      texts.add(
          phrases(random.ints(30, 0, 2 * 2000)) + (i % 3 == 0 ? BANNER : "") + ownWords(i, 30));
    }
    List<Related> one = finder(1, folder).find(texts);

    assertThat(one).hasSizeGreaterThan(20);
    assertThat(finder(2, folder).find(texts)).isEqualTo(one);
    assertThat(finder(5, folder).find(texts)).isEqualTo(one);
    assertThat(folder).isEmptyDirectory();
  }

  private static RelatedDocuments finder(int threads, Path folder) {
    return RelatedDocuments.builder()
        .threshold(0.05)
        .threads(threads)
        .memory(1 << 20)
        .temporaryFolder(folder)
        .build();
  }

  @Test
  void rejectsLessThanOneThread() {
    assertThatThrownBy(() -> RelatedDocuments.builder().threads(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads must be at least 1: 0");
  }

  @Test
  void stopsWhenItsProgressThrows(@TempDir Path folder) {
    List<String> texts = List.of(STORY, OTHER, REWRITE);
    RelatedDocuments finder =
        RelatedDocuments.builder()
            .threads(3)
            .temporaryFolder(folder)
            .progress(
                (phase, documents) -> {
                  if (phase == Progress.Phase.COMPARING) {
                    throw new IllegalStateException("enough");
                  }
                })
            .build();

    assertThatThrownBy(() -> finder.find(texts)).hasMessage("enough");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void tellsHowFarItIsWhoeverIsToKnow() {
    List<String> seen = new ArrayList<>();

    RelatedDocuments.standard()
        .withProgress((phase, documents) -> seen.add(phase + " " + documents))
        .find(List.of(STORY, OTHER, REWRITE));

    assertThat(seen).contains("READING 3").endsWith("COMPARING 3");
  }

  @Test
  void givesNothingForNothing() {
    assertThat(RelatedDocuments.standard().find(List.of())).isEmpty();
    assertThat(RelatedDocuments.standard().find(List.of("", " ", "one"))).isEmpty();
  }

  @Test
  void rejectsAThresholdThatNothingCouldMeet() {
    assertThatThrownBy(() -> RelatedDocuments.ofAtLeast(1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threshold must be in (0, 1]: 1.5");
  }

  @Test
  void keepsToItsMemoryAndLeavesNoFile(@TempDir Path folder) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      String number = " " + i + "x";
      texts.add(IntStream.range(0, 80).mapToObj(word -> number + word).collect(joining()));
    }
    texts.add(STORY);
    texts.add(REWRITE);
    List<String> seen = new ArrayList<>();
    RelatedDocuments finder =
        RelatedDocuments.builder()
            .memory(4 << 20)
            .temporaryFolder(folder)
            .progress(
                (phase, documents) -> {
                  if (documents == 4002) {
                    seen.add(phase + " with a file: " + (folder.toFile().list().length > 0));
                  }
                })
            .build();

    assertThat(finder.find(texts))
        .extracting(Related::document, Related::other)
        .containsExactly(tuple(4000, 4001));
    assertThat(seen).containsExactly("READING with a file: true", "COMPARING with a file: true");
    assertThat(folder).isEmptyDirectory();
  }
}
