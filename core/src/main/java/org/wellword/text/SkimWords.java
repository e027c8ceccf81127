package org.wellword.text;

import java.util.Arrays;

/**
 * The words of a caption as hashes: letters and digits, and apostrophes behind them. Hashtags are
 * words as well. Not thread-safe; the buffers are reused.
 *
 * <p>Design: eight characters at a time become bits, one for each ({@link EightBytes}); where words
 * begin and end follows from 64 of them at once, and what is rare, a digit, an apostrophe or a
 * sign, is a bit among zeros. No branch depends on a character of an ordinary word.
 */
public final class SkimWords {
  /** A digit in a word, a letter three times in a row, or an apostrophe in an odd place. */
  static final int ODD_LETTERS = 1;

  /** A word that ends with {@code 's}. */
  static final int POSSESSIVE = 2;

  /** The word is a hashtag. */
  static final int TAG = 4;

  /** The word may be read as one with its neighbours. */
  static final int JOINED = 8;

  /** Longer captions are read in full. */
  public static final int MAX_LENGTH = 2_400;

  /** Hash of what is no word: a part of the name of an account. */
  private static final long HANDLE = 0x5851F42D4C957F2DL;

  private static final int DIGIT_BIT = Integer.numberOfTrailingZeros(SkimHash.DIGIT);
  private static final int APOSTROPHE_BIT = Integer.numberOfTrailingZeros(SkimHash.APOSTROPHE);

  String caption = "";
  final char[] chars;
  int length;
  int count;

  /** How many words have one letter. */
  int singles;

  /** By word: its {@link SkimHash}; 0 behind the last. */
  final long[] hash;

  /** By word: its marks, mostly 0; 0 behind the last. */
  final byte[] odd;

  private final SkimBytes narrow;

  /** Where each word begins and ends; behind the last, where the caption does. */
  private final int[] edges;

  /** For every 64 characters, bits for the signs, and for digits and apostrophes in words. */
  private final long[] signs;

  private final long[] unusual;

  /** For every 64 characters, bits for the beginnings of words; and how many begin before. */
  private final long[] begins;

  private final int[] before;

  /** Words that may be read in other ways, in any order; tags are not counted. */
  final int[] oddWords;

  int oddCount;

  private boolean runs;

  /** Whether there are letters beyond ASCII, and whether all of them are understood. */
  private boolean foreign;

  private boolean understood;

  /** Room for the words of one caption. */
  public SkimWords() {
    chars = new char[MAX_LENGTH];
    narrow = new SkimBytes(chars);
    hash = new long[MAX_LENGTH + 2];
    odd = new byte[MAX_LENGTH + 2];
    oddWords = new int[MAX_LENGTH];
    edges = new int[2 * MAX_LENGTH + 2];
    int blocks = MAX_LENGTH / Long.SIZE + 1;
    signs = new long[blocks];
    unusual = new long[blocks];
    begins = new long[blocks];
    before = new int[blocks];
  }

  /**
   * Reads a caption; false when it is too long or holds characters that a first look does not
   * understand, and then it has no words to tell.
   */
  public boolean read(String text) {
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    caption = text;
    length = caption.length();
    caption.getChars(0, length, chars, 0);
    if (!narrow.read(length)) {
      return false;
    }
    Arrays.fill(odd, 0, count, (byte) 0);
    oddCount = 0;
    foreign = false;
    understood = true;
    findWords();
    if (foreign && hasDelete()) {
      return false;
    }
    hashWords();
    int last = -1;
    for (int block = 0; block < blocks(); block++) {
      long first = unusual[block] & ~(unusual[block] << 1);
      for (; first != 0; first &= first - 1) {
        int w = wordsUpTo(block, Long.numberOfTrailingZeros(first)) - 1;
        if (w != last) {
          readUnusual(w);
          last = w;
        }
      }
    }
    for (int w = 0; runs && w < count; w++) {
      if (hasRun(w)) {
        mark(w, odd[w] | ODD_LETTERS);
      }
    }
    return understood;
  }

