package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The {@code meta} elements of a page by the name they go by, in lower case. Immutable. */
final class MetaTags {
  private final Map<String, List<String>> contents = new HashMap<>();

  MetaTags(List<Element> metas) {
    for (Element meta : metas) {
      String content = Attrs.get(meta, "content").strip();
      if (!content.isEmpty()) {
        add(Attrs.get(meta, "property"), content);
        add(Attrs.get(meta, "name"), content);
        add(Attrs.get(meta, "itemprop"), content);
        add(Attrs.get(meta, "http-equiv"), content);
      }
    }
  }

  private void add(String name, String content) {
    if (!name.isEmpty()) {
      String key = name.strip().toLowerCase(Locale.ROOT);
      contents.computeIfAbsent(key, k -> new ArrayList<>(1)).add(content);
    }
  }

  /** The first content of a name; empty if there is none. */
  String first(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.get(0);
  }

  List<String> all(String name) {
    return contents.getOrDefault(name, List.of());
  }
}
