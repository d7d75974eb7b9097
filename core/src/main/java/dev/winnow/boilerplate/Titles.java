package dev.winnow.boilerplate;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Gathers what may be the headline of a page. One serves one page. */
final class Titles {
  private static final Pattern TAG = Pattern.compile("<[^<>]{1,200}>");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00ad\\u200b\\u200e\\u200f\\u2060\\ufeff]");

  /** What some sites call their first page, which says nothing of it. */
  private static final Set<String> FIRST_PAGE = Set.of("home", "homepage", "startseite", "accueil");

  private static final int LONGEST = 300;

  /** Longer ones are introductions, and count only where no title is shared. */
  private static final int LONGEST_HEADLINE = 200;

  private static final int MOST_HEADINGS = 4;

  private static final int LINKED = 0;
  private static final int OPEN_GRAPH = 1;
  private static final int TITLE = 5;
  private static final int TWITTER = 9;
  private static final int FIRST_HEADLINE = 13;
  private static final int HEADLINE = 14;
  private static final int HEADING = 15;
  private static final int PROPERTY = 16;
  private static final int NAME = 17;
  private static final int SITE = 18;
  private static final int OWN_TEXT = 19;
  private static final int HEADLINE_WITHOUT_SITE = 20;
  private static final int ALL_BUT_LAST = 21;
  private static final int SOURCES = 22;
  private static final int NUMBERS = 12;
  private static final int UNNAMED = 11;

  private final Page page;
  private final JsonLd linked;
  private final MetaTags tags;
  private final Address address;
  private final List<String> headlines = new ArrayList<>();

  /** Whether a headline shows a tag on purpose, as one about HTML does. */
  private final boolean showsTags;

  private final String title;
  private final String shared;
  private final TitleSite site;
  private final String thread;

  /** Whether even what says nothing may be the title. */
  private boolean anyTitle;

  private final Candidates candidates = new Candidates(SOURCES, NUMBERS);

  private Titles(Page page, JsonLd linked, MetaTags tags, SiteName site, String url) {
    this.page = page;
    this.linked = linked;
    this.tags = tags;
    this.address = Address.of(url);
    for (Element element : page.head.headlines) {
      if (headlines.size() < MOST_HEADINGS) {
        headlines.add(clean(ShortText.ofHeadline(element), true));
      }
    }
    this.showsTags =
        headlines.stream().anyMatch(text -> text.indexOf('<') >= 0 && TAG.matcher(text).find());
    this.title = page.head.titles.isEmpty() ? "" : clean(page.head.titles.get(0).wholeText());
    this.shared = clean(tags.first("og:title"));
    this.site = new TitleSite(site, title, shared, address);
    this.thread = thread();
  }

  /** What a forum itself calls the thread; on the page, labels may stand before it. */
  private String thread() {
    for (Map<?, ?> object : linked.objects) {
      if (JsonLd.typesOf(object).contains("discussionforumposting")
          && object.get("headline") instanceof String headline) {
        return clean(headline);
      }
    }
    return "";
  }

  static Candidates of(Page page, JsonLd linked, MetaTags tags, SiteName site, String url) {
    Titles titles = new Titles(page, linked, tags, site, url);
    titles.gather();
    if (titles.candidates.list().isEmpty()) {
      titles.anyTitle = true;
      titles.gather();
    }
    titles.compare();
    return titles.candidates;
  }

  private void gather() {
    for (int i = 0; i < headlines.size(); i++) {
      String headline = headlines.get(i);
      if (headline.length() > LONGEST_HEADLINE && !shared.isEmpty()) {
        continue;
      }
      add(i == 0 ? FIRST_HEADLINE : HEADLINE, MetadataFinder.HEADLINE, headline);
      add(OWN_TEXT, MetadataFinder.HEADLINE, clean(page.head.headlines.get(i).ownText(), true));
      String withoutSite = i == 0 ? site.without(headline) : headline;
      if (!withoutSite.equals(headline)) {
        add(HEADLINE_WITHOUT_SITE, MetadataFinder.HEADLINE, withoutSite);
      }
    }
    add(SITE, MetadataFinder.OPEN_GRAPH, clean(tags.first("og:site_name")));
    addParts(OPEN_GRAPH, MetadataFinder.OPEN_GRAPH, shared);
    addParts(TITLE, MetadataFinder.HTML, title);
    addParts(TWITTER, MetadataFinder.META, clean(tags.first("twitter:title")));
    for (Map<?, ?> object : linked.objects) {
      if (object.get("headline") instanceof String headline) {
        add(LINKED, MetadataFinder.JSON_LD, clean(headline));
      }
      if (object.get("name") instanceof String name
          && (JsonLd.isArticle(object) || JsonLd.typesOf(object).contains("product"))) {
        add(NAME, MetadataFinder.JSON_LD, clean(name));
      }
    }
    add(PROPERTY, MetadataFinder.DUBLIN_CORE, clean(tags.first("dc.title")));
    int headings = 0;
    for (TextBlock block : page.blocks) {
      if (headings < MOST_HEADINGS && block.box.tag == Tag.H2) {
        add(HEADING, MetadataFinder.HEADLINE, clean(page.textOf(block)));
        headings++;
      }
    }
  }

  /**
   * A title whole, without the site's name, up to the first separator, up to the last that is no
   * colon, and its longest part.
   */
  private void addParts(int source, String where, String title) {
    if (title.isEmpty()) {
      return;
    }
    add(source, where, title);
    add(source + 1, where, site.without(title));
    String longest = "";
    int from = 0;
    int last = 0;
    boolean first = true;
    for (Span separator : TitleSite.separators(title)) {
      String part = title.substring(from, separator.start());
      if (first) {
        add(source + 2, where, part);
        first = false;
      }
      longest = part.length() > longest.length() ? part : longest;
      boolean isColon = title.substring(separator.start(), separator.end()).indexOf(':') >= 0;
      last = isColon ? last : separator.start();
      from = separator.end();
    }
    String allButLast = title.substring(0, last);
    if (!isLabelled(allButLast) && !candidates.has(Choices.folded(allButLast))) {
      add(ALL_BUT_LAST, where, allButLast);
    }
    String rest = title.substring(from);
    add(source + 3, where, rest.length() > longest.length() ? rest : longest);
  }

  private void add(int source, String where, String title) {
    String shown = isLabelled(title) ? thread : title;
    String key = Choices.folded(shown);
    if (!key.isEmpty() && (anyTitle || !FIRST_PAGE.contains(key))) {
      candidates.add(source, where, key, List.of(shown));
    }
  }

  /** Whether a title is that of the thread with something before it. */
  private boolean isLabelled(String title) {
    int label = title.length() - thread.length();
    return !thread.isEmpty()
        && label > 0
        && title.endsWith(thread)
        && !Character.isLetterOrDigit(title.codePointBefore(label));
  }

  private void compare() {
    String whole = Choices.folded(title);
    String sharedKey = Choices.folded(shared);
    String headline = headlines.isEmpty() ? "" : Choices.folded(headlines.get(0));
    String declared = "";
    for (Map<?, ?> object : linked.objects) {
      if (declared.isEmpty() && object.get("headline") instanceof String text) {
        declared = Choices.folded(clean(text));
      }
    }
    String path = address.path();
    for (Candidates.Candidate candidate : candidates.list()) {
      int[] numbers = candidate.numbers;
      numbers[0] = relation(candidate.key, whole);
      numbers[1] = relation(candidate.key, sharedKey);
      numbers[2] = relation(candidate.key, headline);
      numbers[3] = site.isIn(candidate.value()) ? 1 : 0;
      numbers[4] = TitleWords.shareIn(candidate.value(), path);
      numbers[5] = page.head.headlines.size();
      numbers[6] = TitleSite.separators(candidate.value()).isEmpty() ? 0 : 1;
      numbers[8] = path.length() <= 1 ? 1 : 0;
      numbers[9] = TitleWords.shareIn(candidate.value(), whole);
      numbers[10] = relation(candidate.key, declared);
      numbers[7] = FeatureTable.percent(candidate.key.length(), whole.length());
      numbers[UNNAMED] = TitleWords.named(candidate.value(), path);
    }
    setUnnamed();
  }

  /** How many words of the address that some other candidate has each of them has not. */
  private void setUnnamed() {
    int most = 0;
    for (Candidates.Candidate candidate : candidates.list()) {
      most = Math.max(most, candidate.numbers[UNNAMED]);
    }
    for (Candidates.Candidate candidate : candidates.list()) {
      candidate.numbers[UNNAMED] = most - candidate.numbers[UNNAMED];
    }
  }

  private static int relation(String key, String title) {
    if (title.isEmpty()) {
      return 0;
    }
    if (title.equals(key)) {
      return 6;
    }
    if (title.startsWith(key)) {
      return 5;
    }
    if (title.endsWith(key)) {
      return 4;
    }
    return title.contains(key) ? 3 : key.contains(title) ? 2 : 1;
  }

  private static String withoutInvisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\u00ad') {
        return INVISIBLE.matcher(text).replaceAll("");
      }
    }
    return text;
  }

  private String clean(String title) {
    return clean(title, showsTags);
  }

  /** A tag in a text that is shown is meant, unless there is its end too. */
  private static String clean(String title, boolean shown) {
    if (title.isEmpty()) {
      return title;
    }
    String text = title.indexOf('&') < 0 ? title : Parser.unescapeEntities(title, false);
    if (text.indexOf('<') >= 0 && (!shown || text.contains("</"))) {
      text = TAG.matcher(text).replaceAll(" ");
    }
    text = ShortText.folded(withoutInvisible(text));
    if (text.endsWith("\u00b6") || text.endsWith("#")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    return ShortText.head(text, LONGEST);
  }
}
