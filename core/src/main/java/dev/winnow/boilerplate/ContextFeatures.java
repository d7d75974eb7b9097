package dev.winnow.boilerplate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds to the features of each block what a first model made of the blocks around it, so that a
 * second one can correct it by its context. Not thread-safe.
 */
final class ContextFeatures {
  private static final int LEVELS = 6;
  private static final int NEIGHBOURS = 4;
  private static final int[] WINDOWS = {2, 5, 12, 30};

  private final Page page;
  private final List<TextBlock> blocks;
  private final int rows;
  private final double[] content;
  private final FeatureTable table;

  private ContextFeatures(Page page, FeatureTable features, double[] content) {
    this.page = page;
    this.blocks = page.blocks;
    this.rows = blocks.size();
    this.content = content;
    this.table = new FeatureTable(features);
  }

  static FeatureTable of(Page page, FeatureTable features, double[] content) {
    ContextFeatures context = new ContextFeatures(page, features, content);
    context.addNeighbours();
    context.addWindows();
    context.addAncestors();
    context.addGroups();
    context.addRuns();
    return context.table;
  }

  private static int share(double part, double whole) {
    return whole <= 0 ? 0 : FeatureTable.capped((int) (250 * part / whole));
  }

  private void addNeighbours() {
    FeatureColumn own = new FeatureColumn(rows);
    for (int i = 0; i < rows; i++) {
      own.set(i, (int) (250 * content[i]));
    }
    for (int distance = -NEIGHBOURS; distance <= NEIGHBOURS; distance++) {
      table.addShifted("content " + distance, own, distance);
    }
  }

  /** Means over the blocks before and after, by words. */
  private void addWindows() {
    double[] words = new double[rows + 1];
    double[] kept = new double[rows + 1];
    for (int i = 0; i < rows; i++) {
      int weight = blocks.get(i).words + 1;
      words[i + 1] = words[i] + weight;
      kept[i + 1] = kept[i] + weight * content[i];
    }
    for (int window : WINDOWS) {
      FeatureColumn before = table.add("content before " + window);
      FeatureColumn after = table.add("content after " + window);
      for (int i = 0; i < rows; i++) {
        int from = Math.max(0, i - window);
        int to = Math.min(rows, i + 1 + window);
        before.set(i, share(kept[i] - kept[from], words[i] - words[from]));
        after.set(i, share(kept[to] - kept[i + 1], words[to] - words[i + 1]));
      }
    }
    FeatureColumn sofar = table.add("content so far");
    FeatureColumn all = table.add("content in all");
    FeatureColumn left = table.add("content left");
    for (int i = 0; i < rows; i++) {
      sofar.set(i, share(kept[i], kept[rows]));
      all.set(i, share(kept[rows], words[rows]));
      left.set(i, FeatureTable.log((int) (kept[rows] - kept[i + 1])));
    }
  }

  private void addAncestors() {
    for (Box box : page.boxes) {
      box.contentWords = 0;
    }
    for (int i = 0; i < rows; i++) {
      blocks.get(i).box.contentWords += blocks.get(i).words * content[i];
    }
    for (int b = page.boxes.size() - 1; b > 0; b--) {
      Box box = page.boxes.get(b);
      if (box.parent != null) {
        box.parent.contentWords += box.contentWords;
      }
    }
    double total = page.boxes.isEmpty() ? 0 : page.boxes.get(0).contentWords;
    for (int level = 0; level < LEVELS; level++) {
      FeatureColumn mean = table.add("content ^" + level);
      FeatureColumn others = table.add("content beside ^" + level);
      FeatureColumn share = table.add("content share ^" + level);
      for (int i = 0; i < rows; i++) {
        TextBlock block = blocks.get(i);
        Box box = block.box;
        for (int up = 0; up < level && box.parent != null; up++) {
          box = box.parent;
        }
        double own = block.words * content[i];
        mean.set(i, share(box.contentWords, box.words));
        others.set(i, share(box.contentWords - own, box.words - block.words));
        share.set(i, share(box.contentWords, total));
      }
    }
  }

  private void addGroups() {
    Map<Integer, double[]> groups = new HashMap<>();
    for (int i = 0; i < rows; i++) {
      TextBlock block = blocks.get(i);
      double[] sums = groups.computeIfAbsent(block.box.signature, key -> new double[2]);
      sums[0] += (block.words + 1) * content[i];
      sums[1] += block.words + 1;
    }
    FeatureColumn mean = table.add("content of group");
    for (int i = 0; i < rows; i++) {
      double[] sums = groups.getOrDefault(blocks.get(i).box.signature, new double[2]);
      mean.set(i, share(sums[0], sums[1]));
    }
  }

  /** How far it is, in words, to the nearest block that is content for sure. */
  private void addRuns() {
    FeatureColumn before = table.add("since content");
    FeatureColumn after = table.add("until content");
    int distance = 1 << 20;
    for (int i = 0; i < rows; i++) {
      before.set(i, FeatureTable.log(distance));
      distance = sure(i) ? 0 : distance + blocks.get(i).words;
    }
    distance = 1 << 20;
    for (int i = rows - 1; i >= 0; i--) {
      after.set(i, FeatureTable.log(distance));
      distance = sure(i) ? 0 : distance + blocks.get(i).words;
    }
  }

  private boolean sure(int i) {
    return content[i] > 0.7 && blocks.get(i).words > 10;
  }
}
