package dev.winnow.nlp.sentence;

import java.util.Iterator;
import java.util.Random;
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
        boolean stopped =
            kind == Kind.FULL_STOP || kind == Kind.TERMINATOR || Kind.isQuote(kind);
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
        gold, gold.text().replaceAll("[\u201c\u201d\"\u2018\u2019']", "\u00e2"), gold.starts(), gold.ends());
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
    return of(gold, text.toString(), gold.starts(), gold.ends());
  }

  /** Puts two words together as names do, {@code RiverWorks}: no place to split. */
  GoldText withCompounds(GoldText gold, java.util.List<String> words, double share) {
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
      boolean wordStarts =
          Kind.isLetter(Kind.of(source.charAt(i)))
              && (i == 0 || Kind.of(source.charAt(i - 1)) == Kind.SPACE);
      if (wordStarts && random.nextDouble() < share) {
        String first = words.get(random.nextInt(words.size()));
        String second = words.get(random.nextInt(words.size()));
        text.append(random.nextInt(4) == 0 ? first : capital(first)).append(capital(second));
        if (random.nextInt(3) == 0) {
          text.append(capital(words.get(random.nextInt(words.size()))));
        }
        while (i < source.length() && Kind.isLetter(Kind.of(source.charAt(i)))) {
          i++;
        }
        i--;
        continue;
      }
      text.append(source.charAt(i));
    }
    return of(gold, text.toString(), starts, ends);
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
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
