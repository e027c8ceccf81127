package org.wellword.cli.study;

import java.awt.BasicStroke;
import java.awt.Color;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.wellword.insight.Share;

/**
 * Shares with their intervals, drawn by XChart: rows of dots on lines, or a line in a band over
 * time. Loaded when a page is written, and never by the other commands.
 */
final class ShareChart {
  private static final int WIDTH = 600;
  private static final int ROW = 34;
  private static final int AXIS = 56;
  private static final int TREND_HEIGHT = 240;
  private static final int MOST_LETTERS = 36;

  /** XChart writes no label on the very edge. */
  private static final double MARGIN = 0.015;

  private static final String UNSEEN = "\u200B"; // a space without a width
  private static final double BESIDE = 0.17;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yy", Locale.ENGLISH);

  private ShareChart() {}

  /** Rows from top to bottom, each with a dot on its interval for every series. */
  static XYChart dots(List<Dot> rows) {
    int series = rows.get(0).shares().size();
    XYChart chart = chart(rows.size() * (ROW + (series - 1) * 8) + AXIS);
    double most = 0;
    for (int s = 0; s < series; s++) {
      double[] at = new double[rows.size()];
      double[] y = new double[rows.size()];
      double[] x = new double[rows.size() * 3];
      double[] lines = new double[rows.size() * 3];
      for (int i = 0; i < rows.size(); i++) {
        Share share = rows.get(i).shares().get(s);
        double height = rows.size() - i + (series == 1 ? 0 : BESIDE - 2 * BESIDE * s);
        at[i] = share.share() * 100;
        y[i] = height;
        x[3 * i] = share.low() * 100;
        x[3 * i + 1] = share.high() * 100;
        x[3 * i + 2] = share.high() * 100;
        lines[3 * i] = height;
        lines[3 * i + 1] = height;
        lines[3 * i + 2] = Double.NaN; // ends the line
        most = Math.max(most, share.high() * 100);
      }
      Color color = s == 0 ? ChartInk.FIRST : ChartInk.SECOND;
      line(chart, "interval " + s, x, lines, color, SeriesMarkers.NONE).setLineWidth(2.5f);
      line(chart, "share " + s, at, y, color, s == 0 ? SeriesMarkers.CIRCLE : SeriesMarkers.DIAMOND)
          .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    }
    XYStyler styler = chart.getStyler();
    styler.setPlotGridHorizontalLinesVisible(false);
    styler.setXAxisMin(most * -MARGIN);
    styler.setXAxisMax(Math.min(100 + 100 * MARGIN, most * 1.06));
    styler.setYAxisMin(0.4);
    styler.setYAxisMax(rows.size() + 0.6);
    styler.setYAxisTickMarkSpacingHint((chart.getHeight() - AXIS) / (rows.size() + 1));
    styler.setYAxisLabelAlignment(TextAlignment.Right);
    chart.setCustomXAxisTickLabelsFormatter(ShareChart::percent);
    chart.setCustomYAxisTickLabelsFormatter(value -> label(rows, value));
    return chart;
  }

  /** A share over time, within its interval. */
  static XYChart trend(List<LocalDate> days, List<Share> shares) {
    XYChart chart = chart(TREND_HEIGHT);
    int n = days.size();
    double[] x = new double[n];
    double[] y = new double[n];
    double[] around = new double[2 * n];
    double[] band = new double[2 * n];
    double most = 0;
    for (int i = 0; i < n; i++) {
      x[i] = days.get(i).toEpochDay();
      y[i] = shares.get(i).share() * 100;
      around[i] = x[i];
      band[i] = shares.get(i).high() * 100;
      around[2 * n - 1 - i] = x[i];
      band[2 * n - 1 - i] = shares.get(i).low() * 100;
      most = Math.max(most, band[i]);
    }
    XYSeries area = line(chart, "interval", around, band, ChartInk.BAND, SeriesMarkers.NONE);
    area.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea).setFillColor(ChartInk.BAND);
    line(chart, "share", x, y, ChartInk.FIRST, n > 60 ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE)
        .setLineWidth(2);
    XYStyler styler = chart.getStyler();
    styler.setMarkerSize(5);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setYAxisMin(most * -MARGIN);
    styler.setYAxisMax(Math.min(100 + 100 * MARGIN, most * 1.06));
    styler.setXAxisTickMarkSpacingHint(100);
    chart.setCustomXAxisTickLabelsFormatter(
        value -> LocalDate.ofEpochDay(Math.round(value)).format(DAY));
    chart.setCustomYAxisTickLabelsFormatter(ShareChart::percent);
    return chart;
  }

  private static XYChart chart(int height) {
    XYChart chart = new XYChart(WIDTH, height);
    XYStyler styler = chart.getStyler();
    styler.setBaseFont(ChartInk.FONT);
    styler.setAxisTickLabelsFont(ChartInk.FONT);
    styler.setChartBackgroundColor(ChartInk.PAPER);
    styler.setPlotBackgroundColor(ChartInk.PAPER);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(ChartInk.GRID);
    styler.setPlotGridLinesStroke(new BasicStroke(1));
    styler.setAxisTickLabelsColor(ChartInk.TEXT);
    styler.setXAxisTickLabelsColor(ChartInk.TEXT);
    styler.setYAxisTickLabelsColor(ChartInk.TEXT);
    styler.setAxisTicksLineVisible(false);
    styler.setAxisTicksMarksVisible(false);
    styler.setPlotTicksMarksVisible(false);
    styler.setLegendVisible(false);
    styler.setChartTitleVisible(false);
    styler.setAxisTitlesVisible(false);
    styler.setChartPadding(6);
    styler.setPlotContentSize(1);
    styler.setMarkerSize(9);
    styler.setLocale(Locale.ROOT);
    return chart;
  }

  private static XYSeries line(
      XYChart chart, String name, double[] x, double[] y, Color color, Marker marker) {
    XYSeries series = chart.addSeries(name, x, y);
    series.setLineColor(color);
    series.setLineStyle(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    series.setMarkerColor(color);
    series.setMarker(marker);
    return series;
  }

  private static String percent(double value) {
    double rounded = Math.round(value * 1000) / 1000.0;
    return (rounded == Math.rint(rounded)
            ? String.valueOf((long) rounded)
            : String.valueOf(rounded))
        + "%";
  }

  /**
   * Of a row; else something unseen and of its own, as XChart takes fewer ticks for a label that
   * comes twice.
   */
  private static String label(List<Dot> rows, double value) {
    int row = rows.size() - (int) Math.round(value);
    boolean whole = Math.abs(value - Math.rint(value)) < 1e-6;
    if (!whole || row < 0 || row >= rows.size()) {
      return UNSEEN.repeat(Math.max(1, (int) Math.round(value * 2) + 4));
    }
    String label = rows.get(row).label();
    int cut = label.lastIndexOf(' ', MOST_LETTERS);
    return (label.length() <= MOST_LETTERS
            ? label
            : label.substring(0, cut > 0 ? cut : MOST_LETTERS) + " …")
        + UNSEEN.repeat(row);
  }
}
