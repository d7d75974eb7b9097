package dev.winnow.boilerplate;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** Learns the weight of each slot of words by logistic regression with AdaGrad. */
final class WordWeights {
  /** Weights are kept in so few steps that what is written of them can be compressed. */
  private static final int LEVELS = 12;

  final float[] weights = new float[1 << LineModel.WORD_BITS];
  private final float[] squares = new float[weights.length];
  float bias;
  private float biasSquares = 1e-6f;

  /** The hashes of one line and whether it is boilerplate. */
  static final class Example {
    private final int[] slots;
    private final boolean boilerplate;
    private final float weight;

    Example(int[] slots, boolean boilerplate, float weight) {
      this.slots = slots;
      this.boilerplate = boilerplate;
      this.weight = weight;
    }
  }

  void fit(List<Example> examples, boolean[] known, int rounds) {
    int n = examples.size();
    for (int round = 0; round < rounds; round++) {
      int step = 104729;
      int i = round * 7919 % Math.max(1, n);
      for (int k = 0; k < n; k++) {
        i = (i + step) % n;
        learn(examples.get(i), known);
      }
    }
  }

  private void learn(Example example, boolean[] known) {
    float norm = (float) (1 / Math.sqrt(example.slots.length));
    float score = bias;
    for (int slot : example.slots) {
      score += weights[slot] * norm;
    }
    float gradient =
        (float) ((example.boilerplate ? 1 : 0) - 1 / (1 + Math.exp(-score))) * example.weight;
    biasSquares += gradient * gradient;
    bias += 0.1f * gradient / (float) Math.sqrt(biasSquares);
    for (int slot : example.slots) {
      if (known[slot]) {
        float g = gradient * norm - 1e-5f * weights[slot];
        squares[slot] += g * g;
        weights[slot] += 0.15f * g / (float) Math.sqrt(squares[slot] + 1e-6f);
      }
    }
  }

  float scale() {
    float most = 0;
    for (float w : weights) {
      most = Math.max(most, Math.abs(w));
    }
    return Math.min(most, 4f) / LEVELS;
  }

  byte[] quantised() {
    float scale = scale();
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.max(-LEVELS, Math.min(LEVELS, Math.round(weights[i] / scale)));
    }
    return bytes;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeFloat(scale());
    out.writeFloat(bias);
    out.write(quantised());
  }
}
