package org.wellword.text;

/** The words that matter to a reader of the text; implementations are immutable. */
@FunctionalInterface
public interface WordSet {
  /** A set without words. */
  WordSet NONE = (chars, from, length) -> false;

  /** Whether the {@code length} characters at {@code from}, in normal form, are such a word. */
  boolean contains(char[] chars, int from, int length);
}
