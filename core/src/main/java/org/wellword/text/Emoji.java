package org.wellword.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Emoji and their sequences in raw text: a base with variation selectors and skin tones, parts
 * joined by zero-width joiners, and flags of two regional letters. One sequence is one grapheme
 * (UAX 29, GB9, GB11 to GB13).
 */
final class Emoji {
  private static final char JOINER = '\u200D';
  private static final int FIRST = 0x1F000;
  private static final int LAST = 0x1FAFF;
  private static final byte NO = 1;
  private static final byte PICTURE = 2;
  private static final byte MODIFIER = 3;
  private static final byte FLAG = 4;

  /** What the code points from {@link #FIRST} are; 0 is not yet known. Races write equal values. */
  private static final byte[] KIND = new byte[LAST - FIRST + 1];

  private Emoji() {}

  private static byte kind(int codePoint) {
    if (codePoint < FIRST || codePoint > LAST) {
      return codePoint >= 0 && codePoint < 0x10000 && CharTable.CLASS[codePoint] == CharTable.EMOJI
          ? PICTURE
          : NO;
    }
    byte kind = KIND[codePoint - FIRST];
    if (kind == 0) {
      kind = learn(codePoint);
      KIND[codePoint - FIRST] = kind;
    }
    return kind;
  }

  private static byte learn(int codePoint) {
    if (UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_MODIFIER)) {
      return MODIFIER;
    }
    if (UCharacter.hasBinaryProperty(codePoint, UProperty.REGIONAL_INDICATOR)) {
      return FLAG;
    }
    if (codePoint >= 0x1F150 && codePoint <= 0x1F189) {
      return NO; // letters in circles and squares are read as letters
    }
    boolean picture = UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC);
    return picture && foldsToItself(codePoint) ? PICTURE : NO;
  }

  /** Some pictographs are letters in disguise (enclosed ideographs); those are for ICU. */
  private static boolean foldsToItself(int codePoint) {
    String text = Character.toString(codePoint);
    return com.ibm.icu.text.Normalizer2.getNFKCCasefoldInstance().normalize(text).equals(text);
  }

  /** Whether everything in the text that does not stand alone belongs to an emoji sequence. */
  static boolean onlyOddities(char[] chars, int length) {
    for (int i = 0; i < length; ) {
      byte type = CharTable.CLASS[chars[i]];
      if (type == CharTable.SURROGATE || type == CharTable.EMOJI) {
        int end = sequenceEnd(chars, i, length);
        if (end == i) {
          return false;
        }
        i = end;
      } else if (type == CharTable.EXTEND || type == CharTable.COMPLEX) {
        return false;
      } else {
        i++;
      }
    }
    return true;
  }

  /** The end of the emoji sequence that begins at {@code from}, or {@code from} when none does. */
  static int sequenceEnd(char[] chars, int from, int length) {
    int cp = codePoint(chars, from, length);
    byte kind = kind(cp);
    if (kind == NO || (kind == MODIFIER && from > 0)) {
      return from; // a skin tone belongs to whatever stands before it, be it a blank
    }
    int at = from + Character.charCount(cp);
    if (kind == FLAG) {
      int second = codePoint(chars, at, length);
      if (kind(second) == FLAG) {
        at += 2;
      }
      return attachedEnd(chars, at, length);
    }
    at = attachedEnd(chars, at, length);
    while (at < length && chars[at - 1] == JOINER) {
      int next = codePoint(chars, at, length);
      if (kind(next) != PICTURE) {
        break;
      }
      at = attachedEnd(chars, at + Character.charCount(next), length);
    }
    return at;
  }

  /** Past variation selectors, skin tones and a joiner. */
  private static int attachedEnd(char[] chars, int from, int length) {
    int at = from;
    while (at < length) {
      if (chars[at] == '\uFE0F' || chars[at] == '\uFE0E' || chars[at] == JOINER) {
        at++;
      } else if (kind(codePoint(chars, at, length)) == MODIFIER) {
        at += 2;
      } else {
        break;
      }
    }
    return at;
  }

  /** The code point at {@code at}, or -1 behind the end. */
  private static int codePoint(char[] chars, int at, int length) {
    if (at >= length) {
      return -1;
    }
    return Character.codePointAt(chars, at, length);
  }
}
