package org.wellword.cli.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wellword.insight.Share;
import org.wellword.insight.Study;

/**
 * A study as files of figures, one a table, as RFC 4180 has them: UTF-8, commas, CRLF, a line of
 * heads. Cells that are held back are empty.
 */
public final class StudyCsv {
  private static final List<String> SHARE = List.of("captions", "of", "share", "low", "high");

  private final Path folder;

  private StudyCsv(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the files and replaces those of an earlier study; the folder is made when it is missing.
   *
   * @throws IOException when that cannot be done
   */
  public static void write(Study study, Path folder) throws IOException {
    Files.createDirectories(folder);
    StudyCsv csv = new StudyCsv(folder);
    csv.about(study);
    for (Study.Table table : study.tables()) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(row(List.of(table.dimension().label(), "part"), SHARE));
      for (Study.Row row : table.rows()) {
        rows.add(row(List.of(row.key(), row.part()), share(row.share())));
      }
      csv.file(table.dimension().label(), rows);
    }
    String period = study.period().label();
    List<List<String>> times = new ArrayList<>();
    times.add(List.of(period, "captions"));
    study.times().forEach(t -> times.add(List.of(t.period(), Long.toString(t.captions()))));
    csv.file("time", times);
    List<List<String>> trends = new ArrayList<>();
    trends.add(row(List.of(period, "dimension", "key"), SHARE));
    for (Study.Trend t : study.trends()) {
      trends.add(
          row(List.of(t.period(), t.dimension().label(), t.key()), share(Optional.of(t.share()))));
    }
    csv.file("trend", trends);
    csv.windows(study);
  }

  private void about(Study study) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("name", "value"));
    rows.add(List.of("captions", Long.toString(study.captions())));
    rows.add(
        List.of(
            "undated",
            study.undated().isPresent() ? Long.toString(study.undated().getAsLong()) : ""));
    rows.add(List.of("confidence", Double.toString(study.confidence())));
    rows.add(List.of("period", study.period().label()));
    rows.add(List.of("counts-by-day-left-out", Long.toString(study.othersByDay())));
    study.tables().stream()
        .filter(t -> t.held() > 0)
        .forEach(
            t ->
                rows.add(
                    List.of(t.dimension().label() + "-not-named", Integer.toString(t.held()))));
    study.engines().forEach(e -> rows.add(List.of("engine", e)));
    study.packs().forEach(p -> rows.add(List.of("pack", p)));
    file("about", rows);
  }

  private void windows(Study study) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<String> both = new ArrayList<>();
    SHARE.forEach(s -> both.add("inside_" + s));
    SHARE.forEach(s -> both.add("outside_" + s));
    rows.add(row(List.of("window", "dimension", "key"), both));
    for (Study.Comparison c : study.windows()) {
      rows.add(
          row(
              List.of(c.window(), c.dimension().label(), c.key()),
              row(share(Optional.of(c.inside())), share(Optional.of(c.outside())))));
    }
    file("window", rows);
  }

  private static List<String> row(List<String> first, List<String> more) {
    List<String> cells = new ArrayList<>(first);
    cells.addAll(more);
    return cells;
  }

  private static List<String> share(Optional<Share> share) {
    return share
        .map(
            s ->
                List.of(
                    Long.toString(s.count()),
                    Long.toString(s.of()),
                    decimal(s.share()),
                    decimal(s.low()),
                    decimal(s.high())))
        .orElse(List.of("", "", "", "", ""));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  private void file(String name, List<List<String>> rows) throws IOException {
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      out.append(String.join(",", row.stream().map(StudyCsv::quoted).toList())).append("\r\n");
    }
    Files.writeString(folder.resolve(name + ".csv"), out, StandardCharsets.UTF_8);
  }

  static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
