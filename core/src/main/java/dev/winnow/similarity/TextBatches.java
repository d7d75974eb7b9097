package dev.winnow.similarity;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Takes texts from a stream by so many as are worth handing to a thread, fewer if they are long.
 */
final class TextBatches implements Iterator<List<CharSequence>> {
  private static final int DOCUMENTS = 256;
  private static final long CHARS = 1 << 20;

  private final Iterator<? extends CharSequence> texts;

  TextBatches(Iterator<? extends CharSequence> texts) {
    this.texts = texts;
  }

  @Override
  public boolean hasNext() {
    return texts.hasNext();
  }

  @Override
  public List<CharSequence> next() {
    List<CharSequence> batch = new ArrayList<>();
    for (long chars = 0; texts.hasNext() && chars < CHARS && batch.size() < DOCUMENTS; ) {
      CharSequence text = texts.next();
      batch.add(text);
      chars += text.length();
    }
    return batch;
  }
}
