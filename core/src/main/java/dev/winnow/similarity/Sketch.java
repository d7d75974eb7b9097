package dev.winnow.similarity;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Summarises a set of shingles in few bytes, so that the Jaccard similarity of two sets can be told
 * from their sketches alone.
 *
 * <p>A sketch made by a {@link Sketcher} has 32 bits a component; {@link #withBits} keeps fewer,
 * which makes it smaller and its estimates wider. Immutable and thread-safe.
 */
public final class Sketch {
  /** Algorithm, bits, flags, one reserved; components; seed. */
  private static final int HEADER_BYTES = 4 + Integer.BYTES + Long.BYTES;

  private static final int EMPTY_FLAG = 1;

  private final SketchAlgorithm algorithm;
  private final long seed;
  private final int bits;
  private final boolean empty;
  private final int[] components;

  Sketch(SketchAlgorithm algorithm, long seed, int bits, boolean empty, int[] components) {
    this.algorithm = algorithm;
    this.seed = seed;
    this.bits = bits;
    this.empty = empty;
    this.components = components;
  }

  /** Returns the number of components. */
  public int size() {
    return components.length;
  }

  /** Returns the bits of a component, from 1 to 32. */
  public int bits() {
    return bits;
  }

  /** Returns whether this is the sketch of an empty set. */
  public boolean isEmpty() {
    return empty;
  }

  /**
   * Estimates the Jaccard similarity of the two sets. An empty set is similar to nothing, itself
   * included. Costs O(size).
   *
   * @throws IllegalArgumentException if the sketches differ in algorithm, size, seed or bits
   */
  public Estimate similarity(Sketch other) {
    checkComparable(other);
    if (empty || other.empty) {
      return Estimate.NONE;
    }
    int agreeing = 0;
    for (int i = 0; i < components.length; i++) {
      agreeing += components[i] == other.components[i] ? 1 : 0;
    }
    return Estimate.of(agreeing, components.length, bits == Integer.SIZE ? 0 : 1.0 / (1L << bits));
  }

  /**
   * Returns the sketch of the union of the two sets.
   *
   * @throws IllegalArgumentException if the sketches differ in algorithm, size or seed, or if a
   *     component of either has fewer than 32 bits
   */
  public Sketch union(Sketch other) {
    checkComparable(other);
    if (bits != Integer.SIZE) {
      throw new IllegalArgumentException("bits must be 32 for a union: " + bits);
    }
    int[] least = new int[components.length];
    Arrays.setAll(least, i -> Math.min(components[i], other.components[i]));
    return new Sketch(algorithm, seed, bits, empty && other.empty, least);
  }

  /**
   * Returns this sketch with fewer bits a component. The standard error grows, at J = 0.8 by 50 %
   * for 1 bit, by 4 % for 4 and by 0.2 % for 8 (Li, König 2010).
   *
   * @throws IllegalArgumentException if {@code bits} is not in [1, {@link #bits}]
   */
  public Sketch withBits(int bits) {
    if (bits < 1 || bits > this.bits) {
      throw new IllegalArgumentException("bits must be in [1, " + this.bits + "]: " + bits);
    }
    if (bits == this.bits) {
      return this;
    }
    int[] packed = new int[components.length];
    boolean whole = this.bits == Integer.SIZE;
    Arrays.setAll(
        packed, i -> (int) (whole ? mixed(components[i]) : components[i]) & ((1 << bits) - 1));
    return new Sketch(algorithm, seed, bits, empty, packed);
  }

  /** Spreads a component, a minimum whose high bits are far from even, over all bits. */
  private static long mixed(int component) {
    return Mixing.finish(component);
  }

  private void checkComparable(Sketch other) {
    if (algorithm != other.algorithm
        || components.length != other.components.length
        || seed != other.seed
        || bits != other.bits) {
      throw new IllegalArgumentException(
          "sketches must agree in algorithm, size, seed and bits: " + this + " and " + other);
    }
  }

  /**
   * Returns the bytes to persist: 16 of a header with version and seed, then the components, packed
   * without gaps. {@link #fromBytes} reads them, in later versions of this library too.
   */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + packedBytes(components.length, bits));
    bytes.put((byte) algorithm.code()).put((byte) bits).put((byte) (empty ? EMPTY_FLAG : 0));
    bytes.put((byte) 0).putInt(components.length).putLong(seed);
    long pending = 0;
    int pendingBits = 0;
    for (int component : components) {
      pending |= (component & 0xFFFFFFFFL) << pendingBits;
      for (pendingBits += bits; pendingBits >= Byte.SIZE; pendingBits -= Byte.SIZE) {
        bytes.put((byte) pending);
        pending >>>= Byte.SIZE;
      }
    }
    if (pendingBits > 0) {
      bytes.put((byte) pending);
    }
    return bytes.array();
  }

  /**
   * Reads a sketch from what {@link #toBytes} returned.
   *
   * @throws IllegalArgumentException if the bytes are not those of a sketch
   */
  public static Sketch fromBytes(byte[] bytes) {
    if (bytes.length < HEADER_BYTES) {
      throw new IllegalArgumentException(
          "sketch must have at least " + HEADER_BYTES + " bytes: " + bytes.length);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    SketchAlgorithm algorithm = SketchAlgorithm.ofCode(buffer.get());
    int bits = buffer.get();
    int flags = buffer.get();
    int reserved = buffer.get();
    int size = buffer.getInt();
    long seed = buffer.getLong();
    if (bits < 1 || bits > Integer.SIZE || flags >>> 1 != 0 || reserved != 0) {
      throw new IllegalArgumentException(
          "sketch must have a valid header, with 1 to 32 bits: " + bits);
    }
    if (size < Sketcher.MIN_SIZE
        || size > Sketcher.MAX_SIZE
        || bytes.length != HEADER_BYTES + packedBytes(size, bits)) {
      throw new IllegalArgumentException(
          "sketch must have as many bytes as its " + size + " components: " + bytes.length);
    }
    return new Sketch(algorithm, seed, bits, flags == EMPTY_FLAG, unpack(buffer, size, bits));
  }

  private static int[] unpack(ByteBuffer bytes, int size, int bits) {
    int[] components = new int[size];
    long pending = 0;
    int pendingBits = 0;
    for (int i = 0; i < size; i++) {
      for (; pendingBits < bits; pendingBits += Byte.SIZE) {
        pending |= (bytes.get() & 0xFFL) << pendingBits;
      }
      components[i] = (int) (pending & ((1L << bits) - 1));
      pending >>>= bits;
      pendingBits -= bits;
    }
    return components;
  }

  private static int packedBytes(int size, int bits) {
    return (size * bits + Byte.SIZE - 1) / Byte.SIZE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch that
        && algorithm == that.algorithm
        && seed == that.seed
        && bits == that.bits
        && empty == that.empty
        && Arrays.equals(components, that.components);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(components) + Long.hashCode(seed);
  }

  @Override
  public String toString() {
    return "Sketch["
        + algorithm
        + ", size="
        + components.length
        + ", seed="
        + seed
        + ", bits="
        + bits
        + "]";
  }
}
