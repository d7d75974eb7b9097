package dev.winnow.boilerplate;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gathers what the removed lines say of a text: its date and its authors.
 *
 * <p>Not thread-safe.
 */
final class TextStatements {
  private static final int MAX_BYLINE = 120;
  private static final int MAX_AUTHORS = 8;

  private static final String NAME =
      "\\p{Lu}[\\p{L}\\p{M}'\u2019.-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}'\u2019.-]*|de|da|di|del|la|le|van|von|der|den|bin|al)){1,4}";

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i:written by|posted by|published by|reviewed by|by|author|von|autor|autorin|par|auteur|por|di|autore|"
              + "a cura di|door|av|af|oleh|\u0430\u0432\u0442\u043e\u0440)\\s?:?\\s(?<name>"
              + NAME
              + ")(?=$|\\s?[,|(\u2022\u00b7\u2013\u2014]|\\s-|\\s\\d)");

  private Optional<TextMetadata.Entry> date = Optional.empty();
  private final List<TextMetadata.Entry> authors = new ArrayList<>();

  /** Reads a line that was removed for a reason. */
  void read(String text, Span line, String reason) {
    boolean byline = reason.equals(LineKind.BYLINE.label());
    if (date.isEmpty() && (byline || reason.equals(LineKind.DATE.label()))) {
      date =
          TextDates.find(text, line)
              .map(found -> new TextMetadata.Entry(found.date().toString(), found.span()));
    }
    if (byline && line.length() <= MAX_BYLINE && authors.size() < MAX_AUTHORS) {
      Matcher matcher = BYLINE.matcher(text).region(line.start(), line.end());
      if (matcher.lookingAt() && isNew(matcher.group("name"))) {
        Span span = new Span(matcher.start("name"), matcher.end("name"));
        authors.add(new TextMetadata.Entry(matcher.group("name"), span));
      }
    }
  }

  private boolean isNew(String name) {
    return authors.stream().noneMatch(author -> author.value().equals(name));
  }

  /** Whether a line is a byline and nothing else. */
  static boolean isByline(String text, Span line) {
    return line.length() <= MAX_BYLINE
        && BYLINE.matcher(text).region(line.start(), line.end()).matches();
  }

  TextMetadata metadata() {
    return new TextMetadata(date, authors);
  }
}
