package dev.winnow.text;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Looks for a text on which the scanner throws, stands still, or breaks the order of its gaps. */
class UnitsFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void gapsStayInOrder(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    Units units = Units.of(text);
    int at = units.start();
    while (units.next()) {
      if (units.end() <= at || units.start() < units.end() || units.start() >= text.length()) {
        throw new AssertionError("gap [" + units.end() + ", " + units.start() + ") after " + at);
      }
      at = units.start();
    }
  }
}
