package dev.winnow.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;

/** Reads and writes JSON as text; numbers keep their digits. Thread-safe. */
public final class Json {
  /** What nests deeper is no record but an attack on the stack. */
  private static final int DEEPEST_INPUT = 500;

  private static final JsonMapper INPUT = mapper(DEEPEST_INPUT);

  /** Reads what {@link #write} wrote: records in which those of the input are parts. */
  private static final JsonMapper MAPPER = mapper(2 * DEEPEST_INPUT);

  private static JsonMapper mapper(int deepest) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNestingDepth(deepest)
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
  }

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
   * Reads an object that comes from anywhere.
   *
   * @throws IllegalArgumentException if {@code json} is not a JSON object, or nests too deep; the
   *     message says where
   */
  public static ObjectNode read(String json) {
    return read(INPUT, json);
  }

  /**
   * Reads an object that {@link #write} wrote; it may nest deeper than what comes from anywhere.
   *
   * @throws IllegalArgumentException if {@code json} is not a JSON object; the message says where
   */
  public static ObjectNode readBack(String json) {
    return read(MAPPER, json);
  }

  private static ObjectNode read(JsonMapper mapper, String json) {
    JsonNode node;
    try {
      node = mapper.readTree(json);
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

  /**
   * Reads the fields that an object begins with, and nothing behind them: integers as what they
   * are, other values as strings; those that hold objects or arrays are passed over.
   *
   * @param count how many fields to read
   * @throws IllegalArgumentException if {@code json} does not begin as a JSON object
   */
  public static ObjectNode firstFields(String json, int count) {
    ObjectNode fields = object();
    try (JsonParser parser = MAPPER.createParser(json)) {
      parser.nextToken();
      for (int i = 0; i < count && parser.nextToken() == JsonToken.FIELD_NAME; i++) {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NUMBER_INT) {
          fields.put(name, parser.getBigIntegerValue());
        } else if (token.isScalarValue()) {
          fields.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
      return fields;
    } catch (IOException e) {
      throw new IllegalArgumentException("record must be JSON: " + e.getMessage(), e);
    }
  }

  /**
   * Returns the string of a field of an object, without reading what stands behind it.
   *
   * @throws IllegalArgumentException if {@code json} is not JSON, or has no such string
   */
  public static String string(String json, String name) {
    try (JsonParser parser = MAPPER.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = parser.currentName().equals(name);
        if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
          return parser.getText();
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("record must be JSON: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException("record must have a string: " + name);
  }

  /** Returns a node as strings, numbers, booleans, lists and maps. */
  public static Object plain(JsonNode node) {
    return MAPPER.convertValue(node, Object.class);
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
