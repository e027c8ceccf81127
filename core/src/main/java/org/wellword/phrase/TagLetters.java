package org.wellword.phrase;

/**
 * The first four letters of phrases that are written without blanks, as in a hashtag: a filter that
 * stays in the nearest cache.
 */
final class TagLetters {
  /** The end of the text, and a to z. */
  private static final int KINDS = 27;

  private static final int LETTERS = 4;
  private static final int BITS = 17;

  private final long[] bits = new long[1 << (BITS - 6)];

  /** Adds a phrase that begins with these words; {@code second} is empty when any may follow. */
  void add(String first, String second) {
    add(first + second, 0, 0);
    if (first.length() < LETTERS) { // the second word may stand behind the tag
      int letters = 0;
      for (int i = 0; i < LETTERS; i++) {
        letters = letters << 5 | Math.max(0, kind(first, i));
      }
      set(letters);
    }
  }

  /** Words with other letters or digits are not asked for. */
  private void add(String word, int at, int letters) {
    if (at == LETTERS) {
      set(letters);
    } else if (at < word.length()) {
      if (kind(word, at) > 0) {
        add(word, at + 1, letters << 5 | kind(word, at));
      }
    } else {
      for (int kind = 0; kind < KINDS; kind++) {
        add(word, at + 1, letters << 5 | kind);
      }
    }
  }

  /** Whether some phrase may begin so: five bits for each letter, the first in the highest. */
  boolean contains(int letters) {
    int bit = bit(letters);
    return ((bits[bit >>> 6] >>> bit) & 1) != 0;
  }

  private void set(int letters) {
    int bit = bit(letters);
    bits[bit >>> 6] |= 1L << bit;
  }

  private static int bit(int letters) {
    return (letters * 0x9E3779B9) >>> (32 - BITS);
  }

  private static int kind(String word, int at) {
    if (at >= word.length()) {
      return 0;
    }
    char c = word.charAt(at);
    return c >= 'a' && c <= 'z' ? c - 'a' + 1 : -1;
  }
}
