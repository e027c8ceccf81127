package org.wellword.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Everyday English words, so that hashtags of them can be split; loaded when the first one needs
 * it.
 */
final class CommonWords {
  static final WordSet WORDS = read();

  private CommonWords() {}

  private static WordSet read() {
    try (InputStream in = CommonWords.class.getResourceAsStream("common-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("missing common-words.txt");
      }
      return new WordTable(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
