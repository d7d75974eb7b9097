package dev.winnow.nlp.sentence;

import dev.winnow.text.LineLayout;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;

/**
 * Reads sentences off a stream through a window over its text.
 *
 * <p>A decision looks no further than {@link Rules#REACH} from its gap. So a sentence stands once
 * the window reaches that far behind it; before, more is read and the decision made again. The
 * window holds one sentence at least, and doubles while that has no end. Not thread-safe.
 */
final class SentenceReader extends Spliterators.AbstractSpliterator<Sentence> {
  static final int CHARACTERISTICS =
      Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;

  private final Reader reader;
  private final Settings settings;
  private final int chunk;

  private String window = "";
  private long base;
  private boolean atEnd;
  private Cursor cursor;

  SentenceReader(Reader reader, Settings settings, int chunk) {
    super(Long.MAX_VALUE, CHARACTERISTICS);
    this.reader = reader;
    this.settings = settings;
    this.chunk = chunk;
    this.cursor = begin();
  }

  /** Begins at the first character that is not white space. */
  private Cursor begin() {
    Quotations none = new Quotations(List.of());
    read(Math.max(chunk, LineLayout.SAMPLE));
    Cursor first = new Cursor(window, settings, LineLayout.of(window), none);
    while (!atEnd && first.nextStart() + Rules.REACH > window.length()) {
      read(chunk);
      first = new Cursor(window, settings, LineLayout.of(window), none);
    }
    return first;
  }

  @Override
  public boolean tryAdvance(Consumer<? super Sentence> action) {
    while (true) {
      Cursor ahead = cursor.continuedIn(window, 0);
      boolean more = ahead.next();
      if (atEnd || ahead.nextStart() + Rules.REACH <= window.length()) {
        cursor = ahead;
        if (more) {
          action.accept(
              new Sentence(base + ahead.start(), window.substring(ahead.start(), ahead.end())));
        }
        return more;
      }
      int dropped = cursor.nextStart();
      window = window.substring(dropped);
      base += dropped;
      read(Math.max(chunk, window.length()));
      cursor = cursor.continuedIn(window, dropped);
    }
  }

  /** Reads more behind the window: as much as asked for, or all there is. */
  private void read(int length) {
    StringBuilder text = new StringBuilder(window.length() + length).append(window);
    char[] buffer = new char[Math.min(length, 1 << 13)];
    try {
      for (int left = length; left > 0 && !atEnd; ) {
        int count = reader.read(buffer, 0, Math.min(left, buffer.length));
        atEnd = count < 0;
        if (count > 0) {
          text.append(buffer, 0, count);
          left -= count;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    window = text.toString();
  }
}
