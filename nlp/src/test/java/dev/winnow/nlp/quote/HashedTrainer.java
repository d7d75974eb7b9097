package dev.winnow.nlp.quote;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Learns the weights of a {@link HashedModel} by the averaged perceptron (Collins 2002). */
final class HashedTrainer {
  private final float[] weights;
  private final double[] sums;
  private int steps = 1;

  HashedTrainer(int size) {
    weights = new float[size];
    sums = new double[size];
  }

  float score(Features features, int label) {
    float score = 0;
    for (int i = 0; i < features.size(); i++) {
      score += weights[HashedModel.index(features.get(i) + label, weights.length)];
    }
    return score;
  }

  void add(Features features, int label, float amount) {
    for (int i = 0; i < features.size(); i++) {
      int at = HashedModel.index(features.get(i) + label, weights.length);
      weights[at] += amount;
      sums[at] += (double) steps * amount;
    }
  }

  void step() {
    steps++;
  }

  /** The weights as they are now, for decoding while learning. */
  HashedModel current() {
    return quantized(weights.clone());
  }

  HashedModel averaged() {
    return quantized(averages());
  }

  private float[] averages() {
    float[] mean = new float[weights.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (weights[i] - sums[i] / steps);
    }
    return mean;
  }

  private static short[] shorts(float[] values) {
    short[] shorts = new short[values.length];
    for (int i = 0; i < values.length; i++) {
      float v = Math.round(values[i] * HashedModel.UNIT);
      shorts[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, v));
    }
    return shorts;
  }

  private static HashedModel quantized(float[] values) {
    return new HashedModel(shorts(values));
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      short[] values = shorts(averages());
      out.writeInt(1);
      out.writeInt(values.length);
      for (short value : values) {
        out.writeShort(value);
      }
    }
  }
}
