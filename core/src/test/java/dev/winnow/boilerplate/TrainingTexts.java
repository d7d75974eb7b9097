package dev.winnow.boilerplate;

import dev.winnow.boilerplate.LabelledLines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Makes the texts that the trees learn from: pages as they are; what extractors left of them, and
 * what one might leave; nearly clean texts with a passage of boilerplate set in; and short items.
 * Some of each have all their words made unknown, as those of a language that the words were not
 * learnt in.
 */
final class TrainingTexts {
  static final int FOLDS = 5;
  private static final String SEEDS = "dev/winnow/boilerplate/line-seeds.txt";
  private static final int MIN_CONTENT = 8;

  /**
   * How many briefs an article is cut into, the most lines of one, and of boilerplate behind it.
   */
  private static final int BRIEFS = 2;

  private static final int MOST_OF_BRIEF = 5;

  /** What a page as it is counts, and what an extractor left of it, one of several. */
  private static final float PAGE_WEIGHT = 1.5f;

  private static final float EXTRACT_WEIGHT = 0.7f;

  /** Of a hundred extracts, how many are learnt from. */
  private static final int EXTRACTS = 100;

  private static final int MOST_BEHIND = 3;

  /**
   * A text, what makes its words unknown (or 0), the fold whose words were learnt without it, and
   * whether it is a page as it is.
   */
  record Text(List<Line> lines, int salt, float weight, int fold, boolean isPage) {}

  private final Random random = new Random(5);

  /** Of its own, so that the other texts stay the same whatever is done about briefs. */
  private final Random briefs = new Random(9);

  /** Of its own for the same reason. */
  private final Random extracts = new Random(13);

  private final List<List<Line>> seeds = seeds();

  List<Text> of(List<LabelledLines> pages, List<LabelledLines> extracted) {
    List<Text> texts = new ArrayList<>();
    for (LabelledLines page : pages) {
      int fold = fold(page);
      texts.add(new Text(page.lines(), 0, PAGE_WEIGHT, fold, true));
      if (random.nextInt(5) == 0) {
        texts.add(new Text(page.lines(), random.nextInt() | 1, 0.7f, fold, true));
      }
      texts.add(new Text(leftOver(page.lines(), random.nextDouble()), salt(), 0.5f, fold, false));
      if (isArticle(page)) {
        texts.add(new Text(leftOver(page.lines(), random.nextDouble()), salt(), 0.5f, fold, false));
        for (int i = 0; i < 2; i++) {
          List<Line> lines = leftOver(page.lines(), 0.3 * random.nextDouble());
          texts.add(new Text(withSeed(lines, fold), salt(), 0.5f, fold, false));
        }
        for (int i = 0; i < BRIEFS; i++) {
          texts.add(new Text(brief(page.lines(), fold), 0, 1, fold, false));
        }
      }
    }
    for (LabelledLines extract : extracted) {
      if (extracts.nextInt(100) < EXTRACTS) {
        int salt = extracts.nextInt(6) == 0 ? extracts.nextInt() | 1 : 0;
        texts.add(new Text(extract.lines(), salt, EXTRACT_WEIGHT, fold(extract), false));
      }
    }
    return texts;
  }

  static int fold(LabelledLines page) {
    return Math.floorMod(page.source().hashCode(), FOLDS);
  }

  private int salt() {
    return random.nextInt(5) == 0 ? random.nextInt() | 1 : 0;
  }

  private static boolean isArticle(LabelledLines page) {
    return page.lines().stream().filter(l -> l.isContent() && l.text().length() > 100).count()
        >= MIN_CONTENT;
  }

  /** The lines of the passages of a fold. */
  List<Line> seedLines(int fold) {
    List<Line> lines = new ArrayList<>();
    for (int i = fold; i < seeds.size(); i += FOLDS) {
      lines.addAll(seeds.get(i));
    }
    return lines;
  }

