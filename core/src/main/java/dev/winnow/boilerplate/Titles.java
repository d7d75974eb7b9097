package dev.winnow.boilerplate;

import dev.winnow.boilerplate.Metadata.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Finds the headline of a page. One serves one page. */
final class Titles {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|\\-\u2013\u2014\u2022\u00b7\u00bb\u203a:\u2212~]+\\s+|\\s*[|\u00bb\u203a]\\s*|:: ");
  private static final int LONGEST = 300;

  private final Page page;
  private final JsonLd linked;
  private final MetaTags tags;

  Titles(Page page, JsonLd linked, MetaTags tags) {
    this.page = page;
    this.linked = linked;
    this.tags = tags;
  }

  Optional<Found<String>> find(String site, String url) {
    List<Found<String>> declared = new ArrayList<>();
    for (Map<?, ?> object : linked.objects) {
      if (JsonLd.isArticle(object) && object.get("headline") instanceof String headline) {
        add(declared, headline, MetadataFinder.JSON_LD);
      }
    }
    add(declared, tags.first("og:title"), MetadataFinder.OPEN_GRAPH);
    add(declared, page.head.titles.isEmpty() ? "" : page.head.titles.get(0).wholeText(), MetadataFinder.HTML);
    add(declared, tags.first("twitter:title"), MetadataFinder.META);
    add(declared, tags.first("dc.title"), MetadataFinder.DUBLIN_CORE);
    List<Found<String>> headlines = new ArrayList<>();
    for (Element element : page.head.headlines) {
      add(headlines, element.text(), MetadataFinder.HEADLINE);
    }
    return agreed(declared, headlines)
        .or(() -> headlines.size() == 1 ? Optional.of(headlines.get(0)) : Optional.empty())
        .or(() -> declared.stream().findFirst().map(found -> shortened(found, site, url)))
        .or(() -> headlines.stream().findFirst());
  }

  private static void add(List<Found<String>> list, String title, String where) {
    String text = clean(title);
    if (!text.isEmpty()) {
      list.add(new Found<>(text, where));
    }
  }

  private static String clean(String title) {
    String text =
        Parser.unescapeEntities(title, false)
            .replaceAll("<[^<>]{1,200}>", " ")
            .replaceAll("[\\s\u00a0]+", " ")
            .strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** The first headline that a title in the head begins with, ends with or equals. */
  private static Optional<Found<String>> agreed(
      List<Found<String>> declared, List<Found<String>> headlines) {
    for (Found<String> headline : headlines) {
      String folded = Choices.folded(headline.value());
      if (folded.length() < 3) {
        continue;
      }
      for (Found<String> title : declared) {
        String other = Choices.folded(title.value());
        if (other.startsWith(folded) || other.endsWith(folded)) {
          return Optional.of(headline);
        }
      }
    }
    return Optional.empty();
  }

  /** The title without the name of the site at its end or front. */
  static Found<String> shortened(Found<String> title, String site, String url) {
    String value = title.value();
    String name = Choices.folded(site);
    String host = url.toLowerCase(Locale.ROOT).replaceFirst("^https?://(www\\.)?", "").replaceFirst("/.*", "");
    Matcher matcher = SEPARATOR.matcher(value);
    int last = -1;
    int end = -1;
    while (matcher.find()) {
      if (last < 0 && names(value.substring(0, matcher.start()), name, host)) {
        return new Found<>(value.substring(matcher.end()), title.where());
      }
      last = matcher.start();
      end = matcher.end();
    }
    if (last > 0) {
      String tail = value.substring(end);
      if (names(tail, name, host) || value.charAt(Math.min(last + 1, value.length() - 1)) == '|') {
        return new Found<>(value.substring(0, last), title.where());
      }
    }
    return title;
  }

  private static boolean names(String part, String site, String host) {
    String folded = Choices.folded(part);
    return !folded.isEmpty()
        && (folded.equals(site)
            || Choices.folded(host).startsWith(folded)
            || (folded.length() > 3 && host.replaceAll("[^a-z0-9]", "").contains(folded)));
  }
}
