package dev.winnow.boilerplate;

import dev.winnow.similarity.PassageIndex;
import dev.winnow.similarity.PassageText;
import dev.winnow.similarity.RelatedDocuments;
import dev.winnow.similarity.SharedPassage;
import dev.winnow.similarity.SharedPassages;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Learns the templates of one source, in bounded memory. Not thread-safe. */
final class SourceLearner {
  /**
   * Texts are remembered in two generations of so many: the older is dropped when the newer is
   * full.
   */
  private static final int GENERATION = 4;

  /** Longer texts are remembered by their beginning. */
  private static final int MAX_REMEMBERED = 1 << 16;

  private static final int MAX_TEMPLATES = 2000;

  /** However little room there is, so much of a text is remembered, and of templates. */
  private static final int LEAST = 1 << 10;

  /** Two texts with no more than this share left beside what they share are copies. */
  private static final double COPY = 0.1;

  /** Two texts whose rest is related so much tell one story. */
  private static final double RELATED = 0.15;

  private final String source;
  private SourceTemplates known = new SourceTemplates(List.of());
  private Generation older = new Generation();
  private Generation newer = new Generation();
  long documents;

  /** The texts that a later one is held against. */
  private static final class Generation {
    final PassageIndex index = SharedPassages.standard().newIndex();
    final List<String> texts = new ArrayList<>();
    long characters;
  }

  SourceLearner(String source) {
    this.source = source;
  }

  void add(Template template) {
    known.add(template);
  }

  List<Template> templates() {
    return known.templates();
  }

  /** How many characters of texts are remembered. */
  long remembered() {
    return older.characters + newer.characters;
  }

  /** Forgets the texts, but no template. */
  void forgetTexts() {
    older = new Generation();
    newer = new Generation();
  }

  /**
   * Learns from a document.
   *
   * @param room how many characters of texts may be remembered, and how many of templates
   */
  void learn(TemplateLesson lesson, long room) {
    documents++;
    long half = Math.max(LEAST, room / 2);
    int length = lesson.text().length();
    String start =
        lesson.text().substring(0, (int) Math.min(length, Math.min(half, MAX_REMEMBERED)));
    PassageText words = start.length() == length ? lesson.words() : PassageText.of(start);
    List<Span> covered = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (SourceTemplates.Match match : known.find(lesson.words(), lesson.units())) {
      if (match.span().start() < start.length()) {
        covered.add(match.span());
      }
      if (seen.add(match.template())) {
        known.see(match.template(), documents);
      }
    }
    discover(older, lesson, start, words, covered);
    discover(newer, lesson, start, words, covered);
    remember(start, words, half);
    prune(Math.max(LEAST, room));
  }

  private void discover(
      Generation past, TemplateLesson lesson, String text, PassageText words, List<Span> covered) {
    Map<Integer, Boolean> sameStory = new HashMap<>();
    for (SharedPassage passage : past.index.find(words)) {
      Span span = lesson.units().within(passage.otherSpan()).orElse(new Span(0, 0));
      if (2 * span.length() >= passage.otherSpan().length()
          && 2 * covered(span, lesson.kept()) < span.length()
          && covered.stream().noneMatch(span::overlaps)
          && !sameStory.computeIfAbsent(
              passage.document(), i -> isSameStory(past.texts.get(i), text))) {
        known.add(new Template(source, span.of(text).toString(), 2, documents));
        covered.add(span);
      }
    }
  }

  /** How many characters of a span lie in ordered, disjoint ones. */
  private static int covered(Span span, List<Span> spans) {
    int sum = 0;
    for (Span each : spans) {
      int end = Math.min(span.end(), each.end());
      sum += Math.max(0, end - Math.max(span.start(), each.start()));
    }
    return sum;
  }

  private static boolean isSameStory(String a, String b) {
    List<SharedPassage> shared = SharedPassages.standard().find(List.of(a, b));
    String restA = SharedPassages.cut(a, SharedPassages.spansIn(0, shared)).text();
    String restB = SharedPassages.cut(b, SharedPassages.spansIn(1, shared)).text();
    boolean copies = restA.length() <= COPY * a.length() || restB.length() <= COPY * b.length();
    return copies || RelatedDocuments.containment(restA, restB) >= RELATED;
  }

  private void remember(String text, PassageText words, long most) {
    if (newer.texts.size() == GENERATION || newer.characters + text.length() > most) {
      older = newer;
      newer = new Generation();
    }
    newer.index.add(words);
    newer.texts.add(text);
    newer.characters += text.length();
  }

  /** Drops the templates seen least when there are too many of them. */
  private void prune(long room) {
    if (known.size() > MAX_TEMPLATES || known.characters() > room) {
      SourceTemplates most = new SourceTemplates(List.of());
      known.templates().stream()
          .sorted(
              Comparator.comparingLong(Template::documents)
                  .thenComparingLong(Template::lastSeen)
                  .reversed())
          .limit(MAX_TEMPLATES / 2)
          .filter(template -> most.characters() + template.text().length() <= room / 2)
          .forEach(most::add);
      known = most;
    }
  }
}
