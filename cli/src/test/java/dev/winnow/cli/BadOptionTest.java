package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong value is told with the option it was given to. */
class BadOptionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dedup --threshold 2            | --threshold must be in (0, 1]: 2.0
          dedup --shingle-size 0         | --shingle-size must be in [1, 1024]: 0
          dedup --sketch-size 5          | --sketch-size must be in [64, 1024]: 5
          dedup --keep last              | 'last' is none of first, longest
          dedup --threads 0              | --threads must be in [1, 1024]: 0
          related --threshold -1         | --threshold must be in (0, 1]: -1.0
          related --min-words 3          | --min-words must be
          run -o out --related-threshold 9 | --related-threshold must be in (0, 1]: 9.0
          run -o out --threshold 9       | --threshold must be in (0, 1]: 9.0
          run -o out --progress never    | 'never' is none of auto, on, off
          extract --keep div[[           | --keep must be a CSS selector: div[[
          extract --drop /a(/            | --drop must be a regular expression: a(
          repair --min-confidence 7      | --min-confidence must be in [0, 1]: 7.0
          templates learn -o t --min-documents 1 | --min-documents must be at least 2: 1
          """)
  void isNamed(String arguments, String message) {
    Invocation run = Invocation.withInput("{\"text\":\"one\"}\n", (arguments + " -").split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message).doesNotContain("\n\n").hasLineCount(1);
  }
}
