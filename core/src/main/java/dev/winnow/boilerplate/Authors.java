package dev.winnow.boilerplate;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Gathers who may have written a page. One serves one page. */
final class Authors {
  private static final int LONGEST = 120;

  /** What is longer names nobody, and a reference may repeat it many times. */
  private static final int LONGEST_TEXT = 2000;

  private static final int MOST_NAMES = 10_000;
  private static final int MOST_ELEMENTS = 24;
  private static final int BEFORE_START = 30;
  private static final int BEHIND_START = 4;

  private static final Pattern BY =
      Pattern.compile(
          "(?:this (?:post|article|story) was )?(?:(?:written|posted|published|words|story|text|article|author|post|authored|created)s?\\s*[:|]?\\s*)?"
              + "(?:\\b(?:by|von|par|por|di|door|av|autor|author|written by|about the author)\\b[:\\s]*)++",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:^|[|\u2022\u00b7]\\s*|\\b(?:[Ww]ritten|[Pp]osted|[Aa]uthored|[Pp]ublished) )[Bb][Yy]:?\\s+"
              + "(\\p{Lu}[\\p{L}.'\u2019-]*(?:\\s+(?:\\p{Lu}[\\p{L}.'\u2019-]*|de|van|von|der|la|and|&)){0,6})");
  private static final Pattern END =
      Pattern.compile(
          "\\s*(?:[|\u2022\u00b7\u2014\u2013/]|\\s-\\s|,? (?:on|at|in|published|updated|last|posted|wrote|says|reviewed|edited|read|min|former|senior|staff|contributor|writer|editor|reporter|head of|is)\\b"
              + "|(?<![\\p{L}\\p{N}_.-])\\d|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d).*$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What stands in a name's place on pages that have filled it with something else. */
  private static final Pattern NO_NAME =
      Pattern.compile("(?:the )?authors?|.* (?:written|posted) by", Pattern.CASE_INSENSITIVE);

  private static final Pattern MONTH_AT_END =
      Pattern.compile(
          "\\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?$",
          Pattern.CASE_INSENSITIVE);

  private static final int LINKED = 0;
  private static final int LINKED_PERSON = 1;
  private static final int LINKED_GROUP = 2;
  private static final int META = 3;
  private static final int META_OTHER = 4;
  private static final int PROPERTY = 5;
  private static final int REL = 6;
  private static final int CLASS_NAME = 7;
  private static final int CLASS_AUTHOR = 8;
  private static final int CLASS_BYLINE = 9;
  private static final int CUT = 10;
  private static final int LINK = 11;
  private static final int SEEN = 12;
  private static final int LABELLED = 13;
  private static final int SOURCES = 14;
  private static final int NUMBERS = 6;

  private final Page page;
  private final JsonLd linked;
  private final MetaTags tags;
  private final SiteName site;
  private final Candidates candidates = new Candidates(SOURCES, NUMBERS);

  /** How many names the page declared so far. */
  private int declared;

  private Authors(Page page, JsonLd linked, MetaTags tags, SiteName site) {
    this.page = page;
    this.linked = linked;
    this.tags = tags;
    this.site = site;
  }

  static Candidates of(Page page, JsonLd linked, MetaTags tags, SiteName site, int contentStart) {
    Authors authors = new Authors(page, linked, tags, site);
    authors.gatherLinked();
    authors.gatherMeta();
    authors.gatherElements();
    authors.gatherVisible(contentStart);
    authors.compare();
    return authors.candidates;
  }

  private void gatherLinked() {
    for (Map<?, ?> object : linked.objects) {
      boolean article = JsonLd.isArticle(object);
      addLinked(article ? LINKED : LINKED_PERSON, object.get("author"));
      addLinked(article ? LINKED : LINKED_PERSON, object.get("creator"));
      List<String> types = JsonLd.typesOf(object);
      if (types.contains("person")) {
        addLinked(LINKED_PERSON, object);
      } else if (types.contains("organization")) {
        addLinked(LINKED_GROUP, object);
      }
    }
  }

  private void addLinked(int source, @Nullable Object value) {
    Set<String> names = new LinkedHashSet<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> addName(names, item));
    } else {
      addName(names, value);
    }
    add(source, MetadataFinder.JSON_LD, names);
  }

  private void addName(Set<String> names, @Nullable Object value) {
    if (declared++ >= MOST_NAMES) {
      return;
    }
    Object name = value instanceof Map<?, ?> map ? linked.resolved(map).get("name") : value;
    addNames(names, JsonLd.strings(name));
  }

  private void addNames(Set<String> names, List<String> values) {
    for (String each : values) {
      String text = declared++ < MOST_NAMES ? clean(each) : "";
      if (!text.isEmpty()) {
        names.add(text);
      }
    }
  }

  private void gatherMeta() {
    addMeta(META, MetadataFinder.META, "author");
    addMeta(META_OTHER, MetadataFinder.OPEN_GRAPH, "article:author");
    for (String name :
        List.of(
            "parsely-author", "sailthru.author", "citation_author", "byl", "article:author_name")) {
      addMeta(META_OTHER, MetadataFinder.META, name);
    }
    addMeta(META_OTHER, MetadataFinder.DUBLIN_CORE, "dc.creator");
    addMeta(META_OTHER, MetadataFinder.DUBLIN_CORE, "dcterms.creator");
    for (String number : List.of("1", "2")) {
      String label = tags.first("twitter:label" + number).toLowerCase(Locale.ROOT);
      if (label.contains("by") || label.contains("author")) {
        addMeta(LABELLED, MetadataFinder.META, "twitter:data" + number);
      }
    }
  }

  private void addMeta(int source, String where, String name) {
    Set<String> names = new LinkedHashSet<>();
    addNames(names, tags.all(name));
    add(source, where, names);
  }

  private void gatherElements() {
    int count = 0;
    for (Element element : page.head.authors) {
      if (count++ >= MOST_ELEMENTS) {
        return;
      }
      String classes = Attrs.get(element, "class").toLowerCase(Locale.ROOT);
      int source =
          Attrs.get(element, "itemprop").startsWith("author")
              ? PROPERTY
              : Attrs.get(element, "rel").equals("author")
                  ? REL
                  : classes.contains("name")
                      ? CLASS_NAME
                      : classes.contains("author") ? CLASS_AUTHOR : CLASS_BYLINE;
      String text =
          element.normalName().equals("meta")
              ? Attrs.get(element, "content")
              : ShortText.of(element);
      addText(source, source == PROPERTY ? MetadataFinder.MICRODATA : MetadataFinder.BYLINE, text);
      Element link = ShortText.firstLink(element);
      if (link != null) {
        Candidates.Candidate linkedName = addText(LINK, MetadataFinder.BYLINE, ShortText.of(link));
        if (linkedName != null) {
          linkedName.sources |= 1 << source;
        }
      }
    }
  }

  /** Adds a text and, where it goes on behind the name, the name alone; returns the shorter one. */
  private Candidates.@Nullable Candidate addText(int source, String where, String text) {
    String name = clean(text);
    Candidates.Candidate whole = add(source, where, List.of(name));
    String cut = END.matcher(name).replaceFirst("").strip();
    if (cut.equals(name)) {
      return whole;
    }
    Candidates.Candidate candidate = add(source, where, List.of(clean(cut)));
    if (candidate != null) {
      candidate.sources |= 1 << CUT;
    }
    return candidate;
  }

  /** Names behind a "by" that a reader sees before the content. */
  private void gatherVisible(int contentStart) {
    int from = Math.max(0, contentStart - BEFORE_START);
    int to = Math.min(page.blocks.size(), contentStart + BEHIND_START);
    for (int i = from; i < to; i++) {
      TextBlock block = page.blocks.get(i);
      if (block.words <= 40) {
        String text = page.textOf(block);
        Matcher matcher = BYLINE.matcher(text);
        if (saysBy(text) && matcher.find()) {
          addText(SEEN, MetadataFinder.BYLINE, seenName(text, matcher));
        } else if (i > from && isLabel(page.blocks.get(i - 1))) {
          addText(SEEN, MetadataFinder.BYLINE, text);
        }
      }
    }
  }

  /** The name of a byline, without the month of a date right behind it. */
  private static String seenName(String text, Matcher byline) {
    String name = byline.group(1);
    int next = byline.end(1);
    while (next < text.length() && " ,".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    boolean beforeDay = next < text.length() && Character.isDigit(text.charAt(next));
    return beforeDay ? MONTH_AT_END.matcher(name).replaceFirst("") : name;
  }

  /** Whether a text may match, as few do; far cheaper than to try. */
  private static boolean saysBy(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      if ((text.charAt(i) | 0x20) == 'b' && (text.charAt(i + 1) | 0x20) == 'y') {
        return true;
      }
    }
    return false;
  }

  private boolean isLabel(TextBlock block) {
    return block.words <= 2 && clean(page.textOf(block)).isEmpty();
  }

  private Candidates.@Nullable Candidate add(int source, String where, Collection<String> names) {
    List<String> good = names.stream().filter(Authors::isName).toList();
    String joined = String.join(", ", good);
    return good.isEmpty() || joined.length() > 4 * LONGEST
        ? null
        : candidates.add(source, where, Choices.folded(joined), good);
  }

  private static String clean(String name) {
    String head = ShortText.head(name, LONGEST_TEXT);
    String text =
        ShortText.folded(head.indexOf('&') < 0 ? head : Parser.unescapeEntities(head, false));
    Matcher by = BY.matcher(text);
    return trimmed(by.lookingAt() ? text.substring(by.end()).strip() : text.strip());
  }

  /** The text without commas, bullets and the like at its ends. */
  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " ,:|\u2022\u00b7-".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " ,:|\u2022\u00b7-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isName(String text) {
    return text.length() >= 2
        && text.length() <= LONGEST
        && !text.contains("://")
        && !text.startsWith("@")
        && !text.contains("{{")
        && !isAddressOrKey(text)
        && !NO_NAME.matcher(text).matches()
        && text.chars().anyMatch(Character::isLetter);
  }

  /**
   * Whether a text is an e-mail address, or the key of a message such as {@code
   * page.head.name.default}.
   */
  private static boolean isAddressOrKey(String text) {
    return (text.indexOf('@') > 0 || text.chars().filter(c -> c == '.').count() > 2)
        && text.chars().allMatch(c -> c > ' ' && c < 0x7f && !(c >= 'A' && c <= 'Z'));
  }

  private void compare() {
    List<Candidates.Candidate> all = candidates.list();
    for (Candidates.Candidate candidate : all) {
      String name = candidate.value();
      int words = 0;
      int capitals = 0;
      for (String word : name.split("\\s+", -1)) {
        words++;
        capitals += !word.isEmpty() && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
      int inside = 0;
      int around = 0;
      for (Candidates.Candidate other : all) {
        inside += other != candidate && other.key.contains(candidate.key) ? 1 : 0;
        around += other != candidate && candidate.key.contains(other.key) ? 1 : 0;
      }
      candidate.numbers[0] = FeatureTable.percent(capitals, words);
      candidate.numbers[1] = inside;
      candidate.numbers[2] = around;
      candidate.numbers[3] = site.isIn(name) ? 1 : 0;
      candidate.numbers[4] = (int) name.chars().filter(Character::isDigit).count();
      candidate.numbers[5] = candidate.values.size();
    }
  }
}
