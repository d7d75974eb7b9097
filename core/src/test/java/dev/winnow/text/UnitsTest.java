package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
  /** The text with every gap shown: a bar where there is white space, two where there is none. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    Units units = Units.of(text);
    int at = units.start();
    while (units.next()) {
      shown.append(text, at, units.end()).append(units.isJoin() ? "‖" : "|");
      at = units.start();
    }
    return shown.append(text, at, units.trimmedLength()).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "It rained. We left.              > It rained.|We left.",
        "It rained.We left.               > It rained.‖We left.",
        "Mr. Hill spoke at 3.5 volts.     > Mr.|Hill spoke at 3.5 volts.",
        "0 CommentsThe mayor spoke.       > 0 Comments‖The mayor spoke.",
        "\"Why?\" she asked. Nobody spoke. > \"Why?\"|she asked.|Nobody spoke.",
        "\"Go.\"Then he left.             > \"Go.\"‖Then he left.",
        "He left.\"Go!\" she said.        > He left.‖\"Go!\"|she said.",
        "„Nein.“ Dann ging er.            > „Nein.“|Dann ging er.",
        "« Oui ! » Puis il partit.        > « Oui ! »|Puis il partit.",
        "Han gik. »Nej.« Stille.          > Han gik.|»Nej.«|Stille.",
        "Wait... what?! No…               > Wait...|what?!|No…",
        "It held.[12] Then it broke.      > It held.[12]|Then it broke.",
        "雨が降った。私たちは帰った。       > 雨が降った。‖私たちは帰った。",
        "वह गया। मैं रुका।                  > वह गया।|मैं रुका।",
        "Τι έγινε; Τίποτα.                > Τι έγινε;|Τίποτα.",
        "one; two                         > one; two",
        "see example.com for v1.2         > see example.com for v1.2",
        "It held.12 Then it broke.        > It held.12|Then it broke.",
        "It held.1Then it broke.          > It held.1‖Then it broke.",
        "It broke.Â Then we left.         > It broke.Â|Then we left.",
        "in the endnote.2025 was dry      > in the endnote.‖2025 was dry",
        "O’Brien and D'Arcy left          > O’Brien and D'Arcy left",
        "(see below)The end               > (see below)‖The end",
        "a.b.c                            > a.b.c",
        "He said: \"It is 'so.'\" She left. > He said: \"It is 'so.'\"|She left.",
        "Hij gaat. '' Wij niet.           > Hij gaat. ''|Wij niet.",
        "\" Il part. \" Elle reste.         > \" Il part. \"|Elle reste.",
        "He left. \" No \" she said.        > He left.|\" No \" she said.",
        "Ես գնում եմ: Նա մնում է:         > Ես գնում եմ:|Նա մնում է:",
        "two: one; three                  > two: one; three",
        "Note: This is it; We stay.       > Note:|This is it;|We stay.",
        "เขาไปแล้ว เธออยู่ 3 วัน          > เขาไปแล้ว|เธออยู่ 3|วัน",
        "เขา  \"ไป\" และ “อยู่” (นาน)       > เขา|\"ไป\"|และ|“อยู่” (นาน)",
        "เด็ก ๆ อ่าน News ทุกวัน           > เด็ก ๆ|อ่าน News|ทุกวัน",
        "ລາວໄປແລ້ວ ຂ້ອຍຢູ່                 > ລາວໄປແລ້ວ|ຂ້ອຍຢູ່",
        "គាត់ ទៅ។ ခ သွား                   > គាត់ ទៅ។|ခ သွား",
        "We won.â She left. âWe lost.â    > We won.â|She left.|âWe lost.â",
      })
  void findsGaps(String text, String expected) {
    assertThat(shown(text)).isEqualTo(expected);
  }

  @Test
  void tellsLineBreaksFromParagraphBreaks() {
    Units units = Units.of("A heading\r\nA line.\n \nA paragraph\u2029Another");

    assertThat(units.next()).isTrue();
    assertThat(units.isLineBreak()).isTrue();
    assertThat(units.isParagraphBreak()).isFalse();
    assertThat(units.isTerminated()).isFalse();
    assertThat(units.next()).isTrue();
    assertThat(units.isParagraphBreak()).isTrue();
    assertThat(units.isTerminated()).isTrue();
    assertThat(units.terminator()).isEqualTo(units.end() - 1);
    assertThat(units.next()).isTrue();
    assertThat(units.isParagraphBreak()).isTrue();
    assertThat(units.next()).isFalse();
  }

  @Test
  void tellsSpacesBeforePhrasesFromTheRest() {
    Units units = Units.of("ไป แล้ว. เรา  \"อยู่\"\nที่นี่");

    assertThat(units.next()).isTrue();
    assertThat(units.isPhraseBreak()).isTrue();
    assertThat(units.next()).isTrue();
    assertThat(units.isPhraseBreak()).isFalse();
    assertThat(units.isTerminated()).isTrue();
    assertThat(units.next()).isTrue();
    assertThat(units.isPhraseBreak()).isTrue();
    assertThat(units.next()).isTrue();
    assertThat(units.isPhraseBreak()).isFalse();
    assertThat(units.isLineBreak()).isTrue();
    assertThat(units.next()).isFalse();
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }

  @Property(tries = 3000)
  void gapsAreOrderedDisjointAndWhite(@ForAll("texts") String text) {
    Units units = Units.of(text);
    assertThat(isWhite(text.substring(0, units.start()))).isTrue();
    int at = units.start();
    while (units.next()) {
      assertThat(units.end()).isGreaterThan(at);
      assertThat(units.start()).isGreaterThanOrEqualTo(units.end()).isLessThan(text.length());
      assertThat(isWhite(text.substring(units.end(), units.start()))).isTrue();
      at = units.start();
    }
    assertThat(units.trimmedLength()).isGreaterThanOrEqualTo(Math.min(at, units.trimmedLength()));
    assertThat(isWhite(text.substring(units.trimmedLength()))).isTrue();
  }

  @Property(tries = 3000)
  void gapsLieBetweenGraphemes(@ForAll("texts") String text) {
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text);
    Units units = Units.of(text);
    while (units.next()) {
      assertThat(graphemes.isBoundary(units.end())).isTrue();
      assertThat(graphemes.isBoundary(units.start())).isTrue();
    }
  }

  @Property(tries = 3000)
  void everyLineBreakInsideTheTextLiesInAGap(@ForAll("texts") String text) {
    List<Span> gaps = new ArrayList<>();
    Units units = Units.of(text);
    gaps.add(new Span(0, units.start()));
    while (units.next()) {
      if (units.isLineBreak()) {
        gaps.add(new Span(units.end(), units.start()));
      }
    }
    gaps.add(new Span(Math.min(units.trimmedLength(), text.length()), text.length()));
    for (int i = 0; i < text.length(); i++) {
      int offset = i;
      if ("\n\r\u0085\u2028\u2029".indexOf(text.charAt(i)) >= 0) {
        assertThat(gaps).anyMatch(gap -> gap.contains(offset));
      }
    }
  }

  private static boolean isWhite(String text) {
    return text.codePoints().allMatch(UCharacter::isUWhiteSpace);
  }

  @Test
  void knowsTheTerminatorsOfUnicode() {
    UnicodeSet known = new UnicodeSet();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      byte kind = CharacterClass.at(Character.toString(c), 0);
      if (kind == CharacterClass.TERMINATOR || kind == CharacterClass.WEAK_TERMINATOR) {
        known.add(c);
      }
    }
    UnicodeSet ownAdditions = new UnicodeSet("[\\u037e\\u2026]");
    UnicodeSet expected = new UnicodeSet().applyIntPropertyValue(UProperty.S_TERM, 1);
    assertThat(known.equals(expected.addAll(ownAdditions))).as(known.toString()).isTrue();
  }

  @Test
  void knowsTheWhiteSpaceOfUnicode() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      byte kind = CharacterClass.of(c);
      assertThat(kind == CharacterClass.SPACE || kind == CharacterClass.LINE_BREAK)
          .as("U+%04X", (int) c)
          .isEqualTo(UCharacter.isUWhiteSpace(c));
    }
  }
}
