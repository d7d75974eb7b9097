package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts each block of a page into a row of a table: its text, its place, the boxes around it, its
 * neighbours, and what the page says of itself. Linear in the number of blocks. Not thread-safe.
 */
final class BlockFeatures {
  private static final int LEVELS = 6;
  private static final int NEIGHBOURS = 3;
  private static final int FLAGS = 20;

  /** The names of the features of a box. */
  private static final List<String> SHAPE =
      List.of("words", "share", "links", "mean", "children", "tag", "sentences");

  private final Page page;
  private final List<TextBlock> blocks;
  private final int rows;
  private final FeatureTable table;

  private BlockFeatures(Page page) {
    this.page = page;
    this.blocks = page.blocks;
    this.rows = blocks.size();
    this.table = new FeatureTable(rows);
  }

  /**
   * Makes the table.
   *
   * @param kinds how probable each kind of page is
   */
  static FeatureTable of(Page page, PageHints hints, double[] kinds, FeatureTable pageRow) {
    BlockFeatures features = new BlockFeatures(page);
    features.addText();
    features.addFlags();
    features.addClasses();
    features.addPosition();
    features.addAncestors();
    features.addReadability();
    features.addGroups();
    features.addNeighbours();
    features.addHeadings();
    features.addHints(hints);
    for (int kind = 0; kind < kinds.length; kind++) {
      features.table.add("kind " + kind, (int) Math.round(100 * kinds[kind]));
    }
    for (int i = 0; i < pageRow.size(); i++) {
      features.table.add("page " + pageRow.name(i), pageRow.column(i)[0]);
    }
    return features.table;
  }

  private void addText() {
    int[] words = table.add("words");
    int[] length = table.add("length");
    int[] links = table.add("links");
    int[] sentences = table.add("sentences");
    int[] commas = table.add("commas");
    int[] ending = table.add("ending");
    int[] wordLength = table.add("word length");
    int[] digits = table.add("digits");
    int[] capitals = table.add("capitals");
    int[] score = table.add("text score");
    int[] tag = table.add("tag");
    int[] beginning = table.add("beginning");
    int[] continues = table.add("continues");
    int[] density = table.add("density");
    for (int i = 0; i < rows; i++) {
      TextBlock block = blocks.get(i);
      words[i] = FeatureTable.log(block.words);
      length[i] = FeatureTable.log(block.end - block.start);
      links[i] = FeatureTable.percent(block.linkWords, block.words);
      sentences[i] = FeatureTable.log(block.sentences);
      commas[i] = FeatureTable.log(block.commas);
      ending[i] = ending(page.text.charAt(block.end - 1));
      wordLength[i] = FeatureTable.capped(8 * block.letters / Math.max(1, block.words));
      digits[i] = FeatureTable.percent(block.digits, block.end - block.start);
      capitals[i] = FeatureTable.percent(block.capitals, block.words);
      score[i] = FeatureTable.centred(block.textScore, 3);
      tag[i] = block.box.tag.rank();
      beginning[i] = beginning(page.text.charAt(block.start));
      continues[i] = block.continues ? 1 : 0;
      density[i] = FeatureTable.capped(10 * block.words / Math.max(1, block.sentences));
    }
  }

  private static int ending(char c) {
    if (BlockReader.endsSentence(c)) {
      return c == '?' ? 6 : c == '!' ? 7 : 8;
    }
    return switch (c) {
      case ':' -> 5;
      case '"', '\u201d', ')' -> 4;
      case ',', ';' -> 3;
      default -> Character.isLetter(c) ? 2 : Character.isDigit(c) ? 1 : 0;
    };
  }

  private static int beginning(char c) {
    return Character.isUpperCase(c) ? 3 : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 1 : 0;
  }

  private void addFlags() {
    for (int flag = 0; flag < FLAGS; flag++) {
      int[] column = table.add("flag " + flag);
      for (int i = 0; i < rows; i++) {
        column[i] = (blocks.get(i).box.flags >> flag) & 1;
      }
    }
  }

