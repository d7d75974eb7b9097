package dev.winnow.boilerplate;

import java.util.List;

/** What a site calls itself, to tell its name from a headline. Immutable. */
final class SiteName {
  private static final List<String> COMMON =
      List.of(
          "the",
          "of",
          "and",
          "for",
          "forum",
          "forums",
          "blog",
          "community",
          "news",
          "com",
          "official",
          "site");

  /** What stands before the label of a country in the domains that are given out there. */
  private static final List<String> REGISTRIES = List.of("com", "org", "net", "edu", "gov", "gob");

  private static final int SHORTEST_ACRONYM = 3;
  private static final int LONGEST_ACRONYM = 6;

  private final String name;
  private final String host;

  /** The parts of the host between its dots, but for those that many sites share. */
  private final List<String> labels;

  SiteName(String name, String url) {
    this.name = Choices.folded(name);
    String address = Address.of(url).host();
    this.host = Choices.folded(address);
    this.labels = labels(address);
  }

  private static List<String> labels(String host) {
    List<String> labels = List.of(host.split("\\.", -1));
    return labels.subList(0, labels.size() - 1).stream()
        .filter(label -> !REGISTRIES.contains(label))
        .toList();
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
    StringBuilder initials = new StringBuilder();
    for (String word : TitleWords.of(part)) {
      if (!host.contains(word) && !COMMON.contains(word)) {
        initials.append(word.charAt(0));
        if (initials.length() > LONGEST_ACRONYM) {
          return false;
        }
      }
    }
    return initials.length() == 0
        || (initials.length() >= SHORTEST_ACRONYM && labels.contains(initials.toString()));
  }
}
