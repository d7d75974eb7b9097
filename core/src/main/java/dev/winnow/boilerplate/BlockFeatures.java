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
      features.table.add("page " + pageRow.name(i), pageRow.column(i).get(0));
    }
    return features.table;
  }

  private void addText() {
    FeatureColumn words = table.add("words");
    FeatureColumn length = table.add("length");
    FeatureColumn links = table.add("links");
    FeatureColumn sentences = table.add("sentences");
    FeatureColumn commas = table.add("commas");
    FeatureColumn ending = table.add("ending");
    FeatureColumn wordLength = table.add("word length");
    FeatureColumn digits = table.add("digits");
    FeatureColumn capitals = table.add("capitals");
    FeatureColumn score = table.add("text score");
    FeatureColumn tag = table.add("tag");
    FeatureColumn beginning = table.add("beginning");
    FeatureColumn continues = table.add("continues");
    FeatureColumn density = table.add("density");
    for (int i = 0; i < rows; i++) {
      TextBlock block = blocks.get(i);
      words.set(i, FeatureTable.log(block.words));
      length.set(i, FeatureTable.log(block.end - block.start));
      links.set(i, FeatureTable.percent(block.linkWords, block.words));
      sentences.set(i, FeatureTable.log(block.sentences));
      commas.set(i, FeatureTable.log(block.commas));
      ending.set(i, ending(page.text.charAt(block.end - 1)));
      wordLength.set(i, FeatureTable.capped(8 * block.letters / Math.max(1, block.words)));
      digits.set(i, FeatureTable.percent(block.digits, block.end - block.start));
      capitals.set(i, FeatureTable.percent(block.capitals, block.words));
      score.set(i, FeatureTable.centred(block.textScore, 3));
      tag.set(i, block.box.tag.rank());
      beginning.set(i, beginning(page.text.charAt(block.start)));
      continues.set(i, block.continues ? 1 : 0);
      density.set(i, FeatureTable.capped(10 * block.words / Math.max(1, block.sentences)));
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
      FeatureColumn column = table.add("flag " + flag);
      for (int i = 0; i < rows; i++) {
        column.set(i, (blocks.get(i).box.flags >> flag) & 1);
      }
    }
  }

  private void addClasses() {
    FeatureColumn own = table.add("class own");
    FeatureColumn parent = table.add("class parent");
    FeatureColumn sum = table.add("class sum");
    FeatureColumn least = table.add("class least");
    FeatureColumn most = table.add("class most");
    FeatureColumn upper = table.add("class upper");
    FeatureColumn depth = table.add("depth");
    for (int i = 0; i < rows; i++) {
      Box box = blocks.get(i).box;
      Box above = up(box);
      own.set(i, FeatureTable.centred(box.classScore, 3));
      parent.set(i, FeatureTable.centred(above.classScore + up(above).classScore, 3));
      sum.set(i, FeatureTable.centred(box.classScoreSum, 6));
      least.set(i, FeatureTable.centred(box.classScoreLeast, 3));
      most.set(i, FeatureTable.centred(box.classScoreMost, 3));
      upper.set(i, FeatureTable.centred(up(up(above)).classScoreSum, 6));
      depth.set(i, FeatureTable.capped(box.depth));
    }
  }

  private static Box up(Box box) {
    return box.parent == null ? box : box.parent;
  }

  private void addPosition() {
    FeatureColumn words = table.add("words before");
    FeatureColumn share = table.add("share before");
    FeatureColumn after = table.add("words after");
    FeatureColumn index = table.add("blocks before");
    int total = page.words();
    int before = 0;
    for (int i = 0; i < rows; i++) {
      words.set(i, FeatureTable.log(before));
      share.set(i, FeatureTable.percent(before, total));
      after.set(i, FeatureTable.log(total - before - blocks.get(i).words));
      index.set(i, FeatureTable.percent(i, rows));
      before += blocks.get(i).words;
    }
  }

  private void addAncestors() {
    for (int level = 0; level < LEVELS; level++) {
      FeatureColumn[] columns = new FeatureColumn[SHAPE.size()];
      for (int c = 0; c < columns.length; c++) {
        columns[c] = table.add(SHAPE.get(c) + " ^" + level);
      }
      FeatureColumn place = table.add("place ^" + level);
      for (int i = 0; i < rows; i++) {
        Box box = up(blocks.get(i).box, level);
        int[] shape = shape(box);
        for (int c = 0; c < columns.length; c++) {
          columns[c].set(i, shape[c]);
        }
        place.set(i, FeatureTable.percent(i - box.first, box.end - box.first));
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
    FeatureColumn in = table.add("in best");
    FeatureColumn near = table.add("near best");
    FeatureColumn parent = table.add("best parent score");
    for (int i = 0; i < rows; i++) {
      Box box = blocks.get(i).box;
      in.set(i, best != null && i >= best.first && i < best.end ? 1 : 0);
      near.set(
          i,
          best != null && i >= up(best).first && i < up(best).end
              ? 2
              : best != null && i >= up(best, 2).first && i < up(best, 2).end ? 1 : 0);
      parent.set(
          i,
          best == null
              ? 0
              : FeatureTable.percent((long) up(box).contentScore, (long) best.contentScore + 1));
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
    FeatureColumn count = table.add("group blocks");
    FeatureColumn words = table.add("group words");
    FeatureColumn mean = table.add("group mean");
    FeatureColumn links = table.add("group links");
    FeatureColumn sentences = table.add("group sentences");
    FeatureColumn extent = table.add("group extent");
    FeatureColumn same = table.add("copies");
    for (int i = 0; i < rows; i++) {
      Group group = byRow.get(i);
      count.set(i, FeatureTable.log(group.blocks));
      words.set(i, FeatureTable.percent(group.words, page.words()));
      mean.set(i, FeatureTable.log(group.words / group.blocks));
      links.set(i, FeatureTable.percent(group.linkWords, group.words));
      sentences.set(i, FeatureTable.percent(10L * group.sentences, group.words));
      extent.set(i, FeatureTable.percent(group.last - group.first, rows));
      same.set(i, FeatureTable.capped(copies.getOrDefault(blocks.get(i).hash, 1)));
    }
  }

  private void addNeighbours() {
    FeatureColumn words = table.column(0);
    FeatureColumn links = table.column(2);
    FeatureColumn sentences = table.column(3);
    FeatureColumn tags = table.column(10);
    FeatureColumn scores = table.column(9);
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
    FeatureColumn column = table.add("apart " + distance);
    for (int i = 0; i < rows; i++) {
      int other = i + distance;
      Box box = blocks.get(i).box;
      int steps = 0;
      while (steps < 10 && box.parent != null && (other < box.first || other >= box.end)) {
        box = box.parent;
        steps++;
      }
      column.set(i, steps);
    }
  }

  private void addHeadings() {
    FeatureColumn distance = table.add("heading distance");
    FeatureColumn level = table.add("heading level");
    FeatureColumn score = table.add("heading score");
    FeatureColumn headline = table.add("after headline");
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
      distance.set(i, lastHeading < 0 ? FeatureTable.MOST : FeatureTable.log(i - lastHeading));
      level.set(i, lastHeading < 0 ? 0 : blocks.get(lastHeading).box.tag.headingLevel());
      score.set(
          i, lastHeading < 0 ? 0 : FeatureTable.centred(blocks.get(lastHeading).textScore, 3));
      headline.set(i, sinceHeadline < 0 ? 0 : 1 + FeatureTable.log(sinceHeadline));
      sinceHeadline += sinceHeadline < 0 ? 0 : block.words;
    }
  }

  private void addHints(PageHints hints) {
    FeatureColumn title = table.add("title");
    FeatureColumn body = table.add("linked body");
    FeatureColumn described = table.add("described");
    for (int i = 0; i < rows; i++) {
      PageHints.Shares shares = hints.of(page.text.array(), blocks.get(i));
      title.set(i, shares.title());
      body.set(i, shares.body());
      described.set(i, shares.description());
    }
  }
}
