package dev.winnow.similarity;

import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import dev.winnow.text.Revision;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the passages that documents have in common, with exact spans in both: quotations, banners,
 * copied paragraphs. Case, punctuation, quotation marks, layout and the digits of numbers do not
 * count.
 *
 * <pre>{@code
 * List<SharedPassage> passages = SharedPassages.standard().find(texts);
 * }</pre>
 *
 * <p>Fingerprints of one document are looked up among those of the documents before it, and each
 * match is extended, word by word, as far as it goes. So every common run of at least {@code
 * minWords} words is found, as one passage. To stay linear where a passage is everywhere, a
 * document is held against the first {@value #MAX_HOLDERS} documents with a fingerprint, and
 * against the first one alone once there are more; within a document, a fingerprint counts {@value
 * #MAX_REPEATS} times.
 *
 * <p>Cost: linear in the words of all texts; about 40 bytes of heap a word while it runs. Immutable
 * and thread-safe.
 */
public final class SharedPassages {
  private static final int MAX_HOLDERS = 8;
  private static final int MAX_REPEATS = 4;
  private static final Comparator<SharedPassage> ORDER =
      Comparator.comparingInt(SharedPassage::document)
          .thenComparing(SharedPassage::span)
          .thenComparingInt(SharedPassage::other)
          .thenComparing(SharedPassage::otherSpan);

  private final int minWords;

  private SharedPassages(int minWords) {
    this.minWords = minWords;
  }

  /** Finds passages of at least 12 words: longer than a turn of phrase. */
  public static SharedPassages standard() {
    return ofAtLeast(12);
  }

  /**
   * Finds passages of at least {@code minWords} words.
   *
   * @throws IllegalArgumentException if {@code minWords} is less than 10, which is the shortest run
   *     that is always found
   */
  public static SharedPassages ofAtLeast(int minWords) {
    if (minWords < Winnowing.GUARANTEE) {
      throw new IllegalArgumentException(
          "minWords must be at least " + Winnowing.GUARANTEE + ": " + minWords);
    }
    return new SharedPassages(minWords);
  }

  /**
   * Returns the passages that any two of the texts share, in the order of the earlier text, then of
   * the place in it.
   */
  public List<SharedPassage> find(List<? extends CharSequence> texts) {
    List<WordSpans> documents = texts.stream().map(WordSpans::foldingDigits).toList();
    return runs(documents).stream().map(run -> run.toPassage(documents)).sorted(ORDER).toList();
  }

  /** A passage as runs of words. */
  record Run(int document, int word, int other, int otherWord, int length, boolean isWide) {
    SharedPassage toPassage(List<WordSpans> documents) {
      return new SharedPassage(
          document,
          documents.get(document).span(word, word + length - 1),
          other,
          documents.get(other).span(otherWord, otherWord + length - 1),
          length);
    }
  }

  /** Finds the passages; one is wide if more documents hold it than are held against each other. */
  List<Run> runs(List<WordSpans> documents) {
    FingerprintTable table = new FingerprintTable();
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      runs.addAll(new Matches(documents, i, minWords).find(table));
    }
    return runs;
  }

  /**
   * Returns the places of one document that any of the passages covers: ordered, disjoint, touching
   * ones joined.
   */
  public static List<Span> spansIn(int document, List<SharedPassage> passages) {
    List<Span> spans = new ArrayList<>();
    for (SharedPassage passage : passages) {
      if (passage.document() == document) {
        spans.add(passage.span());
      }
      if (passage.other() == document) {
        spans.add(passage.otherSpan());
      }
    }
    spans.sort(Comparator.naturalOrder());
    List<Span> union = new ArrayList<>();
    for (Span span : spans) {
      int last = union.size() - 1;
      if (last >= 0 && span.start() <= union.get(last).end()) {
        Span joined =
            new Span(union.get(last).start(), Math.max(union.get(last).end(), span.end()));
        union.set(last, joined);
      } else {
        union.add(span);
      }
    }
    return union;
  }

  /**
   * Returns the revision of a text without the passages that cover it, each an edit of the kind
   * {@code shared-passage}.
   *
   * @param spans what {@link #spansIn} returned for this text
   */
  public static Revision cut(String text, List<Span> spans) {
    List<Edit> edits = new ArrayList<>();
    for (Span span : spans) {
      edits.add(Edit.remove(span.start(), span.end(), "shared-passage", 1));
    }
    return Revision.of(text, Edits.of(text.length(), edits));
  }

  /** Finds what one document shares with those before it, then adds its own fingerprints. */
  private static final class Matches {
    private final List<WordSpans> documents;
    private final int index;
    private final WordSpans words;
    private final int minWords;
    private final List<Match> matches = new ArrayList<>();

    Matches(List<WordSpans> documents, int index, int minWords) {
      this.documents = documents;
      this.index = index;
      this.words = documents.get(index);
      this.minWords = minWords;
    }

    List<Run> find(FingerprintTable table) {
      Winnowing.select(words, (fingerprint, word) -> lookUp(table, fingerprint, word));
      List<Run> runs = new ArrayList<>();
      matches.sort(Match.ORDER);
      Match last = null;
      int covered = 0;
      for (Match match : matches) {
        boolean sameLine = last != null && last.isOnLineOf(match);
        if (!sameLine || match.word >= covered) {
          covered = extend(match, runs);
        }
        last = match;
      }
      return runs;
    }

    private void lookUp(FingerprintTable table, long fingerprint, int word) {
      if (table.see(fingerprint, index) > MAX_REPEATS) {
        return;
      }
      int first = table.first(fingerprint);
      int holders = 0;
      int document = FingerprintTable.NONE;
      int before = matches.size();
      for (int place = first; place != FingerprintTable.NONE; place = table.next(place)) {
        if (table.document(place) != index) {
          holders += table.document(place) == document ? 0 : 1;
          document = table.document(place);
          matches.add(new Match(document, table.word(place), word, false));
        }
      }
      if (holders < MAX_HOLDERS) {
        table.add(fingerprint, index, word);
      } else {
        int only = table.document(first);
        List<Match> mine = matches.subList(before, matches.size());
        mine.removeIf(match -> match.document != only);
        mine.replaceAll(match -> new Match(only, match.otherWord, word, true));
      }
    }

    /** Makes a match as long as it goes; returns the word of this document after its end. */
    private int extend(Match match, List<Run> runs) {
      WordSpans other = documents.get(match.document);
      int theirs = match.otherWord;
      int mine = match.word;
      while (theirs > 0 && mine > 0 && other.hash(theirs - 1) == words.hash(mine - 1)) {
        theirs--;
        mine--;
      }
      int length = match.word - mine;
      while (theirs + length < other.count()
          && mine + length < words.count()
          && other.hash(theirs + length) == words.hash(mine + length)) {
        length++;
      }
      if (length >= minWords) {
        runs.add(new Run(match.document, theirs, index, mine, length, match.isWide));
      }
      return mine + length;
    }
  }

  /**
   * A fingerprint that two documents share. Matches of one passage have one difference of places.
   */
  private record Match(int document, int otherWord, int word, boolean isWide) {
    static final Comparator<Match> ORDER =
        Comparator.comparingInt(Match::document)
            .thenComparingInt(Match::difference)
            .thenComparingInt(Match::word);

    int difference() {
      return word - otherWord;
    }

    boolean isOnLineOf(Match match) {
      return document == match.document && difference() == match.difference();
    }
  }
}
