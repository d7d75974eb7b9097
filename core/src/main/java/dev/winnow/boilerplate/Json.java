package dev.winnow.boilerplate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON as pages have it: with line breaks in strings, commas too many, comments. What is
 * broken off is read up to there.
 */
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private Json() {}

  /** Returns objects as maps, arrays as lists, everything else as strings. */
  static List<Object> read(String text) {
    List<Object> roots = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(text)) {
      Deque<Object> open = new ArrayDeque<>();
      open.push(roots);
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        read(parser, token, open);
      }
    } catch (IOException e) {
      // What was read before the fault stands.
      return roots;
    }
    return roots;
  }

  private static void read(JsonParser parser, JsonToken token, Deque<Object> open)
      throws IOException {
    if (token.isStructEnd()) {
      open.pop();
    } else if (token == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      add(parser, object, open);
      open.push(object);
    } else if (token == JsonToken.START_ARRAY) {
      List<Object> array = new ArrayList<>();
      add(parser, array, open);
      open.push(array);
    } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      add(parser, parser.getText(), open);
    }
  }

  @SuppressWarnings("unchecked")
  private static void add(JsonParser parser, Object value, Deque<Object> open) throws IOException {
    Object top = open.element();
    if (top instanceof List<?> list) {
      ((List<Object>) list).add(value);
    } else if (top instanceof Map<?, ?> map) {
      String name = parser.currentName();
      ((Map<String, Object>) map).put(name == null ? "" : name, value);
    }
  }
}