  private static List<List<Line>> seeds() {
    ClassLoader loader = TrainingTexts.class.getClassLoader();
    try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(SEEDS), SEEDS)) {
      List<List<Line>> seeds = new ArrayList<>();
      for (String block : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", -1)) {
        seeds.add(
            block
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> new Line(line, Line.SEED))
                .toList());
      }
      return seeds.stream().filter(block -> !block.isEmpty()).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Sets a passage in, the longer of two: at the front, at the end, or anywhere. */
  private List<Line> withSeed(List<Line> lines, int fold) {
    List<Line> one = seed(fold, random);
    List<Line> other = seed(fold, random);
    List<Line> seed = one.size() > other.size() ? one : other;
    int at =
        switch (random.nextInt(5)) {
          case 0, 1 -> 0;
          case 2, 3 -> lines.size();
          default -> random.nextInt(lines.size() + 1);
        };
    List<Line> all = new ArrayList<>(lines);
    all.addAll(at, seed);
    return all;
  }

  /**
   * A headline and a few lines in a row from anywhere in an article, often with some of its
   * boilerplate or a passage behind or before: short items look like nothing else, and must not be
   * taken for what surrounds longer ones.
   */
  private List<Line> brief(List<Line> lines, int fold) {
    List<Line> content =
        lines.stream().filter(line -> line.isContent() && line.text().length() > 60).toList();
    int size = Math.min(content.size(), 1 + briefs.nextInt(MOST_OF_BRIEF));
    int at = briefs.nextInt(content.size() - size + 1);
    List<Line> brief = new ArrayList<>();
    if (briefs.nextInt(3) > 0) {
      lines.stream()
          .filter(line -> line.label().equals("headline"))
          .findFirst()
          .ifPresent(brief::add);
    }
    brief.addAll(content.subList(at, at + size));
    List<Line> residue =
        lines.stream().filter(line -> line.isBoilerplate() && line.text().length() > 8).toList();
    switch (briefs.nextInt(4)) {
      case 0 -> {
        int count = Math.min(residue.size(), briefs.nextInt(MOST_BEHIND + 1));
        int from = briefs.nextInt(residue.size() - count + 1);
        brief.addAll(residue.subList(from, from + count));
      }
      case 1 -> brief.addAll(seed(fold, briefs));
      case 2 -> brief.addAll(0, seed(fold, briefs));
      default -> {}
    }
    return brief;
  }

  private List<Line> seed(int fold, Random random) {
    int perFold = (seeds.size() - fold + FOLDS - 1) / FOLDS;
    return seeds.get(fold + FOLDS * random.nextInt(perFold));
  }

  /**
   * The content, and boilerplate the less the farther it is from content; long lines are left more
   * often, as extractors take them for text.
   */
  private List<Line> leftOver(List<Line> lines, double dirt) {
    int[] distances = distances(lines);
    double near = dirt * dirt;
    double far = random.nextInt(3) == 0 ? 0.02 * dirt : 0;
    double farLong = 0.3 * dirt * random.nextDouble();
    List<Line> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      double probability =
          switch (line.label()) {
            case "content" -> 0.99;
            case "headline" -> 0.85;
            case "duplicate" -> 0.2;
            case "boilerplate" -> distances[i] <= 2 ? near : distances[i] <= 12 ? 0.3 * near : far;
            default -> 0.9;
          };
      if (line.isBoilerplate() && line.text().length() > 80) {
        probability += farLong;
      }
      if (random.nextDouble() < probability) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static int[] distances(List<Line> lines) {
    int[] distances = new int[lines.size()];
    int distance = lines.size();
    for (int i = 0; i < distances.length; i++) {
      distance = lines.get(i).isContent() ? 0 : distance + 1;
      distances[i] = distance;
    }
    distance = lines.size();
    for (int i = distances.length - 1; i >= 0; i--) {
      distance = lines.get(i).isContent() ? 0 : distance + 1;
      distances[i] = Math.min(distances[i], distance);
    }
    return distances;
  }
}
