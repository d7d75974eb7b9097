package dev.winnow.similarity;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedPassagesTest {
  private static final String APPEAL =
      "This paper has no owner but its readers: a gift of \"five\" coins keeps the presses warm until June 2026";
  private static final String SAME_APPEAL =
      "this paper has no owner, but its readers – a gift of ‘five’ coins keeps the presses warm until june 2031";

  @Test
  void findsAPassageWhateverItsQuotesCaseAndDigits() {
    String a = APPEAL + ".The harbour froze over night and the ferries stayed in.";
    String b = "A cat was elected to the library board. " + SAME_APPEAL + "!";

    List<SharedPassage> passages = SharedPassages.standard().find(List.of(a, b));

    assertThat(passages).hasSize(1);
    SharedPassage passage = passages.get(0);
    assertThat(passage.document()).isZero();
    assertThat(passage.other()).isOne();
    assertThat(passage.span().of(a)).isEqualTo(APPEAL);
    assertThat(passage.otherSpan().of(b)).isEqualTo(SAME_APPEAL);
    assertThat(passage.words()).isEqualTo(20);
  }

  @Test
  void leavesTurnsOfPhraseAlone() {
    String a = "At the end of the day it was the cold that stopped them.";
    String b = "It was said that at the end of the day it was nobody's fault.";
    assertThat(SharedPassages.standard().find(List.of(a, b))).isEmpty();
  }

  @Test
  void cutsAPassageOutAndCanUndoIt() {
    String a = APPEAL + ". The harbour froze.";
    List<SharedPassage> passages = SharedPassages.standard().find(List.of(a, SAME_APPEAL));

    List<Span> spans = SharedPassages.spansIn(0, passages);

    assertThat(SharedPassages.cut(a, spans).text()).isEqualTo(". The harbour froze.");
    assertThat(SharedPassages.cut(a, spans).undo().apply(". The harbour froze.")).isEqualTo(a);
  }

  @Test
  void coversAPassageInEveryDocumentThoughItListsItOnlyOnceForEachOfMany() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      texts.add(APPEAL + ". Item " + "x".repeat(i + 1));
    }

    List<SharedPassage> passages = SharedPassages.standard().find(texts);

    assertThat(passages).hasSizeLessThan(100);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(SharedPassages.spansIn(i, passages)).isNotEmpty();
    }
  }

  @Test
  void staysLinearOnOneWordRepeated() {
    String text = "so ".repeat(200_000);
    assertThat(SharedPassages.standard().find(List.of(text, text, text))).isNotEmpty();
  }

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> word =
        Arbitraries.of(
            "oak", "elm", "ash", "fir", "yew", "Bay", "cafe\u0301", "café", "12", "漢字", "\ud83d");
    return word.list().ofMaxSize(60).map(words -> String.join(" ", words)).list().ofMaxSize(5);
  }

  /** Every run of enough words that two texts share is covered, found the slow way. */
  @Property
  void missesNoPassageLongEnough(@ForAll("texts") List<String> texts) {
    int least = 10;
    List<SharedPassage> passages = SharedPassages.ofAtLeast(least).find(texts);
    List<WordSpans> words = texts.stream().map(WordSpans::foldingDigits).toList();
    for (SharedPassage passage : passages) {
      assertThat(passage.words()).isGreaterThanOrEqualTo(least);
      assertThat(hashes(passage.span().of(texts.get(passage.document()))))
          .isEqualTo(hashes(passage.otherSpan().of(texts.get(passage.other()))));
    }
    for (int b = 1; b < texts.size(); b++) {
      for (int a = 0; a < b; a++) {
        int from = Collections.indexOfSubList(all(words.get(a)), first(words.get(b), least));
        if (words.get(b).count() >= least && from >= 0) {
          Span start = words.get(b).span(0, least - 1);
          assertThat(SharedPassages.spansIn(b, passages)).anyMatch(span -> span.contains(start));
        }
      }
    }
  }

  @Property(tries = 200)
  void findsTheSameInAStreamAsInAList(
      @ForAll("texts") List<String> texts,
      @ForAll @IntRange(min = 1, max = 3) int threads,
      @ForAll @IntRange(max = 1 << 20) int memory) {
    List<SharedPassage> streamed =
        find(SharedPassages.builder().minWords(10).threads(threads).memory(memory), texts);
    assertThat(streamed).isSortedAccordingTo(Comparator.comparingInt(SharedPassage::other));
    assertThat(streamed.stream().sorted(SharedPassage.ORDER))
        .containsExactlyElementsOf(SharedPassages.ofAtLeast(10).find(texts));
  }

  private static List<SharedPassage> find(SharedPassages.Builder builder, List<String> texts) {
    List<SharedPassage> found = new ArrayList<>();
    builder.build().find(texts.stream(), found::add);
    return found;
  }

  /** Each has random words of its own, and many a passage of another. */
  private static List<String> manyTexts() {
    Random random = new Random(3);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String words = random.ints(60, 0, 50).mapToObj(word -> "w" + word).collect(joining(" "));
      texts.add(words + ". " + (i % 7 == 0 ? APPEAL : texts.isEmpty() ? "" : texts.get(i / 2)));
    }
    return texts;
  }

  @Test
  void doesNotDependOnTheNumberOfThreads() {
    List<SharedPassage> one = find(SharedPassages.builder().threads(1), manyTexts());

    assertThat(one).hasSizeGreaterThan(500);
    assertThat(find(SharedPassages.builder().threads(3), manyTexts())).isEqualTo(one);
  }

  @Test
  void spillsWhatItsMemoryDoesNotHoldAndLeavesNoFile(@TempDir Path folder) {
    // More words than a page holds, so that some have to go to the file.
    List<String> texts = new ArrayList<>(manyTexts());
    for (int i = 0; i < 2000; i++) {
      String number = " " + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "q";
      texts.add(IntStream.range(0, 80).mapToObj(w -> number + (char) ('a' + w)).collect(joining()));
    }
    List<String> seen = new ArrayList<>();
    Progress progress =
        (phase, documents) -> {
          if (documents == texts.size()) {
            seen.add(phase + " with a file: " + (folder.toFile().list().length > 0));
          }
        };
    List<SharedPassage> spilled =
        find(SharedPassages.builder().memory(0).temporaryFolder(folder).progress(progress), texts);

    assertThat(spilled).isEqualTo(find(SharedPassages.builder(), texts)).isNotEmpty();
    assertThat(seen).containsExactly("READING with a file: true", "COMPARING with a file: true");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void stopsWhenItsProgressThrows(@TempDir Path folder) {
    SharedPassages.Builder builder =
        SharedPassages.builder()
            .memory(0)
            .threads(3)
            .temporaryFolder(folder)
            .progress(
                (phase, documents) -> {
                  if (phase == Progress.Phase.COMPARING) {
                    throw new IllegalStateException("enough");
                  }
                });

    assertThatThrownBy(() -> find(builder, manyTexts())).hasMessage("enough");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void rejectsWhatARunCannotDoWith() {
    assertThatThrownBy(() -> SharedPassages.builder().threads(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads must be at least 1: 0");
    assertThatThrownBy(() -> SharedPassages.builder().memory(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("memory must be at least 0: -1");
  }

  private static List<Long> hashes(CharSequence text) {
    return all(WordSpans.foldingDigits(text));
  }

  private static List<Long> all(WordSpans words) {
    return first(words, words.count());
  }

  private static List<Long> first(WordSpans words, int count) {
    List<Long> hashes = new ArrayList<>();
    for (int i = 0; i < Math.min(count, words.count()); i++) {
      hashes.add(words.hash(i));
    }
    return hashes;
  }

  @Test
  void rejectsPassagesTooShortToBeFoundForSure() {
    assertThatThrownBy(() -> SharedPassages.ofAtLeast(9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("minWords must be at least 10: 9");
  }
}
