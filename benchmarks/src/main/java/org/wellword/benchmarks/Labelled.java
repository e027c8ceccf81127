package org.wellword.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads labelled captions, one JSON object a line. */
final class Labelled {
  private Labelled() {}

  static List<JsonNode> read(Path file) throws IOException {
    JsonMapper mapper = new JsonMapper();
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        rows.add(mapper.readTree(line));
      }
    }
    return rows;
  }

  /** The file itself, or every {@code .jsonl} file of a folder, sorted. */
  static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  /** The last column of a table with a head, tabs between columns. */
  static List<String> lastColumn(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .skip(1)
        .map(line -> line.substring(line.lastIndexOf('\t') + 1))
        .toList();
  }

  static double ratio(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
