package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-05-07|2024-05-07",
        "2024-05-07T08:30:00.000Z|2024-05-07T08:30:00Z",
        "Published on May 7, 2024 at noon|2024-05-07",
        "Updated Sept. 3rd, 2021|2021-09-03",
        "7. März 2020|2020-03-07",
        "12 août 2019|2019-08-12",
        "3 de octubre de 2018|2018-10-03",
        "13/02/2022|2022-02-13",
        "02/13/2022|2022-02-13",
        "07.03.2020|2020-03-07",
        "2023/11/30|2023-11-30",
        "20231130|2023-11-30",
        "2021年4月9日|2021-04-09"
      })
  void readsDatesAsPagesWriteThem(String text, String date) {
    assertThat(Dates.find(text)).contains(date);
  }

  @ParameterizedTest
  @CsvSource({"32 May 2024", "2024-13-01", "version 1.2.2024.5", "no date"})
  void findsNoneWhereThereIsNone(String text) {
    assertThat(Dates.find(text)).isEmpty();
  }

  @Test
  void readsDatesInAddresses() {
    assertThat(Dates.inAddress("https://example.org/2024/5/7/boat")).contains("2024-05-07");
    assertThat(Dates.inAddress("https://example.org/20240507")).isEmpty();
  }
}