  /** The delete sign stands for a letter beyond ASCII, so that it is none itself. */
  private boolean hasDelete() {
    for (int i = 0; i < length; i++) {
      if (chars[i] == SkimHash.FOREIGN) {
        return true;
      }
    }
    return false;
  }

  /** How many words the caption has. */
  public int count() {
    return count;
  }

  /** The {@link SkimHash} of word {@code w}. */
  public long hash(int w) {
    return hash[w];
  }

  /** Whether word {@code w} has letters and digits, or a letter three times in a row. */
  public boolean isOddlySpelt(int w) {
    return (odd[w] & ODD_LETTERS) != 0;
  }

  private void findWords() {
    byte[] in = narrow.bytes;
    int[] out = edges;
    int n = length;
    int edge = 0;
    long carry = 0; // whether the character before is of a word
    long repeated = 0;
    int beyond = 0;
    for (int block = 0, from = 0; from < n; block++, from += Long.SIZE) {
      long letters = 0;
      long visible = 0;
      int to = Math.min(n, from + Long.SIZE);
      for (int i = from; i < to; i += EightBytes.SIZE) {
        long eight = EightBytes.load(in, i);
        long lower = EightBytes.lower(eight);
        long letter = EightBytes.letters(lower);
        repeated |=
            letter
                & EightBytes.same(
                    lower,
                    EightBytes.lower(EightBytes.load(in, i + 1)),
                    EightBytes.lower(EightBytes.load(in, i + 2)));
        letters |= EightBytes.bits(letter) << i;
        visible |= EightBytes.bits(EightBytes.visible(eight)) << i;
      }
      long digits = 0;
      long apostrophes = 0;
      for (long other = visible & ~letters; other != 0; other &= other - 1) {
        int at = Long.numberOfTrailingZeros(other);
        int look = SkimHash.look((char) in[from + at]);
        beyond |= look;
        digits |= (long) (look >> DIGIT_BIT & 1) << at;
        apostrophes |= (long) (look >> APOSTROPHE_BIT & 1) << at;
      }
      long word = letters | digits;
      // A sum that carries through a run of apostrophes clears those that a word goes on with.
      long inside = apostrophes & ~(apostrophes + (apostrophes & (word << 1 | carry)));
      word |= inside;
      long shifted = word << 1 | carry;
      carry = word >>> (Long.SIZE - 1);
      signs[block] = visible & ~word;
      unusual[block] = digits | inside;
      begins[block] = word & ~shifted;
      before[block] = (edge + 1) >> 1;
      for (long change = word ^ shifted; change != 0; change &= change - 1) {
        out[edge++] = from + Long.numberOfTrailingZeros(change);
      }
    }
    out[edge] = n;
    count = (edge + 1) >> 1;
    out[2 * count] = n;
    runs = repeated != 0;
    foreign = (beyond & SkimHash.WIDE) != 0;
  }

  private void hashWords() {
    byte[] in = narrow.bytes;
    int[] places = edges;
    long[] hashes = hash;
    int n = count;
    int ones = 0;
    for (int w = 0; w < n; w++) {
      int from = places[2 * w];
      int size = places[2 * w + 1] - from;
      long eight = EightBytes.lower(EightBytes.load(in, from));
      ones += size == 1 ? 1 : 0;
      hashes[w] =
          size <= EightBytes.SIZE ? EightBytes.first(eight, size) : hashLong(from, size, eight);
    }
    hashes[n] = 0;
    singles = ones;
  }

  private long hashLong(int from, int size, long first) {
    long h = first;
    long weight = SkimHash.EIGHT_ON;
    for (int i = EightBytes.SIZE; i < size; i += EightBytes.SIZE) {
      int rest = Math.min(EightBytes.SIZE, size - i);
      h +=
          EightBytes.first(EightBytes.lower(EightBytes.load(narrow.bytes, from + i)), rest)
              * weight;
      weight *= SkimHash.EIGHT_ON;
    }
    return h;
  }

  /** Whether there are letters beyond ASCII. */
  boolean hasForeignLetters() {
    return foreign;
  }

  /** How many emoji there are. */
  int emojiCount() {
    return narrow.emojiCount;
  }

