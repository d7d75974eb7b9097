package dev.winnow.boilerplate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gathers what may be the date of a page's publication or of its last change. */
final class PublicationDates {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:published_time",
          "datepublished",
          "article:published",
          "publish-date",
          "publishdate",
          "publish_date",
          "pubdate",
          "date",
          "dc.date",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "dcterms.issued",
          "parsely-pub-date",
          "sailthru.date",
          "article.published",
          "published-date",
          "cxenseparse:recs:publishtime",
          "citation_publication_date",
          "citation_date",
          "rnews:datepublished",
          "og:pubdate",
          "bt:pubdate",
          "created",
          "datecreated",
          "citation_online_date",
          "dc.date.created",
          "published_date");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "dcterms.modified",
          "last-modified",
          "lastmod",
          "dc.date.modified",
          "updated_time",
          "revised");

  private static final int LINKED = 0;
  private static final int LINKED_OTHER = 1;
  private static final int META_FIRST = 2;
  private static final int META = 3;
  private static final int PROPERTY = 4;
  private static final int TIME = 5;
  private static final int TIME_FIRST = 6;
  private static final int CLASS = 7;
  private static final int ADDRESS = 8;
  private static final int VISIBLE_NEAR = 9;
  private static final int VISIBLE = 10;
  private static final int SAYS_UPDATED = 11;
  private static final int SAYS_PUBLISHED = 12;
  private static final int LINKED_MODIFIED = 13;
  private static final int META_MODIFIED = 14;
  private static final int PROPERTY_MODIFIED = 15;
  private static final int VISIBLE_FIRST = 16;
  private static final int SOURCES = 17;
  private static final int NUMBERS = 6;

  private static final int MOST_WORDS = 40;
  private static final int MOST_BLOCKS = 60;
  private static final int BEHIND_START = 12;

  private final Page page;
  private final JsonLd linked;
  private final MetaTags tags;
  private final String url;
  private final Candidates candidates = new Candidates(SOURCES, NUMBERS);

  private PublicationDates(Page page, JsonLd linked, MetaTags tags, String url) {
    this.page = page;
    this.linked = linked;
    this.tags = tags;
    this.url = url;
  }

  static Candidates of(Page page, JsonLd linked, MetaTags tags, String url, int contentStart) {
    PublicationDates dates = new PublicationDates(page, linked, tags, url);
    dates.gatherDeclared();
    dates.gatherElements();
    dates.gatherVisible(contentStart);
    dates.compare();
    return dates.candidates;
  }

  /** The first that is declared as date of the last change. */
  static Optional<Metadata.Found<String>> modified(Candidates dates) {
    for (int source : new int[] {LINKED_MODIFIED, META_MODIFIED, PROPERTY_MODIFIED}) {
      for (Candidates.Candidate candidate : dates.list()) {
        if (((candidate.sources >> source) & 1) != 0) {
          String where =
              source == LINKED_MODIFIED
                  ? MetadataFinder.JSON_LD
                  : source == META_MODIFIED ? MetadataFinder.META : MetadataFinder.MICRODATA;
          return Optional.of(new Metadata.Found<>(candidate.value(), where));
        }
      }
    }
    return Optional.empty();
  }

  private void gatherDeclared() {
    for (Map<?, ?> object : linked.objects) {
      boolean article = JsonLd.isArticle(object);
      for (String value : JsonLd.strings(object.get("datePublished"))) {
        add(article ? LINKED : LINKED_OTHER, MetadataFinder.JSON_LD, value);
      }
      for (String value : JsonLd.strings(object.get("dateModified"))) {
        add(LINKED_MODIFIED, MetadataFinder.JSON_LD, value);
      }
    }
    boolean first = true;
    for (String name : PUBLISHED) {
      for (String value : tags.all(name)) {
        add(first ? META_FIRST : META, where(name), value);
        first = false;
      }
    }
    for (String name : MODIFIED) {
      for (String value : tags.all(name)) {
        add(META_MODIFIED, where(name), value);
      }
    }
    Dates.inAddress(url).ifPresent(date -> add(ADDRESS, MetadataFinder.URL, date));
  }

  private static String where(String name) {
    if (name.startsWith("dc")) {
      return MetadataFinder.DUBLIN_CORE;
    }
    return name.startsWith("article:") || name.startsWith("og:")
        ? MetadataFinder.OPEN_GRAPH
        : MetadataFinder.META;
  }

  private void gatherElements() {
    int count = 0;
    for (Element element : page.head.dates) {
      String property = Attrs.get(element, "itemprop");
      if (property.contains("datePublished") || property.contains("dateCreated")) {
        addElement(PROPERTY, MetadataFinder.MICRODATA, element);
      } else if (property.contains("dateModified")) {
        addElement(PROPERTY_MODIFIED, MetadataFinder.MICRODATA, element);
      } else if (count++ < MOST_BLOCKS) {
        addElement(CLASS, MetadataFinder.BYLINE, element);
      }
    }
    count = 0;
    for (Element element : page.head.times) {
      if (count < MOST_BLOCKS) {
        addElement(count++ == 0 ? TIME_FIRST : TIME, MetadataFinder.TIME, element);
      }
    }
  }

  private void addElement(int source, String where, Element element) {
    String value = Attrs.get(element, "datetime");
    if (value.isEmpty()) {
      value = Attrs.get(element, "content");
    }
    add(source, where, value.isEmpty() ? ShortText.of(element) : value);
  }

  /** Dates that a reader sees between the headline and the start of the content. */
  private void gatherVisible(int contentStart) {
    int seen = 0;
    int headline = -1;
    for (int i = 0; i < page.blocks.size() && i < contentStart + BEHIND_START; i++) {
      TextBlock block = page.blocks.get(i);
      headline = block.box.tag == Tag.H1 && headline < 0 ? i : headline;
      if (block.digits < 3 || block.words > MOST_WORDS || seen >= MOST_BLOCKS) {
        continue;
      }
      String text = page.textOf(block);
      boolean near = headline >= 0 && i - headline < BEHIND_START;
      Candidates.Candidate found = add(near ? VISIBLE_NEAR : VISIBLE, MetadataFinder.BYLINE, text);
      if (found != null) {
        note(found, text, seen, Math.abs(i - contentStart), block.words);
        seen++;
      }
    }
  }

  private static void note(
      Candidates.Candidate found, String text, int seen, int distance, int words) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("updated") || lower.contains("modified") || lower.contains("reviewed")) {
      found.sources |= 1 << SAYS_UPDATED;
    }
    if (lower.contains("publish") || lower.contains("posted") || lower.contains("written")) {
      found.sources |= 1 << SAYS_PUBLISHED;
    }
    if (seen == 0) {
      found.sources |= 1 << VISIBLE_FIRST;
    }
    if (found.numbers[0] == 0) {
      found.numbers[0] = 1 + seen;
      found.numbers[1] = 1 + distance;
      found.numbers[2] = words;
    }
  }

  private Candidates.@Nullable Candidate add(int source, String where, String value) {
    Optional<String> date = value.isEmpty() ? Optional.empty() : Dates.find(value);
    return date.map(found -> candidates.add(source, where, found.substring(0, 10), List.of(found)))
        .orElse(null);
  }

  private void compare() {
    List<Candidates.Candidate> all = candidates.list();
    LocalDate declared = null;
    for (Candidates.Candidate candidate : all) {
      if (declared == null && (candidate.sources & ((1 << LINKED) | (1 << META_FIRST))) != 0) {
        declared = LocalDate.parse(candidate.key);
      }
    }
    for (Candidates.Candidate candidate : all) {
      LocalDate day = LocalDate.parse(candidate.key);
      long days = declared == null ? 100 : ChronoUnit.DAYS.between(declared, day);
      candidate.numbers[3] = (int) Math.max(0, Math.min(255, 100 + days));
      int newer = 0;
      for (Candidates.Candidate other : all) {
        newer += other.key.compareTo(candidate.key) > 0 ? 1 : 0;
      }
      candidate.numbers[4] = newer;
      candidate.numbers[5] = all.size() - newer;
    }
  }
}
