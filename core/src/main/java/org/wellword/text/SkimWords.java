package org.wellword.text;

import java.util.Arrays;

/**
 * The words of a caption as hashes, found in one loop without branches: letters and digits, and
 * apostrophes behind them. Not thread-safe; the buffers are reused.
 */
final class SkimWords {
  /** A digit in a word, a letter three times in a row, or an apostrophe in an odd place. */
  static final int ODD_LETTERS = 1;

  /** A word that ends with {@code 's}. */
  static final int POSSESSIVE = 2;

  /** The word is a hashtag. */
  static final int TAG = 4;

  /** Which kinds stand side by side, one bit for each pair of them. */
  private static final long ODD =
      (1L << (SkimHash.LETTER | SkimHash.DIGIT))
          | (1L << (SkimHash.APOSTROPHE | SkimHash.DIGIT))
          | (1L << SkimHash.APOSTROPHE);

  private static final long APOSTROPHES = withKind(SkimHash.APOSTROPHE);
  private static final long WIDE = withKind(SkimHash.WIDE);
  private static final int LENGTH = 16;

  final char[] chars;
  int length;
  int count;

  /** By word: its {@link SkimHash}; 0 behind the last. */
  final long[] hash;

  /** By word: its marks, mostly 0; 0 behind the last. */
  final byte[] odd;

  /** By word: where it ends, and above that how long it is. */
  private final int[] place;

  /** How many marks may be set. */
  private int marked;

  SkimWords(int maxLength) {
    chars = new char[maxLength];
    hash = new long[maxLength + 2];
    odd = new byte[maxLength + 2];
    place = new int[maxLength + 2];
  }

  private static long withKind(int kind) {
    long bits = 0;
    for (int pair = 0; pair < Long.SIZE; pair++) {
      bits |= (pair & kind) != 0 ? 1L << pair : 0;
    }
    return bits;
  }

  /** Reads a caption; false when it holds characters that a first look does not understand. */
  boolean read(String caption) {
    length = caption.length();
    caption.getChars(0, length, chars, 0);
    Arrays.fill(odd, 0, marked, (byte) 0);
    marked = 0;
    long beside = hashWords();
    if ((beside & WIDE) != 0) {
      return false;
    }
    boolean letters = (beside & (ODD | APOSTROPHES)) != 0;
    if (letters || caption.indexOf('#') >= 0) {
      mark(letters);
    }
    return true;
  }

  /** Fills the arrays; tells which kinds stand side by side. */
  private long hashWords() {
    char[] in = chars; // locals, so that no field is read again for every character
    long[] hashes = hash;
    int[] places = place;
    int n = length;
    int k = 0;
    long h = 0;
    int inWord = 0;
    int letters = 0;
    int one = SkimHash.BLANK;
    int two = SkimHash.BLANK;
    long beside = 0;
    int run = 0;
    for (int i = 0; i < n; i++) {
      int look = SkimHash.look(in[i]);
      int kind = SkimHash.kind(look);
      hashes[k] = h;
      places[k] = (letters << LENGTH) | i;
      int word = (kind & 1) | ((kind >> 1) & 1) | ((kind >> 2) & inWord);
      k += inWord & ~word;
      letters = (letters + 1) & -word;
      h = SkimHash.next(h, look);
      beside |= 1L << (look | one); // the kinds of both are the lowest bits
      run |= look == one && one == two ? kind : 0; // a letter looks alike in every case
      two = one;
      one = look;
      inWord = word;
    }
    hashes[k] = h;
    places[k] = (letters << LENGTH) | n;
    k += inWord;
    hashes[k] = 0;
    places[k] = n;
    count = k;
    return (run & SkimHash.LETTER) != 0 ? beside | ODD : beside;
  }

  /**
   * Marks the words that may be read in other ways.
   *
   * @param letters whether their letters may be odd
   */
  private void mark(boolean letters) {
    marked = count;
    for (int w = 0; w < count; w++) {
      int from = start(w);
      int mark = from > 0 && chars[from - 1] == '#' ? TAG : 0;
      if (letters) {
        mark |= hasOddLetters(w, mark == TAG) ? ODD_LETTERS : 0;
        mark |= endsPossessive(w) ? POSSESSIVE : 0;
      }
      odd[w] = (byte) mark;
    }
  }

  /** Whether a word may be misspelt; in a tag, an apostrophe is odd wherever it stands. */
  private boolean hasOddLetters(int w, boolean tag) {
    int seen = 0;
    int before = 0;
    for (int i = start(w); i < end(w); i++) {
      int kind = SkimHash.kind(SkimHash.look(chars[i]));
      if (kind == SkimHash.APOSTROPHE && (tag || before != SkimHash.LETTER)) {
        return true;
      }
      seen |= kind;
      before = kind;
    }
    return ((seen & SkimHash.DIGIT) != 0 && seen != SkimHash.DIGIT) || hasRun(w);
  }

  private boolean endsPossessive(int w) {
    int end = end(w);
    return end - start(w) > 2
        && SkimHash.isApostrophe(chars[end - 2])
        && (chars[end - 1] | 32) == 's';
  }

  /** Whether a letter stands three times in a row, apostrophes left out. */
  boolean hasRun(int w) {
    int repeats = 1;
    int last = 0;
    for (int i = start(w); i < end(w); i++) {
      int look = SkimHash.look(chars[i]);
      if (SkimHash.kind(look) == SkimHash.LETTER) {
        repeats = SkimHash.plus(look) == last ? repeats + 1 : 1;
        last = SkimHash.plus(look);
        if (repeats == 3) {
          return true;
        }
      }
    }
    return false;
  }

  boolean hasApostrophe(int w) {
    for (int i = start(w); i < end(w); i++) {
      if (SkimHash.isApostrophe(chars[i])) {
        return true;
      }
    }
    return false;
  }

  boolean isPossessive(int w) {
    return (odd[w] & POSSESSIVE) != 0;
  }

  /** Where word {@code w} begins; for the one behind the last, where the caption ends. */
  int start(int w) {
    return end(w) - (place[w] >>> LENGTH);
  }

  int end(int w) {
    return place[w] & ((1 << LENGTH) - 1);
  }

  /** The hash of some characters of a word. */
  long hash(int from, int to) {
    long h = 0;
    for (int i = from; i < to; i++) {
      h = SkimHash.next(h, SkimHash.look(chars[i]));
    }
    return h;
  }

  /**
   * Writes characters in lower case and without apostrophes behind the {@code n} that {@code out}
   * holds; returns how many it holds then.
   */
  int fold(int from, int to, char[] out, int n) {
    int at = n;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (!SkimHash.isApostrophe(c)) {
        out[at++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      }
    }
    return at;
  }
}
