package dev.winnow.boilerplate;

import dev.winnow.text.Span;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as lines around a text give them: in numbers, or with the name of the month in some
 * thirty languages (CLDR, as the JDK has it). What may be read in two ways, as {@code 3/4/2025}, is
 * not read.
 */
final class TextDates {
  /** Longer lines are running text. */
  private static final int MAX_LENGTH = 200;

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<y>\\d{4})\\s?[-/.\u5e74\ub144]\\s?(?<m>\\d{1,2})\\s?[-/.\u6708\uc6d4]\\s?(?<d>\\d{1,2})"
              + "(?:[\u65e5\uc77c]|(?!\\d))(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?");

  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>\\d{4})(?!\\d)");

  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|er|[.\u00ba])?\\s+(?:de\\s+|of\\s+)?(?<m>[\\p{L}\\p{M}]+)[.,]?\\s+(?:de\\s+)?(?<y>\\d{4})(?!\\d)");

  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?<m>[\\p{L}\\p{M}]+)\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})(?!\\d)");

  private static final List<Pattern> FORMS = List.of(YEAR_FIRST, DAY_FIRST, DAY_MONTH, MONTH_DAY);

  /** Words before a date that say what it is, as in {@code date 2025-01-28}. */
  private static final Pattern LABEL =
      Pattern.compile("[\\p{L}\\p{M}]+(?:\\s[\\p{L}\\p{M}]+){0,2}\\s?:?\\s?");

  private static final String LANGUAGES =
      "en de fr es pt it nl sv da nb fi pl cs sk hu ro hr sl tr el ru uk bg sr lt lv et ca id vi hi ar he fa";

  /** A date and where it stands. */
  record Found(LocalDate date, Span span) {}

  private static final class Months {
    static final Map<String, Integer> BY_NAME = byName();

    private static Map<String, Integer> byName() {
      Map<String, Integer> names = new HashMap<>();
      for (String language : LANGUAGES.split(" ", -1)) {
        Locale locale = Locale.forLanguageTag(language);
        for (Month month : Month.values()) {
          for (TextStyle style :
              new TextStyle[] {
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE
              }) {
            names.putIfAbsent(key(month.getDisplayName(style, locale)), month.getValue());
          }
        }
      }
      return names;
    }
  }

  private TextDates() {}

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** Finds the first date in a line that is not long. */
  static Optional<Found> find(String text, Span line) {
    if (line.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return FORMS.stream()
        .flatMap(form -> form.matcher(text).region(line.start(), line.end()).results().limit(4))
        .flatMap(match -> read(text, match.start(), match.end()).stream())
        .min((a, b) -> a.span().compareTo(b.span()));
  }

  private static Optional<Found> read(String text, int start, int end) {
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(text).region(start, end);
      if (matcher.matches()) {
        return date(matcher.group("y"), matcher.group("m"), matcher.group("d"))
            .map(date -> new Found(date, new Span(start, end)));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    boolean number = month.charAt(0) <= '9';
    int m = number ? Integer.parseInt(month) : Months.BY_NAME.getOrDefault(key(month), 0);
    int d = Integer.parseInt(day);
    int y = Integer.parseInt(year);
    boolean valid = m >= 1 && m <= 12 && d >= 1 && YearMonth.of(y, m).isValidDay(d);
    return valid ? Optional.of(LocalDate.of(y, m, d)) : Optional.empty();
  }

  /**
   * Finds a date with its label at the front of a line, as in {@code date 2023-03-04 The council}:
   * the span holds both.
   */
  static Optional<Found> labelled(String text, Span line) {
    int end = Math.min(line.end(), line.start() + MAX_LENGTH);
    Matcher label = LABEL.matcher(text).region(line.start(), end);
    if (!label.lookingAt() || !isDateLabel(label.group())) {
      return Optional.empty();
    }
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(text).region(label.end(), end);
      if (matcher.lookingAt() && isApart(text, matcher.end(), line.end())) {
        return read(text, matcher.start(), matcher.end())
            .map(found -> new Found(found.date(), new Span(line.start(), found.span().end())));
      }
    }
    return Optional.empty();
  }

  /** Whether the text goes on behind white space, with what begins a sentence. */
  private static boolean isApart(String text, int at, int end) {
    if (at == end) {
      return true;
    }
    boolean space = LineCharacter.of(text.charAt(at)) == LineCharacter.SPACE;
    return space && at + 1 < end && LineCharacter.of(text.charAt(at + 1)) != LineCharacter.LOWER;
  }

  private static boolean isDateLabel(String label) {
    int phrase = 0;
    int words = 0;
    for (int word : LineWords.hashes(label)) {
      phrase = LineCues.extend(phrase, word);
      words++;
    }
    int kind = (LineCues.standard().of(phrase) & LineCues.KIND) - 1;
    return words > 0 && kind == LineKind.DATE.index();
  }
}
