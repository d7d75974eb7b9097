package dev.winnow.nlp.sentence;

import java.util.Iterator;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Damages a text as the web does, keeping track of where its sentences end. */
final class Augmentation {
  private final Random random;

  Augmentation(long seed) {
    random = new Random(seed);
  }

  /** Joins sentences without the space between them, some without their full stop too. */
  GoldText joined(GoldText gold, double share, double shareWithoutStop) {
    StringBuilder text = new StringBuilder();
    TreeSet<Integer> starts = new TreeSet<>();
    TreeSet<Integer> ends = new TreeSet<>();
    Iterator<Integer> starting = gold.starts().iterator();
    int at = 0;
    for (int end : gold.ends()) {
      int start = starting.next();
      String gap = gold.text().substring(at, start);
      String sentence = gold.text().substring(start, end);
      char before = text.length() == 0 ? ' ' : text.charAt(text.length() - 1);
      byte first = Kind.of(sentence.charAt(0));
      boolean startsAnew = first == Kind.UPPER || Kind.isQuote(first);
      double chance = random.nextDouble();
      if (gap.equals(" ") && startsAnew) {
        byte kind = Kind.of(before);
        boolean stopped = kind == Kind.FULL_STOP || kind == Kind.TERMINATOR || Kind.isQuote(kind);
        if (stopped && chance < share) {
          gap = "";
        } else if (kind == Kind.FULL_STOP
            && first == Kind.UPPER
            && text.length() > 1
            && Kind.of(text.charAt(text.length() - 2)) == Kind.LOWER
            && chance < share + shareWithoutStop) {
          gap = "";
          text.setLength(text.length() - 1);
          ends.remove(text.length() + 1);
          ends.add(text.length());
        }
      }
      text.append(gap);
      starts.add(text.length());
      text.append(sentence);
      ends.add(text.length());
      at = end;
    }
    return of(gold, text.toString(), starts, ends);
  }

  /** Leaves the first byte of what was a quotation mark or an apostrophe. */
  static GoldText withLostMarks(GoldText gold) {
    return of(
        gold,
        gold.text().replaceAll("[\u201c\u201d\"\u2018\u2019']", "\u00e2"),
        gold.starts(),
        gold.ends());
  }

  static GoldText lowerCased(GoldText gold) {
    StringBuilder text = new StringBuilder(gold.text());
    for (int i = 0; i < text.length(); i++) {
      text.setCharAt(i, Character.toLowerCase(text.charAt(i)));
    }
    return of(gold, text.toString(), gold.starts(), gold.ends());
  }

