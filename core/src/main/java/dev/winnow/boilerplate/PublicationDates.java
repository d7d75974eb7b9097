package dev.winnow.boilerplate;

import dev.winnow.boilerplate.Metadata.Found;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds when a page was published and changed. One serves one page. */
final class PublicationDates {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time", "og:published_time", "datepublished", "article:published",
          "publish-date", "publishdate", "publish_date", "pubdate", "date", "dc.date", "dc.date.issued",
          "dcterms.created", "dcterms.date", "dcterms.issued", "parsely-pub-date", "sailthru.date",
          "article.published", "published-date", "cxenseparse:recs:publishtime", "citation_publication_date",
          "citation_date", "rnews:datepublished", "og:pubdate", "bt:pubdate", "created", "datecreated");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified",
          "lastmod", "dc.date.modified", "updated_time", "revised");

  private final Page page;
  private final JsonLd linked;
  private final MetaTags tags;
  private final String url;

  PublicationDates(Page page, JsonLd linked, MetaTags tags, String url) {
    this.page = page;
    this.linked = linked;
    this.tags = tags;
    this.url = url;
  }

  Optional<Found<String>> published() {
    return linked("datePublished", true)
        .or(() -> meta(PUBLISHED))
        .or(() -> linked("datePublished", false))
        .or(() -> property("datePublished"))
        .or(() -> Dates.inAddress(url).map(date -> new Found<>(date, MetadataFinder.URL)))
        .or(this::time)
        .or(this::byline)
        .or(() -> linked("dateCreated", true))
        .or(() -> linked("uploadDate", false));
  }

  Optional<Found<String>> modified() {
    return linked("dateModified", true)
        .or(() -> meta(MODIFIED))
        .or(() -> linked("dateModified", false))
        .or(() -> property("dateModified"));
  }

  private Optional<Found<String>> linked(String name, boolean articles) {
    for (Map<?, ?> object : linked.objects) {
      if (!articles || JsonLd.isArticle(object)) {
        for (String value : JsonLd.strings(object.get(name))) {
          Optional<String> date = Dates.find(value);
          if (date.isPresent()) {
            return date.map(found -> new Found<>(found, MetadataFinder.JSON_LD));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found<String>> meta(List<String> names) {
    for (String name : names) {
      Optional<String> date = Dates.find(tags.first(name));
      if (date.isPresent()) {
        String where =
            name.startsWith("dc") ? MetadataFinder.DUBLIN_CORE
                : name.startsWith("article:") || name.startsWith("og:") ? MetadataFinder.OPEN_GRAPH
                : MetadataFinder.META;
        return date.map(found -> new Found<>(found, where));
      }
    }
    return Optional.empty();
  }

  private Optional<Found<String>> property(String name) {
    for (Element element : page.head.dates) {
      if (element.attr("itemprop").contains(name)) {
        Optional<String> date = dateOf(element);
        if (date.isPresent()) {
          return date.map(found -> new Found<>(found, MetadataFinder.MICRODATA));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found<String>> time() {
    for (Element element : page.head.times) {
      Optional<String> date = dateOf(element);
      if (date.isPresent()) {
        return date.map(found -> new Found<>(found, MetadataFinder.TIME));
      }
    }
    return Optional.empty();
  }

  private Optional<Found<String>> byline() {
    for (Element element : page.head.dates) {
      Optional<String> date = dateOf(element);
      if (date.isPresent()) {
        return date.map(found -> new Found<>(found, MetadataFinder.BYLINE));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> dateOf(Element element) {
    for (String name : List.of("datetime", "content")) {
      Optional<String> date = Dates.find(element.attr(name));
      if (date.isPresent()) {
        return date;
      }
    }
    return Dates.find(ShortText.of(element));
  }
}
