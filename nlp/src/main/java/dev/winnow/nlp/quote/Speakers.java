package dev.winnow.nlp.quote;

import dev.winnow.nlp.quote.Clue.Pattern;
import dev.winnow.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives every passage its kind and, where the text tells, its speaker: first each by its own
 * sentence, then those without a clue of their own by what the paragraph tells.
 *
 * <p>Not thread-safe.
 */
final class Speakers {
  private static final int MIN_WORDS_TO_CARRY = 8;

  private final String text;
  private final List<Passage> passages;
  private final QuotationContext context;
  private final CluePatterns patterns;
  private final KindFeatures kinds;
  private final HashedModel kindModel;
  private final Features features = new Features();
  private final @Nullable Clue[] clues;

  /** For each passage: where its paragraph starts, and whether text stands around it there. */
  private final int[] paragraph;

  private final boolean[] starts;
  private final boolean[] ends;

  Speakers(
      String text,
      List<Passage> passages,
      String language,
      DocumentStyle style,
      HashedModel kindModel) {
    this.text = text;
    this.passages = passages;
    Lexicon lexicon = Lexicon.of(language);
    this.context = new QuotationContext(text, lexicon, style.hardWrapped());
    this.patterns = new CluePatterns(context);
    this.kinds = new KindFeatures(text, lexicon);
    this.kindModel = kindModel;
    this.clues = new Clue[passages.size()];
    this.paragraph = new int[passages.size()];
    this.starts = new boolean[passages.size()];
    this.ends = new boolean[passages.size()];
  }

