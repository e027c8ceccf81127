package org.wellword.text;

/**
 * Splits a hashtag of plain letters as {@link Tokenizer} does, and tells whether a phrase may begin
 * in its words, or before them and go on there. Not thread-safe.
 */
final class TagParts {
  private static final int ROOM = 4;

  private final WordSet vocabulary;
  private final Beginnings beginnings;
  private final HashtagSplitter splitter;
  private final CharFolder text = new CharFolder();

  /** The words around and in the tag as hashes; behind the last a word that may be any. */
  private final long[] words = new long[SkimTags.MAX_LENGTH + ROOM];

  private final byte[] odd = new byte[SkimTags.MAX_LENGTH + ROOM];

  TagParts(WordSet vocabulary, Beginnings beginnings) {
    this.vocabulary = vocabulary;
    this.beginnings = beginnings;
    splitter = new HashtagSplitter(vocabulary);
    text.chars = new char[SkimWords.MAX_LENGTH];
    text.plain = true;
  }

  /**
   * Whether a phrase may begin so.
   *
   * @param caption the tag's letters stand at {@code [from, to)}
   * @param whole hash of them
   * @param before hash of the word before, or 0
   * @param after hash of the word behind, or 0
   */
  boolean mayMatch(String caption, int from, int to, long whole, long before, long after) {
    for (int i = from; i < to; i++) {
      text.chars[i] = (char) (caption.charAt(i) | 32);
    }
    int parts = splitter.split(caption, text, from, to);
    for (int first = 0; first < parts; first++) {
      int begin = splitter.partFrom(first);
      for (int last = first + 1; last < parts; last++) {
        if (vocabulary.contains(text.chars, begin, splitter.partTo(last) - begin)) {
          return true; // words that touch may be one
        }
      }
    }
    int n = 0;
    words[n++] = before;
    for (int p = 0; p < parts; p++) {
      words[n++] = SkimHash.of(text.chars, splitter.partFrom(p), splitter.partTo(p));
    }
    return mayBegin(n, after) || (parts > 1 && mayBeginWhole(whole, after));
  }

  private boolean mayBeginWhole(long whole, long after) {
    words[1] = whole;
    return mayBegin(2, after);
  }

  /**
   * Whether a phrase may begin with one of the first {@code n} words, {@code after} behind them.
   */
  private boolean mayBegin(int n, long after) {
    words[n] = after;
    words[n + 1] = after == 0 ? 0 : SkimHash.NUMBER;
    words[n + 2] = 0;
    odd[n + 1] = SkimWords.ODD_LETTERS;
    boolean may = beginnings.mayBegin(words, odd, n);
    odd[n + 1] = 0;
    return may;
  }
}
