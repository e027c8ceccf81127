package org.wellword.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Captions to measure with: a file of rows {@code source<TAB>language<TAB>text} with a head line,
 * when one is named, else a small stream that the module ships.
 */
final class CaptionStream {
  /** System property that names the file. */
  static final String FILE = "wellword.captions";

  private CaptionStream() {}

  /** The file that is named, or the shipped stream. */
  static List<String> load() {
    String named = System.getProperty(FILE, "");
    try {
      if (!named.isEmpty()) {
        return rows(Files.readAllLines(Path.of(named), StandardCharsets.UTF_8));
      }
      try (InputStream in = CaptionStream.class.getResourceAsStream("captions.tsv")) {
        if (in == null) {
          throw new IllegalStateException("the module lacks captions.tsv");
        }
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        return rows(reader.lines().toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> rows(List<String> lines) {
    List<String> captions = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      captions.add(line.substring(line.lastIndexOf('\t') + 1));
    }
    return captions;
  }
}
