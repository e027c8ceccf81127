package org.wellword.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws the newest records of a machine, as far as they are there. */
final class Charts {
  private static final int WIDTH = 860;
  private static final int HEIGHT = 420;

  /** A full record, or a short one when it is newer. */
  private static final String ANY_EFFORT = "(-short)?";

  private static final Map<String, String> STREAMS =
      Map.of("ORDINARY", "ordinary", "MIX", "one in ten on topic", "ON_TOPIC", "on topic");

  private Charts() {}

  /** Reads the tables of {@code records} and writes into {@code folder}. */
  static void write(Path records, Path folder) throws IOException {
    RecordTable check = RecordTable.newest(records, "check" + ANY_EFFORT);
    if (check != null) {
      SvgFile.write(check(check), WIDTH, HEIGHT, folder.resolve("check.svg"));
    }
    RecordTable length = RecordTable.newest(records, "growth-length" + ANY_EFFORT);
    if (length != null) {
      SvgFile.write(length(length), WIDTH, HEIGHT, folder.resolve("growth-length.svg"));
    }
    RecordTable rules = RecordTable.newest(records, "growth-rules" + ANY_EFFORT);
    if (rules != null) {
      SvgFile.write(rules(rules), WIDTH, HEIGHT, folder.resolve("growth-rules.svg"));
    }
  }

  private static org.jfree.chart.JFreeChart check(RecordTable table) {
    BarChart bars = new BarChart();
    for (String stream : List.of("ORDINARY", "MIX", "ON_TOPIC")) {
      bar(bars, table, stream, "WELLWORD", "checkCaption, " + STREAMS.get(stream), ChartLook.OURS);
    }
    for (String stream : List.of("ORDINARY", "MIX", "ON_TOPIC")) {
      String name = "Lucene Monitor + BM25, " + STREAMS.get(stream);
      bar(bars, table, stream, "MONITOR_BM25", name, ChartLook.OTHERS);
    }
    String ordinary = "ORDINARY";
    bar(bars, table, ordinary, "ENGLISH_ANALYZER", "floor: EnglishAnalyzer", ChartLook.FLOOR);
    bar(bars, table, ordinary, "TOKENIZE", "floor: our tokens", ChartLook.FLOOR);
    bar(bars, table, ordinary, "EVERY_CHAR", "floor: every character", ChartLook.FLOOR);
    return bars.draw(
        "A whole check beside a rival and floors",
        where(table),
        "µs of CPU a caption, logarithmic");
  }

  private static void bar(
      BarChart bars,
      RecordTable table,
      String stream,
      String engine,
      String name,
      java.awt.Color color) {
    Map<String, String> row = row(table, Map.of("stream", stream, "engine", engine));
    if (row != null) {
      bars.add(name, number(row, "cpu_ns") / 1e3, color);
    }
  }

  private static @Nullable Map<String, String> row(RecordTable table, Map<String, String> wanted) {
    return table.rows().stream()
        .filter(row -> row.entrySet().containsAll(wanted.entrySet()))
        .findFirst()
        .orElse(null);
  }

  private static org.jfree.chart.JFreeChart length(RecordTable table) {
    GrowthChart chart = new GrowthChart("characters of the caption", "µs of CPU a caption");
    chart.add("on topic", points(table, "ON_TOPIC", "chars"), ChartLook.OTHERS);
    chart.add("ordinary", points(table, "ORDINARY", "chars"), ChartLook.OURS);
    return chart.logarithmic().draw("Cost by length of the caption", where(table));
  }

  private static org.jfree.chart.JFreeChart rules(RecordTable table) {
    GrowthChart chart = new GrowthChart("rules in the packs", "µs of CPU a caption");
    chart.add("on topic", points(table, "ON_TOPIC", "rules"), ChartLook.OTHERS);
    chart.add("ordinary", points(table, "ORDINARY", "rules"), ChartLook.OURS);
    return chart.draw("Cost by number of rules", where(table));
  }

  private static List<double[]> points(RecordTable table, String stream, String column) {
    List<double[]> points = new ArrayList<>();
    for (Map<String, String> row : table.rows()) {
      if (stream.equals(row.get("stream"))) {
        points.add(new double[] {number(row, column), number(row, "cpu_ns") / 1e3});
      }
    }
    return points;
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.getOrDefault(column, "0").toLowerCase(Locale.ROOT));
  }

  /** The second note of every record says where it was measured. */
  private static String where(RecordTable table) {
    return table.notes().get(1);
  }
}
