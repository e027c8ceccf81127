package org.wellword.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a caption as bytes, eight of which are looked at together; those beyond ASCII
 * become the ones that they are like. Not thread-safe.
 *
 * <p>Design: the JDK's encoder narrows and checks many characters with one instruction.
 */
final class SkimBytes {
  private static final int ROOM = 4 * EightBytes.SIZE;
  private static final int MOST_EMOJI = 64;
  private static final char SELECTOR = '\uFE0F';
  private static final char TEXT_SELECTOR = '\uFE0E';
  private static final int FIRST_FLAG = 0x1F1E6;
  private static final int LAST_FLAG = 0x1F1FF;

  /** Behind the caption stand blanks, two times eight. */
  final byte[] bytes;

  /** The first code points of the emoji. */
  final int[] emoji = new int[MOST_EMOJI];

  int emojiCount;

  private final char[] chars;
  private final CharBuffer from;
  private final ByteBuffer to;
  private final CharsetEncoder ascii = StandardCharsets.US_ASCII.newEncoder();

  /** The bytes of what {@code chars} will hold. */
  SkimBytes(char[] chars) {
    this.chars = chars;
    bytes = new byte[chars.length + ROOM];
    from = CharBuffer.wrap(chars);
    to = ByteBuffer.wrap(bytes);
  }

  /**
   * Takes the characters over; false when a first look does not understand some of them. Signs
   * beyond ASCII become those that they are like, in the characters as well.
   */
  boolean read(int length) {
    ascii.reset();
    emojiCount = 0;
    boolean plain =
        ascii.encode(from.limit(length).position(0), to.position(0), true).isUnderflow();
    if (!plain && !readWide(length)) {
      return false;
    }
    EightBytes.putBlanks(bytes, length);
    EightBytes.putBlanks(bytes, length + EightBytes.SIZE);
    return true;
  }

  private boolean readWide(int length) {
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      int look = SkimHash.look(c);
      if ((look & SkimHash.WIDE) == 0) {
        bytes[i] = (byte) SkimHash.like(look);
      } else if (Character.isSurrogate(c) || isEmoji(c)) {
        int end = readEmoji(i, length);
        if (end == i) {
          return false;
        }
        i = end - 1;
      } else if ((c == SELECTOR || c == TEXT_SELECTOR) && (i == 0 || chars[i - 1] <= ' ')) {
        put(i, ' '); // it belongs to the blank, and is left out with it
      } else if (c == SELECTOR || c == TEXT_SELECTOR) {
        if (i + 1 < length && chars[i + 1] > ' ' && !beginsEmoji(chars[i + 1])) {
          return false; // it may part the letters of a word
        }
        put(i, ',');
      } else if (!readOne(i, length)) {
        return false;
      }
    }
    return true;
  }

  private boolean readOne(int i, int length) {
    char c = chars[i];
    byte kind = SkimWide.kind(c);
    if (SkimWide.isSign(kind)) {
      put(i, (char) kind);
      return true;
    }
    if (SkimWide.mayBeLetter(c) && !isWordChar(i - 1, length) && !isWordChar(i + 1, length)) {
      put(i, ',');
      return true;
    }
    bytes[i] = SkimHash.FOREIGN;
    return kind != SkimWide.ODD
        && (kind != SkimWide.MARK || (i > 0 && bytes[i - 1] == SkimHash.FOREIGN));
  }

  private void put(int i, char sign) {
    chars[i] = sign;
    bytes[i] = (byte) sign;
  }

  /** Reads a sequence; returns where it ends, or {@code from} when it is not understood. */
  private int readEmoji(int from, int length) {
    int end = Emoji.sequenceEnd(chars, from, length);
    int cp = Character.codePointAt(chars, from, length);
    boolean letters = cp >= FIRST_FLAG && cp <= LAST_FLAG; // flags may spell a word
    if (end == from
        || letters
        || emojiCount == emoji.length
        || (isWordChar(from - 1, length) && isWordChar(end, length))) {
      return from;
    }
    emoji[emojiCount++] = cp;
    for (int i = from; i < end; i++) {
      put(i, ',');
      chars[i] = SkimHash.EMOJI;
    }
    return end;
  }

  private static boolean isEmoji(char c) {
    if (CharTable.CLASS[c] == CharTable.UNKNOWN) {
      CharTable.learn(c);
    }
    return CharTable.CLASS[c] == CharTable.EMOJI;
  }

  private static boolean beginsEmoji(char c) {
    return c >= 128 && (Character.isSurrogate(c) || isEmoji(c));
  }

  /** Whether a letter or digit stands at {@code i}, or half of something that may be one. */
  private boolean isWordChar(int i, int length) {
    if (i < 0 || i >= length) {
      return false;
    }
    char c = chars[i];
    return c < 128
        ? SkimHash.isLetterOrDigit(c)
        : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }
}
