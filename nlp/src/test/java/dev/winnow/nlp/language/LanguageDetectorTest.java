package dev.winnow.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private static final LanguageDetector DETECTOR = LanguageDetector.standard();

  private static final String GERMAN =
      "Am Morgen fuhr das Boot ohne Eile über den See, und die Leute am Ufer winkten ihm nach.";
  private static final String ENGLISH =
      "In the morning the boat went slowly over the lake, and the people on the shore waved to it.";
  private static final String LATIN =
      "Navis mane tacita in lacu natabat, et homines in ripa stantes manibus eam salutabant.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Am Morgen fuhr das Boot ohne Eile über den See.",
        "en | In the morning the boat went slowly over the lake.",
        "fr | Le matin, le bateau traversait le lac sans se presser.",
        "es | Por la mañana el barco cruzaba el lago sin ninguna prisa.",
        "it | Al mattino la barca attraversava il lago senza fretta.",
        "pt | De manhã o barco atravessava o lago sem pressa nenhuma.",
        "nl | 's Ochtends voer de boot zonder haast over het meer.",
        "sv | På morgonen åkte båten utan brådska över sjön.",
        "pl | Rano łódka płynęła powoli przez jezioro i nikt się nie spieszył.",
        "cs | Ráno loďka pomalu přeplouvala jezero a nikdo nespěchal.",
        "fi | Aamulla vene kulki hitaasti järven yli eikä kenelläkään ollut kiire.",
        "hu | Reggel a csónak lassan átment a tavon, és senki sem sietett.",
        "tr | Sabahleyin kayık gölün üzerinden yavaşça geçti ve kimse acele etmedi.",
        "vi | Buổi sáng chiếc thuyền đi chậm qua hồ và không ai vội vàng.",
        "hr | Ujutro je čamac polako plovio preko jezera i nitko nije žurio, jer je vrijeme bilo lijepo.",
        "sr-Latn | Ujutru je čamac polako plovio preko jezera i niko nije žurio, jer je vreme bilo lepo.",
        "sr | Ујутру је чамац полако пловио преко језера и нико није журио.",
        "ru | Утром лодка медленно плыла через озеро, и никто не спешил.",
        "uk | Вранці човен повільно плив через озеро, і ніхто не поспішав.",
        "bg | Сутринта лодката бавно плаваше през езерото и никой не бързаше.",
        "el | Το πρωί η βάρκα πήγαινε αργά πάνω στη λίμνη.",
        "he | בבוקר הסירה שטה לאט על האגם.",
        "ar | في الصباح كان القارب يسير ببطء فوق البحيرة.",
        "fa | صبح قایق آهسته از روی دریاچه می‌گذشت و کسی عجله نداشت.",
        "hi | सुबह नाव धीरे धीरे झील के ऊपर चल रही थी।",
        "th | ตอนเช้าเรือแล่นช้าๆ ข้ามทะเลสาบ",
        "zh | 早上，小船慢慢地穿过湖面。",
        "ja | 朝、船はゆっくりと湖を渡っていた。",
        "ko | 아침에 배가 천천히 호수를 건넜다.",
        "ka | დილით ნავი ნელა მიცურავდა ტბაზე.",
        "hy | Առավոտյան նավակը դանդաղ անցնում էր լճով։",
      })
  void tellsALanguageByOneSentence(String tag, String text) {
    assertThat(DETECTOR.detect(text).tag()).isEqualTo(tag);
    assertThat(LanguageDetector.builtIn().detect(text).tag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({"''", "'  \n '", "'3.14 (15)'", "'https://www.example.org/the/old/boat'", "\ud800"})
  void textThatTellsNoLanguageIsUndetermined(String text) {
    assertThat(DETECTOR.detect(text)).isEqualTo(Language.UNDETERMINED);
  }

  @Test
  void openNlpKnowsLanguagesThatOursDoesNot() {
    assertThat(DETECTOR.detect(LATIN).tag()).isEqualTo("la");
    assertThat(LanguageDetector.builtIn().detect(LATIN)).isEqualTo(Language.UNDETERMINED);
  }

  @Test
  void fewForeignNamesAreNoOtherLanguage() {
    String text =
        "The train to Łódź leaves at noon and comes back in the evening, and so does the one to"
            + " Świdnica. They are slow and nobody minds. ";

    assertThat(DETECTOR.detect(text.repeat(6)).tag()).isEqualTo("en");
  }

  @Test
  void takesLettersWrittenInTwoPiecesAsOne() {
    String composed = "Der Bär hört früh Vögel";
    String decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);

    assertThat(DETECTOR.detect(decomposed)).isEqualTo(DETECTOR.detect(composed));
  }

  @Test
  void aLongTextIsLookedAtInAllItsParts() {
    String text = ENGLISH.repeat(10) + GERMAN.repeat(90);

    assertThat(DETECTOR.detect(text).tag()).isEqualTo("de");
  }

  @Test
  void findsParagraphsInAnotherLanguage() {
    String text =
        GERMAN + "\n\n" + ENGLISH + "\n\n" + GERMAN + " " + GERMAN + "\n\nУтром лодка плыла.";
    int english = text.indexOf(ENGLISH);

    List<LanguageSpan> parts = DETECTOR.paragraphs(text);

    assertThat(parts).extracting(part -> part.language().tag()).containsExactly("en", "ru");
    assertThat(parts.get(0).span()).isEqualTo(new Span(english, english + ENGLISH.length()));
  }

  @Test
  void shortLinesCountAsThoseBeforeThem() {
    String foreign = ENGLISH + "\n7 May\n" + ENGLISH;
    String text = GERMAN + "\n" + GERMAN + "\nOk\n" + foreign + "\n" + GERMAN + " " + GERMAN;

    assertThat(DETECTOR.paragraphs(text))
        .extracting(LanguageSpan::span)
        .containsExactly(new Span(text.indexOf(foreign), text.indexOf(foreign) + foreign.length()));
  }

  @Test
  void aTextInOneLanguageHasNoParts() {
    assertThat(DETECTOR.paragraphs(GERMAN + "\n\n" + GERMAN)).isEmpty();
    assertThat(DETECTOR.paragraphs("")).isEmpty();
  }

  @Test
  void manyThreadsMayAskAtOnce() throws Exception {
    List<Callable<Language>> questions =
        Collections.nCopies(200, () -> DETECTOR.detect(LATIN.substring(0, 40)));
    Language expected = questions.get(0).call();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Language> answers = new ArrayList<>();
      for (Future<Language> answer : threads.invokeAll(questions)) {
        answers.add(answer.get());
      }
      assertThat(answers).containsOnly(expected);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void rejectsWhatIsNoLanguage() {
    assertThatThrownBy(() -> new Language("!", 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tag must be a BCP 47 tag: !");
    assertThatThrownBy(() -> new Language("de", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence must be in [0, 1]: NaN");
  }
}