  void attribute() {
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      describe(i, features);
      passage.kind = KindModel.best(kindModel, features, passage, clues[i], insideClause(passage));
      if (passage.kind == Quotation.Kind.TITLE || passage.kind == Quotation.Kind.TERM) {
        clues[i] = null;
      }
    }
    for (int i = passages.size() - 1; i >= 0; i--) {
      coverBefore(i);
    }
    for (int i = 0; i < passages.size(); i++) {
      carry(i);
      if (clues[i] == null && passages.get(i).kind == Quotation.Kind.SPEECH) {
        clues[i] = toldBefore(i);
      }
    }
    PersonNames names = PersonNames.of(text, passages, mentionEnds());
    for (int i = 0; i < passages.size(); i++) {
      Clue clue = clues[i];
      if (clue != null) {
        passages.get(i).attribution = attribution(clue, names);
      }
    }
  }

  /** Reads a passage's sentence, looks for a clue and writes the features of its kind. */
  void describe(int i, Features out) {
    Passage passage = passages.get(i);
    context.read(passages, i);
    paragraph[i] = context.floor;
    starts[i] = context.atStart;
    ends[i] = context.atEnd;
    clues[i] = patterns.find(text, passage);
    out.clear();
    kinds.write(passage, context, clues[i], out);
  }

  /** Whether the writer's own words lead into it: it begins in lower case, after a plain word. */
  private boolean insideClause(Passage passage) {
    Tokens left = context.left;
    int last = left.size - 1;
    return left.isWord(last)
        && !left.is(last, Lexicon.CUE)
        && passage.contentStart < passage.contentEnd
        && CharacterContext.of(text.charAt(passage.contentStart)) == CharacterContext.LOWER;
  }

  private Attribution attribution(Clue clue, PersonNames names) {
    Span mention = new Span(clue.start(), clue.end());
    Optional<Span> cue =
        clue.hasCue() ? Optional.of(new Span(clue.cueStart(), clue.cueEnd())) : Optional.empty();
    return new Attribution(mention, names.resolve(mention), cue);
  }

  /** Takes over a clue from the quotation before, where the text shows that it goes on. */
  private void carry(int i) {
    Passage passage = passages.get(i);
    int j = previousSibling(i);
    if (passage.kind != Quotation.Kind.SPEECH || j == Passage.NONE) {
      return;
    }
    Passage before = passages.get(j);
    Clue given = clues[j];
    if (given == null) {
      return;
    }
    Clue own = clues[i];
    if (before.kind != Quotation.Kind.SPEECH) {
      if (own == null && paragraph[i] == paragraph[j] && goesOn(j, i, given)) {
        clues[i] = given.as(Pattern.SAME_PARAGRAPH);
      }
      return;
    }
    if (goesOn(j, i, given)) {
      if (own == null || own.start() == given.start()) {
        clues[i] = own == null ? given.as(Pattern.SAME_PARAGRAPH) : own;
        passage.continues = j;
      }
    } else if (own == null && isNextParagraph(j, i, given)) {
      clues[i] = given.as(Pattern.PARAGRAPH_BEFORE);
      passage.continues = j;
    }
  }

  /** {@code “…” “…,” he said.} names the speaker of both, if only spaces stand between. */
  private void coverBefore(int i) {
    int j = previousSibling(i);
    Clue given = clues[i];
    if (j == Passage.NONE || given == null || clues[j] != null || paragraph[i] != paragraph[j]) {
      return;
    }
    Passage before = passages.get(j);
    boolean speech =
        before.kind == Quotation.Kind.SPEECH && passages.get(i).kind == Quotation.Kind.SPEECH;
    boolean behind = given.start() >= passages.get(i).end;
    if (speech && behind && isBlank(before.end, passages.get(i).start)) {
      clues[j] = given.as(Pattern.SAME_PARAGRAPH);
      passages.get(i).continues = j;
    }
  }

  private Set<Integer> mentionEnds() {
    Set<Integer> ends = new HashSet<>();
    for (Clue clue : clues) {
      if (clue != null) {
        ends.add(clue.end());
      }
    }
    return ends;
  }

  /** What the sentence right before tells, of a quotation that is whole sentences. */
  private @Nullable Clue toldBefore(int i) {
    Passage passage = passages.get(i);
    boolean whole =
        !passage.dash
            && CluePatterns.endsSentence(text, passage)
            && passage.contentStart < passage.contentEnd
            && CharacterContext.of(text.charAt(passage.contentStart)) == CharacterContext.UPPER;
    return whole && context.readSentenceBefore(passages, i)
        ? patterns.inSentenceBefore(kinds.isFirstPerson(passage))
        : null;
  }

  private boolean isBlank(int from, int to) {
    for (int k = from; k < to; k++) {
      if (!CharacterContext.isSpace(text.charAt(k))) {
        return false;
      }
    }
    return true;
  }

  private int previousSibling(int i) {
    int j = i - 1;
    while (j >= 0 && passages.get(j).depth > passages.get(i).depth) {
      j = passages.get(j).parent;
    }
    return j >= 0 && passages.get(j).parent == passages.get(i).parent ? j : Passage.NONE;
  }

  /** Only the insertion that names the speaker stands between: {@code “…,” he said. “…”} */
  private boolean goesOn(int j, int i, Clue given) {
    int from = passages.get(j).end;
    int to = passages.get(i).start;
    if (given.start() < from || given.end() > to) {
      return passages.get(i).dash && passages.get(i).goesOn;
    }
    int end = Math.max(given.end(), given.cueEnd());
    for (int k = end; k < to; k++) {
      byte kind = CharacterContext.of(text.charAt(k));
      if (kind == CharacterContext.LINE_BREAK && context.isBreak(k)) {
        return false;
      }
    }
    return to - end <= 160;
  }

  /**
   * A paragraph that is all quotation follows one that ended with the speaker's naming, and is too
   * long and too sure for an answer.
   */
  private boolean isNextParagraph(int j, int i, Clue given) {
    Passage passage = passages.get(i);
    Passage before = passages.get(j);
    if (!starts[i] || !ends[i] || !starts[j] || passage.depth > 0 || paragraph[i] <= before.start) {
      return false;
    }
    boolean endsWithClue =
        given.start() >= before.end
            && given.pattern() != Pattern.PARAGRAPH_BEFORE
            && isOnly(Math.max(given.end(), given.cueEnd()), passage.start);
    return endsWithClue && words(passage) >= MIN_WORDS_TO_CARRY;
  }

  private boolean isOnly(int from, int to) {
    int breaks = 0;
    for (int k = from; k < to; k++) {
      char c = text.charAt(k);
      if (CharacterContext.of(c) == CharacterContext.LINE_BREAK) {
        breaks++;
      } else if (CharacterContext.isWord(c)) {
        return false;
      }
    }
    return breaks > 0;
  }

  private int words(Passage passage) {
    int words = 0;
    for (int k = passage.contentStart; k < passage.contentEnd && words < MIN_WORDS_TO_CARRY; k++) {
      if (CharacterContext.isSpace(text.charAt(k))) {
        words++;
      }
    }
    return words;
  }
}
