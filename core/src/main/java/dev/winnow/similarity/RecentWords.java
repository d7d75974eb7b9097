package dev.winnow.similarity;

import java.util.AbstractList;

/**
 * The words in an archive as a list that remembers the last text asked for, since neighbours are
 * often asked for together. Not thread-safe: each thread needs its own.
 */
final class RecentWords extends AbstractList<WordSpans> {
  private final WordArchive archive;
  private WordSpans last = WordSpans.of("");
  private int lastText = -1;

  RecentWords(WordArchive archive) {
    this.archive = archive;
  }

  @Override
  public int size() {
    return archive.size();
  }

  @Override
  public WordSpans get(int text) {
    if (text != lastText) {
      last = archive.words(text);
      lastText = text;
    }
    return last;
  }
}
