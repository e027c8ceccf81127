package org.wellword.text;

/**
 * The phrases that a reader looks for, by the {@link SkimHash} of their words. Answers may be wrong
 * with yes, never with no. Implementations are immutable and thread-safe.
 */
public interface Beginnings {
  /**
   * Whether a phrase may begin with the word {@code at}.
   *
   * @param words hashes of the words of a caption, and 0 behind the last
   * @param odd not 0 for words that may be read in other ways; a phrase whose second word may be
   *     such a one is for the other methods
   */
  boolean mayBegin(long[] words, byte[] odd, int at);

  /** Whether a phrase may begin with {@code first}, {@code second} behind it, or 0 for no word. */
  boolean mayBegin(long first, long second);

  /** Whether a phrase may begin with these three words. */
  boolean mayBegin(long first, long second, long third);

  /** Whether some phrase begins with {@code first} and goes on. */
  boolean mayBegin(long first);

  /**
   * Whether a phrase, written without blanks, may begin with four letters.
   *
   * @param letters five bits each, 1 for a to 26 for z, 0 for the end of the text; the first letter
   *     in the highest
   */
  boolean mayBeginWith(int letters);

  /** Whether some phrase begins with a mark, such as a question mark or an arrow. */
  boolean withMark();
}
