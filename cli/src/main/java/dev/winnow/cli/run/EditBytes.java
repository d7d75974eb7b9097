package dev.winnow.cli.run;

import dev.winnow.cli.record.TextBytes;
import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes edits as bytes and reads them again. A page has thousands, which as JSON would take longer
 * to read than the page.
 *
 * <p>The bytes are the number of edits, then for each its start, its end, the numbers of its
 * strings and its confidence. A string stands behind the first mention of its number, with its
 * length in front.
 */
final class EditBytes {
  private EditBytes() {}

  static byte[] of(List<Edit> edits) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      Map<String, Integer> numbers = new HashMap<>();
      out.writeInt(edits.size());
      for (Edit edit : edits) {
        out.writeInt(edit.span().start());
        out.writeInt(edit.span().end());
        write(out, edit.replacement(), numbers);
        write(out, edit.kind(), numbers);
        write(out, edit.detail(), numbers);
        out.writeDouble(edit.confidence());
      }
    } catch (IOException e) {
      throw new AssertionError("memory takes all that is written", e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, String string, Map<String, Integer> numbers)
      throws IOException {
    Integer known = numbers.putIfAbsent(string, numbers.size());
    if (known != null) {
      out.writeInt(known);
      return;
    }
    byte[] text = TextBytes.of(string);
    out.writeInt(numbers.size() - 1);
    out.writeInt(text.length);
    out.write(text);
  }

  /** Reads edits from where a buffer stands, up to behind them. */
  static List<Edit> read(ByteBuffer in) {
    List<String> strings = new ArrayList<>();
    int count = in.getInt();
    List<Edit> edits = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Span span = new Span(in.getInt(), in.getInt());
      String replacement = string(in, strings);
      String kind = string(in, strings);
      String detail = string(in, strings);
      edits.add(new Edit(span, replacement, kind, detail, in.getDouble()));
    }
    return edits;
  }

  private static String string(ByteBuffer in, List<String> strings) {
    int number = in.getInt();
    if (number == strings.size()) {
      byte[] text = new byte[in.getInt()];
      in.get(text);
      strings.add(TextBytes.read(text, 0));
    }
    return strings.get(number);
  }
}
