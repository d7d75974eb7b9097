package dev.winnow.boilerplate;

import dev.winnow.boilerplate.LabelledLines.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jsoup.parser.Parser;

/**
 * Makes of a labelled page what extractors of three kinds would leave of it, line by line with
 * labels: the element that scores best (Readability), blocks chosen by their density and that of
 * their neighbours (Kohlschütter et al., Boilerplate Detection using Shallow Text Features, WSDM
 * 2010), and every paragraph that is long enough.
 */
final class ExtractorResidue {
  private static final double CONTENT = 0.6;
  private static final double BOILERPLATE = 0.15;
  private static final int LEAST_CONTENT = 3;
  private static final int LINE = 15;

  private final Page page;
  private final List<Line> blocks = new ArrayList<>();
  private final LabelledPage labelled;
  private final String source;

  private ExtractorResidue(LabelledPage labelled, String source) {
    HashedWeights none = new HashedWeights(new byte[2]);
    this.labelled = labelled;
    this.source = source;
    this.page = ContentModel.read(Parser.parse(labelled.html(), ""), none, none);
    double[] shares = BlockLabels.of(page, labelled.expected());
    List<String> title = Words.of(labelled.title());
    for (int i = 0; i < shares.length; i++) {
      String text = page.textOf(page.blocks.get(i));
      String label =
          shares[i] >= CONTENT ? "content" : shares[i] <= BOILERPLATE ? "boilerplate" : "mixed";
      blocks.add(new Line(text, Words.of(text).equals(title) ? "headline" : label));
    }
  }

  /** What each of the extractors leaves, where it leaves some content. */
  static List<LabelledLines> of(LabelledPage labelled, String source) {
    ExtractorResidue residue = new ExtractorResidue(labelled, source);
    Box best = ContentScores.add(residue.page);
    List<LabelledLines> all = new ArrayList<>();
    if (best != null) {
      Box above = best.parent == null ? best : best.parent;
      residue.add(all, "element", i -> i >= best.first && i < best.end);
      residue.add(all, "parent", i -> i >= above.first && i < above.end && !residue.isLinks(i));
    }
    residue.add(all, "density", residue::isDense);
    residue.add(
        all, "paragraphs", i -> residue.page.blocks.get(i).words >= LINE || residue.isBetween(i));
    return all;
  }

  private void add(List<LabelledLines> all, String kind, IntPredicate keeps) {
    List<Line> lines = new ArrayList<>();
    int content = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (keeps.test(i)) {
        Line block = blocks.get(i);
        content += block.isContent() ? 1 : 0;
        Arrays.stream(block.text().split("\n", -1))
            .filter(line -> !line.isBlank())
            .forEach(line -> lines.add(new Line(line, block.label())));
      }
    }
    if (content >= LEAST_CONTENT) {
      all.add(new LabelledLines(labelled.id() + " " + kind, source, lines));
    }
  }

  private boolean isLinks(int i) {
    return linkDensity(i) > 0.5;
  }

  private boolean isBetween(int i) {
    return words(i - 1) >= LINE && words(i + 1) >= LINE;
  }

  private int words(int i) {
    return i < 0 || i >= page.blocks.size() ? 0 : page.blocks.get(i).words;
  }

  private double linkDensity(int i) {
    if (i < 0 || i >= page.blocks.size()) {
      return 0;
    }
    TextBlock block = page.blocks.get(i);
    return block.linkWords / (double) Math.max(1, block.words);
  }

  /** The decision tree over the words and links of three blocks in a row. */
  private boolean isDense(int i) {
    if (linkDensity(i) > 1 / 3.0) {
      return false;
    }
    if (linkDensity(i - 1) <= 0.55) {
      if (words(i) <= 16) {
        return words(i + 1) > 15 || words(i - 1) > 4;
      }
      return true;
    }
    return words(i) > 40 || words(i + 1) > 17;
  }
}
