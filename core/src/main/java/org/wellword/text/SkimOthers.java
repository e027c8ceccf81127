package org.wellword.text;

/**
 * Asks whether everything that a phrase needs stands in a caption, once one may begin there: in its
 * words, or in what possessives and hashtags may be read as. Not thread-safe.
 */
final class SkimOthers {
  /** Longer hashtags, and more of them, are read in full. */
  private static final int MAX_TAG = 30;

  private static final int MAX_PARTS = 2_000;

  private final SkimWords words;
  private final Beginnings beginnings;
  private final long[] parts = new long[MAX_PARTS];

  SkimOthers(SkimWords words, Beginnings beginnings) {
    this.words = words;
    this.beginnings = beginnings;
  }

  boolean mayMatch() {
    int n = 0;
    for (int w = 0; w < words.count; w++) {
      int odd = words.odd[w];
      if ((odd & ~(SkimWords.TAG | SkimWords.POSSESSIVE)) != 0 || n == MAX_PARTS) {
        return true;
      }
      if ((odd & SkimWords.POSSESSIVE) != 0) {
        parts[n++] = words.stem(w);
      }
      if ((odd & SkimWords.TAG) != 0) {
        n = addParts(w, n);
        if (n < 0) {
          return true;
        }
      }
    }
    return beginnings.mayMatch(words.hash, words.odd, words.count, parts, n);
  }

  /** Adds all that a tag may be cut into; returns how many there are then, or -1 for too many. */
  private int addParts(int w, int count) {
    int to = words.end(w);
    int n = count;
    if (to - words.start(w) > MAX_TAG) {
      return -1;
    }
    for (int from = words.start(w); from < to; from++) {
      long hash = 0;
      int length = 0;
      for (int i = from; i < to; i++) {
        int look = SkimHash.look(words.chars[i]);
        if ((look & SkimHash.LETTER) == 0 || n == MAX_PARTS) {
          return -1;
        }
        hash = SkimHash.next(hash, length++, SkimHash.like(look));
        parts[n++] = hash;
      }
    }
    return n;
  }
}
