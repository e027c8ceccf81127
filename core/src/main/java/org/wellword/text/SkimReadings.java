package org.wellword.text;

/**
 * Tells whether letters that stand in place of some words of a caption read as a word with which a
 * phrase may begin there or go on. Not thread-safe.
 */
final class SkimReadings {
  private final SkimWords words;
  private final WordSet vocabulary;
  private final Beginnings beginnings;
  private final Spellings spellings;

  /** Finds only words that a phrase may hold in place of the words {@code [first, last]}. */
  private final Spellings fitting;

  private int first;
  private int last;

  SkimReadings(SkimWords words, WordSet vocabulary, Beginnings beginnings) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.beginnings = beginnings;
    spellings = new Spellings(vocabulary);
    fitting = new Spellings(this::findFitting);
  }

  /** Whether the letters read as a word of the vocabulary, other than they are. */
  boolean read(char[] letters, int length) {
    return spellings.hides(letters, 0, length);
  }

  /** Whether the letters are a word of the vocabulary or read as one. */
  boolean readOrStand(char[] letters, int length) {
    return vocabulary.contains(letters, 0, length) || read(letters, length);
  }

  /**
   * Whether letters that are a word of the vocabulary, or read as one, may be a word of a phrase in
   * place of the words {@code [from, to]}.
   */
  boolean mayMatch(char[] letters, int length, int from, int to) {
    first = from;
    last = to;
    return fitting.hides(letters, 0, length)
        || (vocabulary.contains(letters, 0, length) && fits(SkimHash.of(letters, 0, length)));
  }

  private int findFitting(char[] chars, int from, int length, int hash) {
    int id = vocabulary.find(chars, from, length, hash);
    return id >= 0 && fits(SkimHash.of(chars, from, from + length)) ? id : -1;
  }

  /** Whether a phrase may begin with the word at this place, or go on there as its second. */
  private boolean fits(long word) {
    boolean begins =
        words.mayReadOtherwise(last + 1)
            ? beginnings.mayBegin(word)
            : beginnings.mayBegin(word, words.hash[last + 1]);
    return begins
        || (first > 0
            && (words.mayReadOtherwise(first - 1)
                || beginnings.mayBegin(words.hash[first - 1], word)));
  }
}
