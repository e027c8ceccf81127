package org.wellword.text;

import com.ibm.icu.lang.UScript;

/**
 * What a first look makes of characters beyond ASCII: signs become signs of ASCII, emoji a sign of
 * their own, and letters are told apart by what they could be read as. What could hide a word is
 * not understood, and the caption is read in full. Stateless.
 */
final class SkimWide {
  /** Not understood. */
  static final byte ODD = 1;

  /** A letter, or a mark on one, that is read as nothing but itself. */
  static final byte INERT = 2;

  /** A letter that looks like one of ASCII; among others that do not it is read as itself. */
  static final byte LOOK_ALIKE = 3;

  /** A Latin letter with marks, which may be left out. */
  static final byte ACCENTED = 4;

  /** A mark that belongs to the letter before it. */
  static final byte MARK = 5;

  /** Kinds beyond this one are the characters of ASCII that stand for them. */
  private static final byte LAST = 8;

  private static final String MASKS = "\u00D7\u2022\u00B7\u25CF\u25A0\u2588\u2591\u2592\u2593";

  /** By character, 0 when not yet known; two threads may write the same. */
  private static final byte[] KIND = new byte[65_536];

  /** Of accented letters, what they are without their marks. */
  private static final char[] PLAIN = new char[65_536];

  private SkimWide() {}

  /** The kind of a character that is neither a surrogate nor an emoji, or a sign of ASCII. */
  static byte kind(char c) {
    byte kind = KIND[c];
    if (kind == 0) {
      CharTable.learn(c);
      kind = find(c);
      KIND[c] = kind;
    }
    return kind;
  }

  static boolean isSign(byte kind) {
    return kind > LAST;
  }

  private static byte find(char c) {
    char folded = CharTable.FOLD[c];
    return switch (CharTable.CLASS[c]) {
      case CharTable.LETTER -> folded < 128 ? ODD : letter(c);
      case CharTable.EXTEND -> isOfInertScript(c) ? MARK : ODD;
      case CharTable.SOFT -> mayBeLetter(c) ? ODD : (byte) ',';
      case CharTable.QUOTE -> (byte) '"';
      case CharTable.END_MARK -> (byte) '?';
      case CharTable.COLON -> (byte) ':';
      case CharTable.STOP -> (byte) ','; // no part of a handle, as a full stop is
      case CharTable.NEWLINE -> (byte) '\n';
      case CharTable.JOINER -> folded == ' ' ? (byte) ' ' : ODD;
      default -> ODD;
    };
  }

  private static byte letter(char c) {
    if (LookAlikes.isTurned(c)) {
      return ODD;
    }
    if (UScript.getScript(c) == UScript.LATIN) {
      PLAIN[c] = findPlain(c);
      return PLAIN[c] < 128 ? ACCENTED : ODD;
    }
    return LookAlikes.isAscii(c) ? LOOK_ALIKE : INERT;
  }

  /** Vowel signs and the like, of Arabic, the scripts of India, Thai and Lao. */
  private static boolean isOfInertScript(char c) {
    return (c >= '\u0610' && c < '\u0700') || (c >= '\u0900' && c < '\u0F00');
  }

  /** The letter of ASCII in lower case that an {@link #ACCENTED} one is without its marks. */
  static char plain(char c) {
    return PLAIN[c];
  }

  private static char findPlain(char c) {
    char base = LookAlikes.NFD.normalize(String.valueOf(c)).charAt(0);
    return base < 128 ? (char) Character.toLowerCase((int) base) : LookAlikes.of(c).charAt(0);
  }

  /** Whether a sign may stand for a letter, next to others. */
  static boolean mayBeLetter(char c) {
    return MASKS.indexOf(c) >= 0 || Spellings.isSign(c);
  }
}
