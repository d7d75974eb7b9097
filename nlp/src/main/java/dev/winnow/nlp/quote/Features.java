package dev.winnow.nlp.quote;

import java.util.Arrays;

/** Collects the hashed features of one thing to be judged. Reused: not thread-safe. */
final class Features {
  private int[] values = new int[64];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int template, int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = HashedModel.feature(template, value);
  }

  int size() {
    return size;
  }

  int get(int i) {
    return values[i];
  }

  /** The score of a label: each label has weights of its own. */
  float score(HashedModel model, int label) {
    float score = 0;
    for (int i = 0; i < size; i++) {
      score += model.weight(values[i] + label);
    }
    return score;
  }
}