  private void addClasses() {
    int[] own = table.add("class own");
    int[] parent = table.add("class parent");
    int[] sum = table.add("class sum");
    int[] least = table.add("class least");
    int[] most = table.add("class most");
    int[] upper = table.add("class upper");
    int[] depth = table.add("depth");
    for (int i = 0; i < rows; i++) {
      Box box = blocks.get(i).box;
      Box above = up(box);
      own[i] = FeatureTable.centred(box.classScore, 3);
      parent[i] = FeatureTable.centred(above.classScore + up(above).classScore, 3);
      sum[i] = FeatureTable.centred(box.classScoreSum, 6);
      least[i] = FeatureTable.centred(box.classScoreLeast, 3);
      most[i] = FeatureTable.centred(box.classScoreMost, 3);
      upper[i] = FeatureTable.centred(up(up(above)).classScoreSum, 6);
      depth[i] = FeatureTable.capped(box.depth);
    }
  }

  private static Box up(Box box) {
    return box.parent == null ? box : box.parent;
  }

  private void addPosition() {
    int[] words = table.add("words before");
    int[] share = table.add("share before");
    int[] after = table.add("words after");
    int[] index = table.add("blocks before");
    int total = page.words();
    int before = 0;
    for (int i = 0; i < rows; i++) {
      words[i] = FeatureTable.log(before);
      share[i] = FeatureTable.percent(before, total);
      after[i] = FeatureTable.log(total - before - blocks.get(i).words);
      index[i] = FeatureTable.percent(i, rows);
      before += blocks.get(i).words;
    }
  }

  private void addAncestors() {
    for (int level = 0; level < LEVELS; level++) {
      int[][] columns = new int[SHAPE.size()][];
      for (int c = 0; c < columns.length; c++) {
        columns[c] = table.add(SHAPE.get(c) + " ^" + level);
      }
      int[] place = table.add("place ^" + level);
      for (int i = 0; i < rows; i++) {
        Box box = up(blocks.get(i).box, level);
        int[] shape = shape(box);
        for (int c = 0; c < columns.length; c++) {
          columns[c][i] = shape[c];
        }
        place[i] = FeatureTable.percent(i - box.first, box.end - box.first);
      }
    }
  }

  /** What a box says of each block in it, worked out once. */
  private int[] shape(Box box) {
    int[] shape = box.shape;
    if (shape == null) {
      shape =
          new int[] {
            FeatureTable.log(box.words),
            FeatureTable.percent(box.words, page.words()),
            FeatureTable.percent(box.linkWords, box.words),
            FeatureTable.log(box.words / Math.max(1, box.end - box.first)),
            FeatureTable.log(box.children),
            box.tag.rank(),
            FeatureTable.percent(10L * box.sentences, box.words)
          };
      box.shape = shape;
    }
    return shape;
  }

  private static Box up(Box box, int levels) {
    Box at = box;
    for (int i = 0; i < levels && at.parent != null; i++) {
      at = at.parent;
    }
    return at;
  }

  private void addReadability() {
    @Nullable Box best = ContentScores.add(page);
    int[] in = table.add("in best");
    int[] near = table.add("near best");
    int[] parent = table.add("best parent score");
    for (int i = 0; i < rows; i++) {
      Box box = blocks.get(i).box;
      in[i] = best != null && i >= best.first && i < best.end ? 1 : 0;
      near[i] =
          best != null && i >= up(best).first && i < up(best).end
              ? 2
              : best != null && i >= up(best, 2).first && i < up(best, 2).end ? 1 : 0;
      parent[i] =
          best == null
              ? 0
              : FeatureTable.percent((long) up(box).contentScore, (long) best.contentScore + 1);
    }
  }

  /** What all blocks in boxes of the same shape add up to. */
  private static final class Group {
    int blocks;
    int words;
    int linkWords;
    int sentences;
    int first = -1;
    int last;
  }

