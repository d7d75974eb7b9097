package dev.winnow.nlp.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.Span;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteSegmenterTest {
  private static final QuoteSegmenter ENGLISH = QuoteSegmenter.forLanguage(Locale.ENGLISH);
  private static final QuoteSegmenter ANY = QuoteSegmenter.multilingual();

  private static List<String> spans(QuoteSegmenter segmenter, String text) {
    return segmenter.quotations(text).stream().map(q -> q.span().of(text).toString()).toList();
  }

  private static String cut(String text, Span span) {
    return span.of(text).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mara said, [\"The tide is late.\"]",
        "Mara said, [“The tide is late.”]",
        "Mara said, [“The tide is late.\"]",
        "Mara said, [\"The tide is late.”]",
        "Mara said, ['The tide is late.']",
        "Mara said, [‘The tide is late.’]",
        "Mara said, [``The tide is late.'']",
        "Mara said, [`The tide is late.']",
        "Mara said: [\" The tide is late. \"]",
        "Mara sagte: [„Die Flut ist spät.“]",
        "Mara sagte: [„Die Flut ist spät.”]",
        "Mara sagte: [»Die Flut ist spät.«]",
        "Mara a dit : [« La marée tarde. »]",
        "[”Tidvattnet är sent”], sade Mara. [”Vi väntar.”]",
        "マラは[「潮が遅い」]と言った。",
        "The [“large tide”] and the [\"small\"] one",
      })
  void findsMarksOfEveryStyle(String annotated) {
    String text = annotated.replaceAll("[\\[\\]]", "");
    List<String> wanted =
        java.util.regex.Pattern.compile("\\[(.*?)]")
            .matcher(annotated)
            .results()
            .map(m -> m.group(1))
            .toList();

    assertThat(spans(ANY, text)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The keepers' lamps burnt low in the '90s, 'tis true.",
        "It was 5'10\" tall and rock 'n' roll all night.",
        "Don't you know the fishermen's nets?",
        "He was goin' home to th' island o' sheep.",
      })
  void leavesApostrophesAlone(String text) {
    assertThat(ENGLISH.quotations(text)).isEmpty();
  }

  @Test
  void nestsQuotations() {
    String text = "“She called it ‘a proper mess’ and left,” Joss said.";

    List<Quotation> found = ENGLISH.quotations(text);

    assertThat(spans(ENGLISH, text))
        .containsExactly("“She called it ‘a proper mess’ and left,”", "‘a proper mess’");
    assertThat(found.get(1).depth()).isEqualTo(1);
    assertThat(found.get(1).parent()).hasValue(0);
    assertThat(ENGLISH.spans(text)).containsExactly(found.get(0).span());
  }

  @Test
  void takesAQuotationThatReopensInEachParagraphForOne() {
    String text = "“The pier went first.\n\n“Then the sheds.\n\n“Then us,” Moor said.";

    assertThat(spans(ENGLISH, text))
        .containsExactly("“The pier went first.\n\n“Then the sheds.\n\n“Then us,”");
  }

  @Test
  void anUnclosedQuotationEndsWithItsParagraph() {
    String text = "He wrote “The pier is gone and left it there.\nNext day “all” was well.";

    List<Quotation> found = ENGLISH.quotations(text);

    assertThat(spans(ENGLISH, text))
        .containsExactly("“The pier is gone and left it there.", "“all”");
    assertThat(found.get(0).unclosed()).isTrue();
    assertThat(found.get(1).unclosed()).isFalse();
    assertThat(found.get(1).depth()).isZero();
  }

  @Test
  void contentLeavesOutMarksAndInnerSpaces() {
    String text = "Elle dit : «\u00a0Nous partons.\u00a0»";

    Quotation found = ANY.quotations(text).get(0);

    assertThat(cut(text, found.content())).isEqualTo("Nous partons.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"The tide is late,\" said Mara Quill.|Mara Quill|said",
        "\"The tide is late,\" Mara Quill said on Monday.|Mara Quill|said",
        "\"The tide is late,\" the harbour's warden, Mara Quill, said.|Mara Quill|said",
        "Mara Quill said, \"The tide is late.\"|Mara Quill|said",
        "“They cried, ‘Come in!’” said Mara Quill.|Mara Quill|said",
        "Mara Quill, who keeps the light, called the tide \"very late\" again.|Mara Quill|called",
        "\"The tide is late,\" according to Mara Quill.|Mara Quill|according to",
        "Mara Quill: \"The tide is late.\"|Mara Quill|",
        "\"The tide is always late.\" — Mara Quill|Mara Quill|",
      })
  void findsSpeakerAndCue(String text, String speaker, String cue) {
    Quotation found = ENGLISH.quotations(text).get(0);

    assertThat(found.speakerName()).contains(speaker);
    assertThat(found.cue().map(c -> cut(text, c)).orElse(null)).isEqualTo(cue);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|„Wir warten noch“, sagte Mara Quill.|Mara Quill|sagte",
        "de|Mara Quill erklärte: „Wir warten noch.“|Mara Quill|erklärte",
        "fr|« Nous attendons », a déclaré Mara Quill.|Mara Quill|déclaré",
        "es|«Seguimos esperando», dijo Mara Quill.|Mara Quill|dijo",
      })
  void knowsTheCuesOfOtherLanguages(String language, String text, String speaker, String cue) {
    Quotation found =
        QuoteSegmenter.forLanguage(Locale.forLanguageTag(language)).quotations(text).get(0);

    assertThat(found.speakerName()).contains(speaker);
    assertThat(found.cue().map(c -> cut(text, c))).contains(cue);
  }

  @Test
  void goesOnAfterTheTellersInsertion() {
    String text = "\"We waited,\" Mara said. \"Nobody came.\"";

    List<Quotation> found = ENGLISH.quotations(text);

    assertThat(found.get(1).continues()).hasValue(0);
    assertThat(found.get(1).speaker().map(s -> cut(text, s))).contains("Mara");
  }

  @Test
  void aPronounMeansThePersonBeforeAndNoOrganisation() {
    String text =
        "Mara Quill runs the light. The Harbour Board wants it closed. \"It stays,\" she said.";
    text = text.replace("Mara Quill", "Mary Quill");

    assertThat(ENGLISH.quotations(text).get(0).speakerName()).contains("Mary Quill");
    assertThat(
            ENGLISH
                .quotations("The Harbour Board wants it closed. \"It stays,\" she said.")
                .get(0)
                .speakerName())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor called the plan \"a costly dream\" on Friday.|MIXED",
        "\"We will mend the pier,\" the mayor said.|SPEECH",
        "Her second novel, \"The Salt Road,\" sold well.|TITLE",
        "The so-called \"ghost fleet\" left at dawn.|TERM",
      })
  void tellsKindsApart(String text, Quotation.Kind kind) {
    assertThat(ENGLISH.quotations(text).get(0).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Her second novel, \"The Salt Road,\" sold well.",
        "The so-called \"ghost fleet\" left at dawn.",
        "We played a new kind of game called \"Harbour\" all night.",
      })
  void inventsNoSpeakers(String text) {
    assertThat(ENGLISH.quotations(text).get(0).attribution()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "—[Hola] —dijo Juan—. [¿Qué tal?]\n—[Bien, gracias] —respondió ella.",
        "– [Tak] – powiedział Marek. – [Idziemy do domu.]\n– [Nie chcę] – odparła Ewa.",
        "— [Да,] — сказал Иван. — [Пойдём домой.]\n— [Нет!]",
      })
  void leavesTheTellersInsertionsOutOfDashDialogue(String annotated) {
    String text = annotated.replaceAll("[\\[\\]]", "");
    List<String> wanted =
        java.util.regex.Pattern.compile("\\[(.*?)]")
            .matcher(annotated)
            .results()
            .map(m -> m.group(1))
            .toList();

    assertThat(spans(ANY, text)).isEqualTo(wanted);
    assertThat(ANY.quotations(text).get(1).continues()).hasValue(0);
  }

  @Test
  void tellsInsertionsFromSpeechInFrenchDialogue() {
    String text = "— Je pars demain, dit-elle en souriant, et je reviendrai.\n— Tant mieux !";
    QuoteSegmenter french = QuoteSegmenter.forLanguage(Locale.FRENCH);

    assertThat(spans(french, text))
        .containsExactly("Je pars demain", "et je reviendrai.", "Tant mieux !");
  }

  @Test
  void takesNoListForDialogue() {
    assertThat(ANY.quotations("To buy:\n- Bread\n- Milk and tea\n- Lamp oil")).isEmpty();
  }

  @Test
  void answersForVeryManyMarksInOneLine() {
    assertThat(ENGLISH.quotations("“".repeat(200_000))).isNotNull();
    assertThat(ENGLISH.quotations("\" '".repeat(100_000))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Quill said the quay would close. “Nobody told us.”|Quill",
        "Mara Quill was pale. “I saw it sink.”|Mara Quill",
        "The dock was “a ruin,” Quill said. “It had to go.”|Quill",
        "Mara Quill, warden of the harbour:\\n\\n“We had no choice.”|Mara Quill",
        "“It sank,” one old sailor said.|one old sailor",
        "“It sank,” said a 19-year-old sailor.|a 19-year-old sailor",
        "“It sank,” said his aunt, Mara Quill.|his aunt, Mara Quill",
        "It was, in the words of Mara Quill, “a calm night.”|Mara Quill",
        "“The light,” the warden notes, “went out.”|the warden",
      })
  void findsSpeakersOfNews(String text, String speaker) {
    String news = text.replace("\\n", "\n");
    List<Quotation> quotations = QuoteSegmenter.forLanguage(Locale.ENGLISH).quotations(news);

    Quotation last = quotations.get(quotations.size() - 1);
    assertThat(last.speaker().orElseThrow().of(news).toString()).isEqualTo(speaker);
  }

  @Test
  void inventsNoSpeakerWhereDialogueGoesOnOrNobodySpeaks() {
    String text = "“It is late,” she said.\n\n“Not yet.”\n\nThe storm came at noon. “It was dark.”";

    assertThat(QuoteSegmenter.forLanguage(Locale.ENGLISH).quotations(text))
        .extracting(quotation -> quotation.speaker().isPresent())
        .containsExactly(true, false, false);
  }

  @Test
  void takesNoListOfSentencesForDialogue() {
    String text =
        "What it does:\n- It opens the lock.\n- It warns the harbour.\n- It logs the tide.";

    assertThat(QuoteSegmenter.multilingual().quotations(text)).isEmpty();
  }

  @Test
  void aPronounMeansTheNearestOfTwoGivenNames() {
    String text = "Kevin keeps the light. Bernard agrees. “It holds,” he said.";

    assertThat(ENGLISH.quotations(text).get(0).speakerName()).contains("Bernard");
  }

  @Test
  void threadsShareASegmenter() throws Exception {
    String text =
        "“It sank,” said Mara Quill. She called it ‘a ruin’.\n\n— Yes, said Joss, I know.\n\n"
            .repeat(200);
    List<Quotation> expected = ANY.quotations(text);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<List<Quotation>>> tasks = Collections.nCopies(64, () -> ANY.quotations(text));
      for (Future<List<Quotation>> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }
}