  /** The first code point of an emoji. */
  int emoji(int i) {
    return narrow.emoji[i];
  }

  /**
   * Hashes a word with digits, apostrophes or letters beyond ASCII, and marks it when it may be
   * read in other ways.
   */
  private void readUnusual(int w) {
    int from = start(w);
    int to = end(w);
    hash[w] = SkimHash.of(chars, from, to);
    boolean tag = from > 0 && chars[from - 1] == '#';
    boolean possessive =
        to - from > 2 && SkimHash.isApostrophe(chars[to - 2]) && (chars[to - 1] | 32) == 's';
    int scripts = foreign ? SkimSpelling.scripts(chars, from, to) : 0;
    understood &= (scripts & SkimSpelling.ODD_SCRIPT) == 0;
    boolean oddly =
        scripts != 0
            || SkimSpelling.hasOddLetters(chars, from, to, tag)
            || SkimSpelling.isQuotedPossessive(chars, from, to);
    int letters = oddly ? ODD_LETTERS : 0;
    if (letters != 0 || possessive) {
      mark(w, letters | (possessive ? POSSESSIVE : 0));
    }
    singles += to - from == 2 && isSingle(w) ? 1 : 0;
  }

  private void mark(int w, int marks) {
    if (odd[w] == 0) {
      oddWords[oddCount++] = w;
    }
    odd[w] = (byte) marks;
  }

  /** Whether a letter stands three times in a row, apostrophes left out. */
  boolean hasRun(int w) {
    return SkimSpelling.hasRun(chars, start(w), end(w));
  }

  /** How many blocks of 64 characters there are. */
  int blocks() {
    return (length + Long.SIZE - 1) / Long.SIZE;
  }

  /** The signs of a block, one bit for each character. */
  long signs(int block) {
    return signs[block];
  }

  /** How many words begin up to character {@code at} of a block. */
  int wordsUpTo(int block, int at) {
    return before[block] + Long.bitCount(begins[block] & (-1L >>> (Long.SIZE - 1 - at)));
  }

  /**
   * Word {@code w} is no word but a part of the name of an account; returns whether there is more
   * to it, behind an apostrophe.
   */
  boolean markHandle(int w) {
    hash[w] = HANDLE;
    return SkimSpelling.hasApostrophe(chars, start(w), end(w));
  }

  boolean isHandle(int w) {
    return hash[w] == HANDLE;
  }

  /** Whether a word has one letter or digit; an apostrophe may follow. */
  boolean isSingle(int w) {
    int size = end(w) - start(w);
    return size == 1 || (size == 2 && SkimHash.isApostrophe(chars[end(w) - 1]));
  }

  boolean isPossessive(int w) {
    return (odd[w] & POSSESSIVE) != 0;
  }

  /** Whether word {@code w} has letters beyond ASCII. */
  boolean isForeign(int w) {
    for (int i = start(w); foreign && i < end(w); i++) {
      if ((SkimHash.look(chars[i]) & SkimHash.WIDE) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether word {@code w}, or a part of it, may be read as another. */
  boolean mayReadOtherwise(int w) {
    return odd[w] != 0 || (w < count && start(w) > 0 && chars[start(w) - 1] == '#');
  }

  /** The hash of a possessive without its {@code 's}. */
  long stem(int w) {
    return SkimHash.of(chars, start(w), end(w) - 2);
  }

  /** Where word {@code w} begins; for the one behind the last, where the caption ends. */
  int start(int w) {
    return edges[2 * w];
  }

  int end(int w) {
    return edges[2 * w + 1];
  }

  /**
   * Writes characters in lower case and without apostrophes and accents behind the {@code n} that
   * {@code out} holds; returns how many it holds then.
   */
  int fold(int from, int to, char[] out, int n) {
    int at = n;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (!SkimHash.isApostrophe(c)) {
        out[at++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < 128 ? c : plain(c);
      }
    }
    return at;
  }

  private static char plain(char c) {
    boolean accented =
        (SkimHash.look(c) & SkimHash.WIDE) != 0 && SkimWide.kind(c) == SkimWide.ACCENTED;
    return accented ? SkimWide.plain(c) : c;
  }
}
