package dev.winnow.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds texts and finds what another text has in common with them. Texts are added one by one and
 * get the numbers 0, 1, 2 and so on.
 *
 * <p>Cost: linear in the words of the text that is added or looked up, whatever the index holds; 40
 * to 50 bytes of heap for each word added. Texts can be looked up by many threads at once, while
 * none is added.
 */
public final class PassageIndex {
  static final int MAX_HOLDERS = 8;
  static final int MAX_REPEATS = 4;

  private final int minWords;
  private final FingerprintTable table = new FingerprintTable();

  /** The words of the documents, some of which may not be looked up yet. */
  private final List<WordSpans> documents;

  private int size;

  PassageIndex(int minWords) {
    this(minWords, new ArrayList<>());
  }

  /** Makes an index of documents that are known beforehand, to be looked up one after the other. */
  PassageIndex(int minWords, List<WordSpans> documents) {
    this.minWords = minWords;
    this.documents = documents;
  }

  /** Returns the number of texts added. */
  public int size() {
    return size;
  }

  /**
   * Adds a text.
   *
   * @return the passages it shares with those added before, as {@link #find} would have found them
   */
  public List<SharedPassage> add(CharSequence text) {
    return add(PassageText.of(text));
  }

  /** Adds a text that is prepared; see {@link #add(CharSequence)}. */
  public List<SharedPassage> add(PassageText text) {
    documents.add(text.words());
    return next(text);
  }

  /**
   * Returns the passages that a text shares with those added, in the order of these, then of the
   * place in them. The text itself is the later one of each, with the number it would get if it
   * were added.
   */
  public List<SharedPassage> find(CharSequence text) {
    return find(PassageText.of(text));
  }

  /**
   * Returns what a text that is prepared shares with those added; see {@link #find(CharSequence)}.
   */
  public List<SharedPassage> find(PassageText text) {
    return toPassages(new Search(text, false).runs(), text.words());
  }

  /** Looks up the next of the documents; returns what it shares with those before. */
  List<PassageRun> nextRuns() {
    return nextRuns(PassageText.of(documents.get(size), fingerprint -> true));
  }

  /**
   * Looks up the next of the documents; returns what it shares with those before.
   *
   * @param text its words, and the fingerprints that may be in another document too
   */
  List<SharedPassage> next(PassageText text) {
    return toPassages(nextRuns(text), text.words());
  }

  private List<PassageRun> nextRuns(PassageText text) {
    List<PassageRun> runs = new Search(text, true).runs();
    size++;
    return runs;
  }

  private List<SharedPassage> toPassages(List<PassageRun> runs, WordSpans words) {
    return runs.stream()
        .map(run -> run.toPassage(documents.get(run.document()), words))
        .sorted(SharedPassage.ORDER)
        .toList();
  }

  /** Looks one text up: fingerprints that match, then each match made as long as it goes. */
  private final class Search {
    private final PassageText text;
    private final WordSpans words;
    private final boolean adds;
    private final List<Match> matches = new ArrayList<>();

    /** How often a fingerprint that others hold was looked up. */
    private final Map<Long, Integer> seen = new HashMap<>();

    Search(PassageText text, boolean adds) {
      this.text = text;
      this.words = text.words();
      this.adds = adds;
    }

    List<PassageRun> runs() {
      text.forEachFingerprint(this::lookUp);
      List<PassageRun> runs = new ArrayList<>();
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

    private void lookUp(long fingerprint, int word) {
      int first = table.first(fingerprint);
      int before = matches.size();
      int holders = 0;
      int repeats = 0;
      int document = FingerprintTable.NONE;
      for (int place = first; place != FingerprintTable.NONE; place = table.next(place)) {
        if (table.document(place) == size) {
          repeats++;
          continue;
        }
        holders += table.document(place) == document ? 0 : 1;
        document = table.document(place);
        matches.add(new Match(document, table.word(place), word, false));
      }
      boolean tooOften = holders > 0 && seen.merge(fingerprint, 1, Integer::sum) > MAX_REPEATS;
      if (tooOften) {
        matches.subList(before, matches.size()).clear();
      } else if (holders >= MAX_HOLDERS) {
        keepOnly(table.document(first), matches.subList(before, matches.size()));
      } else if (adds && repeats < MAX_REPEATS) {
        table.add(fingerprint, size, word);
      }
    }

    private void keepOnly(int document, List<Match> found) {
      found.removeIf(match -> match.document != document);
      found.replaceAll(match -> new Match(document, match.otherWord, match.word, true));
    }

    /** Makes a match as long as it goes; returns the word of this text after its end. */
    private int extend(Match match, List<PassageRun> runs) {
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
        runs.add(new PassageRun(match.document, theirs, size, mine, length, match.isWide));
      }
      return mine + length;
    }
  }

  /** A fingerprint that two texts share. Matches of one passage have one difference of places. */
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
