package dev.winnow.encoding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a stream of bytes in an unknown charset.
 *
 * <p>ASCII goes through as it is. At the first byte that is not, the next 32 kB are read ahead, the
 * charset is decided on, and the rest is decoded in it. Memory is constant. Not thread-safe.
 */
public final class DecodedReader extends Reader {
  private static final int READ_AHEAD = 16_384;

  private final InputStream in;
  private final Decision decision;
  private final byte[] head;

  /**
   * Bytes that were read and are ASCII up to {@link #ascii}, from {@link #position} on to give out.
   */
  private byte[] buffer;

  private int position;
  private int ascii;
  private int length;

  /** How many bytes came before the buffer. */
  private long skipped;

  private boolean ended;
  private @Nullable Detection detection;
  private @Nullable Reader rest;

  DecodedReader(InputStream in, Decision decision) throws IOException {
    this.in = in;
    this.decision = decision;
    buffer = new byte[DecisionWindow.HEAD];
    fill(DecisionWindow.HEAD);
    head = Arrays.copyOf(buffer, Math.min(length, MetaPrescan.LENGTH));
    Optional<Detection> early = decision.onHead(buffer, length);
    if (early.isPresent()) {
      decideOn(early.get());
    } else {
      findTrigger(0);
    }
  }

  /**
   * Returns the charset and how it was found. It is final once a byte that is not ASCII was read,
   * or the end: until then it says {@link Evidence#ASCII}.
   */
  public Detection detection() {
    return detection == null ? decision.onAscii(head, head.length) : detection;
  }

  @Override
  public int read(char[] target, int offset, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    while (position == ascii) {
      if (rest != null) {
        return rest.read(target, offset, count);
      }
      if (ended) {
        return -1;
      }
      readOn();
    }
    int given = Math.min(count, ascii - position);
    for (int i = 0; i < given; i++) {
      target[offset + i] = (char) buffer[position + i];
    }
    position += given;
    return given;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /**
   * Reads the next bytes, all of the buffer having been given out, and keeps a few for context: one
   * more than that, for the last may be an escape that begins the window.
   */
  private void readOn() throws IOException {
    int dropped = Math.max(0, length - DecisionWindow.CONTEXT - 1);
    System.arraycopy(buffer, dropped, buffer, 0, length - dropped);
    skipped += dropped;
    length -= dropped;
    position -= dropped;
    fill(READ_AHEAD);
    findTrigger(position);
  }

  /** Looks for a byte that is not ASCII from {@code from} on, and decides if there is one. */
  private void findTrigger(int from) throws IOException {
    int trigger = DecisionWindow.trigger(buffer, from, length);
    if (trigger < 0) {
      // What comes after an escape may make it the first byte that is not ASCII.
      boolean open = !ended && length > 0 && buffer[length - 1] == DecisionWindow.ESCAPE;
      ascii = open ? length - 1 : length;
      return;
    }
    ascii = trigger;
    fill(trigger + DecisionWindow.LENGTH);
    DecisionWindow window = DecisionWindow.at(trigger, buffer, length, skipped);
    decideOn(decision.onWindow(window, head, head.length));
  }

  private void decideOn(Detection decided) throws IOException {
    detection = decided;
    WebCharset charset = WebCharset.named(decided.charset()).orElseThrow();
    int from = charset.isUtf16() ? 0 : ascii;
    ascii = from;
    InputStream bytes =
        new SequenceInputStream(new ByteArrayInputStream(buffer, from, length - from), in);
    Reader reader = new InputStreamReader(bytes, charset.decoder());
    rest = skipped + from == 0 ? withoutByteOrderMark(reader) : reader;
  }

  private static Reader withoutByteOrderMark(Reader reader) throws IOException {
    PushbackReader pushback = new PushbackReader(reader, 1);
    int first = pushback.read();
    if (first >= 0 && first != ByteOrderMark.CHARACTER) {
      pushback.unread(first);
    }
    return pushback;
  }

  /** Reads until the buffer holds {@code wanted} bytes or the stream ends. */
  private void fill(int wanted) throws IOException {
    if (buffer.length < wanted) {
      buffer = Arrays.copyOf(buffer, wanted);
    }
    if (length < wanted) {
      int read = in.readNBytes(buffer, length, wanted - length);
      ended = read < wanted - length;
      length += read;
    }
  }
}
