package org.wellword.benchmarks;

import java.awt.Color;
import java.awt.Paint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** Lying bars on a logarithmic axis, each with its figure. Not thread-safe. */
final class BarChart {
  private static final String ONE_SERIES = "";

  private final DefaultCategoryDataset values = new DefaultCategoryDataset();
  private final List<Color> colors = new ArrayList<>();

  /** Adds a bar below the others; {@code value} is above 0. */
  void add(String name, double value, Color color) {
    values.addValue(value, ONE_SERIES, name);
    colors.add(color);
  }

  JFreeChart draw(String title, String note, String axis) {
    double least = 1;
    double most = 1;
    for (int i = 0; i < values.getColumnCount(); i++) {
      double value = values.getValue(0, i).doubleValue();
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    double base = Math.pow(10, Math.floor(Math.log10(least) - 0.2));
    CategoryAxis names = ChartLook.dressed(new CategoryAxis());
    names.setMaximumCategoryLabelWidthRatio(0.45f);
    names.setCategoryMargin(0.3);
    names.setTickMarksVisible(false);
    names.setCategoryLabelPositionOffset(10);
    CategoryPlot plot =
        new CategoryPlot(values, names, ChartLook.powers(axis, base, most * 4), bars(base));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
    plot.setRangeGridlinePaint(ChartLook.GRID);
    plot.setRangeGridlineStroke(new java.awt.BasicStroke(1));
    return ChartLook.chart(title, note, plot);
  }

  private BarRenderer bars(double base) {
    BarRenderer renderer =
        new BarRenderer() {
          private static final long serialVersionUID = 1;

          @Override
          public Paint getItemPaint(int row, int column) {
            return colors.get(column);
          }
        };
    renderer.setBase(base);
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator() {
          private static final long serialVersionUID = 1;

          @Override
          public String generateLabel(CategoryDataset of, int row, int column) {
            return figure(of.getValue(row, column).doubleValue());
          }
        });
    renderer.setDefaultItemLabelFont(ChartLook.LABEL);
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    return renderer;
  }

  /** Two significant digits at least, no more than are meant. */
  static String figure(double value) {
    String format = value < 0.1 ? "%.3f" : value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, format, value);
  }
}
