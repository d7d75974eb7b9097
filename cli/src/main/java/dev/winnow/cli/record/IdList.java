package dev.winnow.cli.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.Utf8;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Keeps ids by number, strings and integers as what they are, in a byte or two a character and
 * thirteen more each. Not thread-safe.
 */
public final class IdList {
  private static final int CHUNK = 1 << 20;

  /** The bytes of all ids, in chunks, none of which an id crosses. */
  private byte[][] chunks = new byte[1][CHUNK];

  private int used;
  private int inLast;

  /** Where each id begins: its chunk and its place there. */
  private long[] starts = new long[64];

  private int[] lengths = new int[64];
  private final BitSet numbers = new BitSet();
  private int size;

  /** Adds an id after those that are there. */
  public void add(JsonNode id) {
    numbers.set(size, id.isIntegralNumber());
    byte[] bytes = TextBytes.of(id.asText());
    if (bytes.length > chunks[used].length - inLast) {
      used++;
      chunks = Arrays.copyOf(chunks, used + 1);
      chunks[used] = new byte[Math.max(CHUNK, bytes.length)];
      inLast = 0;
    }
    System.arraycopy(bytes, 0, chunks[used], inLast, bytes.length);
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      lengths = Arrays.copyOf(lengths, 2 * size);
    }
    starts[size] = (long) used << Integer.SIZE | inLast;
    lengths[size++] = bytes.length;
    inLast += bytes.length;
  }

  /** Returns an id, by its number. */
  public JsonNode get(int number) {
    byte[] chunk = chunks[(int) (starts[number] >>> Integer.SIZE)];
    String id = TextBytes.read(chunk, (int) starts[number], lengths[number]);
    return numbers.get(number) ? BigIntegerNode.valueOf(new BigInteger(id)) : TextNode.valueOf(id);
  }

  /** Returns the number of ids. */
  public int size() {
    return size;
  }

  /** Returns the id of a record that is a line of JSON. */
  public static JsonNode idOf(byte[] line) {
    return Json.firstFields(Utf8.decode(line), 1).path("id");
  }
}
