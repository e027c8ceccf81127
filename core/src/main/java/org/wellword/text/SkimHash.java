package org.wellword.text;

import java.util.Arrays;

/**
 * A hash of words for a first look at a caption: 31 times the hash before plus the character in
 * lower case, in 64 bits, so that up to twelve plain letters never collide and the lower half is
 * that of {@link WordSet#hash}. Apostrophes do not count, and a run of digits counts as one.
 *
 * <p>Design: each character multiplies the hash with one number and adds another, so that a loop
 * over a caption needs no branch; a sign multiplies with nothing.
 */
public final class SkimHash {
  /** Stands for every number. */
  public static final long NUMBER = '0';

  static final int LETTER = 1;
  static final int DIGIT = 2;
  static final int APOSTROPHE = 4;
  static final int SIGN = 8;
  static final int BLANK = 16;

  /** Anything that a first look does not understand. */
  static final int WIDE = 32;

  /** By character: its kind, what it adds to the hash, and what it multiplies it with. */
  private static final int[] TABLE = new int[65_536];

  private static final int PLUS = 8;
  private static final int TIMES = 16;

  /** Of marks that are tokens; of an arrow, its head. */
  private static final int MARK = 1 << 24;

  /** Of signs that people write in place of a letter. */
  private static final int LEET = 1 << 25;

  static {
    Arrays.fill(TABLE, WIDE);
    for (char c = 0; c < 128; c++) {
      put(c, c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
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
    if (like >= 'a' && like <= 'z') {
      put(c, LETTER, 31, like);
    } else if (like >= '0' && like <= '9') {
      put(c, DIGIT, 0, (int) NUMBER);
    } else if (like == '\'' || like == '`') {
      put(c, APOSTROPHE, 1, 0);
    } else {
      put(c, like <= ' ' ? BLANK : SIGN, 0, 0);
    }
  }

  private static void put(char c, int kind, int times, int plus) {
    TABLE[c] = kind | plus << PLUS | times << TIMES;
    if (c == '?' || c == '!' || c == ':' || c == '>') {
      TABLE[c] |= MARK;
    }
    if (Spellings.isSign(c)) {
      TABLE[c] |= LEET;
    }
  }

  /** All that is known of a character, in one load. */
  static int look(char c) {
    return TABLE[c];
  }

  /** The kind in what {@link #look} told. */
  static int kind(int look) {
    return look & 0xFF;
  }

  /** What the character adds: itself in lower case for a letter, 0 for a sign. */
  static int plus(int look) {
    return (look >> PLUS) & 0xFF;
  }

  /** The hash of a word that goes on with the character. */
  static long next(long hash, int look) {
    return hash * ((look >> TIMES) & 0xFF) + plus(look);
  }

  static boolean isMark(int look) {
    return (look & MARK) != 0;
  }

  static boolean isLeetSign(int look) {
    return (look & LEET) != 0;
  }

  static boolean isBlank(char c) {
    return kind(look(c)) == BLANK;
  }

  static boolean isApostrophe(char c) {
    return kind(look(c)) == APOSTROPHE;
  }

  static boolean isLetterOrDigit(char c) {
    return kind(look(c)) <= DIGIT;
  }

  /** The hash of one word in normal form, or of a hashtag with its sign. */
  public static long of(String word) {
    boolean tag = word.startsWith("#"); // its digits are no number
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean digit = c >= '0' && c <= '9' && !tag;
      hash = c == '\'' ? hash : digit ? NUMBER : 31 * hash + c;
    }
    return hash;
  }
}
