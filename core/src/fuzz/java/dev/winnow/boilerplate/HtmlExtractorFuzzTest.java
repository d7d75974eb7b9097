package dev.winnow.boilerplate;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.winnow.encoding.DecodingHints;
import dev.winnow.encoding.TextDecoder;
import java.util.Optional;

/** Looks for bytes that break the way from a page to its text, or the way back. */
class HtmlExtractorFuzzTest {
  private static final HtmlExtractor MARKDOWN =
      HtmlExtractor.builder()
          .format(OutputFormat.MARKDOWN)
          .links(true)
          .images(true)
          .comments(true)
          .build();

  @FuzzTest(maxDuration = "2m")
  void textLeadsBackToThePage(byte[] bytes) {
    String html =
        TextDecoder.evidence().decode(bytes, DecodingHints.of(Optional.empty(), true)).text();
    HostilePagesTest.holds(HtmlExtractor.standard(), html);
    HostilePagesTest.holds(MARKDOWN, html);
  }
}
