package org.wellword.text;

/**
 * The words that a run of characters may stand for: as it is, with digits and signs read as
 * letters, and with long runs of one letter shortened. What the vocabulary knows becomes an
 * alternative reading. At most a dozen look-ups a run. Not thread-safe.
 */
final class Spellings {
  static final int MAX_WORD = 32;

  /** What {@code 1} may stand for, and what {@code !} and {@code |} may. */
  private static final char[][] ONES = {{'i', 'i'}, {'l', 'l'}, {'l', 'i'}, {'i', 'l'}};

  private final WordSet vocabulary;
  private final char[] base = new char[MAX_WORD];
  private final char[] letters = new char[MAX_WORD];
  private final char[] shorter = new char[MAX_WORD];

  Spellings(WordSet vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Whether {@code c} is a sign that people write in place of a letter. */
  static boolean isSign(char c) {
    return switch (c) {
      case '@', '$', '!', '|', '+', '(', '<' -> true;
      case '\u00A1', '\u00A2', '\u00A3', '\u00A5', '\u00A7', '\u00D7' -> true;
      case '\u2020', '\u20AC' -> true;
      default -> false;
    };
  }

  /** The letter that a digit or sign stands for, else the character itself. */
  static char letter(char c, char one, char bang) {
    return switch (c) {
      case '0' -> 'o';
      case '1' -> one;
      case '!', '|' -> bang;
      case '\u00A1' -> 'i';
      case '3', '\u20AC' -> 'e';
      case '4', '@' -> 'a';
      case '5', '$', '\u00A7' -> 's';
      case '6', '9' -> 'g';
      case '7', '+', '\u2020' -> 't';
      case '8' -> 'b';
      case '(', '<', '\u00A2' -> 'c';
      case '\u00A3' -> 'l';
      case '\u00A5' -> 'y';
      case '\u00D7' -> 'x';
      default -> c;
    };
  }

  /** Whether some word hides in these characters, other than the characters themselves. */
  boolean hides(char[] chars, int from, int length) {
    return read(null, chars, from, length, 0, 0, Reading.LEET, false);
  }

  /**
   * Adds every word that these characters may stand for as an alternative over tokens.
   *
   * @param reading how the characters were come by; leet and elongation are named only when this is
   *     {@link Reading#LEET}
   * @param asTheyAre whether the characters themselves count
   */
  boolean offer(
      Tokens tokens,
      char[] chars,
      int from,
      int length,
      int first,
      int end,
      Reading reading,
      boolean asTheyAre) {
    return read(tokens, chars, from, length, first, end, reading, asTheyAre);
  }

  private boolean read(
      @org.jspecify.annotations.Nullable Tokens tokens,
      char[] chars,
      int from,
      int length,
      int first,
      int end,
      Reading reading,
      boolean asTheyAre) {
    int n = load(chars, from, length);
    if (n == 0) {
      return false;
    }
    boolean one = false;
    boolean bang = false;
    boolean leet = false;
    for (int i = 0; i < n; i++) {
      char c = base[i];
      one |= c == '1';
      bang |= c == '!' || c == '|';
      leet |= letter(c, 'i', 'i') != c;
    }
    // One letter over and over, set apart, is no word.
    int least = reading == Reading.SPACED ? 2 : 1;
    boolean found = false;
    int variants = !leet ? 1 : one && bang ? 4 : one || bang ? 2 : 1;
    for (int v = 0; v < variants; v++) {
      for (int i = 0; i < n; i++) {
        letters[i] = letter(base[i], ONES[v][0], ONES[v][1]);
      }
      boolean changed = leet || n != length;
      Reading spelled = leet || reading != Reading.LEET ? reading : Reading.ELONGATED;
      if (changed || asTheyAre) {
        found |= look(tokens, letters, n, first, end, spelled);
      }
      for (int keep = 1; keep <= 2; keep++) {
        int m = collapse(n, keep);
        if (m < n && m >= least) {
          found |= look(tokens, shorter, m, first, end, spelled);
        }
      }
    }
    return found;
  }

  private boolean look(
      @org.jspecify.annotations.Nullable Tokens tokens,
      char[] word,
      int length,
      int first,
      int end,
      Reading reading) {
    int id = vocabulary.find(word, 0, length, WordSet.hash(word, 0, length));
    if (id >= 0 && tokens != null) {
      tokens.addAlternative(first, end, tokens.keep(word, 0, length), length, id, reading);
    }
    return id >= 0;
  }

  /**
   * Takes the characters over, runs of one letter cut to three; returns how many, 0 for too many.
   */
  private int load(char[] chars, int from, int length) {
    int n = 0;
    for (int i = from; i < from + length; i++) {
      char c = chars[i];
      if (n >= 3 && base[n - 1] == c && base[n - 2] == c && base[n - 3] == c) {
        continue;
      }
      if (n == MAX_WORD) {
        return 0;
      }
      base[n++] = c;
    }
    return n;
  }

  /** {@code letters} with runs of three or more shortened to {@code keep}. */
  private int collapse(int n, int keep) {
    int out = 0;
    int i = 0;
    while (i < n) {
      int run = i + 1;
      while (run < n && letters[run] == letters[i]) {
        run++;
      }
      int copies = run - i >= 3 ? keep : run - i;
      for (int k = 0; k < copies; k++) {
        shorter[out++] = letters[i];
      }
      i = run;
    }
    return out;
  }
}
