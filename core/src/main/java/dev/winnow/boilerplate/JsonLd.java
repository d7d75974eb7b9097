package dev.winnow.boilerplate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page says of itself in JSON-LD, by the vocabulary of schema.org. Not thread-safe. */
final class JsonLd {
  private static final int MOST_OBJECTS = 10_000;
  private static final int MOST_STRINGS = 1000;

  /** All objects, each before those within it. */
  final List<Map<?, ?>> objects = new ArrayList<>();

  /** The objects that have an {@code @id}, the fullest of each. */
  private final Map<String, Map<?, ?>> byId = new HashMap<>();

  /** All types, in lower case. */
  final Set<String> types = new LinkedHashSet<>();

  static JsonLd read(List<String> scripts) {
    JsonLd result = new JsonLd();
    Deque<Object> open = new ArrayDeque<>();
    for (String script : scripts) {
      open.addAll(Json.read(unwrapped(script)));
    }
    while (!open.isEmpty() && result.objects.size() < MOST_OBJECTS) {
      Object next = open.poll();
      if (next instanceof List<?> list) {
        open.addAll(list);
      } else if (next instanceof Map<?, ?> map) {
        result.add(map);
        open.addAll(map.values());
      }
    }
    return result;
  }

  private static String unwrapped(String script) {
    String text = script.strip();
    if (text.startsWith("<!--")) {
      text = text.substring(4);
    }
    if (text.startsWith("//<![CDATA[") || text.startsWith("<![CDATA[")) {
      text = text.substring(text.indexOf("[CDATA[") + 7);
    }
    return text;
  }

  private void add(Map<?, ?> object) {
    objects.add(object);
    types.addAll(typesOf(object));
    if (object.get("@id") instanceof String id) {
      Map<?, ?> known = byId.get(id);
      if (known == null || known.size() < object.size()) {
        byId.put(id, object);
      }
    }
  }

  /** The object itself, or the fuller one that it refers to. */
  Map<?, ?> resolved(Map<?, ?> object) {
    if (object.get("@id") instanceof String id) {
      Map<?, ?> known = byId.get(id);
      if (known != null && known.size() > object.size()) {
        return known;
      }
    }
    return object;
  }

  /** The types of an object without their namespace, in lower case. */
  static List<String> typesOf(Map<?, ?> object) {
    List<String> types = new ArrayList<>();
    for (String type : strings(object.get("@type"))) {
      String name = type.substring(type.lastIndexOf('/') + 1).strip();
      if (!name.isEmpty()) {
        types.add(name.toLowerCase(Locale.ROOT));
      }
    }
    return types;
  }

  /** The strings of a value that is one or a list of them, of which only the first items count. */
  static List<String> strings(@Nullable Object value) {
    List<String> strings = new ArrayList<>();
    if (value instanceof String string) {
      strings.add(string);
    } else if (value instanceof List<?> list) {
      for (Object item : list.subList(0, Math.min(list.size(), MOST_STRINGS))) {
        if (item instanceof String string) {
          strings.add(string);
        }
      }
    }
    return strings;
  }

  /** Whether an object is of a kind of article. */
  static boolean isArticle(Map<?, ?> object) {
    for (String type : typesOf(object)) {
      if (type.endsWith("article") || type.endsWith("posting") || type.equals("report")) {
        return true;
      }
    }
    return false;
  }

  /** The longest body of an article, a posting or a recipe. */
  Optional<String> body() {
    String best = "";
    for (Map<?, ?> object : objects) {
      if (object.get("articleBody") instanceof String body && body.length() > best.length()) {
        best = body;
      } else if (isArticle(object)
          && object.get("text") instanceof String text
          && text.length() > best.length()) {
        best = text;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }
}
