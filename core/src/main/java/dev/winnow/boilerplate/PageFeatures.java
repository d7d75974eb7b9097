package dev.winnow.boilerplate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Puts a page as a whole into one row of a table, from which its kind is told. */
final class PageFeatures {
  private static final List<Pattern> ADDRESSES =
      List.of(
          address(
              "forums?|threads?|topics?|t|questions?|viewtopic|showthread|community|discuss\\w*|comments|r|posts?|answers"),
          address("products?|shop|store|p|dp|item|buy|pd|product-page"),
          address(
              "blogs?|news|articles?|stor(y|ies)|20[0-3]\\d|magazine|insights|posts?|guides?|learn|resources"),
          address(
              "docs?|documentation|reference|manual|api|wiki|help|support|guides?|tutorials?|en-us|latest|stable"),
          address(
              "categor(y|ies)|tags?|archives?|lists?|search|collections?|browse|c|departments?|author|topics?"),
          address(
              "services?|solutions?|about|pricing|features?|plans?|programs?|courses?|locations?"));

  private static final List<List<String>> TYPES =
      List.of(
          List.of("article", "newsarticle", "blogposting", "report", "techarticle", "recipe"),
          List.of("discussionforumposting", "qapage", "question", "answer", "comment"),
          List.of("product", "offer", "aggregateoffer", "productgroup"),
          List.of("collectionpage", "itemlist", "searchresultspage", "blog", "offercatalog"),
          List.of("service", "localbusiness", "faqpage", "professionalservice", "course"),
          List.of("breadcrumblist"),
          List.of("webpage", "aboutpage", "contactpage"),
          List.of("person"),
          List.of("review", "aggregaterating"));

  private PageFeatures() {}

  private static Pattern address(String words) {
    return Pattern.compile("[/.?&=](?:" + words + ")(?:[/.?&=_]|$)");
  }

  static FeatureTable of(Page page, JsonLd linked, String url) {
    FeatureTable table = new FeatureTable(1);
    addText(table, page);
    for (List<String> types : TYPES) {
      table.add("ld " + types.get(0), types.stream().anyMatch(linked.types::contains) ? 1 : 0);
    }
    addHead(table, page);
    String address = Address.of(url).path();
    for (Pattern pattern : ADDRESSES) {
      table.add("address " + table.size(), pattern.matcher(address).find() ? 1 : 0);
    }
    table.add("address depth", (int) address.chars().filter(c -> c == '/').count());
    table.add("address dashes", (int) address.chars().filter(c -> c == '-').count());
    table.add("address length", FeatureTable.log(address.length()));
    table.add("address query", address.indexOf('?') >= 0 ? 1 : 0);
    table.add("address digits", (int) address.chars().filter(Character::isDigit).count());
    return table;
  }

  private static void addHead(FeatureTable table, Page page) {
    String type = "";
    for (Element meta : page.head.metas) {
      if (Attrs.get(meta, "property").equals("og:type")) {
        type = Attrs.get(meta, "content").toLowerCase(Locale.ROOT);
      }
    }
    table.add("og article", type.contains("article") || type.contains("blog") ? 1 : 0);
    table.add("og product", type.contains("product") ? 1 : 0);
    table.add("og website", type.contains("website") ? 1 : 0);
    table.add("og other", type.isEmpty() ? 0 : 1);
    table.add("headlines", page.head.headlines.size());
    table.add("times", page.head.times.size());
    table.add("authors", FeatureTable.log(page.head.authors.size()));
    table.add("dates", FeatureTable.log(page.head.dates.size()));
    table.add("metas", FeatureTable.log(page.head.metas.size()));
  }

  private static void addText(FeatureTable table, Page page) {
    int[] sums = new int[12];
    for (TextBlock block : page.blocks) {
      Box box = block.box;
      boolean prose = block.sentences > 0 && block.words > 15;
      sums[0] += prose ? block.words : 0;
      sums[1] += prose && block.linkWords * 3 < block.words ? 1 : 0;
      sums[2] += box.is(Box.HEADING) ? 1 : 0;
      sums[3] += box.is(Box.COMMENT) ? block.words : 0;
      sums[4] += box.is(Box.TABLE) ? block.words : 0;
      sums[5] += box.is(Box.PRE) ? block.words : 0;
      sums[6] += box.is(Box.ARTICLE) ? block.words : 0;
      sums[7] += box.is(Box.MAIN) ? block.words : 0;
      sums[8] += box.is(Box.FORM) ? block.words : 0;
      sums[9] += box.is(Box.LIST) ? block.words : 0;
      sums[10] += block.digits;
      sums[11] = Math.max(sums[11], block.words);
    }
    int words = page.words();
    table.add("words", FeatureTable.log(words));
    table.add("blocks", FeatureTable.log(page.blocks.size()));
    table.add("images", FeatureTable.log(page.images.size()));
    table.add("boxes", FeatureTable.log(page.boxes.size()));
    table.add(
        "links",
        FeatureTable.percent(page.boxes.isEmpty() ? 0 : page.boxes.get(0).linkWords, words));
    table.add("prose", FeatureTable.percent(sums[0], words));
    table.add("paragraphs", FeatureTable.log(sums[1]));
    table.add("headings", FeatureTable.log(sums[2]));
    for (int i = 3; i < 10; i++) {
      table.add("share " + i, FeatureTable.percent(sums[i], words));
    }
    table.add("digits", FeatureTable.percent(sums[10], page.text.length()));
    table.add("longest", FeatureTable.log(sums[11]));
    table.add(
        "articles",
        FeatureTable.log((int) page.boxes.stream().filter(box -> box.tag == Tag.ARTICLE).count()));
  }
}
