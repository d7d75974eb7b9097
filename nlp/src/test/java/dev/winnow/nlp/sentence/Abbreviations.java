package dev.winnow.nlp.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The known abbreviations of a language, for training texts. */
final class Abbreviations {
  private final List<String> names = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final List<String> inventedNames = new ArrayList<>();
  private final List<String> inventedNumbers = new ArrayList<>();
  private final List<String> inventedOthers = new ArrayList<>();

  static Abbreviations of(Locale locale) {
    Abbreviations abbreviations = new Abbreviations();
    for (String line : KnownAbbreviations.lines()) {
      String[] fields = line.split(" ");
      if (fields[1].equals(locale.getLanguage()) || fields[1].equals("any")) {
        List<String> words = List.of(fields).subList(2, fields.length);
        switch (fields[0]) {
          case "name" -> abbreviations.names.addAll(words);
          case "number" -> abbreviations.numbers.addAll(words);
          case "other" -> abbreviations.others.addAll(words);
          default -> {}
        }
      }
    }
    if (locale.getLanguage().equals("en")) {
      abbreviations.others.addAll(
          List.of("U.S", "U.S", "U.K", "a.m", "p.m", "A.M", "P.M", "D.C", "Ph.D"));
    }
    return abbreviations;
  }

  /** Makes words up, so that what is learnt is the kind and not the words alone. */
  void invent(Random random) {
    for (int i = 0; i < 6; i++) {
      inventedNames.add(syllable(random));
      inventedNumbers.add(syllable(random));
      inventedOthers.add(syllable(random));
    }
    names.addAll(repeated(inventedNames, names.size()));
    numbers.addAll(repeated(inventedNumbers, numbers.size()));
    others.addAll(repeated(inventedOthers, others.size()));
  }

  private static List<String> repeated(List<String> words, int size) {
    List<String> repeated = new ArrayList<>();
    while (repeated.size() < size) {
      repeated.addAll(words);
    }
    return repeated;
  }

  private static String syllable(Random random) {
    StringBuilder word = new StringBuilder();
    int length = 2 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  KnownAbbreviations addedTo(KnownAbbreviations known) {
    return known
        .with(KnownAbbreviations.NAME, inventedNames)
        .with(KnownAbbreviations.NUMBER, inventedNumbers)
        .with(KnownAbbreviations.OTHER, inventedOthers);
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  String name(Random random) {
    return pick(names, random);
  }

  String number(Random random) {
    return pick(numbers, random);
  }

  String other(Random random) {
    return pick(others, random);
  }

  String any(Random random) {
    return random.nextBoolean() ? name(random) : other(random);
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
