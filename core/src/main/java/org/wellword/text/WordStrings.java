package org.wellword.text;

import org.jspecify.annotations.Nullable;

/**
 * Words that were met lately, so that a word which comes again is not allocated again. At most
 * {@link #PLACES} words of at most {@link #LONGEST} characters are kept. Not thread-safe.
 */
final class WordStrings {
  private static final int PLACES = 1 << 12;
  private static final int LONGEST = 24;

  private final @Nullable String[] known = new @Nullable String[PLACES];

  /** The word of the characters {@code [from, from + length)}. */
  String of(char[] chars, int from, int length) {
    if (length > LONGEST) {
      return new String(chars, from, length);
    }
    int hash = 0;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + chars[i];
    }
    int place = (hash * 0x9E3779B1) >>> (Integer.SIZE - 12);
    String word = known[place];
    if (word == null || !same(word, chars, from, length)) {
      word = new String(chars, from, length);
      known[place] = word;
    }
    return word;
  }

  private static boolean same(String word, char[] chars, int from, int length) {
    if (word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }
}
