package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Published 2023-03-04 by the editors         | 2023-03-04
          Updated 2023-03-04T09:15:00Z                | 2023-03-04
          Posted on March 4, 2023                     | 2023-03-04
          4 March 2023, 9.15 am                       | 2023-03-04
          4th of March 2023                           | 2023-03-04
          Stand: 4. März 2023, 9:15 Uhr               | 2023-03-04
          Publié le 4 mars 2023                       | 2023-03-04
          Publicado el 4 de marzo de 2023             | 2023-03-04
          Опубликовано 4 марта 2023                   | 2023-03-04
          04.03.2023 | 2023-03-04
          2023年3月4日                                 | 2023-03-04
          """)
  void readsDates(String line, String date) {
    assertThat(TextDates.find(line, new Span(0, line.length())))
        .hasValueSatisfying(found -> assertThat(found.date()).hasToString(date));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Posted 3/4/2023
          Version 12.40.2023
          31 April 2023
          Room 2023-99-12
          The 12 councillors met in 2023
          """)
  void readsNoDateWhereThereIsNoneOrTwo(String line) {
    assertThat(TextDates.find(line, new Span(0, line.length()))).isEmpty();
  }

  @Test
  void readsNoMonthThatBeginsWithACombiningMark() {
    String line = "date 4 \u0301date 2023";

    assertThat(TextDates.find(line, new Span(0, line.length()))).isEmpty();
  }

  @Test
  void findsALabelledDateBeforeAText() {
    String text = "date 2023-03-04 The ferry runs again.";

    assertThat(TextDates.labelled(text, new Span(0, text.length())))
        .hasValueSatisfying(
            found -> {
              assertThat(found.span()).isEqualTo(new Span(0, 15));
              assertThat(found.date()).hasToString("2023-03-04");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          date 2023-03-04 was a cold day on the coast.
          Since 2023-03-04 The Courier has had a new owner.
          On March 4, 2023 The ferry stopped.
          2023-03-04 The ferry runs again.
          """)
  void takesNoDateOfASentenceForALabelledOne(String text) {
    assertThat(TextDates.labelled(text, new Span(0, text.length()))).isEmpty();
  }
}
