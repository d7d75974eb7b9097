package dev.winnow.boilerplate;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Decides on each block: what the user says first, then the headline, then the models. Immutable
 * and thread-safe.
 */
final class Choices {
  private static final String MODEL = "model";
  private static final int LONGEST_BYLINE = 16;

  /** How many letters the longest and the shortest match of {@link #BY} have. */
  private static final int MOST_LETTERS_OF_BY = "publisheddoor".length();

  private static final int LEAST_LETTERS_OF_BY = "by".length();

  private static final Pattern BY =
      Pattern.compile(
          "(?:(?:written|posted|published|words|text) )?(?:by|von|par|por|di|door|av)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A block that was decided on; without a reason it is content. */
  record Judged(
      int index, TextBlock block, Span source, String reason, String rule, double confidence) {
    boolean isContent() {
      return reason.isEmpty();
    }
  }

  private final List<String> keep;
  private final List<String> drop;
  private final List<Pattern> patterns;

  Choices(List<String> keep, List<String> drop, List<Pattern> patterns) {
    this.keep = List.copyOf(keep);
    this.drop = List.copyOf(drop);
    this.patterns = List.copyOf(patterns);
  }

  static String checked(String selector) {
    try {
      QueryParser.parse(selector);
      return selector;
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      throw new IllegalArgumentException("selector must be a CSS selector: " + selector, e);
    }
  }

  List<Judged> judge(
      Page page, Document document, ContentModel.Verdict verdict, double beta, Metadata metadata) {
    double[] content = withoutData(page, verdict.content());
    double threshold = BodySelection.threshold(page.blocks, content, beta);
    IdentityHashMap<Element, String> kept = find(document, keep);
    IdentityHashMap<Element, String> dropped = find(document, drop);
    String headline = folded(metadata.title().map(Metadata.Found::value).orElse(""));
    String authors =
        folded(String.join(" ", metadata.authors().map(Metadata.Found::value).orElse(List.of())));
    boolean headlineSeen = headline.isEmpty();
    SmallPage small = SmallPage.of(page);
    List<Judged> judged = new ArrayList<>(content.length);
    for (int i = 0; i < content.length; i++) {
      TextBlock block = page.blocks.get(i);
      Span source = page.sourceOf(block);
      String keptBy = rule(block, kept);
      String droppedBy = keptBy == null ? droppedBy(page, block, dropped) : null;
      if (keptBy != null) {
        judged.add(new Judged(i, block, source, "", keptBy, 1));
      } else if (droppedBy != null) {
        judged.add(new Judged(i, block, source, Reasons.DROPPED, droppedBy, 1));
      } else if (!headlineSeen && isHeadline(page, block, headline)) {
        headlineSeen = true;
        judged.add(new Judged(i, block, source, Reasons.HEADLINE, Reasons.HEADLINE, 1));
      } else if (isByline(page, block, authors)) {
        judged.add(new Judged(i, block, source, Reasons.BYLINE, Reasons.BYLINE, 1));
      } else if (small.isFooter(block)) {
        double confidence = Math.max(SmallPage.CONFIDENCE, 1 - content[i]);
        judged.add(new Judged(i, block, source, Reasons.FOOTER, Reasons.FOOTER, confidence));
      } else if (PageData.is(page, block)) {
        judged.add(new Judged(i, block, source, Reasons.DATA, Reasons.DATA, PageData.CONFIDENCE));
      } else if (content[i] >= threshold) {
        judged.add(new Judged(i, block, source, "", MODEL, content[i]));
      } else {
        judged.add(new Judged(i, block, source, Reasons.of(block), MODEL, 1 - content[i]));
      }
    }
    return judged;
  }

  /** Takes what scripts keep in a page for content nowhere. */
  private static double[] withoutData(Page page, double[] judged) {
    double[] content = judged.clone();
    for (int i = 0; i < content.length; i++) {
      if (PageData.is(page, page.blocks.get(i))) {
        content[i] = 0;
      }
    }
    return content;
  }

  private static boolean isHeadline(Page page, TextBlock block, String headline) {
    return block.box.is(Box.HEADING)
        && Kinds.headingLevel(block.box) <= 2
        && folded(page.textOf(block)).equals(headline);
  }

  /** A "by" and the names of the authors, and no more. */
  private static boolean isByline(Page page, TextBlock block, String authors) {
    if (authors.isEmpty() || block.words > LONGEST_BYLINE) {
      return false;
    }
    int lettersOfBy = block.letters - authors.length();
    if (lettersOfBy < LEAST_LETTERS_OF_BY || lettersOfBy > MOST_LETTERS_OF_BY) {
      return false;
    }
    String text = page.textOf(block);
    Matcher matcher = BY.matcher(text);
    return matcher.lookingAt() && folded(text.substring(matcher.end())).equals(authors);
  }

  /** Letters and digits alone, in lower case. */
  static String folded(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    char[] folded = new char[lower.length()];
    int length = 0;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if ((c >= 'a' && c <= 'z') || Character.isLetterOrDigit(c)) {
        folded[length++] = c;
      }
    }
    return new String(folded, 0, length);
  }

  private @Nullable String droppedBy(
      Page page, TextBlock block, IdentityHashMap<Element, String> dropped) {
    String selector = rule(block, dropped);
    if (selector != null || patterns.isEmpty()) {
      return selector;
    }
    String text = page.textOf(block);
    for (Pattern pattern : patterns) {
      if (pattern.matcher(text).find()) {
        return pattern.pattern();
      }
    }
    return null;
  }

  private static @Nullable String rule(TextBlock block, IdentityHashMap<Element, String> found) {
    if (found.isEmpty()) {
      return null;
    }
    for (Element at = block.box.element; at != null; at = at.parent()) {
      String selector = found.get(at);
      if (selector != null) {
        return selector;
      }
    }
    return null;
  }

  private static IdentityHashMap<Element, String> find(Document document, List<String> selectors) {
    IdentityHashMap<Element, String> found = new IdentityHashMap<>();
    for (String selector : selectors) {
      for (Element element : document.select(selector)) {
        found.putIfAbsent(element, selector);
      }
    }
    return found;
  }
}
