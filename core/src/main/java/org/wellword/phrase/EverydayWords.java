package org.wellword.phrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How often words stand in English captions, roughly: by their rank, as Zipf's law has it.
 *
 * <p>The list has the whole words of the meaning table's vocabulary, which stand there roughly by
 * frequency in general English, and spellings of chats. A wrong rank costs time, never a match.
 */
final class EverydayWords {
  private static final double RARE = 3e-6;

  private static final Map<String, Integer> RANKS = read();

  private EverydayWords() {}

  /** The share of a word among all words. */
  static double likely(String word) {
    Integer rank = RANKS.get(word);
    return rank == null ? RARE : 0.15 / (rank + 6);
  }

  private static Map<String, Integer> read() {
    try (InputStream in = EverydayWords.class.getResourceAsStream("everyday-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("missing everyday-words.txt");
      }
      Map<String, Integer> ranks = new HashMap<>();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String word = lines.readLine(); word != null; word = lines.readLine()) {
        ranks.put(word, ranks.size());
      }
      return ranks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
