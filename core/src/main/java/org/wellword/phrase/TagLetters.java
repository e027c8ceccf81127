package org.wellword.phrase;

/**
 * The first letters of phrases that are written without blanks, as in a hashtag. Four letters
 * settle most places from the nearest cache; what passes is compared by up to eight.
 */
final class TagLetters {
  private static final int LETTER = 5;
  private static final int FEW = 4;
  private static final int MANY = 8;
  private static final int KINDS = 26;

  private static final long FEW_ALL = (1L << (FEW * LETTER)) - 1;

  /** Letters and what stands before or behind the tag. */
  private static final long MIX = 0xD6E8FEB86659FD93L;

  private final BitFilter few = new BitFilter(17);
  private final BitFilter many = new BitFilter(19);
  private final BitFilter ends = new BitFilter(17);
  private final BitFilter seconds = new BitFilter(18);

  /**
   * Adds a phrase that begins with these words. An empty one, and no other behind it, tells that
   * any may follow.
   *
   * @param hashes of the three, by {@link org.wellword.text.SkimHash}
   */
  void add(String first, String second, String third, long... hashes) {
    addInside(first + second + third);
    if (!second.isEmpty()) {
      addEnd(first, hashes[1]);
      int known = plain(second, FEW);
      if (known == Math.min(second.length(), FEW)) {
        seconds.add(secondKey(hashes[0], prefix(second, known), known));
      }
    }
    if (!third.isEmpty()) {
      addEnd(first + second, hashes[2]);
    }
  }

  /** Words with digits or other signs among the first letters are not asked for. */
  private void addInside(String letters) {
    int known = plain(letters, MANY);
    if (known == letters.length() || known >= FEW) {
      addInside(prefix(letters, known), known);
    }
  }

  /** What comes behind the {@code known} letters may be anything. */
  private void addInside(long prefix, int known) {
    if (known < FEW) {
      for (int kind = 0; kind <= KINDS; kind++) {
        addInside((prefix << LETTER) | kind, known + 1);
      }
    } else {
      few.add(prefix >>> (LETTER * (known - FEW)));
      many.add(key(prefix, known));
    }
  }

  /** The tag ends behind the letters, and the phrase goes on with the word behind it. */
  private void addEnd(String letters, long after) {
    int known = plain(letters, MANY);
    if (known == letters.length() && known < MANY) {
      ends.add((prefix(letters, known) << (LETTER * (MANY - known))) * MIX + after);
    }
  }

  /** See {@link org.wellword.text.Beginnings#placesIn}. */
  long places(char[] tag, int n, boolean digits, long after) {
    long places = digits ? ~(-1L << n) : likely(tag, n);
    for (long at = places; at != 0; at &= at - 1) {
      int from = Long.numberOfTrailingZeros(at);
      long letters = letters(tag, from, n);
      places ^= letters >= 0 && !begin(letters) ? 1L << from : 0;
    }
    return after == 0 ? places : places | last(tag, n, after);
  }

  /** Where words of a phrase may begin that end with the tag. */
  private long last(char[] tag, int n, long after) {
    long places = 0;
    long letters = 0;
    for (int i = n - 1; i >= 0 && i > n - MANY && tag[i] > '9'; i--) {
      letters = letters >>> LETTER | (tag[i] & 31L) << (LETTER * (MANY - 1));
      places |= (ends.look(letters * MIX + after) & 1) << i;
    }
    return places;
  }

  /** Where the next few letters may begin a phrase; the tag has no digits. */
  private long likely(char[] tag, int n) {
    long letters = 0;
    for (int i = 0; i < FEW - 1; i++) {
      letters = (letters << LETTER) | (i < n ? tag[i] & 31 : 0);
    }
    long places = 0;
    for (int i = 0; i < n; i++) {
      int last = i + FEW - 1;
      letters = ((letters << LETTER) | (last < n ? tag[last] & 31 : 0)) & FEW_ALL;
      places |= (few.look(letters) & 1) << i;
    }
    return places;
  }

  private boolean begin(long letters) {
    for (int known = FEW; known <= MANY; known++) {
      if (many.has(key(letters >>> (LETTER * (MANY - known)), known))) {
        return true;
      }
    }
    return false;
  }

  /** Whether some phrase may begin with the word {@code before} and go on in the tag. */
  boolean goOn(long before, char[] tag, int n) {
    long letters = letters(tag, 0, n);
    boolean goesOn = letters < 0;
    for (int known = 1; known <= FEW && !goesOn; known++) {
      goesOn = seconds.has(secondKey(before, letters >>> (LETTER * (MANY - known)), known));
    }
    return goesOn;
  }

  /**
   * The letters from {@code from}, five bits for each, the first in the highest; 0 for those behind
   * the end or a digit. Negative when a digit is among the first few.
   */
  private static long letters(char[] tag, int from, int n) {
    long letters = 0;
    for (int i = from; i < from + MANY; i++) {
      if (i < n && tag[i] <= '9') {
        int known = i - from;
        return known < FEW ? -1 : letters << (LETTER * (MANY - known));
      }
      letters = (letters << LETTER) | (i < n ? tag[i] & 31 : 0);
    }
    return letters;
  }

  private static long secondKey(long first, long prefix, int known) {
    return first * MIX + key(prefix, known);
  }

  private static long key(long prefix, int known) {
    return prefix | ((long) known << (MANY * LETTER));
  }

  /** How many letters from a to z there are at first, {@code most} at most. */
  private static int plain(String letters, int most) {
    int i = 0;
    while (i < Math.min(letters.length(), most)
        && letters.charAt(i) >= 'a'
        && letters.charAt(i) <= 'z') {
      i++;
    }
    return i;
  }

  private static long prefix(String letters, int length) {
    long prefix = 0;
    for (int i = 0; i < length; i++) {
      prefix = (prefix << LETTER) | (letters.charAt(i) - 'a' + 1);
    }
    return prefix;
  }
}
