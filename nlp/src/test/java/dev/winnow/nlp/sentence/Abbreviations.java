package dev.winnow.nlp.sentence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The known abbreviations of a language, for training texts. */
final class Abbreviations {
  private final List<String> names = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private final List<String> others = new ArrayList<>();

  static Abbreviations of(Locale locale) {
    Abbreviations abbreviations = new Abbreviations();
    for (String line : lines()) {
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
      abbreviations.others.addAll(List.of("U.S", "U.S", "U.K", "a.m", "p.m", "A.M", "P.M", "D.C", "Ph.D"));
    }
    return abbreviations;
  }

  private static List<String> lines() {
    try (var in =
        Abbreviations.class
            .getClassLoader()
            .getResourceAsStream("dev/winnow/nlp/sentence/abbreviations.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
