package dev.winnow.nlp.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is named as the source of quoted words, with a verb of saying or without one. */
class SourceCluesTest {
  /** The speakers of the quotations in a text whose line breaks are shown. */
  private static List<Optional<String>> speakers(String language, String shown) {
    String text = shown.replace('¶', '\n');
    Locale locale = language == null ? Locale.ROOT : Locale.forLanguageTag(language);
    return QuoteSegmenter.forLanguage(locale).quotations(text).stream()
        .map(Quotation::speaker)
        .map(speaker -> speaker.map(span -> cut(text, span)))
        .toList();
  }

  private static String cut(String text, Span span) {
    return span.of(text).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en|As Mara Quill put it: “The tide is late.”|Mara Quill",
        "en|As Mara Quill puts it, “the tide is late.”|Mara Quill",
        "en|“The tide,” as Mara Quill put it, “is late.”|Mara Quill",
        "en|In the words of Mara Quill, “the tide is late.”|Mara Quill",
        "en|In Mara Quill’s words, “the tide is late.”|Mara Quill",
        "en|The tide is “very late,” according to the harbour board.|the harbour board",
        "en|According to Mara Quill, the tide is “very late”.|Mara Quill",
        "en|To quote Mara Quill, “the tide is late.”|Mara Quill",
        "de|Nach Angaben von Mara Quill ist der Pegel „zu hoch“.|Mara Quill",
        "de|Laut Mara Quill ist der Pegel „zu hoch“.|Mara Quill",
        "de|Der Pegel sei „zu hoch“, so Mara Quill.|Mara Quill",
        "de|„Der Pegel ist zu hoch“, so Mara Quill am Montag.|Mara Quill",
        "de|„Der Pegel ist zu hoch“, so die Sprecherin.|die Sprecherin",
        "de|Mara Quill zufolge ist der Pegel „zu hoch“.|Mara Quill",
        "de|Wie Mara Quill sagte, ist der Pegel „zu hoch“.|Mara Quill",
        "de|Nach Aussage von Mara Quill ist der Pegel „zu hoch“.|Mara Quill",
        "de|Nach Ansicht von Mara Quill ist der Pegel „zu hoch“.|Mara Quill",
        "fr|Selon Mara Quill, le niveau est « trop haut ».|Mara Quill",
        "fr|Le niveau est « trop haut », selon Mara Quill.|Mara Quill",
        "fr|D'après Mara Quill, le niveau est « trop haut ».|Mara Quill",
        "fr|D’après Mara Quill, le niveau est « trop haut ».|Mara Quill",
        "fr|Comme le dit Mara Quill, « le niveau est trop haut ».|Mara Quill",
        "fr|« Le niveau est trop haut », a-t-elle déclaré.|elle",
        "es|Según Mara Quill, el nivel es «demasiado alto».|Mara Quill",
        "es|El nivel es «demasiado alto», según Mara Quill.|Mara Quill",
        "es|De acuerdo con Mara Quill, el nivel es «demasiado alto».|Mara Quill",
        "es|En palabras de Mara Quill, el nivel es «demasiado alto».|Mara Quill",
        "pt|Segundo Mara Quill, o nível é «demasiado alto».|Mara Quill",
        "pt|De acordo com Mara Quill, o nível é «demasiado alto».|Mara Quill",
        "it|Secondo Mara Quill il livello è «troppo alto».|Mara Quill",
        "it|«Il livello è alto», ha detto Mara Quill.|Mara Quill",
        "nl|Volgens Mara Quill is het peil “te hoog”.|Mara Quill",
        "nl|“Het peil is te hoog”, aldus Mara Quill.|Mara Quill",
        "sv|Enligt Mara Quill är nivån ”för hög”.|Mara Quill",
        "da|Ifølge Mara Quill er vandet »for højt«.|Mara Quill",
        "pl|Według Marii Kwil woda jest „za wysoka”.|Marii Kwil",
        "pl|Zdaniem Marii Kwil woda jest „za wysoka”.|Marii Kwil",
        "ru|По словам Марии Квилл, вода «слишком высокая».|Марии Квилл",
        "ru|Как сказала Мария Квилл, «вода высокая».|Мария Квилл",
        "tr|“Su çok yüksek” dedi Mara Quill.|Mara Quill",
        "tr|Mara Quill, “Su çok yüksek” dedi.|Mara Quill",
        "tr|Mara Quill'e göre su “çok yüksek”.|Mara Quill",
        "en|Mara Quill put it bluntly: “The tide is late.”|Mara Quill",
        "de|Nach Angaben der Polizei ist der Pegel „zu hoch“.|der Polizei",
        "de|Nach Angaben des Hafens ist der Pegel „zu hoch“.|des Hafens",
        "en|The harbour is “late”, as Mara Quill put it.|Mara Quill",
        "en|He praised the “late tide,” noting that it was high.|He",
        "en|“The tide is late,” said a Treasury spokesman on Monday.|a Treasury spokesman",
        "en|The tide is “late,” according to a June report.|a June report",
        "en|The tide is “late,” according to an Otter study, published in May.|an Otter study",
        "en|One tester notes, “The tide is late.”|One tester",
        "en|As our report notes, “the tide is late.”|our report",
        "en|As one tester notes in the report, “the tide is late.”|one tester",
        "en|“The tide is late,” says the Vice President, Mara Quill.|the Vice President, Mara Quill",
        "en|He went on to add, “The tide is late.”|He",
        "en|As Quill put it:¶¶“The tide is late. We wait.”|Quill",
        "en|“The tide is late;” said Mara Quill.|Mara Quill",
        "en|“The tide is late,” she went on.|she",
        "en|“The tide is late,” confessed Mara.|Mara",
      })
  void findsTheSource(String language, String text, String speaker) {
    assertThat(speakers(language, text)).isNotEmpty().allMatch(Optional.of(speaker)::equals);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en|“The tide is late,” goes the song.",
        "en|For Mara Quill, it was “a late tide”.",
        "de|Den Worten von Mara Quill nach ist er „zu hoch“.",
        "de|Für Mara Quill ist der Pegel „zu hoch“.",
        "de|So die „Zeit“ am Montag.",
        "de|Er ist „zu hoch“, so dass wir warten.",
        "fr|Pour Mara Quill, le niveau est « trop haut ».",
        "|“It is late,” so Mara left.",
        "en|Mara Quill put it on the table, “the book”.",
        "en|As we know, he put it in “the box”.",
        "en|In other words, “the tide is late.”",
        "en|He left in his father’s words “a ruin” behind.",
        "fr|Comme un roi, il est « trop haut ».",
        "it|Come va «il mare», Mara?",
        "en|To quote “the book” is hard.",
        "en|She shut the gate on the “late tide,” adding that past tides were high.",
        "en|Don’t begin with “the tide”.",
        "en|Important note: “The tide” is late.",
        "en|Step #2: “Is the tide late?”",
        "en|Ferries come in a boat called a “tern” here.",
        "en|He took notes, “The Tide” among them.",
        "en|These sixty brands are “good” or “great”.",
        "en|We want to add “salt” here.",
        "en|The tide is late. In other words:¶¶“The tide is late. We wait.”",
        "en|“The tide is late,” Mara went on a trip.",
        "en|Role setting: “You keep the light.”",
      })
  void inventsNoSource(String language, String text) {
    assertThat(speakers(language, text)).isNotEmpty().allMatch(Optional::isEmpty);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en|As Mara Quill put it: “The tide is late.”|put",
        "en|In Mara Quill’s words, “the tide is late.”|words",
        "de|Nach Angaben von Mara Quill ist er „zu hoch“.|Nach Angaben von",
        "de|Mara Quill zufolge ist er „zu hoch“.|zufolge",
        "fr|« Le niveau est trop haut », a-t-elle déclaré.|déclaré",
        "tr|“Su çok yüksek” dedi Mara Quill.|dedi",
      })
  void theCueIsWhatNamesIt(String language, String text, String cue) {
    assertThat(
            QuoteSegmenter.forLanguage(Locale.forLanguageTag(language))
                .quotations(text)
                .get(0)
                .cue()
                .map(span -> cut(text, span)))
        .contains(cue);
  }
}
