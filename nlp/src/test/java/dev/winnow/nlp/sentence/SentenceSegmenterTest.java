package dev.winnow.nlp.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.text.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSegmenterTest {
  private static String shown(SentenceSegmenter segmenter, String text) {
    return String.join(
        "|", segmenter.segment(text).stream().map(span -> span.of(text).toString()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "en > The bell rang at dawn.|Nobody came.",
        "en > Mr. Hill and Dr. Marsh met at the harbour.|They left early.",
        "en > The ferry cost 3.5 million.|It sank in a year.",
        "en > Ferries stop at 6 p.m. in winter.|The last one is full.",
        "en > \"Really?\" Ann asked.|Nobody answered her.",
        "en > \"It holds.\"|She shut the gate.",
        "en > The harbour (it froze. Twice.) was shut all winter.",
        "en > See https://bell.example/a.B?C for the fares.|They went up.",
        "en > Your help keeps us going.‖The council met on Monday.",
        "en > They bought an iPhone and a MacBook on YouTube.",
        "en > 1. Feed the cat.",
        "en > Wait... what did you say?",
        "en > We won.â|She left.",
        "de > Das kostet ca. drei Mark.|Wir zahlen bar.",
        "fr > « Oui ! »|Puis il partit sans rien dire.",
        "es > ¿Qué hora es?|¡Vamos!",
        "nl > Hij blijft. ''|De ploeg reist morgen.",
        "ru > Он приехал вчера.|Никто его не ждал.",
        "ja > 雨が降った。‖私たちは帰った。",
        "zh > 他走了。‖我们没有动。",
        "hi > वह गया।|मैं रुका।",
        "hy > Ես գնում եմ:|Նա մնում է:",
        "ar > ذهب إلى البيت.|ثم نام.",
        "pl > Prof. Kowalski mieszka przy ul. Długiej.|Pracuje w Gdańsku.",
        "tr > Dr. Yılmaz geldi.|Kimse yoktu.",
        "ko > 비가 왔다.|우리는 집에 갔다.",
      })
  void splitsWhereAReaderWould(String language, String marked) {
    String text = marked.replace('|', ' ').replace("‖", "");
    SentenceSegmenter segmenter = SentenceSegmenter.forLanguage(Locale.forLanguageTag(language));
    assertThat(shown(segmenter, text)).isEqualTo(marked.replace('‖', '|'));
  }

  @Test
  void lineBreaksEndSentencesWhereALineIsAParagraph() {
    assertThat(
            shown(
                SentenceSegmenter.multilingual(),
                "The bell of Ferryport\nIt rang twice. We ran\n\nShare"))
        .isEqualTo("The bell of Ferryport|It rang twice.|We ran|Share");
  }

  @Test
  void lineBreaksEndNothingWhereLinesWereWrapped() {
    String text =
        "Notes from the harbour\n\n"
            + "The last ferry of the year left on a Tuesday, an hour late and almost\n"
            + "empty. Nobody had told the keeper of the light, who went on counting\n"
            + "ships until the snow came. When the ice broke in the spring he was\n"
            + "still there, and so were the ledgers, with every ship that had passed\n"
            + "in them.\n"
            + "Yours, the clerk\n";
    assertThat(shown(SentenceSegmenter.forLanguage(Locale.ENGLISH), text).replace('\n', ' '))
        .isEqualTo(
            "Notes from the harbour"
                + "|The last ferry of the year left on a Tuesday, an hour late and almost empty."
                + "|Nobody had told the keeper of the light, who went on counting ships until the snow came."
                + "|When the ice broke in the spring he was still there, and so were the ledgers, with every"
                + " ship that had passed in them."
                + "|Yours, the clerk");
  }

  @Test
  void ownAbbreviationsEndNothing() {
    String text = "It lies in Xyzq. Marsh Lane. We saw it by Abc. Def. Hill.";
    SentenceSegmenter without = SentenceSegmenter.forLanguage(Locale.ENGLISH);
    SentenceSegmenter with =
        SentenceSegmenter.builder()
            .language(Locale.ENGLISH)
            .abbreviations(List.of("xyzq.", "Lane", "abc", "Abc. Def."))
            .build();
    assertThat(without.segment(text)).hasSizeGreaterThan(1);
    assertThat(with.segment(text)).containsExactly(new Span(0, text.length()));
  }

  @Test
  void abbreviationsOfSeveralWordsNeedAllOfThem() {
    SentenceSegmenter segmenter =
        SentenceSegmenter.builder().abbreviations(List.of("Bay of Ferryport")).build();
    assertThat(segmenter.segment("We left the bay of Ferryport. It rained.")).hasSize(1);
    assertThat(segmenter.segment("We left Ferryport. It rained.")).hasSize(2);
  }

  @Test
  void rejectsBlankAbbreviations() {
    SentenceSegmenter.Builder builder = SentenceSegmenter.builder().abbreviations(List.of(" ."));
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("abbreviation must not be blank: \" .\"");
  }

  @Test
  void keepsQuotationsWholeIfAsked() {
    String text = "She said: “We stay. Nobody leaves.” Then she sat down.";
    SentenceSegmenter whole =
        SentenceSegmenter.builder().language(Locale.ENGLISH).splitInsideQuotes(false).build();
    assertThat(shown(SentenceSegmenter.forLanguage(Locale.ENGLISH), text))
        .isEqualTo("She said: “We stay.|Nobody leaves.”|Then she sat down.");
    assertThat(shown(whole, text))
        .isEqualTo("She said: “We stay. Nobody leaves.”|Then she sat down.");
  }

  @Test
  void keepsQuotationsWholeThatAreHandedIn() {
    String text = "She said: — We stay. Nobody leaves. Then she sat down.";
    SentenceSegmenter whole = SentenceSegmenter.builder().splitInsideQuotes(false).build();
    int start = text.indexOf('—');
    int end = text.indexOf(" Then");
    assertThat(whole.segment(text, List.of(new Span(start, end))).stream().map(s -> s.of(text)))
        .containsExactly("She said: — We stay. Nobody leaves.", "Then she sat down.");
  }

  @Test
  void hasAnAnswerForTextsWithoutWords() {
    SentenceSegmenter segmenter = SentenceSegmenter.multilingual();
    assertThat(segmenter.segment("")).isEmpty();
    assertThat(segmenter.segment(" \n\t ")).isEmpty();
    assertThat(segmenter.segment("\ud800")).containsExactly(new Span(0, 1));
    assertThat(segmenter.stream(new StringReader("  "))).isEmpty();
  }

  @Test
  void threadsShareASegmenter() throws Exception {
    SentenceSegmenter segmenter = SentenceSegmenter.forLanguage(Locale.ENGLISH);
    String text =
        "Mr. Hill rang. \"Why?\" Ann asked. The clerk (he was late. Again.) shrugged.Nobody came. "
            .repeat(200);
    List<Span> expected = segmenter.segment(text);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<List<Span>>> tasks = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        tasks.add(() -> segmenter.segment(text));
      }
      for (Future<List<Span>> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void closesTheReaderWithTheStream() {
    boolean[] closed = new boolean[1];
    Reader reader =
        new StringReader("The bell rang. Nobody came.") {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    try (var sentences = SentenceSegmenter.multilingual().stream(reader)) {
      assertThat(sentences.map(Sentence::text)).containsExactly("The bell rang.", "Nobody came.");
    }
    assertThat(closed[0]).isTrue();
  }

  @Test
  void reportsWhatTheReaderCannotRead() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] target, int offset, int length) throws IOException {
            throw new IOException("gone");
          }

          @Override
          public void close() {}
        };
    SentenceSegmenter segmenter = SentenceSegmenter.multilingual();
    assertThatThrownBy(() -> segmenter.stream(broken).toList())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("gone");
  }

  @Test
  void rejectsWhatIsNoModelOfOpenNlp() {
    assertThatThrownBy(
            () -> SentenceSegmenter.openNlp(new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .isInstanceOf(IOException.class);
  }
}
