package org.wellword.text;

/** How a word is spelt, for a first look: whether it may be read as another one. Stateless. */
final class SkimSpelling {
  /** There are Latin letters with marks. */
  static final int ACCENTED = 1;

  /**
   * Letters of another script stand among Latin ones, or every letter looks like a Latin one: a
   * first look does not understand that.
   */
  static final int ODD_SCRIPT = 2;

  private SkimSpelling() {}

  /** What the letters beyond ASCII are, as bits. */
  static int scripts(char[] chars, int from, int to) {
    boolean latin = false;
    boolean accented = false;
    boolean inert = false;
    boolean alike = false;
    for (int i = from; i < to; i++) {
      int look = SkimHash.look(chars[i]);
      byte kind = (look & SkimHash.WIDE) == 0 ? 0 : SkimWide.kind(chars[i]);
      latin |= (look & SkimHash.LETTER) != 0;
      accented |= kind == SkimWide.ACCENTED;
      inert |= kind == SkimWide.INERT || kind == SkimWide.MARK;
      alike |= kind == SkimWide.LOOK_ALIKE;
    }
    boolean other = inert || alike;
    boolean plainlyOther = inert && !latin && !accented;
    return (accented ? ACCENTED : 0) | (other && !plainlyOther ? ODD_SCRIPT : 0);
  }

  /** Whether an apostrophe follows that of a possessive, as at the end of a quotation. */
  static boolean isQuotedPossessive(char[] chars, int from, int to) {
    return to - from > 3
        && SkimHash.isApostrophe(chars[to - 1])
        && hasApostrophe(chars, from, to - 1);
  }

  static boolean hasApostrophe(char[] chars, int from, int to) {
    for (int i = from; i < to; i++) {
      if (SkimHash.isApostrophe(chars[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word may be misspelt; in a tag, an apostrophe is odd wherever it stands. */
  static boolean hasOddLetters(char[] chars, int from, int to, boolean tag) {
    int seen = 0;
    int last = 0;
    for (int i = from; i < to; i++) {
      int look = SkimHash.look(chars[i]);
      if ((look & SkimHash.APOSTROPHE) != 0 && (tag || (last & SkimHash.LETTER) == 0)) {
        return true;
      }
      seen |= look & (SkimHash.LETTER | SkimHash.DIGIT | SkimHash.APOSTROPHE);
      last = look;
    }
    return ((seen & SkimHash.DIGIT) != 0 && seen != SkimHash.DIGIT) || hasRun(chars, from, to);
  }

  /** Whether a letter stands three times in a row, apostrophes left out. */
  static boolean hasRun(char[] chars, int from, int to) {
    int repeats = 1;
    int last = 0;
    for (int i = from; i < to; i++) {
      int look = SkimHash.look(chars[i]);
      if ((look & SkimHash.LETTER) != 0) {
        repeats = look == last ? repeats + 1 : 1;
        last = look;
        if (repeats == 3) {
          return true;
        }
      }
    }
    return false;
  }
}
