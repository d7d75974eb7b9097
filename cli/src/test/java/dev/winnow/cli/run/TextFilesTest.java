package dev.winnow.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextFilesTest {
  @Property(tries = 300)
  void namesEveryFileSystemTakesInEveryLocale(@ForAll("ids") String id) {
    assertThat(TextFiles.name(12, id)).matches("0000012(-[A-Za-z0-9][A-Za-z0-9-]{0,79})?");
  }

  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withCharRange('\u0000', '\uffff'),
        Arbitraries.strings().ascii().ofMaxLength(300));
  }

  @Test
  void namesSayWhatTheyCanOfTheId() {
    assertThat(TextFiles.name(0, "../../etc/passwd")).isEqualTo("0000000-etc-passwd");
    assertThat(TextFiles.name(3, "https://example.org/caf\u00e9?a=1"))
        .isEqualTo("0000003-https-example-org-cafe-a-1");
    assertThat(TextFiles.name(7, "\u65e5\u672c")).isEqualTo("0000007");
    assertThat(TextFiles.name(7, "")).isEqualTo("0000007");
  }
}
