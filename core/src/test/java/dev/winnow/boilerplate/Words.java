package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as the evaluation counts them, and the measures over them. */
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private Words() {}

  static List<String> of(String text) {
    return cased(text.toLowerCase(Locale.ROOT));
  }

  static List<String> cased(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  static <T> Map<T, Integer> bag(List<T> items) {
    Map<T, Integer> bag = new HashMap<>();
    items.forEach(item -> bag.merge(item, 1, Integer::sum));
    return bag;
  }

  static <T> int common(Map<T, Integer> a, Map<T, Integer> b) {
    int common = 0;
    for (Map.Entry<T, Integer> entry : a.entrySet()) {
      common += Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0));
    }
    return common;
  }

  static double f1(String got, String wanted) {
    return f1(of(got), of(wanted));
  }

  static double f1(List<String> got, List<String> wanted) {
    if (got.isEmpty() || wanted.isEmpty()) {
      return got.equals(wanted) ? 1 : 0;
    }
    return 2.0 * common(bag(got), bag(wanted)) / (got.size() + wanted.size());
  }

  /** Runs of {@code n} words, joined; one shorter run where there are fewer words. */
  static List<String> shingles(List<String> words, int n) {
    List<String> shingles = new ArrayList<>();
    for (int i = 0; i + n <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + n)));
    }
    if (shingles.isEmpty() && !words.isEmpty()) {
      shingles.add(String.join(" ", words));
    }
    return shingles;
  }
}
