package dev.winnow.boilerplate;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the name of the site from the title in the titles of one page. Immutable. */
final class TitleSite {
  /** What stands between the parts of a title. */
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+[|\\-\u2013\u2014\u2022\u00b7\u00bb\u203a\u2212~/]+\\s+|\\s*[|\u00bb\u203a]\\s*|\\s*::? ");

  /** One of these is in each separator; most titles have none. */
  private static final String SIGNS = "|-\u2013\u2014\u2022\u00b7\u00bb\u203a\u2212~/:";

  /** What phpBB puts between the name of the forum and a title, without signs. */
  private static final Set<String> VIEW_TOPIC =
      Set.of(
          "viewtopic",
          "viewforum",
          "themaanzeigen",
          "voirlesujet",
          "consulterlesujet",
          "vertema",
          "leggiargomento",
          "bekijkonderwerp",
          "zobacztemat",
          "просмотртемы");

  private final SiteName name;

  /**
   * What the title has beside the one it is shared with: most often the name of the site, unless it
   * is shared as that.
   */
  private final String besides;

  /** On its front page, the name of a site before a motto is no addition but what it is about. */
  private final boolean isFrontPage;

  TitleSite(SiteName name, String title, String shared, Address address) {
    this.name = name;
    this.besides = name.isIn(shared) ? "" : besides(Choices.folded(title), Choices.folded(shared));
    this.isFrontPage = !address.host().isEmpty() && address.path().length() <= 1;
  }

  private static String besides(String title, String shared) {
    if (shared.isEmpty()) {
      return "";
    }
    if (title.startsWith(shared)) {
      return title.substring(shared.length());
    }
    return title.endsWith(shared) ? title.substring(0, title.length() - shared.length()) : "";
  }

  /** Whether a part of a title is no more than the name of the site. */
  boolean isIn(String part) {
    String key = Choices.folded(part);
    return name.isIn(part) || VIEW_TOPIC.contains(key) || (!key.isEmpty() && key.equals(besides));
  }

  /** Where the separators of a title stand. */
  static List<Span> separators(String title) {
    List<Span> separators = new ArrayList<>();
    if (hasSign(title)) {
      Matcher matcher = SEPARATOR.matcher(title);
      while (matcher.find()) {
        separators.add(new Span(matcher.start(), matcher.end()));
      }
    }
    return separators;
  }

  private static boolean hasSign(String title) {
    for (int i = 0; i < title.length(); i++) {
      if (SIGNS.indexOf(title.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A title without the parts at either end that name the site. */
  String without(String title) {
    String rest = title;
    while (true) {
      List<Span> separators = separators(rest);
      if (separators.isEmpty()) {
        return rest;
      }
      Span first = separators.get(0);
      Span last = separators.get(separators.size() - 1);
      if (last.start() > 0 && isIn(rest.substring(last.end()))) {
        rest = rest.substring(0, last.start());
      } else if (!isFrontPage
          && first.end() < rest.length()
          && isIn(rest.substring(0, first.start()))) {
        rest = rest.substring(first.end());
      } else {
        return rest;
      }
    }
  }
}
