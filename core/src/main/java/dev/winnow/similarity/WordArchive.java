package dev.winnow.similarity;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Keeps the words of many texts, and on request the texts, on pages of which those beyond a limit
 * are in a temporary file: 16 bytes a word and 2 a character. Texts go by number, in the order they
 * were added. Many threads may read while none adds.
 */
final class WordArchive {
  private final LongLists words;
  private final LongLists texts;
  private long wordCount;

  WordArchive(long heapBytes, SpillFile spill) {
    words = new LongLists(new LongStore(heapBytes / 2, spill));
    texts = new LongLists(new LongStore(heapBytes / 2, spill));
  }

  /** A text as it is kept. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Packed(long[] words, long[] text) {}

  /**
   * Adds the words of texts, but not these themselves.
   *
   * @param scanner finds the words; called by some threads
   * @param added is told after a while how many there are
   */
  void addWords(
      Stream<? extends CharSequence> stream,
      int threads,
      Function<CharSequence, WordSpans> scanner,
      Consumer<Integer> added) {
    add(stream, threads, text -> new Packed(scanner.apply(text).pack(), new long[0]), added);
  }

  /**
   * Adds texts and their words.
   *
   * @param added is told after a while how many there are
   */
  void addTexts(Stream<? extends CharSequence> stream, int threads, Consumer<Integer> added) {
    add(
        stream,
        threads,
        text -> new Packed(WordSpans.of(text).pack(), StringPacking.pack(text.toString())),
        added);
  }

  private void add(
      Stream<? extends CharSequence> stream,
      int threads,
      Function<CharSequence, Packed> packing,
      Consumer<Integer> added) {
    Iterator<List<CharSequence>> batches = new TextBatches(stream.iterator());
    try (OrderedTasks<List<Packed>> tasks =
        new OrderedTasks<>(
            threads,
            batch -> {
              batch.forEach(this::add);
              added.accept(size());
            })) {
      while (batches.hasNext()) {
        List<CharSequence> batch = batches.next();
        tasks.add(() -> batch.stream().map(packing).toList());
      }
      tasks.finish();
    }
  }

  private void add(Packed text) {
    words.add(text.words, 0, text.words.length);
    texts.add(text.text, 0, text.text.length);
    wordCount += text.words.length / WordSpans.PACKED;
  }

  /** Returns the number of texts. */
  int size() {
    return words.count();
  }

  /** Returns the number of words of all texts. */
  long wordCount() {
    return wordCount;
  }

  /** Returns the words of a text. */
  WordSpans words(int text) {
    long[] packed = new long[words.size(text)];
    words.copy(text, packed);
    return WordSpans.unpack(packed);
  }

  /** Returns a text, if they are kept. */
  String text(int text) {
    long[] packed = new long[texts.size(text)];
    texts.copy(text, packed);
    return StringPacking.unpack(packed, packed.length);
  }
}
