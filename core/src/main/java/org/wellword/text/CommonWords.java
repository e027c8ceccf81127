package org.wellword.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Everyday English words, so that hashtags of them can be split; loaded when the first one needs
 * it.
 */
final class CommonWords {
  private static final Set<String> WORDS = read();

  private CommonWords() {}

  static boolean contains(char[] chars, int from, int length) {
    return WORDS.contains(new String(chars, from, length));
  }

  private static Set<String> read() {
    try (InputStream in = CommonWords.class.getResourceAsStream("common-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("missing common-words.txt");
      }
      Set<String> words = new HashSet<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(words::add);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
