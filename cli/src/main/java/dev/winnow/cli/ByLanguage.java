package dev.winnow.cli;

import dev.winnow.cli.record.JsonRecord;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps one worker a language, made when a record first asks for it; records that do not say their
 * language share one for all languages. Thread-safe.
 */
final class ByLanguage<T> {
  private final Map<String, T> workers = new ConcurrentHashMap<>();
  private final Function<Locale, T> factory;

  /** Makes workers; {@link Locale#ROOT} asks for the one for all languages. */
  ByLanguage(Function<Locale, T> factory) {
    this.factory = factory;
  }

  T of(JsonRecord record) {
    String tag = record.document().lang().orElse("");
    String language = Locale.forLanguageTag(tag).getLanguage();
    return workers.computeIfAbsent(language, code -> factory.apply(Locale.forLanguageTag(code)));
  }
}
