package dev.winnow.pipeline;

import dev.winnow.boilerplate.Metadata;
import dev.winnow.boilerplate.TextMetadata;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Names what pages and texts say of themselves, as records have it. */
final class MetadataFields {
  private MetadataFields() {}

  static Map<String, Object> of(Metadata metadata) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "title", metadata.title());
    put(fields, "author", metadata.authors());
    put(fields, "date", metadata.date());
    put(fields, "modified", metadata.modified());
    put(fields, "site", metadata.site());
    put(fields, "canonical", metadata.canonical());
    put(fields, "lang", metadata.lang());
    put(fields, "description", metadata.description());
    put(fields, "image", metadata.image());
    put(fields, "tags", metadata.tags());
    return fields;
  }

  private static <T> void put(
      Map<String, Object> fields, String name, Optional<Metadata.Found<T>> found) {
    found.ifPresent(value -> fields.put(name, value.value()));
  }

  static Map<String, Object> of(TextMetadata metadata) {
    Map<String, Object> fields = new LinkedHashMap<>();
    metadata.date().ifPresent(date -> fields.put("date", date.value()));
    if (!metadata.authors().isEmpty()) {
      fields.put("author", metadata.authors().stream().map(TextMetadata.Entry::value).toList());
    }
    return fields;
  }
}
