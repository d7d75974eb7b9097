package dev.winnow.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.winnow.cli.json.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IdListTest {
  @Property(tries = 200)
  void givesBackEveryId(@ForAll("ids") List<String> ids) {
    IdList list = new IdList();
    ids.forEach(id -> list.add(TextNode.valueOf(id)));

    assertThat(list.size()).isEqualTo(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      assertThat(list.get(i)).isEqualTo(TextNode.valueOf(ids.get(i)));
    }
  }

  /** Any sixteen bits are a character of a string in Java, halves of pairs too. */
  @Provide
  Arbitrary<List<String>> ids() {
    Arbitrary<String> wide =
        Arbitraries.strings().withCharRange('\u0000', '\uffff').ofMaxLength(20);
    Arbitrary<String> narrow = Arbitraries.strings().withCharRange('\u0000', '\u00ff');
    Arbitrary<String> halves =
        Arbitraries.strings().withCharRange('\ud800', '\udfff').ofMaxLength(3);
    return Arbitraries.oneOf(wide, narrow, halves).list().ofMaxSize(150);
  }

  @Test
  void takesAnIdLargerThanAChunkBetweenSmallOnes() {
    String large = "\u044f".repeat(1 << 20);
    IdList list = new IdList();
    list.add(TextNode.valueOf("before"));
    list.add(TextNode.valueOf(large));
    list.add(TextNode.valueOf("behind"));

    assertThat(Stream.of(0, 1, 2).map(list::get).map(JsonNode::textValue))
        .containsExactly("before", large, "behind");
  }

  @Test
  void keepsNumbersAndStringsApart() {
    IdList list = new IdList();
    list.add(IntNode.valueOf(7));
    list.add(TextNode.valueOf("7"));
    list.add(BigIntegerNode.valueOf(new BigInteger("123456789012345678901234567890")));

    assertThat(Stream.of(0, 1, 2).map(list::get).map(Json::write))
        .containsExactly("7", "\"7\"", "123456789012345678901234567890");
  }

  @Test
  void readsTheIdAtTheBeginningOfALine() {
    byte[] line = "{\"id\":7,\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(Json.write(IdList.idOf(line))).isEqualTo("7");
  }
}
