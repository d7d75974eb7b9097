package dev.winnow.boilerplate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as pages write them, and writes them as ISO 8601. */
final class Dates {
  private static final int LONGEST = 200;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2050;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern BASIC = Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[/.](\\d{1,2})[/.](\\d{1,2})(?!\\d)");
  private static final Pattern EAST_ASIAN =
      Pattern.compile(
          "((?:19|20)\\d{2})\\s*[\u5e74\ub144]\\s*(\\d{1,2})\\s*[\u6708\uc6d4]\\s*(\\d{1,2})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\.?,?\\s+((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|\u00ba|er)?[\\s-]+(?:de |of )?(\\p{L}{3,10})\\.?,?[\\s-]+(?:de |del )?((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})([/.-])(\\d{1,2})\\2((?:19|20)\\d{2})(?!\\d|[.]\\d)");

  private static final Pattern PATH =
      Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:[/-]|$)");

  /** The first letters of the months in the larger languages of Europe, without their accents. */
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("ene", 1),
          Map.entry("gen", 1),
          Map.entry("sty", 1),
          Map.entry("feb", 2),
          Map.entry("fev", 2),
          Map.entry("fév", 2),
          Map.entry("lut", 2),
          Map.entry("mar", 3),
          Map.entry("mär", 3),
          Map.entry("maa", 3),
          Map.entry("mrz", 3),
          Map.entry("apr", 4),
          Map.entry("avr", 4),
          Map.entry("abr", 4),
          Map.entry("kwi", 4),
          Map.entry("may", 5),
          Map.entry("mai", 5),
          Map.entry("maj", 5),
          Map.entry("mei", 5),
          Map.entry("mag", 5),
          Map.entry("jun", 6),
          Map.entry("juin", 6),
          Map.entry("giu", 6),
          Map.entry("cze", 6),
          Map.entry("jul", 7),
          Map.entry("juil", 7),
          Map.entry("lug", 7),
          Map.entry("lip", 7),
          Map.entry("aug", 8),
          Map.entry("ago", 8),
          Map.entry("aoû", 8),
          Map.entry("aou", 8),
          Map.entry("sie", 8),
          Map.entry("sep", 9),
          Map.entry("set", 9),
          Map.entry("wrz", 9),
          Map.entry("oct", 10),
          Map.entry("okt", 10),
          Map.entry("out", 10),
          Map.entry("ott", 10),
          Map.entry("paź", 10),
          Map.entry("nov", 11),
          Map.entry("lis", 11),
          Map.entry("dec", 12),
          Map.entry("dez", 12),
          Map.entry("déc", 12),
          Map.entry("dic", 12),
          Map.entry("gru", 12));

  private Dates() {}

  /** Finds the first date in a short text. */
  static Optional<String> find(String text) {
    String some = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    if (!hasYear(some)) {
      return Optional.empty();
    }
    Matcher iso = ISO.matcher(some);
    if (iso.find()) {
      Optional<String> day = date(iso.group(1), iso.group(2), iso.group(3));
      return day.map(date -> date + time(iso.group(4), iso.group(5)));
    }
    return named(MONTH_FIRST, some, 3, 1, 2)
        .or(() -> named(DAY_FIRST, some, 3, 2, 1))
        .or(() -> plain(YEAR_FIRST, some))
        .or(() -> plain(EAST_ASIAN, some))
        .or(() -> numbers(some))
        .or(() -> plain(BASIC, some));
  }

  /** Whether four digits stand in a row, without which there is no date. */
  private static boolean hasYear(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < 4; i++) {
      char c = text.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    }
    return digits == 4;
  }

  /** Finds a date in the path of an address: {@code /2025/09/04/}. */
  static Optional<String> inAddress(String address) {
    Matcher path = PATH.matcher(address);
    return path.find() ? date(path.group(1), path.group(2), path.group(3)) : Optional.empty();
  }

  private static String time(@Nullable String time, @Nullable String zone) {
    return time == null ? "" : "T" + time + (zone == null ? "" : zone);
  }

  private static Optional<String> plain(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? date(matcher.group(1), matcher.group(2), matcher.group(3))
        : Optional.empty();
  }

  private static Optional<String> named(
      Pattern pattern, String text, int year, int month, int day) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(month).toLowerCase(Locale.ROOT);
      Integer number =
          name.startsWith("juil") ? Integer.valueOf(7) : MONTHS.get(name.substring(0, 3));
      if (number != null) {
        return date(matcher.group(year), number.toString(), matcher.group(day));
      }
    }
    return Optional.empty();
  }

  /** Month first with strokes, day first with full stops or where a month cannot be that high. */
  private static Optional<String> numbers(String text) {
    Matcher matcher = NUMBERS.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    boolean dayFirst = !matcher.group(2).equals("/") || Integer.parseInt(matcher.group(1)) > 12;
    return dayFirst
        ? date(matcher.group(4), matcher.group(3), matcher.group(1))
        : date(matcher.group(4), matcher.group(1), matcher.group(3));
  }

  private static Optional<String> date(String year, String month, String day) {
    try {
      int number = Integer.parseInt(year);
      if (number < FIRST_YEAR || number > LAST_YEAR) {
        return Optional.empty();
      }
      return Optional.of(
          LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day)).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
