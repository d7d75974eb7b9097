package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells for each block of a page how much of it stands in the expected text, by aligning the two in
 * order: runs of three and more equal words, chained so that they cover most; then what lies
 * between; then long blocks that stand elsewhere.
 */
@SuppressWarnings("ArrayRecordComponent")
final class BlockLabels {
  private static final int SEED = 3;
  private static final int MOST_PLACES = 12;

  private final List<List<String>> blocks;
  private final List<String> expected;
  private final boolean[] taken;
  private final int[] matched;
  private final Map<String, List<Integer>> places = new HashMap<>();

  private record Run(int block, int length, int start, int[] chain) {}

  private BlockLabels(List<List<String>> blocks, List<String> expected) {
    this.blocks = blocks;
    this.expected = expected;
    this.taken = new boolean[expected.size()];
    this.matched = new int[blocks.size()];
    for (int i = 0; i + SEED <= expected.size(); i++) {
      places.computeIfAbsent(key(expected, i), key -> new ArrayList<>()).add(i);
    }
  }

  private static String key(List<String> words, int i) {
    return words.get(i) + ' ' + words.get(i + 1) + ' ' + words.get(i + 2);
  }

  /** The share of each block's words that is content. */
  static double[] of(Page page, String expectedText) {
    List<List<String>> blocks = new ArrayList<>();
    for (TextBlock block : page.blocks) {
      blocks.add(Words.of(page.textOf(block)));
    }
    BlockLabels labels = new BlockLabels(blocks, Words.of(expectedText));
    int[] position = labels.chain();
    labels.fillGaps(position);
    labels.takeStrays();
    double[] shares = new double[blocks.size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.min(1, labels.matched[i] / (double) Math.max(1, blocks.get(i).size()));
    }
    return shares;
  }

  /**
   * The weighted longest chain of runs; returns where in the expected text each block ends, or -1.
   */
  private int[] chain() {
    List<Run> runs = runs();
    int size = expected.size() + 1;
    int[] best = new int[size + 1];
    int[] bestRun = new int[size + 1];
    Arrays.fill(bestRun, -1);
    for (int r = 0; r < runs.size(); r++) {
      Run run = runs.get(r);
      int score = 0;
      int before = -1;
      for (int i = run.start + 1; i > 0; i -= i & -i) {
        if (best[i] > score) {
          score = best[i];
          before = bestRun[i];
        }
      }
      score += run.length;
      run.chain[0] = before;
      run.chain[1] = score;
      for (int i = run.start + run.length + 1; i <= size; i += i & -i) {
        if (score > best[i]) {
          best[i] = score;
          bestRun[i] = r;
        }
      }
    }
    int last = -1;
    int score = 0;
    for (int i = size; i > 0; i -= i & -i) {
      if (best[i] > score) {
        score = best[i];
        last = bestRun[i];
      }
    }
    int[] position = new int[blocks.size()];
    Arrays.fill(position, -1);
    for (int r = last; r >= 0; r = runs.get(r).chain[0]) {
      Run run = runs.get(r);
      take(run.block, run.start, run.length);
      position[run.block] = Math.max(position[run.block], run.start + run.length);
    }
    return position;
  }

  private void take(int block, int start, int length) {
    for (int i = start; i < start + length; i++) {
      matched[block] += taken[i] ? 0 : 1;
      taken[i] = true;
    }
  }

  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      List<String> words = blocks.get(b);
      int i = 0;
      while (i + SEED <= words.size()) {
        int longest = 1;
        List<Integer> at = places.getOrDefault(key(words, i), List.of());
        for (int place : at.subList(0, Math.min(MOST_PLACES, at.size()))) {
          int length = 0;
          while (i + length < words.size()
              && place + length < expected.size()
              && words.get(i + length).equals(expected.get(place + length))) {
            length++;
          }
          runs.add(new Run(b, length, place, new int[2]));
          longest = Math.max(longest, length);
        }
        i += longest;
      }
    }
    return runs;
  }

  /** Short blocks between two that are matched, if their words stand between, too. */
  private void fillGaps(int[] position) {
    int[] next = new int[position.length + 1];
    next[position.length] = expected.size();
    for (int b = position.length - 1; b >= 0; b--) {
      next[b] = position[b] >= 0 ? firstTakenBefore(position[b]) : next[b + 1];
    }
    int from = 0;
    for (int b = 0; b < position.length; b++) {
      List<String> words = blocks.get(b);
      int to = next[b + 1];
      if (position[b] >= 0) {
        from = position[b];
      } else if (words.size() < 40 && !words.isEmpty() && to - from < 4000) {
        int at = find(words, from, to);
        if (at >= 0) {
          take(b, at, words.size());
          from = at + words.size();
        }
      }
    }
  }

  private int firstTakenBefore(int end) {
    int i = end;
    while (i > 0 && taken[i - 1]) {
      i--;
    }
    return i;
  }

  private int find(List<String> words, int from, int to) {
    for (int i = from; i + words.size() <= to; i++) {
      int length = 0;
      while (length < words.size()
          && !taken[i + length]
          && words.get(length).equals(expected.get(i + length))) {
        length++;
      }
      if (length == words.size()) {
        return i;
      }
    }
    return -1;
  }

  private void takeStrays() {
    for (Run run : runs()) {
      int size = blocks.get(run.block).size();
      if (matched[run.block] * 2 < size && run.length >= 5 && run.length * 10 >= size * 6) {
        int free = 0;
        for (int i = run.start; i < run.start + run.length; i++) {
          free += taken[i] ? 0 : 1;
        }
        if (free * 10 >= run.length * 8) {
          take(run.block, run.start, run.length);
        }
      }
    }
  }
}