  private void addGroups() {
    Map<Integer, Group> groups = new HashMap<>();
    Map<Integer, Integer> copies = new HashMap<>();
    List<Group> byRow = new ArrayList<>(rows);
    for (int i = 0; i < rows; i++) {
      TextBlock block = blocks.get(i);
      Group group = groups.computeIfAbsent(block.box.signature, key -> new Group());
      group.blocks++;
      group.words += block.words;
      group.linkWords += block.linkWords;
      group.sentences += block.sentences;
      group.first = group.first < 0 ? i : group.first;
      group.last = i;
      byRow.add(group);
      copies.merge(block.hash, 1, Integer::sum);
    }
    int[] count = table.add("group blocks");
    int[] words = table.add("group words");
    int[] mean = table.add("group mean");
    int[] links = table.add("group links");
    int[] sentences = table.add("group sentences");
    int[] extent = table.add("group extent");
    int[] same = table.add("copies");
    for (int i = 0; i < rows; i++) {
      Group group = byRow.get(i);
      count[i] = FeatureTable.log(group.blocks);
      words[i] = FeatureTable.percent(group.words, page.words());
      mean[i] = FeatureTable.log(group.words / group.blocks);
      links[i] = FeatureTable.percent(group.linkWords, group.words);
      sentences[i] = FeatureTable.percent(10L * group.sentences, group.words);
      extent[i] = FeatureTable.percent(group.last - group.first, rows);
      same[i] = FeatureTable.capped(copies.getOrDefault(blocks.get(i).hash, 1));
    }
  }

  private void addNeighbours() {
    int[] words = table.column(0);
    int[] links = table.column(2);
    int[] sentences = table.column(3);
    int[] tags = table.column(10);
    int[] scores = table.column(9);
    for (int distance = -NEIGHBOURS; distance <= NEIGHBOURS; distance++) {
      if (distance != 0) {
        table.addShifted("words " + distance, words, distance);
        table.addShifted("links " + distance, links, distance);
        table.addShifted("sentences " + distance, sentences, distance);
        table.addShifted("text score " + distance, scores, distance);
        if (Math.abs(distance) == 1) {
          table.addShifted("tag " + distance, tags, distance);
          addCommon(distance);
        }
      }
    }
  }

  /** How many boxes up lies the first one that holds the neighbour too. */
  private void addCommon(int distance) {
    int[] column = table.add("apart " + distance);
    for (int i = 0; i < rows; i++) {
      int other = i + distance;
      Box box = blocks.get(i).box;
      int steps = 0;
      while (steps < 10 && box.parent != null && (other < box.first || other >= box.end)) {
        box = box.parent;
        steps++;
      }
      column[i] = steps;
    }
  }

  private void addHeadings() {
    int[] distance = table.add("heading distance");
    int[] level = table.add("heading level");
    int[] score = table.add("heading score");
    int[] headline = table.add("after headline");
    int lastHeading = -1;
    int sinceHeadline = -1;
    for (int i = 0; i < rows; i++) {
      TextBlock block = blocks.get(i);
      Tag tag = block.box.tag;
      if (tag.isHeading()) {
        lastHeading = i;
      }
      if (tag == Tag.H1) {
        sinceHeadline = 0;
      }
      distance[i] = lastHeading < 0 ? FeatureTable.MOST : FeatureTable.log(i - lastHeading);
      level[i] = lastHeading < 0 ? 0 : blocks.get(lastHeading).box.tag.headingLevel();
      score[i] = lastHeading < 0 ? 0 : FeatureTable.centred(blocks.get(lastHeading).textScore, 3);
      headline[i] = sinceHeadline < 0 ? 0 : 1 + FeatureTable.log(sinceHeadline);
      sinceHeadline += sinceHeadline < 0 ? 0 : block.words;
    }
  }

  private void addHints(PageHints hints) {
    int[] title = table.add("title");
    int[] body = table.add("linked body");
    int[] described = table.add("described");
    for (int i = 0; i < rows; i++) {
      PageHints.Shares shares = hints.of(page.text.array(), blocks.get(i));
      title[i] = shares.title();
      body[i] = shares.body();
      described[i] = shares.description();
    }
  }
}
