package dev.winnow.nlp.quote;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Holds the weights of a linear model whose features are hashed (Weinberger et al., Feature Hashing
 * for Large Scale Multitask Learning, 2009): two bytes a weight, no names kept.
 *
 * <p>Immutable and thread-safe.
 */
final class HashedModel {
  /** A weight of 1 as it is stored. */
  static final float UNIT = 512;

  private static final int FORMAT = 1;

  private final short[] weights;

  HashedModel(short[] weights) {
    if (Integer.bitCount(weights.length) != 1) {
      throw new IllegalArgumentException("size must be a power of 2: " + weights.length);
    }
    this.weights = weights.clone();
  }

  /** Reads a model: the format's version, the number of weights, the weights. */
  static HashedModel load(String resource) {
    try (InputStream in = HashedModel.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource missing: " + resource);
      }
      DataInputStream data = new DataInputStream(in);
      int format = data.readInt();
      if (format != FORMAT) {
        throw new IllegalStateException("format must be " + FORMAT + ": " + format);
      }
      short[] weights = new short[data.readInt()];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = data.readShort();
      }
      return new HashedModel(weights);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  float weight(int feature) {
    return weights[index(feature, weights.length)] / UNIT;
  }

  static int index(int feature, int size) {
    int h = feature * 0x9e3779b9;
    h ^= h >>> 15;
    h *= 0x85ebca6b;
    return (h ^ (h >>> 13)) & (size - 1);
  }

  /** A feature made of a template's number and a value. */
  static int feature(int template, int value) {
    return (template * 0x27d4eb2f) ^ (value * 0x165667b1);
  }
}
