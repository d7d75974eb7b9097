package dev.winnow.boilerplate;

import dev.winnow.boilerplate.LabelledLines.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints how well a model tells the labelled lines of some files, at several thresholds. */
final class LineEvaluation {
  private record Judged(float score, boolean boilerplate, int length) {}

  private LineEvaluation() {}

  /** Takes the model and files of labelled lines. */
  public static void main(String[] args) throws IOException {
    LineModel model = LineModel.read(Path.of(args[0]));
    for (int i = 1; i < args.length; i++) {
      System.out.println(args[i]);
      print(judge(LabelledLines.read(Path.of(args[i])), model));
    }
  }

  private static List<Judged> judge(List<LabelledLines> pages, LineModel model) {
    LineReader reader = new LineReader(LineCues.standard());
    List<Judged> judged = new ArrayList<>();
    for (LabelledLines page : pages) {
      LineTable table = new LineTable();
      StringBuilder text = new StringBuilder();
      for (Line line : page.lines()) {
        String stripped = line.text().isBlank() ? "-" : line.text().strip();
        table.add(text.length(), text.length() + stripped.length());
        text.append(stripped).append('\n');
      }
      LineMatrix matrix = LineMatrix.of(text.toString(), table, 0, table.size(), reader, model, 0);
      float[] scores = model.scores(matrix).boilerplate;
      for (int i = 0; i < scores.length; i++) {
        Line line = page.lines().get(i);
        if (line.isContent() || line.isBoilerplate()) {
          judged.add(new Judged(scores[i], line.isBoilerplate(), line.text().length()));
        }
      }
    }
    return judged;
  }

  private static void print(List<Judged> lines) {
    for (double threshold = -1; threshold <= 4; threshold += 0.5) {
      double[] line = new double[3];
      double[] chars = new double[3];
      double content = 0;
      for (Judged judged : lines) {
        boolean goes = judged.score > threshold;
        int cell = judged.boilerplate ? (goes ? 0 : 2) : 1;
        if (judged.boilerplate || goes) {
          line[cell]++;
          chars[cell] += judged.length;
        }
        content += judged.boilerplate ? 0 : judged.length;
      }
      System.out.printf(
          "%5.1f  line P %.3f R %.3f F1 %.4f  char F1 %.4f  content recall %.4f%n",
          threshold,
          line[0] / (line[0] + line[1]),
          line[0] / (line[0] + line[2]),
          f1(line),
          f1(chars),
          1 - chars[1] / content);
    }
  }

  private static double f1(double[] counts) {
    return 2 * counts[0] / (2 * counts[0] + counts[1] + counts[2]);
  }
}
