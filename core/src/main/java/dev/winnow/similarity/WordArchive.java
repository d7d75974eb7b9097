package dev.winnow.similarity;

import java.util.AbstractList;

/**
 * Keeps the words of many texts, and the texts, on pages of which those beyond a limit are in a
 * temporary file: 16 bytes a word and 2 a character. Texts go by number, in the order they were
 * added. Adding and reading are for one thread.
 */
final class WordArchive extends AbstractList<WordSpans> {
  private final LongLists words;
  private final LongLists texts;

  /** The words that were asked for last, for neighbours are often asked for together. */
  private WordSpans last = WordSpans.of("");

  private int lastText = -1;

  WordArchive(long heapBytes, SpillFile spill) {
    words = new LongLists(new LongStore(heapBytes / 2, spill));
    texts = new LongLists(new LongStore(heapBytes / 2, spill));
  }

  /** Adds the words of a text, without the text itself. */
  void addWords(WordSpans spans) {
    long[] packed = spans.pack();
    words.add(packed, 0, packed.length);
  }

  /** Adds a text and its words. */
  void addText(String text) {
    addWords(WordSpans.of(text));
    long[] packed = StringPacking.pack(text);
    texts.add(packed, 0, packed.length);
  }

  @Override
  public int size() {
    return words.count();
  }

  /** Returns the words of a text. */
  @Override
  public WordSpans get(int text) {
    if (text != lastText) {
      long[] packed = new long[words.size(text)];
      words.copy(text, packed);
      last = WordSpans.unpack(packed);
      lastText = text;
    }
    return last;
  }

  String text(int text) {
    long[] packed = new long[texts.size(text)];
    texts.copy(text, packed);
    return StringPacking.unpack(packed, packed.length);
  }
}
