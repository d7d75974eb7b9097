package dev.winnow.boilerplate;

import dev.winnow.boilerplate.Metadata.Found;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Gathers what a page says of itself. One finder serves one page. */
final class MetadataFinder {
  static final String JSON_LD = "json-ld";
  static final String OPEN_GRAPH = "open-graph";
  static final String DUBLIN_CORE = "dublin-core";
  static final String MICRODATA = "microdata";
  static final String META = "meta";
  static final String LINK = "link";
  static final String HTML = "html";
  static final String TIME = "time";
  static final String URL = "url";
  static final String BYLINE = "byline";
  static final String HEADLINE = "headline";

  /** How probable a candidate must be to be taken. */
  private static final double LEAST_TITLE = 0;

  private static final double LEAST_DATE = 0.05;
  private static final double LEAST_AUTHOR = 0.07;
  private static final int FIRST_WORDS = 15;

  private final Page page;
  private final JsonLd linked;
  private final MetaTags tags;

  MetadataFinder(Page page, JsonLd linked, MetaTags tags) {
    this.page = page;
    this.linked = linked;
    this.tags = tags;
  }

  /** The candidates of the three fields that need a choice. */
  record Choice(Candidates titles, Candidates dates, Candidates authors) {}

  static Choice candidates(
      Page page, JsonLd linked, MetaTags tags, String siteName, String url, double[] content) {
    int start = 0;
    while (start < content.length
        && (content[start] < 0.5 || page.blocks.get(start).words < FIRST_WORDS)) {
      start++;
    }
    SiteName site = new SiteName(siteName, url);
    return new Choice(
        Titles.of(page, linked, tags, site, url),
        PublicationDates.of(page, linked, tags, url, start),
        Authors.of(page, linked, tags, site, start));
  }

  static Metadata find(
      Page page, JsonLd linked, String url, ContentModel.Verdict verdict, HtmlModels models) {
    MetaTags tags = new MetaTags(page.head.metas);
    MetadataFinder finder = new MetadataFinder(page, linked, tags);
    String site = finder.site().map(Found::value).orElse("");
    Choice choice = candidates(page, linked, tags, site, url, verdict.content());
    double[] kinds = verdict.kinds();
    return new Metadata(
        choice.titles().best(models.titles(), kinds, LEAST_TITLE).map(MetadataFinder::single),
        choice
            .authors()
            .best(models.authors(), kinds, LEAST_AUTHOR)
            .map(best -> new Found<>(best.values, best.where)),
        choice.dates().best(models.dates(), kinds, LEAST_DATE).map(MetadataFinder::single),
        PublicationDates.modified(choice.dates()),
        finder.site(),
        finder.link("canonical").or(() -> finder.meta("og:url", OPEN_GRAPH)),
        finder.lang(),
        finder.description(),
        finder.image(),
        finder.keywords());
  }

  private static Found<String> single(Candidates.Candidate candidate) {
    return new Found<>(candidate.value(), candidate.where);
  }

  private Optional<Found<String>> description() {
    return meta("og:description", OPEN_GRAPH)
        .or(() -> meta("description", META))
        .or(() -> meta("twitter:description", META))
        .or(() -> linked("description"))
        .or(() -> meta("dc.description", DUBLIN_CORE));
  }

  private Optional<Found<String>> image() {
    return meta("og:image", OPEN_GRAPH)
        .or(() -> meta("og:image:url", OPEN_GRAPH))
        .or(() -> meta("twitter:image", META))
        .or(this::linkedImage)
        .or(() -> link("image_src"));
  }

  private Optional<Found<String>> meta(String name, String where) {
    String content = tags.first(name);
    return content.isEmpty() ? Optional.empty() : Optional.of(new Found<>(content, where));
  }

  private Optional<Found<String>> link(String rel) {
    for (Element link : page.head.links) {
      if (link.attr("rel").equalsIgnoreCase(rel) && !link.attr("href").isBlank()) {
        return Optional.of(new Found<>(link.attr("href").strip(), LINK));
      }
    }
    return Optional.empty();
  }

  private Optional<Found<String>> linked(String name) {
    for (Map<?, ?> object : linked.objects) {
      if (JsonLd.isArticle(object)
          && object.get(name) instanceof String value
          && !value.isBlank()) {
        return Optional.of(new Found<>(value.strip(), JSON_LD));
      }
    }
    return Optional.empty();
  }

  private Optional<Found<String>> linkedImage() {
    for (Map<?, ?> object : linked.objects) {
      Object image = JsonLd.isArticle(object) ? object.get("image") : null;
      if (image instanceof Map<?, ?> map) {
        image = map.get("url");
      }
      for (String address : JsonLd.strings(image)) {
        if (!address.isBlank()) {
          return Optional.of(new Found<>(address, JSON_LD));
        }
      }
    }
    return Optional.empty();
  }

  Optional<Found<String>> site() {
    return meta("og:site_name", OPEN_GRAPH)
        .or(this::linkedSite)
        .or(() -> meta("application-name", META))
        .or(() -> meta("dc.publisher", DUBLIN_CORE));
  }

  private Optional<Found<String>> linkedSite() {
    for (Map<?, ?> object : linked.objects) {
      boolean isSite = JsonLd.typesOf(object).contains("website");
      Object publisher = isSite ? object : object.get("publisher");
      if (publisher instanceof Map<?, ?> map
          && linked.resolved(map).get("name") instanceof String name
          && !name.isBlank()) {
        return Optional.of(new Found<>(name.strip(), JSON_LD));
      }
    }
    return Optional.empty();
  }

  private Optional<Found<String>> lang() {
    for (Box box : page.boxes.subList(0, Math.min(3, page.boxes.size()))) {
      Element html = box.element;
      String lang = html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
      if (!lang.isBlank()) {
        return Optional.of(new Found<>(lang.strip().replace('_', '-'), HTML));
      }
    }
    return meta("content-language", META)
        .or(() -> meta("og:locale", OPEN_GRAPH))
        .or(() -> meta("dc.language", DUBLIN_CORE))
        .or(() -> linked("inLanguage"))
        .map(found -> new Found<>(found.value().replace('_', '-'), found.where()));
  }

  private Optional<Found<List<String>>> keywords() {
    Set<String> words = new LinkedHashSet<>(tags.all("article:tag"));
    String where = OPEN_GRAPH;
    if (words.isEmpty()) {
      where = JSON_LD;
      for (Map<?, ?> object : linked.objects) {
        if (JsonLd.isArticle(object)) {
          addSplit(words, JsonLd.strings(object.get("keywords")));
        }
      }
    }
    if (words.isEmpty()) {
      where = META;
      addSplit(words, tags.all("keywords"));
      addSplit(words, tags.all("news_keywords"));
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(new Found<>(List.copyOf(words), where));
  }

  private static void addSplit(Set<String> words, List<String> values) {
    List<String> all = new ArrayList<>();
    for (String value : values) {
      all.addAll(List.of(value.split("[,;]")));
    }
    all.stream().map(String::strip).filter(word -> !word.isEmpty()).forEach(words::add);
  }
}
