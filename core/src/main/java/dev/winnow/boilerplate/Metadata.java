package dev.winnow.boilerplate;

import java.util.List;
import java.util.Optional;

/**
 * What a page says of itself. Each value comes with where it was found: {@code json-ld}, {@code
 * open-graph}, {@code dublin-core}, {@code microdata}, {@code meta}, {@code link}, {@code html},
 * {@code time}, {@code url}, {@code byline} or {@code headline}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title the headline, without the name of the site
 * @param authors the names of those who wrote it, in their order
 * @param date when it was published: ISO 8601, a date, or a date and time as far as known
 * @param modified when it was changed last, in the same form
 * @param site the name of the site
 * @param canonical the address that the page gives as its own
 * @param lang the language, a BCP 47 tag
 * @param description a sentence or two on the page
 * @param image the address of the picture that stands for it
 * @param tags key words
 */
public record Metadata(
    Optional<Found<String>> title,
    Optional<Found<List<String>>> authors,
    Optional<Found<String>> date,
    Optional<Found<String>> modified,
    Optional<Found<String>> site,
    Optional<Found<String>> canonical,
    Optional<Found<String>> lang,
    Optional<Found<String>> description,
    Optional<Found<String>> image,
    Optional<Found<List<String>>> tags) {

  /**
   * A value and where it was found.
   *
   * @param <T> what the value is
   */
  public record Found<T>(T value, String where) {}
}
