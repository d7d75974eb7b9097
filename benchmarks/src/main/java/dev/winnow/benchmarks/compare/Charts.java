package dev.winnow.benchmarks.compare;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws charts as SVG, without a background and in colours that show on white and on black. */
final class Charts {
  private static final int WIDTH = 860;
  private static final int HEIGHT = 480;
  private static final Color INK = new Color(0x7d8590);
  private static final Color GRID = new Color(0x7d, 0x85, 0x90, 0x40);
  private static final Color NONE = new Color(0, 0, 0, 0);
  private static final Color[] SERIES = {
    new Color(0x2f81f7),
    new Color(0xd29922),
    new Color(0x3fb950),
    new Color(0xdb61a2),
    new Color(0x8957e5),
    new Color(0xf0883e),
    new Color(0x39a7a0),
    new Color(0xe5534b)
  };
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  private static final Pattern DECIMALS = Pattern.compile("(\\.\\d\\d)\\d+");

  private final Path folder;

  Charts(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Draws how the cost of a unit of size changes with the size: a straight line is linear cost. */
  void costs(String name, String size, List<Measurement> measurements) throws IOException {
    Map<String, TreeMap<Double, Estimate>> series = new LinkedHashMap<>();
    for (Measurement each : measurements) {
      double count = Double.parseDouble(each.params().getOrDefault(size, "1"));
      series
          .computeIfAbsent(Settings.seriesOf(each, size), any -> new TreeMap<>())
          .put(count, new Estimate(each.nanos().value() / count, each.nanos().error() / count));
    }
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .xAxisTitle(size)
            .yAxisTitle("ns for each of " + size)
            .build();
    style(chart.getStyler());
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    series.forEach(
        (label, points) ->
            chart.addSeries(
                label,
                List.copyOf(points.keySet()),
                points.values().stream().map(Estimate::value).toList(),
                points.values().stream().map(Charts::errorBar).toList()));
    save(graphics -> chart.paint(graphics, WIDTH, HEIGHT), name);
  }

  /**
   * Draws points on a logarithmic axis: a place for each setting, a colour for each series. Bars
   * would have no ground to stand on. The axis is one of logarithms with the labels of what they
   * stand for, since XChart 4.0.3 puts errors in the wrong place on a logarithmic one.
   */
  void points(String name, String unit, Map<String, Map<String, Estimate>> series)
      throws IOException {
    Set<String> settings = new LinkedHashSet<>();
    series.values().forEach(each -> settings.addAll(each.keySet()));
    CategoryChart chart =
        new CategoryChartBuilder().width(WIDTH).height(HEIGHT).yAxisTitle(unit).build();
    style(chart.getStyler());
    chart
        .getStyler()
        .setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Scatter)
        .setXAxisLabelRotation(40)
        .setYAxisMin(decadeBelow(series));
    chart.getStyler().setYAxisTickLabelsFormattingFunction(Charts::decade);
    series.forEach(
        (label, points) -> {
          List<@Nullable Double> values = new ArrayList<>();
          List<@Nullable Double> errors = new ArrayList<>();
          for (String setting : settings) {
            Estimate point = points.get(setting);
            values.add(point == null ? null : Math.log10(point.value()));
            errors.add(point == null ? null : logarithmicError(point));
          }
          chart.addSeries(label, List.copyOf(settings), values, errors);
        });
    save(graphics -> chart.paint(graphics, WIDTH, HEIGHT), name);
  }

  private static double decadeBelow(Map<String, Map<String, Estimate>> series) {
    double least =
        series.values().stream()
            .flatMap(points -> points.values().stream())
            .mapToDouble(point -> point.value() - errorBar(point))
            .min()
            .orElse(1);
    return Math.floor(Math.log10(least));
  }

  /** The half width of what an estimate and its error reach over, on an axis of logarithms. */
  private static double logarithmicError(Estimate estimate) {
    double error = errorBar(estimate);
    return Math.log10((estimate.value() + error) / (estimate.value() - error)) / 2;
  }

  /** A label at each power of ten. */
  private static String decade(double logarithm) {
    double whole = Math.rint(logarithm);
    return Math.abs(logarithm - whole) > 1e-6
        ? ""
        : BigDecimal.ONE.scaleByPowerOfTen((int) whole).toPlainString();
  }

  /** An error that reaches below zero has no place on a logarithmic axis. */
  private static double errorBar(Estimate estimate) {
    return Double.isNaN(estimate.error()) ? 0 : Math.min(estimate.error(), estimate.value() * 0.9);
  }

  private static void style(AxesChartStyler styler) {
    styler
        .setAxisTitleFont(FONT)
        .setAxisTickLabelsFont(FONT)
        .setAxisTickLabelsColor(INK)
        .setAxisTickMarksColor(INK)
        .setPlotGridLinesColor(GRID)
        .setPlotGridLinesStroke(new BasicStroke(0.5f))
        .setErrorBarsColor(INK);
    styler
        .setChartBackgroundColor(NONE)
        .setPlotBackgroundColor(NONE)
        .setPlotBorderVisible(false)
        .setChartFontColor(INK)
        .setXAxisTitleColor(INK)
        .setYAxisTitleColor(INK)
        .setLegendBackgroundColor(NONE)
        .setLegendBorderColor(NONE)
        .setLegendFont(FONT)
        .setLegendPosition(LegendPosition.OutsideE)
        .setChartTitleVisible(false)
        .setSeriesColors(SERIES);
  }

  /** Letters are drawn as outlines; two decimals are plenty for them and a third of the size. */
  private void save(Consumer<VectorGraphics2D> paint, String name) throws IOException {
    VectorGraphics2D graphics = new VectorGraphics2D();
    paint.accept(graphics);
    ByteArrayOutputStream svg = new ByteArrayOutputStream();
    Processors.get("svg")
        .getDocument(graphics.getCommands(), new PageSize(0, 0, WIDTH, HEIGHT))
        .writeTo(svg);
    String text = DECIMALS.matcher(svg.toString(StandardCharsets.UTF_8)).replaceAll("$1");
    Files.writeString(folder.resolve(name), text);
  }
}