  /** Writes it in letters without case, as most of the world's scripts have. */
  static GoldText withoutCase(GoldText gold, char firstLetter, String terminators) {
    StringBuilder text = new StringBuilder(gold.text());
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      int terminator = ".?!".indexOf(c);
      if (c >= 'a' && c <= 'z') {
        text.setCharAt(i, (char) (firstLetter + c - 'a'));
      } else if (terminator >= 0) {
        text.setCharAt(i, terminators.charAt(terminator));
      }
    }
    return new GoldText(
        gold.id(),
        Locale.forLanguageTag("und"),
        text.toString(),
        gold.starts(),
        gold.ends(),
        new TreeSet<>(),
        new TreeSet<>());
  }

  /** Ends sentences as other scripts do that have case: Armenian. */
  static GoldText withTerminator(GoldText gold, char terminator) {
    StringBuilder text = new StringBuilder(gold.text());
    for (int end : gold.ends()) {
      if (text.charAt(end - 1) == '.') {
        text.setCharAt(end - 1, terminator);
      }
    }
    return new GoldText(
        gold.id(),
        Locale.forLanguageTag("und"),
        text.toString(),
        gold.starts(),
        gold.ends(),
        new TreeSet<>(),
        new TreeSet<>());
  }

  /** Replaces words by compounds, {@code RiverWorks}: no place to split. */
  GoldText withCompounds(GoldText gold, double share) {
    StringBuilder text = new StringBuilder();
    TreeSet<Integer> starts = new TreeSet<>();
    TreeSet<Integer> ends = new TreeSet<>();
    String source = gold.text();
    WebWords words = new WebWords(source, random);
    for (int i = 0; i <= source.length(); i++) {
      if (gold.starts().contains(i)) {
        starts.add(text.length());
      }
      if (gold.ends().contains(i)) {
        ends.add(text.length());
      }
      if (i == source.length()) {
        break;
      }
      boolean wordStarts =
          Kind.isLetter(Kind.of(source.charAt(i)))
              && (i == 0 || Kind.of(source.charAt(i - 1)) == Kind.SPACE);
      if (wordStarts && random.nextDouble() < share) {
        text.append(words.next());
        while (i < source.length() && Kind.isLetter(Kind.of(source.charAt(i)))) {
          i++;
        }
        i--;
      } else {
        text.append(source.charAt(i));
      }
    }
    return of(gold, text.toString(), starts, ends);
  }

  /** Puts headings before sentences, joined on without a space. */
  GoldText withHeadings(GoldText gold, double share) {
    StringBuilder text = new StringBuilder();
    TreeSet<Integer> starts = new TreeSet<>();
    TreeSet<Integer> ends = new TreeSet<>();
    WebWords words = new WebWords(gold.text(), random);
    int at = 0;
    Iterator<Integer> ending = gold.ends().iterator();
    for (int start : gold.starts()) {
      int end = ending.next();
      text.append(gold.text(), at, start);
      starts.add(text.length());
      if (Kind.of(gold.text().charAt(start)) == Kind.UPPER && random.nextDouble() < share) {
        boolean joined = start > 0 && random.nextInt(3) == 0;
        if (joined && text.charAt(text.length() - 1) == ' ') {
          joinTo(text, starts, ends);
        }
        text.append(words.heading());
        ends.add(text.length());
        starts.add(text.length() + (joined ? 1 : 0));
        text.append(joined ? " " : "");
      }
      text.append(gold.text(), start, end);
      ends.add(text.length());
      at = end;
    }
    return of(gold, text.toString(), starts, ends);
  }

  /** Takes the space at the end away, half of the time the full stop too. */
  private void joinTo(StringBuilder text, Set<Integer> starts, Set<Integer> ends) {
    starts.remove(text.length());
    text.setLength(text.length() - 1);
    int last = text.length() - 1;
    if (random.nextBoolean()
        && last > 0
        && text.charAt(last) == '.'
        && Kind.of(text.charAt(last - 1)) == Kind.LOWER) {
      ends.remove(text.length());
      text.setLength(last);
      ends.add(last);
    }
    starts.add(text.length());
  }

  /** Puts abbreviations, initials and shortened words into sentences, some of them at the end. */
  GoldText withAbbreviations(GoldText gold, Abbreviations lists, double share) {
    StringBuilder text = new StringBuilder();
    TreeSet<Integer> starts = new TreeSet<>();
    TreeSet<Integer> ends = new TreeSet<>();
    String source = gold.text();
    for (int i = 0; i <= source.length(); i++) {
      if (gold.starts().contains(i)) {
        starts.add(text.length());
      }
      if (gold.ends().contains(i)) {
        ends.add(text.length());
      }
      if (i == source.length()) {
        break;
      }
      char c = source.charAt(i);
      byte next = i + 1 < source.length() ? Kind.of(source.charAt(i + 1)) : Kind.SPACE;
      boolean inside = c == ' ' && !gold.starts().contains(i + 1) && !gold.ends().contains(i);
      byte before = i == 0 ? Kind.SPACE : Kind.of(source.charAt(i - 1));
      boolean rare = next == Kind.UPPER || next == Kind.DIGIT || next == Kind.OPENING_BRACKET;
      double chance = rare ? 5 * share : share;
      if (inside && Kind.isLetter(before) && random.nextDouble() < chance) {
        switch (next) {
          case Kind.DIGIT -> text.append(' ').append(lists.number(random)).append('.');
          case Kind.LOWER -> {
            if (random.nextBoolean()) {
              shorten(text, starts.isEmpty() ? 0 : starts.last());
            } else {
              text.append(' ').append(lists.any(random)).append('.');
            }
          }
          case Kind.UPPER -> {
            switch (random.nextInt(4)) {
              case 0 -> text.append(' ').append((char) (source.charAt(i + 1))).append('.');
              case 1 ->
                  text.append(' ')
                      .append(initial(source))
                      .append(". ")
                      .append(initial(source))
                      .append('.');
              default -> text.append(' ').append(WebWords.capital(lists.name(random))).append('.');
            }
          }
          case Kind.OPENING_BRACKET -> text.append(' ').append(lists.other(random)).append('.');
          default -> {}
        }
      }
      boolean stops = c == '.' && gold.ends().contains(i + 1) && Kind.isLetter(before);
      if (stops && random.nextDouble() < 4 * share) {
        String word = lists.other(random);
        text.append(' ').append(random.nextBoolean() ? WebWords.capital(word) : word);
      }
      text.append(c);
    }
    return of(gold, text.toString(), starts, ends);
  }

  private char initial(String source) {
    for (int attempt = 0; attempt < 50; attempt++) {
      char c = source.charAt(random.nextInt(source.length()));
      if (Kind.of(c) == Kind.UPPER) {
        return c;
      }
    }
    return 'A';
  }

  /** Cuts the last word off after two to five letters, if it has more. */
  private void shorten(StringBuilder text, int floor) {
    int start = text.length();
    while (start > floor && Kind.of(text.charAt(start - 1)) == Kind.LOWER) {
      start--;
    }
    int length = 2 + random.nextInt(6);
    if (start > floor + 1 && text.length() - start > length) {
      text.setLength(start + length);
      text.append('.');
    }
  }

  /** Leaves out double quotation marks. */
  static GoldText withoutQuotes(GoldText gold) {
    StringBuilder text = new StringBuilder();
    TreeSet<Integer> starts = new TreeSet<>();
    TreeSet<Integer> ends = new TreeSet<>();
    for (int i = 0; i <= gold.text().length(); i++) {
      if (gold.starts().contains(i)) {
        starts.add(text.length());
      }
      if (gold.ends().contains(i)) {
        ends.add(text.length());
      }
      if (i < gold.text().length() && "\"\u201c\u201d\u201e".indexOf(gold.text().charAt(i)) < 0) {
        text.append(gold.text().charAt(i));
      }
    }
    return of(gold, text.toString(), starts, ends);
  }

  private static GoldText of(
      GoldText gold, String text, TreeSet<Integer> starts, TreeSet<Integer> ends) {
    return new GoldText(
        gold.id(), gold.language(), text, starts, ends, new TreeSet<>(), new TreeSet<>());
  }
}
