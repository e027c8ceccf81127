package org.wellword.benchmarks.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of WordNet 3.1: each synset's words with its definition, and each example. */
final class Glosses {
  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/data.";
  private static final Pattern EXAMPLE = Pattern.compile("\"([^\"]+)\"");
  private static final int MIN_EXAMPLE_WORDS = 3;

  private Glosses() {}

  /** All texts, each once, in the order of the files. */
  static List<String> read() throws IOException {
    Set<String> texts = new LinkedHashSet<>();
    for (String part : List.of("noun", "verb", "adj", "adv")) {
      try (InputStream in = Glosses.class.getResourceAsStream(FOLDER + part)) {
        if (in == null) {
          throw new IOException("WordNet is not on the class path: " + FOLDER + part);
        }
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.startsWith("  ") && line.contains(" | ")) // not the licence
            .forEach(line -> add(line, texts));
      }
    }
    return List.copyOf(texts);
  }

  /** A line is: offset, file, part of speech, count in hex, then word and sense in turn; gloss. */
  private static void add(String line, Set<String> texts) {
    int bar = line.indexOf(" | ");
    String[] fields = line.substring(0, bar).split(" ", -1);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(fields[3], 16); i++) {
      words.add(fields[4 + 2 * i].replaceAll("\\((a|p|ip)\\)$", "").replace('_', ' '));
    }
    String gloss = line.substring(bar + 3);
    String definition =
        EXAMPLE
            .matcher(gloss)
            .replaceAll(" ")
            .replaceAll("\\s+", " ")
            .replaceAll("^[ ;]+|[ ;]+$", "");
    if (!definition.isEmpty()) {
      texts.add(String.join(", ", words) + ": " + definition);
    }
    Matcher example = EXAMPLE.matcher(gloss);
    while (example.find()) {
      String text = example.group(1).strip();
      if (text.split("\\s+", -1).length >= MIN_EXAMPLE_WORDS) {
        texts.add(text);
      }
    }
  }
}
