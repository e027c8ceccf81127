package org.wellword.text;

/**
 * The phrases that a reader looks for, by the {@link SkimHash} of their words. Answers may be wrong
 * with yes, never with no. Implementations are immutable and thread-safe.
 */
public interface Beginnings {
  /**
   * Whether a phrase may begin with one of the first {@code count} words.
   *
   * @param words hashes of the words of a caption, and 0 behind the last
   * @param odd not 0 for words that may be read in other ways; a phrase whose second word may be
   *     such a one is for the other methods
   */
  boolean mayBegin(long[] words, byte[] odd, int count);

  /**
   * As {@link #mayBegin(long[], byte[], int)}, when these are all words of the caption: whatever
   * else a phrase needs must stand among them, too.
   *
   * @param more {@code moreCount} words that others may be read as
   */
  boolean mayMatch(long[] words, byte[] odd, int count, long[] more, int moreCount);

  /** Whether a phrase may begin with {@code first}, {@code second} behind it, or 0 for no word. */
  boolean mayBegin(long first, long second);

  /** Whether a phrase may begin with these three words. */
  boolean mayBegin(long first, long second, long third);

  /** Whether some phrase begins with {@code first} and goes on. */
  boolean mayBegin(long first);

  /**
   * The places in a hashtag where a phrase may begin, one bit for each.
   *
   * @param tag its {@code length} letters and digits in lower case; 60 at most
   * @param digits whether there are digits
   * @param after hash of the word behind it that a phrase may go on with, or 0
   */
  long placesIn(char[] tag, int length, boolean digits, long after);

  /** Whether a phrase may begin with the word {@code before} and go on at the start of a tag. */
  boolean mayGoOnIn(long before, char[] tag, int length);

  /** Whether some phrase begins with a mark, such as a question mark or an arrow. */
  boolean withMark();

  /**
   * Whether some phrase begins with an emoji whose first code point this is, or goes on with it.
   */
  boolean mayBeginWithEmoji(int codePoint);

  /** Whether letters beyond ASCII stand in some phrase. */
  boolean withForeignLetters();

  /** Whether a word stands in some phrase. */
  boolean hold(long word);
}
