package org.wellword.benchmarks;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

/**
 * What all charts have in common: calm colours on white, thin lines, numbers as people write them.
 */
final class ChartLook {
  static final Color OURS = new Color(0x1F6FB2);
  static final Color OTHERS = new Color(0xC2703D);
  static final Color FLOOR = new Color(0x9AA5B1);
  static final Color GRID = new Color(0xE3E7EB);
  private static final Color INK = new Color(0x2B333B);
  private static final Color FAINT = new Color(0x5B6670);

  static final Font LABEL = font(Font.PLAIN, 13);
  private static final Font TITLE = font(Font.BOLD, 17);
  private static final Font NOTE = font(Font.PLAIN, 12);

  static final BasicStroke LINE =
      new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final BasicStroke DASHES =
      new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 5}, 0);

  private ChartLook() {}

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  /** A chart with a title and a line below it, both at the left. */
  static JFreeChart chart(String title, String note, Plot plot) {
    JFreeChart chart = new JFreeChart(null, LABEL, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(12, 16, 12, 24));
    chart.addSubtitle(line(title, TITLE, INK, 0));
    chart.addSubtitle(line(note, NOTE, FAINT, 12));
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    return chart;
  }

  private static TextTitle line(String text, Font font, Color color, int below) {
    TextTitle line = new TextTitle(text, font);
    line.setPaint(color);
    line.setHorizontalAlignment(HorizontalAlignment.LEFT);
    line.setTextAlignment(HorizontalAlignment.LEFT);
    line.setMargin(0, 0, below, 0);
    return line;
  }

  /** A logarithmic axis with a label at every power of ten. */
  static LogAxis powers(String label, double from, double to) {
    LogAxis axis = new LogAxis(label);
    axis.setRange(from, to);
    axis.setTickUnit(new NumberTickUnit(1, plain(), 9));
    axis.setNumberFormatOverride(plain());
    return dressed(axis);
  }

  /** Numbers without exponents, thousands apart. */
  static DecimalFormat plain() {
    return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  static <A extends Axis> A dressed(A axis) {
    axis.setLabelFont(LABEL);
    axis.setLabelPaint(FAINT);
    axis.setTickLabelFont(LABEL);
    axis.setTickLabelPaint(INK);
    axis.setAxisLinePaint(FLOOR);
    axis.setTickMarkPaint(FLOOR);
    return axis;
  }
}
