package dev.winnow.cli.record;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Remembers which ids were there by 128 bits of each, 16 to 43 bytes of memory an id however long
 * it is. Two ids of 10<sup>9</sup> share a fingerprint with a probability below 10<sup>-20</sup>,
 * and nobody can make two that do. Not thread-safe.
 */
public final class Fingerprints {
  /** Pairs of longs, open addressing; two zeros are a free place. */
  private long[] table = new long[1 << 8];

  private int size;

  /** The 128 bits that stand for an id. */
  public record Fingerprint(long high, long low) {
    /** Returns the fingerprint of an id: the first half of its SHA-256. */
    public static Fingerprint of(String id) {
      try {
        // An encoder would make all lone surrogates one.
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(TextBytes.of(id));
        ByteBuffer bits = ByteBuffer.wrap(hash);
        return new Fingerprint(bits.getLong(), bits.getLong());
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError("every JDK has SHA-256", e);
      }
    }
  }

  /** Adds a fingerprint; false if it was there. */
  public boolean add(Fingerprint fingerprint) {
    if (!insert(table, fingerprint.high(), fingerprint.low())) {
      return false;
    }
    size++;
    if (4L * size > 3L * (table.length / 2)) {
      grow();
    }
    return true;
  }

  private static boolean insert(long[] table, long high, long low) {
    int mask = table.length / 2 - 1;
    int place = (int) low & mask;
    while (table[2 * place] != 0 || table[2 * place + 1] != 0) {
      if (table[2 * place] == high && table[2 * place + 1] == low) {
        return false;
      }
      place = (place + 1) & mask;
    }
    table[2 * place] = high;
    table[2 * place + 1] = low;
    return true;
  }

  private void grow() {
    long[] larger = new long[2 * table.length];
    for (int i = 0; i < table.length; i += 2) {
      if (table[i] != 0 || table[i + 1] != 0) {
        insert(larger, table[i], table[i + 1]);
      }
    }
    table = larger;
  }
}
