package org.wellword.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the word tables beside this class: {@code key: value value ...}, {@code #} comments. */
final class WordTables {
  private WordTables() {}

  /** The lines of a table, each as its key followed by its values. */
  static List<List<String>> read(String name) {
    try (InputStream in = WordTables.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing table " + name);
      }
      List<List<String>> entries = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        int colon = line.startsWith("!") ? 1 : line.indexOf(':');
        List<String> entry = new ArrayList<>();
        entry.add(line.substring(0, colon).strip());
        entry.addAll(Arrays.asList(line.substring(colon + 1).strip().split("\\s+", -1)));
        entries.add(List.copyOf(entry));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
