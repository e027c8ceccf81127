package org.wellword.text;

import java.util.Arrays;

/**
 * A hash of words for a first look at a caption: eight characters in lower case are one number, the
 * first in the lowest byte, so that words of up to eight letters never collide; each further eight
 * are multiplied with another constant and added. Apostrophes do not count, and a run of digits
 * counts as one.
 *
 * <p>Design: a word of plain letters is hashed from one or two loads of eight bytes ({@link
 * SkimWords}); one that grows letter by letter needs an addition for each ({@link #next}).
 */
public final class SkimHash {
  /** Stands for every number. */
  public static final long NUMBER = '0';

  /** What a hashtag with its sign has more than its body. */
  static final long TAG = 0x23D1B54A32D192EDL;

  /** What the next eight characters are multiplied with, more than those before. */
  static final long EIGHT_ON = 0x9FB21C651E98DF25L;

  static final int LETTER = 1;
  static final int DIGIT = 2;
  static final int APOSTROPHE = 4;
  static final int SIGN = 8;
  static final int BLANK = 16;

  /** Anything that a first look does not understand. */
  static final int WIDE = 32;

  /**
   * Stands for a letter beyond ASCII where characters are bytes; as a character, it is a delete.
   */
  static final byte FOREIGN = 0x7F;

  /** Stands for every part of an emoji. */
  static final char EMOJI = '\uFFFC';

  /** Marks that are tokens; of an arrow, its head. */
  static final int MARK = 1 << 6;

  /** Signs that people write in place of a letter. */
  static final int LEET = 1 << 7;

  /** Signs that may stand in place of letters that are left out. */
  static final int MASK = 1 << 8;

  private static final int LIKE = 16;

  /** By character: its kinds, and above them the character of ASCII that it is like. */
  private static final int[] TABLE = new int[65_536];

  static {
    Arrays.fill(TABLE, WIDE);
    for (char c = 0; c < 128; c++) {
      put(c, c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    TABLE[FOREIGN] = DIGIT | WIDE;
    put(EMOJI, ',');
    put('\u2018', '\'');
    put('\u2019', '\'');
    put('\u201C', '"');
    put('\u201D', '"');
    put('\u2013', '-');
    put('\u2014', '-');
    put('\u2026', ',');
    put('\u00A0', ' ');
  }

  private SkimHash() {}

  private static void put(char c, char like) {
    TABLE[c] = kind(like) | like << LIKE;
  }

  private static int kind(char c) {
    if (c >= 'a' && c <= 'z') {
      return LETTER;
    }
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    if (c == '\'' || c == '`') {
      return APOSTROPHE;
    }
    return (c <= ' ' ? BLANK : SIGN)
        | ("?!:>".indexOf(c) >= 0 ? MARK : 0)
        | (Spellings.isSign(c) ? LEET : 0)
        | ("*_%#".indexOf(c) >= 0 ? MASK : 0);
  }

  /** All that is known of a character: its kinds as bits, and more. */
  static int look(char c) {
    return TABLE[c];
  }

  /** The character of ASCII in lower case that one with this {@link #look} is like. */
  static char like(int look) {
    return (char) (look >> LIKE);
  }

  static boolean isBlank(char c) {
    return (look(c) & BLANK) != 0;
  }

  static boolean isApostrophe(char c) {
    return (look(c) & APOSTROPHE) != 0;
  }

  static boolean isLetterOrDigit(char c) {
    return (look(c) & (LETTER | DIGIT)) != 0;
  }

  /** The hash of a word that goes on with {@code c} behind its first {@code length} letters. */
  static long next(long hash, int length, char c) {
    long weight = 1;
    for (int i = 8; i <= length; i += 8) {
      weight *= EIGHT_ON;
    }
    return hash + ((long) c << ((length & 7) << 3)) * weight;
  }

  /** The hash of the word {@code [from, to)}. */
  static long of(char[] chars, int from, int to) {
    long hash = 0;
    long weight = 1; // kept, for a word may be as long as the caption
    int length = 0;
    boolean digits = false;
    for (int i = from; i < to; i++) {
      int look = look(chars[i]);
      boolean digit = (look & (DIGIT | WIDE)) == DIGIT;
      if ((digit && digits) || (look & APOSTROPHE) != 0) {
        continue;
      }
      digits = digit;
      char c = digit ? '0' : (look & WIDE) != 0 ? fold(chars[i]) : like(look);
      hash += ((long) c << ((length & 7) << 3)) * weight;
      if ((++length & 7) == 0) {
        weight *= EIGHT_ON;
      }
    }
    return hash;
  }

  private static char fold(char c) {
    if (CharTable.CLASS[c] == CharTable.UNKNOWN) {
      CharTable.learn(c);
    }
    return CharTable.FOLD[c];
  }

  /** The hash of one word in normal form, or of a hashtag with its sign. */
  public static long of(String word) {
    if (!word.startsWith("#")) {
      return of(word.toCharArray(), 0, word.length());
    }
    return ofTag(word.toCharArray(), 1, word.length());
  }

  /** The hash of a hashtag with its sign, which stands before {@code from}. */
  static long ofTag(char[] chars, int from, int to) {
    long hash = TAG;
    long weight = 1;
    for (int i = 0; i < to - from; i++) {
      hash += ((long) chars[from + i] << ((i & 7) << 3)) * weight; // its digits are no number
      weight *= (i & 7) == 7 ? EIGHT_ON : 1;
    }
    return hash;
  }
}
