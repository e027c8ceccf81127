package org.wellword.text;

import org.jspecify.annotations.Nullable;

/** The words that matter to a reader of the text; implementations are immutable and thread-safe. */
@FunctionalInterface
public interface WordSet {
  /** A set without words. */
  WordSet NONE = (chars, from, length, hash) -> -1;

  /**
   * The number of the word in normal form that stands in {@code chars}, or -1.
   *
   * @param hash {@link #hash} of these characters
   */
  int find(char[] chars, int from, int length, int hash);

  /** Whether these characters are such a word. */
  default boolean contains(char[] chars, int from, int length) {
    return find(chars, from, length, hash(chars, from, length)) >= 0;
  }

  /** Whether a word may begin with the characters that have this hash; may be wrong with yes. */
  default boolean mayBegin(int hash) {
    return true;
  }

  /**
   * The numbers of the words of {@code length} characters that agree with {@code masked} wherever
   * it does not hold {@code any}, or null. May allocate; for text that looks masked.
   */
  default int @Nullable [] findMasked(char[] masked, int length, char any) {
    return null;
  }

  /** Whether {@link #findMasked} finds a word; may be wrong with yes. */
  default boolean hasMasked(char[] masked, int length, char any) {
    return true;
  }

  /** The {@link SkimHash} of word {@code id}, or 0 when it is not known. */
  default long skimHash(int id) {
    return 0;
  }

  /** The hash of a word: that of a {@link String} with the same characters. */
  static int hash(char[] chars, int from, int length) {
    int h = 0;
    for (int i = from; i < from + length; i++) {
      h = 31 * h + chars[i];
    }
    return h;
  }
}
