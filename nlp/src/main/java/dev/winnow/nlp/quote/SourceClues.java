package dev.winnow.nlp.quote;

import dev.winnow.nlp.quote.Clue.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the source that a sentence names for its words without a verb of saying for them: {@code
 * according to Ann}, {@code laut Ann}, {@code as Ann put it}. Reused from quotation to quotation:
 * not thread-safe.
 */
final class SourceClues {
  /** What stands before a source, in words; those of one word are in the lexicon. */
  private static final List<String[]> PHRASES =
      List.of(
          words("according to"),
          words("in the words of"),
          words("to quote"),
          words("nach angaben"),
          words("nach aussage"),
          words("nach ansicht"),
          words("nach worten"),
          words("d'apr\u00e8s"),
          words("d\u2019apr\u00e8s"),
          words("de acuerdo con"),
          words("en palabras de"),
          words("de acordo com"),
          words("nas palavras de"),
          words("\u043f\u043e \u0441\u043b\u043e\u0432\u0430\u043c"));

  /** What stands behind a source, in German and Turkish. */
  private static final List<String> POSTPOSITIONS = List.of("zufolge", "g\u00f6re");

  /** <i>As</i>, before a verb of saying and then its subject: {@code Comme le dit Ann, …}. */
  private static final List<String> AS = List.of("comme", "como", "come", "\u043a\u0430\u043a");

  private static final int LAST_VERB_BEHIND_AS = 3;
  private static final int LAST_VERB_BEHIND_NOUN = 5;

  private final Tokens tokens;
  private final SubjectParser parser;

  SourceClues(Tokens tokens) {
    this.tokens = tokens;
    this.parser = new SubjectParser(tokens);
  }

  private static String[] words(String phrase) {
    return phrase.split(" ");
  }

  /** The first source that the tokens name, or none. */
  @Nullable Clue find() {
    for (int i = 0; i + 1 < tokens.size; i++) {
      Clue clue = at(i);
      if (clue != null) {
        return clue;
      }
    }
    return null;
  }

  private @Nullable Clue at(int i) {
    if (tokens.is(i, Lexicon.SOURCE)) {
      return clue(parser.after(i + 1), i, i);
    }
    for (String[] phrase : PHRASES) {
      if (stands(phrase, i)) {
        int next = i + phrase.length;
        int last = tokens.matches(next, "von") ? next : next - 1;
        return clue(parser.after(last + 1), i, last);
      }
    }
    if (tokens.matches(i, "words")) {
      return inWordsOf(i);
    }
    if (POSTPOSITIONS.stream().anyMatch(word -> tokens.matches(i, word))) {
      return behindSource(i);
    }
    boolean puts = tokens.matches(i, "put") || tokens.matches(i, "puts");
    return puts && tokens.matches(i + 1, "it") ? puttingIt(i) : null;
  }

  private boolean stands(String[] phrase, int at) {
    for (int k = 0; k < phrase.length; k++) {
      if (!tokens.matches(at + k, phrase[k])) {
        return false;
      }
    }
    return true;
  }

  /** {@code Ann zufolge}, {@code Ann'e göre}: a name's ending behind an apostrophe is left out. */
  private @Nullable Clue behindSource(int word) {
    int[] subject = parser.before(word);
    if (subject == null) {
      return null;
    }
    int start = tokens.start[subject[1]];
    int end = start + 1;
    while (end < tokens.end[subject[1]]
        && tokens.text.charAt(end) != '\''
        && tokens.text.charAt(end) != '\u2019') {
      end++;
    }
    return new Clue(
        Pattern.SOURCE, tokens.start[subject[0]], end, tokens.start[word], tokens.end[word]);
  }

  /** {@code In Ann's words, …}: the mention goes without the ending. */
  private @Nullable Clue inWordsOf(int words) {
    int owner = words - 1;
    if (!tokens.endsWith(owner, "'s") && !tokens.endsWith(owner, "\u2019s")) {
      return null;
    }
    int first = owner;
    while (first > 0 && !tokens.matches(first - 1, "in") && tokens.isWord(first - 1)) {
      first--;
    }
    return first > 0 && tokens.matches(first - 1, "in")
        ? new Clue(
            Pattern.SOURCE,
            tokens.start[first],
            tokens.end[owner] - 2,
            tokens.start[words],
            tokens.end[words])
        : null;
  }

  /** {@code As Ann put it, …}; {@code Ann put it bluntly: …}. */
  private @Nullable Clue puttingIt(int verb) {
    int[] subject = parser.before(verb);
    if (subject == null) {
      return null;
    }
    int first = tokens.matches(subject[0], "as") ? subject[0] + 1 : subject[0];
    boolean as = first > 0 && tokens.matches(first - 1, "as");
    boolean leads = tokens.isType(tokens.size - 1, Tokens.COLON);
    return first <= subject[1] && (as || leads)
        ? clue(new int[] {first, subject[1]}, verb, verb)
        : null;
  }

  /** {@code As our review notes, …}, {@code Comme le dit Ann, …}, {@code Как сказала Ann, …}. */
  @Nullable Clue afterAs() {
    int as = 0;
    for (int verb = 2; tokens.matches(as, "as") && verb <= LAST_VERB_BEHIND_NOUN; verb++) {
      if (parser.isVerbOf(verb) && tokens.is(1, Lexicon.DETERMINER)) {
        return Clue.of(Pattern.SUBJECT_VERB_QUOTE, tokens, new int[] {1, verb - 1}, verb);
      }
    }
    if (AS.stream().noneMatch(word -> tokens.matches(as, word))) {
      return null;
    }
    for (int verb = 1; verb <= LAST_VERB_BEHIND_AS; verb++) {
      int[] subject = tokens.is(verb, Lexicon.CUE) ? parser.after(verb + 1) : null;
      if (subject != null
          && tokens.isType(subject[0], Tokens.UPPER)
          && tokens.isType(subject[1] + 1, Tokens.COMMA)) {
        return Clue.of(Pattern.SUBJECT_VERB_QUOTE, tokens, subject, verb);
      }
    }
    return null;
  }

  private @Nullable Clue clue(int @Nullable [] subject, int firstOfCue, int lastOfCue) {
    return subject == null
        ? null
        : new Clue(
            Pattern.SOURCE,
            tokens.start[subject[0]],
            tokens.end[subject[1]],
            tokens.start[firstOfCue],
            tokens.end[lastOfCue]);
  }
}
