package dev.winnow.boilerplate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

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
    for (String word : NO_WORD.split(part.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty() && !host.contains(word) && !COMMON.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
