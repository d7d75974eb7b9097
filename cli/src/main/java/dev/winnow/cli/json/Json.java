package dev.winnow.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Reads and writes JSON as text; numbers keep their digits. Thread-safe. */
public final class Json {
  /** What nests deeper is no record but an attack on the stack. */
  private static final int DEEPEST_INPUT = 500;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNestingDepth(DEEPEST_INPUT)
                          .build())
                  .streamWriteConstraints(
                      StreamWriteConstraints.builder().maxNestingDepth(2 * DEEPEST_INPUT).build())
                  // Names come from the data: remembering them would never end.
                  .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  /** Returns a new, empty object. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Returns a string, number, list, map or record as JSON. */
  public static JsonNode valueOf(Object value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * Reads an object.
   *
   * @throws IllegalArgumentException if {@code json} is not a JSON object; the message says where
   */
  public static ObjectNode read(String json) {
    JsonNode node;
    try {
      node = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("record must be JSON: " + reason(e), e);
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException(
        "record must be a JSON object: " + node.getNodeType().name().toLowerCase(Locale.ROOT));
  }

  private static String reason(JsonProcessingException e) {
    String message = e.getOriginalMessage().replace('\n', ' ');
    return e.getLocation() == null
        ? message
        : message + " (column " + e.getLocation().getColumnNr() + ")";
  }

  /** Returns a node as JSON on one line. */
  public static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("record cannot be written: " + e.getOriginalMessage(), e);
    }
  }

  /** Returns a node as JSON for people. */
  public static String writePretty(JsonNode node) {
    return node.toPrettyString();
  }
}
