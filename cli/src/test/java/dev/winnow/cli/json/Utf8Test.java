package dev.winnow.cli.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Utf8Test {
  /** Surrogates by themselves are among the characters jqwik makes. */
  @Property
  void anyTextComesBackFromALine(@ForAll char[] chars) {
    String text = new String(chars);

    byte[] line = Utf8.encode(Json.write(Json.object().put("text", text)));

    assertThat(Json.read(Utf8.decode(line)).get("text").textValue()).isEqualTo(text);
  }

  @Test
  void escapesLoneSurrogatesOnly() {
    assertThat(new String(Utf8.encode("\"\ud83d\ude00\ude00\ud83d\""), StandardCharsets.UTF_8))
        .isEqualTo("\"\ud83d\ude00\\ude00\\ud83d\"");
  }

  @Test
  void tellsAReplacementCharacterFromWhatIsNotUtf8() {
    assertThat(Utf8.decode("\ufffd".getBytes(StandardCharsets.UTF_8))).isEqualTo("\ufffd");
    assertThatThrownBy(() -> Utf8.decode(new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("byte 2");
    assertThatThrownBy(() -> Utf8.decode(new byte[] {'a', (byte) 0xC3}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
