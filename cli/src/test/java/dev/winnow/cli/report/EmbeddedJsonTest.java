package dev.winnow.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.json.Json;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EmbeddedJsonTest {
  @Test
  void leavesNothingThatEndsAnElement() {
    String text = "</script><script>alert(1)</script><!-- & \u2028 \u2029";

    String escaped = EmbeddedJson.escape(Json.object().put(text, text));

    assertThat(escaped).doesNotContainPattern("[<>&\u2028\u2029]");
    assertThat(Json.read(escaped).get(text).asText()).isEqualTo(text);
  }

  @Property
  void meansTheSame(@ForAll String text) {
    String element =
        new String(EmbeddedJson.element("a", Json.object().put("t", text)), StandardCharsets.UTF_8);

    String json = element.substring(element.indexOf('>') + 1, element.lastIndexOf('<'));
    assertThat(json).doesNotContainPattern("[<>&]");
    assertThat(Json.read(json).get("t").asText()).isEqualTo(text);
  }

  @Property
  void estimatesTheBytes(@ForAll String text) {
    int written = EmbeddedJson.element("", Json.valueOf(text)).length;
    int empty = EmbeddedJson.element("", Json.valueOf("")).length;

    assertThat(EmbeddedJson.bytes(text, 0, text.length()))
        .isBetween((written - empty) / 3L, 1L + 2L * (written - empty));
  }
}
