package org.wellword.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.GraphemeClusterBreak;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.HashSet;
import java.util.Set;

/**
 * What every UTF-16 code unit is and folds to, when it stands alone.
 *
 * <p>Design: two flat tables of 65,536 entries, filled in blocks of 256 when a block is first met,
 * so that start-up pays for ASCII only. Two threads may fill a block at once; they write the same
 * values. The values come from ICU, so that they do not depend on the JDK.
 */
final class CharTable {
  /** The block has not been filled yet. */
  static final byte UNKNOWN = 0;

  /** A letter, or any other character that builds words. */
  static final byte LETTER = 1;

  /** 0 to 9. */
  static final byte DIGIT = 2;

  /** Blanks, and signs that join the words around them: hyphen, slash, underscore and the like. */
  static final byte JOINER = 3;

  static final byte APOSTROPHE = 4;
  static final byte NEWLINE = 5;

  /** A full stop, or an ellipsis in one character. */
  static final byte DOT = 6;

  /** A question mark or exclamation mark. */
  static final byte END_MARK = 7;

  static final byte COLON = 8;
  static final byte HASH = 9;
  static final byte AT = 10;
  static final byte QUOTE = 11;
  static final byte HYPHEN = 12;

  /** Any other sign: a break inside the sentence. */
  static final byte SOFT = 13;

  static final byte ARROW = 14;
  static final byte EMOJI = 15;

  /** Half of a character beyond the Basic Multilingual Plane. */
  static final byte SURROGATE = 16;

  /** Attaches to what stands before it, or is ignorable. */
  static final byte EXTEND = 17;

  /** Folds to more than one character, or does not stand for a grapheme of its own. */
  static final byte COMPLEX = 18;

  /** Full stops of other scripts. */
  static final byte STOP = 19;

  static final byte[] CLASS = new byte[65_536];
  static final char[] FOLD = new char[65_536];

  /** Normal form of every arrow. */
  static final char ARROW_SIGN = '\u2192';

  static final char ELLIPSIS = '\u2026';

  /** Full stops: of Chinese and Japanese, Devanagari, Urdu, Myanmar, Khmer and Ethiopic. */
  private static final String STOPS = "\u3002\u0964\u0965\u06D4\u104B\u17D4\u17D5\u1362";

  private static final int BLOCK = 256;
  private static final String JOINERS = " \t-_/*~|@^+$\\";

  static {
    for (char c = 0; c < 128; c++) {
      FOLD[c] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '`' ? '\'' : c;
      CLASS[c] = ascii(FOLD[c]);
    }
  }

  private CharTable() {}

  /** Makes the block of {@code c} known, and before it the blocks that its characters fold into. */
  static void learn(char c) {
    learn(c & -BLOCK, new HashSet<>());
  }

  private static void learn(int block, Set<Integer> underWay) {
    underWay.add(block);
    int from = Math.max(block, 128);
    char[] folded = new char[block + BLOCK - from];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold((char) (from + i));
      int other = folded[i] & -BLOCK;
      if (CLASS[folded[i]] == UNKNOWN && !underWay.contains(other)) {
        learn(other, underWay);
      }
    }
    for (int i = 0; i < folded.length; i++) {
      char c = (char) (from + i);
      FOLD[c] = folded[i];
      CLASS[c] = kind(c, folded[i]); // last: a reader that sees the class sees the fold's value
    }
  }

  private static byte ascii(char c) {
    if (c >= 'a' && c <= 'z') {
      return LETTER;
    }
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    return switch (c) {
      case '\n', '\r' -> NEWLINE;
      case '.' -> DOT;
      case '?', '!' -> END_MARK;
      case ':' -> COLON;
      case '#' -> HASH;
      case '@' -> AT;
      case '"' -> QUOTE;
      case '\'' -> APOSTROPHE;
      case '-', '=' -> HYPHEN;
      default -> c <= ' ' || JOINERS.indexOf(c) >= 0 ? JOINER : SOFT;
    };
  }

  /** One form for the many quotes, apostrophes and hyphens that keyboards produce. */
  static char unify(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4', '\u2032', '`' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033' -> '"';
      case '\u2039', '\u203A', '\u300C', '\u300D', '\u300E', '\u300F' -> '"';
      case '\u301D', '\u301E', '\u301F' -> '"';
      case '\u061F' -> '?';
      case '\u2010', '\u2011', '\u2012', '\u2212' -> '-';
      case '\u2013', '\u2014', '\u2015' -> '\u2014';
      case '\u0085', '\u2028', '\u2029' -> '\n';
      case '\u2122', '\u2120' -> ' '; // trade marks are no letters
      case '\u27A1', '\u279C', '\u2794', '\u21D2' -> ARROW_SIGN;
      default -> c;
    };
  }

  private static char fold(char c) {
    char unified = unify(c);
    if (unified != c || Character.isSurrogate(c)) {
      return unified;
    }
    String folded = Icu.NFKC_CASEFOLD.normalize(String.valueOf(c));
    return folded.length() == 1 ? unify(folded.charAt(0)) : c;
  }

  private static byte kind(char c, char folded) {
    if (Character.isSurrogate(c)) {
      return SURROGATE;
    }
    if (folded == ARROW_SIGN) {
      return ARROW;
    }
    if (c == ELLIPSIS) {
      return DOT;
    }
    if (unify(c) == c && !standsAlone(c)) {
      return attaches(c) ? EXTEND : COMPLEX;
    }
    if (folded < 128) {
      return ascii(folded);
    }
    if (STOPS.indexOf(folded) >= 0) {
      return STOP;
    }
    if (UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC)) {
      return EMOJI;
    }
    boolean vowel = UCharacter.getType(folded) == UCharacterCategory.COMBINING_SPACING_MARK;
    if (vowel || UCharacter.isLetterOrDigit(folded)) { // Myanmar's long a stands alone, too
      return LETTER;
    }
    return UCharacter.isUWhiteSpace(c) || Character.isSpaceChar(c) ? JOINER : SOFT;
  }

  private static boolean attaches(char c) {
    int type = UCharacter.getIntPropertyValue(c, UProperty.GRAPHEME_CLUSTER_BREAK);
    return type == GraphemeClusterBreak.EXTEND
        || type == GraphemeClusterBreak.SPACING_MARK
        || type == GraphemeClusterBreak.ZWJ
        || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  private static boolean standsAlone(char c) {
    int type = UCharacter.getIntPropertyValue(c, UProperty.GRAPHEME_CLUSTER_BREAK);
    boolean own =
        type == GraphemeClusterBreak.OTHER
            || type == GraphemeClusterBreak.CONTROL
            || type == GraphemeClusterBreak.CR
            || type == GraphemeClusterBreak.LF
            || type == GraphemeClusterBreak.LV
            || type == GraphemeClusterBreak.LVT;
    return own && !attaches(c) && Icu.NFKC_CASEFOLD.normalize(String.valueOf(c)).length() == 1;
  }

  /** Loaded when the first block beyond ASCII is filled. */
  private static final class Icu {
    static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
  }
}
