package org.wellword.text;

/**
 * Tells at a first look that words with digits, long runs of a letter or apostrophes, and letters
 * that stand alone, do not read as words of a phrase. Not thread-safe.
 */
final class SkimLetters {
  /** Longer rows of single letters are read in full. */
  private static final int MAX_RUN = 12;

  private final SkimWords words;
  private final Beginnings beginnings;
  private final SkimReadings readings;
  private final char[] scratch = new char[SkimWords.MAX_LENGTH];
  private final char[] part = new char[MAX_RUN];

  SkimLetters(SkimWords words, Beginnings beginnings, SkimReadings readings) {
    this.words = words;
    this.beginnings = beginnings;
    this.readings = readings;
  }

  /** Whether a word hides another; one that can be read in one way only is marked no longer. */
  boolean hide() {
    for (int i = 0; i < words.oddCount; i++) {
      int w = words.oddWords[i];
      if ((words.odd[w] & SkimWords.TAG) == 0 && !words.isHandle(w) && hides(w)) {
        return true;
      }
    }
    return words.singles >= FragmentJoiner.MIN_SPACED && singlesHide();
  }

  private boolean hides(int w) {
    if (words.isPossessive(w) && hidesPossessive(w)) {
      return true;
    }
    if ((words.odd[w] & SkimWords.ODD_LETTERS) == 0) {
      return false;
    }
    int n = words.fold(words.start(w), words.end(w), scratch, 0);
    if (n != words.end(w) - words.start(w)) {
      return true;
    }
    boolean accents = words.hasForeignLetters(); // without them it may be a word as it stands
    if (accents ? readings.readOrStand(scratch, n) : readings.read(scratch, n)) {
      return readings.mayMatch(scratch, n, w, w);
    }
    words.odd[w] &= ~SkimWords.ODD_LETTERS;
    return false;
  }

  /** Whether the word without its {@code 's} begins a phrase, or goes on with one. */
  private boolean hidesPossessive(int w) {
    long stem = words.stem(w);
    return beginnings.mayBegin(stem, words.hash[w + 1])
        || words.isPossessive(w + 1)
        || (w > 0 && beginnings.mayBegin(words.hash[w - 1], stem));
  }

  /** Whether letters that stand alone in a row read as one word; a tag may end with such a one. */
  private boolean singlesHide() {
    int marks = words.emojiCount();
    for (int i = 0; i < words.length; i++) {
      marks += (SkimHash.look(words.chars[i]) & SkimHash.MARK) != 0 ? 1 : 0;
    }
    int n = 0;
    for (int w = 0; w < words.count; w++) {
      if (words.isSingle(w)) {
        n = words.fold(words.start(w), words.start(w) + 1, scratch, n);
        continue;
      }
      boolean tag = (words.odd[w] & SkimWords.TAG) != 0;
      n = tag ? words.fold(words.start(w), words.start(w) + 1, scratch, n) : n;
      if (runHides(n, marks)) {
        return true;
      }
      n = tag ? words.fold(words.end(w) - 1, words.end(w), scratch, 0) : 0;
    }
    return runHides(n, marks);
  }

  /** Whether some of the first {@code n} letters of the scratch read as a word. */
  private boolean runHides(int n, int marks) {
    if (n > MAX_RUN) {
      return true;
    }
    // In a long run two letters can be a word, and marks make it longer.
    int least = n + marks >= FragmentJoiner.MIN_LONG ? 2 : FragmentJoiner.MIN_SPACED;
    for (int from = 0; from + least <= n; from++) {
      for (int to = from + least; to <= n; to++) {
        System.arraycopy(scratch, from, part, 0, to - from);
        if (readings.readOrStand(part, to - from)) {
          return true;
        }
      }
    }
    return false;
  }
}
