package dev.winnow.boilerplate;

import java.util.List;

/** What a site calls itself, to tell its name from a headline. Immutable. */
final class SiteName {
  private static final List<String> COMMON =
      List.of(
          "the",
          "of",
          "and",
          "forum",
          "forums",
          "blog",
          "community",
          "news",
          "com",
          "official",
          "site");

  private final String name;
  private final String host;

  SiteName(String name, String url) {
    this.name = Choices.folded(name);
    this.host = Choices.folded(Address.of(url).host());
  }

  /** Whether a part of a title names the site. */
  boolean isIn(String part) {
    String folded = Choices.folded(part);
    if (folded.isEmpty()) {
      return false;
    }
    if (folded.equals(name) || (folded.length() > 3 && host.contains(folded))) {
      return true;
    }
    for (String word : TitleWords.of(part)) {
      if (!host.contains(word) && !COMMON.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
