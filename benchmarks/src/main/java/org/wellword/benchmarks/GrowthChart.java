package org.wellword.benchmarks;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Lines over a logarithmic axis, each named at its end. Not thread-safe. */
final class GrowthChart {
  private static final double DOT = 7;

  private final String across;
  private final String upwards;
  private final XYSeriesCollection lines = new XYSeriesCollection();
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
  private boolean logarithmic;

  GrowthChart(String across, String upwards) {
    this.across = across;
    this.upwards = upwards;
  }

  /** The upward axis is logarithmic, too, and a dashed line shows what is linear. */
  GrowthChart logarithmic() {
    logarithmic = true;
    return this;
  }

  /** Adds a line through {@code points}, pairs of across and upwards. */
  void add(String name, List<double[]> points, Color color) {
    XYSeries line = new XYSeries(name);
    points.forEach(point -> line.add(point[0], point[1]));
    int index = lines.getSeriesCount();
    lines.addSeries(line);
    renderer.setSeriesPaint(index, color);
    renderer.setSeriesStroke(index, ChartLook.LINE);
    renderer.setSeriesShape(index, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
  }

  JFreeChart draw(String title, String note) {
    double right = lines.getDomainUpperBound(false);
    double top = lines.getRangeUpperBound(false);
    if (logarithmic) {
      addLinear(right);
    }
    ValueAxis up =
        logarithmic
            ? ChartLook.powers(upwards, lines.getRangeLowerBound(false) / 2, top * 2)
            : fromZero(top);
    ValueAxis to = ChartLook.powers(across, lines.getDomainLowerBound(false) / 1.3, right * 2.6);
    XYPlot plot = new XYPlot(lines, to, up, renderer);
    plot.setDomainGridlinePaint(ChartLook.GRID);
    plot.setRangeGridlinePaint(ChartLook.GRID);
    plot.setDomainGridlineStroke(new java.awt.BasicStroke(1));
    plot.setRangeGridlineStroke(new java.awt.BasicStroke(1));
    for (int i = 0; i < lines.getSeriesCount(); i++) {
      plot.addAnnotation(name(i));
    }
    return ChartLook.chart(title, note, plot);
  }

  private ValueAxis fromZero(double top) {
    NumberAxis axis = new NumberAxis(upwards);
    axis.setRange(0, top * 1.25);
    axis.setNumberFormatOverride(ChartLook.plain());
    return ChartLook.dressed(axis);
  }

  /** Through the end of the last line that was added, down to where the lines begin. */
  private void addLinear(double right) {
    XYSeries last = lines.getSeries(lines.getSeriesCount() - 1);
    double end = last.getY(last.getItemCount() - 1).doubleValue();
    double left = lines.getDomainLowerBound(false);
    add(
        "linear",
        List.of(new double[] {left, end * left / right}, new double[] {right, end}),
        ChartLook.FLOOR);
    int index = lines.getSeriesCount() - 1;
    renderer.setSeriesStroke(index, ChartLook.DASHES);
    renderer.setSeriesShapesVisible(index, false);
  }

  private XYTextAnnotation name(int index) {
    XYSeries line = lines.getSeries(index);
    boolean dashed = renderer.getSeriesStroke(index).equals(ChartLook.DASHES);
    int at = dashed ? 0 : line.getItemCount() - 1;
    double x = line.getX(at).doubleValue() * (dashed ? 1.4 : 1.12);
    XYTextAnnotation text =
        new XYTextAnnotation(String.valueOf(line.getKey()), x, line.getY(at).doubleValue());
    text.setFont(ChartLook.LABEL);
    text.setPaint(renderer.getSeriesPaint(index));
    text.setTextAnchor(TextAnchor.CENTER_LEFT);
    return text;
  }
}
