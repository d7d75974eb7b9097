package dev.winnow.boilerplate;

/**
 * Tells how many words of a line the running text of its document has too: what a list in an
 * article names, its text speaks of; what a menu names, it mostly does not.
 *
 * <p>Words are counted by a part of their hash, so that two may be taken for one; seldom in a
 * document of some thousand words.
 */
final class LineTopic {
  private static final int BITS = 15;
  private static final int KEPT = 8;
  private static final int NONE = 128;

  private final byte[] counts = new byte[1 << BITS];
  private final short[] words;
  private final byte[] wordCounts;
  private final boolean[] text;
  private int size;

  LineTopic(int lines) {
    words = new short[lines * KEPT];
    wordCounts = new byte[lines];
    text = new boolean[lines];
  }

  void add(LineReader reader) {
    text[size] = reader.isText();
    int kept = Math.min(KEPT, reader.topicWordCount);
    wordCounts[size] = (byte) kept;
    for (int i = 0; i < kept; i++) {
      words[size * KEPT + i] = (short) (reader.topicWords[i] >>> (32 - BITS));
    }
    for (int i = 0; i < reader.topicWordCount && text[size]; i++) {
      int slot = reader.topicWords[i] >>> (32 - BITS);
      counts[slot] = (byte) Math.min(100, counts[slot] + 1);
    }
    size++;
  }

  /** A quarter of the range for each doubling of the mean count; 128 for a line without words. */
  int of(int line) {
    int n = wordCounts[line];
    int sum = 0;
    for (int i = 0; i < n; i++) {
      int count = counts[words[line * KEPT + i]] - (text[line] ? 1 : 0);
      sum += Math.max(0, Math.min(3, count));
    }
    return n == 0 ? NONE : 255 * sum / (3 * n);
  }
}
