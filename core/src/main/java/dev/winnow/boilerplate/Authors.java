package dev.winnow.boilerplate;

import dev.winnow.boilerplate.Metadata.Found;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Finds who wrote a page. One serves one page. */
final class Authors {
  private static final int LONGEST = 100;
  private static final Pattern BY =
      Pattern.compile("^(?:(?:written|posted|published|words|story|text|article|reviewed)\\s+)?(?:by|von|par|por|di|door|av)\\b[:\\s]+", Pattern.CASE_INSENSITIVE);

  private final Page page;
  private final JsonLd linked;
  private final MetaTags tags;

  Authors(Page page, JsonLd linked, MetaTags tags) {
    this.page = page;
    this.linked = linked;
    this.tags = tags;
  }

  Optional<Found<List<String>>> find(String site) {
    return linked()
        .or(() -> meta("author", MetadataFinder.META))
        .or(() -> meta("article:author", MetadataFinder.OPEN_GRAPH))
        .or(() -> meta("parsely-author", MetadataFinder.META))
        .or(() -> meta("sailthru.author", MetadataFinder.META))
        .or(() -> meta("dc.creator", MetadataFinder.DUBLIN_CORE))
        .or(() -> meta("dcterms.creator", MetadataFinder.DUBLIN_CORE))
        .or(() -> meta("citation_author", MetadataFinder.META))
        .or(this::byline);
  }

  private Optional<Found<List<String>>> linked() {
    for (Map<?, ?> object : linked.objects) {
      if (JsonLd.isArticle(object)) {
        Set<String> names = new LinkedHashSet<>();
        addNames(names, object.get("author"));
        if (names.isEmpty()) {
          addNames(names, object.get("creator"));
        }
        if (!names.isEmpty()) {
          return Optional.of(new Found<>(List.copyOf(names), MetadataFinder.JSON_LD));
        }
      }
    }
    return Optional.empty();
  }

  private void addNames(Set<String> names, @Nullable Object value) {
    if (value instanceof List<?> list) {
      for (Object item : list) {
        addName(names, item);
      }
    } else {
      addName(names, value);
    }
  }

  private void addName(Set<String> names, @Nullable Object value) {
    Object name = value instanceof Map<?, ?> map ? linked.resolved(map).get("name") : value;
    for (String each : JsonLd.strings(name)) {
      add(names, each);
    }
  }

  private static void add(Set<String> names, String name) {
    String text =
        Parser.unescapeEntities(name, false).replaceAll("[\\s\u00a0]+", " ").strip();
    text = BY.matcher(text).replaceFirst("");
    if (isName(text)) {
      names.add(text);
    }
  }

  private static boolean isName(String text) {
    return text.length() >= 2
        && text.length() <= LONGEST
        && !text.contains("://")
        && !text.startsWith("@")
        && !text.contains("{{")
        && text.chars().anyMatch(Character::isLetter);
  }

  private Optional<Found<List<String>>> meta(String name, String where) {
    Set<String> names = new LinkedHashSet<>();
    for (String content : tags.all(name)) {
      add(names, content);
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found<>(List.copyOf(names), where));
  }

  private Optional<Found<List<String>>> byline() {
    for (Element element : page.head.authors) {
      Set<String> names = new LinkedHashSet<>();
      add(names, ShortText.of(element));
      if (!names.isEmpty()) {
        return Optional.of(new Found<>(List.copyOf(names), MetadataFinder.BYLINE));
      }
    }
    return Optional.empty();
  }
}
