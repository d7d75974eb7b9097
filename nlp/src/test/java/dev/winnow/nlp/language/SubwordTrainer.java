package dev.winnow.nlp.language;

import dev.winnow.nlp.language.SubwordModel.Label;
import java.util.List;
import java.util.SplittableRandom;

/** Learns a {@link SubwordModel} by stochastic gradient descent on the logarithm of the loss. */
final class SubwordTrainer {
  private static final int WIDTH = SubwordModel.WIDTH;

  private final List<Label> labels;
  private final int count;
  private final float[] rows;
  private final float[] weights;
  private final float[] hidden = new float[WIDTH];
  private final float[] gradient = new float[WIDTH];
  private final double[] odds;

  SubwordTrainer(List<Label> labels, int count, long seed) {
    this.labels = labels;
    this.count = count;
    this.rows = new float[count * WIDTH];
    this.weights = new float[labels.size() * (WIDTH + 1)];
    this.odds = new double[labels.size()];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) (random.nextDouble() * 2 - 1) / WIDTH;
    }
  }

  /** One step; returns the loss before it. */
  double learn(Subwords subwords, int label, float rate) {
    int size = subwords.size();
    if (size == 0) {
      return 0;
    }
    sum(subwords);
    double loss = softmax(labels.get(label).script(), label);
    java.util.Arrays.fill(gradient, 0);
    for (int l = 0; l < odds.length; l++) {
      float error = (float) ((l == label ? 1 : 0) - odds[l]);
      if (error == 0) {
        continue;
      }
      int at = l * (WIDTH + 1);
      weights[at] += rate * error;
      for (int k = 0; k < WIDTH; k++) {
        gradient[k] += error * weights[at + 1 + k];
        weights[at + 1 + k] += rate * error * hidden[k];
      }
    }
    for (int k = 0; k < WIDTH; k++) {
      gradient[k] *= rate / size;
    }
    for (int i = 0; i < size; i++) {
      int at = SubwordModel.row(subwords.get(i), count) * WIDTH;
      for (int k = 0; k < WIDTH; k++) {
        rows[at + k] += gradient[k];
      }
    }
    return loss;
  }

  private void sum(Subwords subwords) {
    java.util.Arrays.fill(hidden, 0);
    int size = subwords.size();
    for (int i = 0; i < size; i++) {
      int at = SubwordModel.row(subwords.get(i), count) * WIDTH;
      for (int k = 0; k < WIDTH; k++) {
        hidden[k] += rows[at + k];
      }
    }
    for (int k = 0; k < WIDTH; k++) {
      hidden[k] /= size;
    }
  }

  private double softmax(Script script, int label) {
    double most = Double.NEGATIVE_INFINITY;
    for (int l = 0; l < odds.length; l++) {
      if (labels.get(l).script() != script) {
        odds[l] = 0;
        continue;
      }
      int at = l * (WIDTH + 1);
      double score = weights[at];
      for (int k = 0; k < WIDTH; k++) {
        score += weights[at + 1 + k] * hidden[k];
      }
      odds[l] = score;
      most = Math.max(most, score);
    }
    double sum = 0;
    for (int l = 0; l < odds.length; l++) {
      if (labels.get(l).script() == script) {
        odds[l] = Math.exp(odds[l] - most);
        sum += odds[l];
      }
    }
    for (int l = 0; l < odds.length; l++) {
      odds[l] /= sum;
    }
    return -Math.log(Math.max(1e-9, odds[label]));
  }

  /** The model, each number of a row rounded to a byte. */
  SubwordModel model() {
    float most = 0;
    for (float value : rows) {
      most = Math.max(most, Math.abs(value));
    }
    double square = 0;
    for (float value : rows) {
      square += value * value;
    }
    // Four deviations fit a byte; the few numbers beyond are cut.
    float scale = (float) (127 / (4.5 * Math.sqrt(square / rows.length)));
    byte[] bytes = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(rows[i] * scale)));
    }
    float[] scaled = weights.clone();
    for (int i = 0; i < scaled.length; i++) {
      if (i % (WIDTH + 1) != 0) {
        scaled[i] *= SubwordModel.UNIT / scale;
      }
    }
    return new SubwordModel(labels, scaled, bytes);
  }
}
