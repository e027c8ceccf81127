package org.wellword.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one run, kept as {@code benchmarks/record/<cpu>/<date>-<name>.csv}: what was measured
 * where and with which versions in lines that begin with {@code #}, a line of column names, then
 * the rows. No cell holds a comma. Not thread-safe.
 */
final class RecordTable {
  private static final String NOTE = "# ";
  private static final String CELL = ",";

  private final List<String> notes = new ArrayList<>();
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  private RecordTable(List<String> columns) {
    this.columns = List.copyOf(columns);
  }

  /** A table of this machine, Java and version, without rows. */
  static RecordTable of(String title, String... columns) {
    RecordTable table = new RecordTable(List.of(columns));
    return table.note(title).note(Machine.describe()).note(versions());
  }

  /** Where tables of this machine lie, below the folder of the project. */
  static Path folder() {
    return Path.of("benchmarks", "record", Machine.slug());
  }

  RecordTable note(String note) {
    notes.add(note);
    return this;
  }

  /** Adds a row; numbers of type double are written with one decimal. */
  void row(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "expected " + columns.size() + " cells, got " + cells.length);
    }
    rows.add(Stream.of(cells).map(RecordTable::written).toList());
  }

  private static String written(Object cell) {
    String text =
        cell instanceof Double number
            ? String.format(Locale.ROOT, "%.1f", number)
            : String.valueOf(cell);
    if (text.contains(CELL)) {
      throw new IllegalArgumentException("a cell holds a comma: " + text);
    }
    return text;
  }

  /** The rows, each by column. */
  List<Map<String, String>> rows() {
    List<Map<String, String>> all = new ArrayList<>();
    for (List<String> row : rows) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.put(columns.get(i), row.get(i));
      }
      all.add(cells);
    }
    return all;
  }

  /** What stands above the table. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** The table for people, its columns under each other. */
  String aligned() {
    StringBuilder text = new StringBuilder();
    List<List<String>> lines = new ArrayList<>(rows);
    lines.add(0, columns);
    for (List<String> line : lines) {
      for (int c = 0; c < line.size(); c++) {
        int column = c;
        int width = lines.stream().mapToInt(l -> l.get(column).length()).max().orElse(0);
        text.append(c == 0 ? "" : "  ").append(line.get(c));
        text.append(" ".repeat(c + 1 == line.size() ? 0 : width - line.get(c).length()));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Writes the table of today in {@code folder}, in the place of an earlier one of that day. */
  Path write(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(LocalDate.now(ZoneOffset.UTC) + "-" + name + ".csv");
    List<String> lines = new ArrayList<>();
    notes.forEach(note -> lines.add(NOTE + note));
    lines.add(String.join(CELL, columns));
    rows.forEach(row -> lines.add(String.join(CELL, row)));
    Files.write(file, lines, StandardCharsets.UTF_8);
    return file;
  }

  static RecordTable read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    List<String> head = lines.stream().takeWhile(line -> line.startsWith(NOTE)).toList();
    RecordTable table = new RecordTable(List.of(lines.get(head.size()).split(CELL, -1)));
    head.forEach(note -> table.note(note.substring(NOTE.length())));
    for (String line : lines.subList(head.size() + 1, lines.size())) {
      table.row((Object[]) line.split(CELL, -1));
    }
    return table;
  }

  /** The newest table of that name in {@code folder}, or null when there is none. */
  static @Nullable RecordTable newest(Path folder, String name) throws IOException {
    if (!Files.isDirectory(folder)) {
      return null;
    }
    try (Stream<Path> files = Files.list(folder)) {
      Path newest =
          files
              .filter(
                  f ->
                      f.getFileName().toString().matches("\\d{4}-\\d\\d-\\d\\d-" + name + "\\.csv"))
              .max(Path::compareTo)
              .orElse(null);
      return newest == null ? null : read(newest);
    }
  }

  private static String versions() {
    Properties versions = new Properties();
    try (InputStream in = RecordTable.class.getResourceAsStream("versions.properties")) {
      if (in == null) {
        throw new IllegalStateException("the module lacks versions.properties");
      }
      versions.load(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return versions.stringPropertyNames().stream()
        .sorted()
        .map(name -> name + " " + versions.getProperty(name))
        .collect(Collectors.joining(", "));
  }
}
