package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.encoding.EncodingRepairer.EntityDecoding;
import dev.winnow.text.Edit;
import dev.winnow.text.Revision;
import dev.winnow.text.Span;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingRepairerTest {
  private static final List<String> SENTENCES =
      List.of(
          "Die Bäckerei an der Brücke öffnet erst übermorgen wieder.",
          "Le théâtre a été fermé à cause d’un dégât des eaux, paraît-il.",
          "Żółw podszedł cicho do ściany i zasnął pod łóżkiem.",
          "Старый мельник продал свою лодку соседу за три мешка муки.",
          "Ο γείτονας πότισε τα λουλούδια μας όλο το καλοκαίρι.",
          "השכנה שלנו אופה לחם טרי בכל יום שישי בבוקר.",
          "القطار تأخر اليوم ساعة كاملة بسبب الثلج.",
          "แมวตัวนั้นนอนหลับอยู่บนหลังคาบ้านทั้งวัน",
          "昨日の夕方、川のそばで古い友達に会いました。",
          "Con mèo già ngủ suốt buổi chiều trên mái nhà.");

  private final EncodingRepairer standard = EncodingRepairer.standard();
  private final EncodingRepairer plain = EncodingRepairer.plain();

  private String repaired(String text) {
    return standard.repair(text).text();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "WINDOWS_1250",
        "WINDOWS_1251",
        "WINDOWS_1252",
        "WINDOWS_1253",
        "WINDOWS_1254",
        "WINDOWS_1255",
        "WINDOWS_1256",
        "WINDOWS_1257",
        "WINDOWS_1258",
        "WINDOWS_874",
        "ISO_8859_1",
        "ISO_8859_2",
        "ISO_8859_15",
        "KOI8_R",
        "MACINTOSH",
        "IBM437",
        "IBM850",
        "IBM866"
      })
  void undoesAMisreadingWithEachCodePage(CodePage page) {
    for (String sentence : SENTENCES) {
      assertThat(repaired(Mangling.misread(sentence, page))).isEqualTo(sentence);
    }
  }

  @Test
  void undoesMisreadingsOfMisreadings() {
    for (String sentence : SENTENCES) {
      String twice =
          Mangling.misread(
              Mangling.misread(sentence, CodePage.WINDOWS_1252), CodePage.WINDOWS_1252);
      assertThat(repaired(twice)).isEqualTo(sentence);
      assertThat(repaired(Mangling.misread(twice, CodePage.WINDOWS_1252))).isEqualTo(sentence);
    }
  }

  @Test
  void saysWhatWasUndoneAndHowSurely() {
    String text =
        "ein "
            + Mangling.misread(
                Mangling.misread("größerer", CodePage.WINDOWS_1252), CodePage.WINDOWS_1251)
            + " Hut";
    Revision revision = standard.repair(text);
    assertThat(revision.text()).isEqualTo("ein größerer Hut");
    Edit edit = revision.edits().asList().get(0);
    assertThat(edit.kind()).isEqualTo("mojibake");
    assertThat(edit.detail()).isEqualTo("windows-1251, windows-1252");
    assertThat(edit.confidence()).isGreaterThan(0.9);
    assertThat(edit.span().start()).isEqualTo(6);
  }

  @Test
  void leavesSentencesAsTheyAre() {
    for (String sentence : SENTENCES) {
      assertThat(standard.repair(sentence).isChanged()).as(sentence).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Das Brett misst 40 × 60 × 2 cm.",
        "Le pâtissier a gâché la pâte, hélas…",
        "ÇA VA, ANDRÉ?",
        "UMA MANHÃ” disse ela",
        "Își vâră nasul în pâine și în câmp",
        "kâğıt ve rüzgâr",
        "Ông ấy ngồi cạnh bà",
        "Å — так пишут ангстрем",
        "( ͡° ͜ʖ ͡°) ¯\\_(ツ)_/¯",
        "┌──┐\n│ä │\n└──┘",
        "le prix\u00A0? – 5\u00A0€ l’unité\u00A0!",
        "Âge, Ânes, Ätna, Århus, Ère",
        "Ñandú® y Coruña™"
      })
  void leavesWhatOnlyLooksOdd(String text) {
    assertThat(repaired(text)).isEqualTo(text);
  }

  @Test
  void repairsTheDamagedHalfOfALine() {
    String sound = "Mañana llegará el señor Núñez; ";
    String damaged = Mangling.misread("después cenaremos en el jardín.", CodePage.WINDOWS_1252);
    Revision revision = standard.repair(sound + damaged);
    assertThat(revision.text()).isEqualTo(sound + "después cenaremos en el jardín.");
    assertThat(revision.edits().asList())
        .allSatisfy(e -> assertThat(e.span().start()).isGreaterThanOrEqualTo(sound.length()));
    EncodingRepairer whole = EncodingRepairer.builder().mixedLines(false).build();
    assertThat(whole.repair(sound + damaged).isChanged()).isFalse();
  }

  @Test
  void findsNoBreakSpacesThatBecameSpaces() {
    String damaged =
        Mangling.misread("voilà déjà la gare", CodePage.WINDOWS_1252).replace('\u00A0', ' ');
    assertThat(repaired(damaged)).isEqualTo("voilà déjà la gare");
    assertThat(repaired("il est arrivÃ© Ã Paris")).isEqualTo("il est arrivé à Paris");
    assertThat(repaired("irei Ã quela praÃ§a")).isEqualTo("irei àquela praça");
    EncodingRepairer without = EncodingRepairer.builder().noBreakSpaces(false).build();
    assertThat(without.repair("voilÃ  le train").isChanged()).isFalse();
  }

  @Test
  void readsSurrogatesThatWereEncodedOneByOne() {
    assertThat(repaired("ok \u00ED\u00A0\u00BD\u00ED\u00B8\u0080 then")).isEqualTo("ok 😀 then");
  }

  @Test
  void restoresBytesThatBecameReplacementCharacters() {
    String sentence = "Ich weiß, „wer“ die Äpfel aus dem Garten geholt hat” – naïf";
    String damaged =
        Mangling.replaceControls(Mangling.misread(sentence, CodePage.WINDOWS_1252), "\uFFFD");
    assertThat(damaged).contains("\uFFFD");
    assertThat(repaired(damaged)).isEqualTo(sentence);
    assertThat(plain.repair(damaged).text()).contains("\uFFFD");
  }

  @Test
  void restoresBytesThatVanished() {
    String sentence = "Cześć, kupiłem świeży chleb i żółty ser na śniadanie.";
    String misread = Mangling.misread(sentence, CodePage.ISO_8859_1);
    assertThat(repaired(Mangling.replaceControls(misread, ""))).isEqualTo(sentence);
    assertThat(repaired(Mangling.replaceControls(misread, "?"))).isEqualTo(sentence);
    EncodingRepairer without = EncodingRepairer.builder().lostBytes(false).build();
    assertThat(without.repair(Mangling.replaceControls(misread, "")).text()).isNotEqualTo(sentence);
  }

  @Test
  void tellsLostQuotationMarksAndApostrophesApart() {
    String text =
        """
        The harbour master’s “quiet week” ended early, the clerk said.
        “We’d seen the ships’ lights since noon,” she wrote, “and nobody came.”
        “He asked: ‘Is that Tom’s boat?’ and left,” the boy said – twice.
        """;
    String damaged = Mangling.replaceControls(Mangling.misread(text, CodePage.ISO_8859_1), "");
    assertThat(damaged).contains("masterâs âquiet weekâ");
    assertThat(repaired(damaged)).isEqualTo(text);
  }

  @Test
  void keepsARealLetterAmongLostMarks() {
    String damaged =
        "The innkeeperâs âold barrelâ was empty.\nâIt wasnât mine,â he said at the château.\n";
    assertThat(repaired(damaged))
        .isEqualTo(
            "The innkeeper’s “old barrel” was empty.\n“It wasn’t mine,” he said at the château.\n");
  }

  @Test
  void marksLostBytesWhereItMayNotRestoreThem() {
    assertThat(plain.repair("â€œall doneâ€� he said").text()).isEqualTo("\"all done\uFFFD he said");
  }

  @Test
  void leavesAloneWhatItIsNotSureOf() {
    String damaged = "pi√π";
    assertThat(EncodingRepairer.builder().minConfidence(0.3).build().repair(damaged).text())
        .isEqualTo("più");
    assertThat(EncodingRepairer.builder().minConfidence(1).build().repair(damaged).isChanged())
        .isFalse();
  }

  @Test
  void rejectsAConfidenceOutOfRange() {
    assertThatThrownBy(() -> EncodingRepairer.builder().minConfidence(1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("minConfidence must be in [0, 1]: 1.5");
  }

  @Test
  void readsC1ControlsAsWindows1252() {
    assertThat(repaired("\u0093Nein\u0094\u0085 sagte er")).isEqualTo("“Nein”… sagte er");
    assertThat(repaired("unknown \u0081 stays")).isEqualTo("unknown \u0081 stays");
  }

  @Test
  void removesEscapesAndControls() {
    assertThat(repaired("\u001B[1;31mred\u001B[0m al\u0007ert\uFEFF")).isEqualTo("red alert");
    assertThat(repaired("tab\tand\fform feed")).isEqualTo("tab\tand\fform feed");
  }

  @Test
  void makesLineBreaksOneKind() {
    assertThat(repaired("a\r\nb\rc\u2028d\u2029e\n")).isEqualTo("a\nb\nc\nd\ne\n");
    assertThat(EncodingRepairer.builder().lineBreaks(false).build().repair("a\r\nb").isChanged())
        .isFalse();
  }

  @Test
  void replacesLoneSurrogatesOnly() {
    assertThat(repaired("x\uD83Dy\uDE00z 😀")).isEqualTo("x\uFFFDy\uFFFDz 😀");
  }

  @Test
  void normalizesWhereNeededOnly() {
    Revision revision = standard.repair("ein A\u0308pfelchen, Q\u0323\u0307");
    assertThat(revision.text()).isEqualTo("ein Äpfelchen, Q\u0323\u0307");
    assertThat(revision.edits().asList()).extracting(Edit::span).containsExactly(new Span(4, 6));
    assertThat(
            EncodingRepairer.builder()
                .normalization(Normalizer.Form.NFKC)
                .build()
                .repair("ﬁne ½")
                .text())
        .isEqualTo("fine 1⁄2");
    assertThat(EncodingRepairer.builder().noNormalization().build().repair("A\u0308").isChanged())
        .isFalse();
  }

  @Test
  void standardKeepsWhatAnAuthorMayHaveMeant() {
    String text = "“ﬁne” ‘ﬂat’ ＡＢＣ &eacute; ŉ ﾀﾞ";
    assertThat(standard.repair(text).isChanged()).isFalse();
    assertThat(plain.repair(text).text()).isEqualTo("\"fine\" 'flat' ABC é 'n ダ");
  }

  @Test
  void decodesEntitiesOutsideHtml() {
    assertThat(
            plain.repair("&lt;b&gt; &amp;amp;amp; caf&EACUTE; &#8364;&#x80; &nosuch; &#0;").text())
        .isEqualTo("<b> & cafÉ €€ &nosuch; &#0;");
    assertThat(plain.repair("<p>&lt;</p>").text()).isEqualTo("<p>&lt;</p>");
    assertThat(
            EncodingRepairer.builder()
                .htmlEntities(EntityDecoding.ALWAYS)
                .build()
                .repair("<p>&eacute;</p>")
                .text())
        .isEqualTo("<p>é</p>");
  }

  @Test
  void repairsWhatADecodedEntityBringsToLight() {
    assertThat(plain.repair("caf&Atilde;&copy; bar").text()).isEqualTo("café bar");
  }

  @Test
  void mojibakeOnlyDoesNothingElse() {
    String text = "A\u0308 \u0093x\u0094 \u001B[1m &eacute;\r\n\uD800";
    assertThat(EncodingRepairer.mojibakeOnly().repair(text).isChanged()).isFalse();
  }

  @Test
  void learnsFromTheHeadOfADocument() {
    String sentence = Mangling.misread("Vår båt låg vid ån hela våren.", CodePage.ISO_8859_2);
    String lone = "kr" + Mangling.misread("å", CodePage.ISO_8859_2) + "ka\n";
    assertThat(repaired(sentence + "\n" + lone)).endsWith("kråka\n");
  }
}
