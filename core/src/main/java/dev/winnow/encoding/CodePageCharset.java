package dev.winnow.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/**
 * Lets the JDK's readers and strings decode a {@link CodePage}. It can only decode, and its name
 * may be that of another charset of the JDK: it is not handed out.
 *
 * <p>Immutable and thread-safe.
 */
final class CodePageCharset extends Charset {
  private final char[] chars;

  CodePageCharset(CodePage page) {
    super(page.charsetName(), null);
    chars = page.table().chars;
  }

  @Override
  public boolean contains(Charset other) {
    return false;
  }

  @Override
  public boolean canEncode() {
    return false;
  }

  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException("encoding is not supported: " + name());
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        int count = Math.min(in.remaining(), out.remaining());
        for (int i = 0; i < count; i++) {
          out.put(chars[in.get() & 0xFF]);
        }
        return in.hasRemaining() ? CoderResult.OVERFLOW : CoderResult.UNDERFLOW;
      }
    };
  }
}
