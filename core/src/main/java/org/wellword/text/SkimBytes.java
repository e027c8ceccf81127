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

  /** Behind the caption stand blanks, two times eight. */
  final byte[] bytes;

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

  /** Takes the characters over; false when a first look does not understand some of them. */
  boolean read(int length) {
    ascii.reset();
    boolean plain =
        ascii.encode(from.limit(length).position(0), to.position(0), true).isUnderflow();
    for (int i = 0; i < length && !plain; i++) {
      int look = SkimHash.look(chars[i]);
      if ((look & SkimHash.WIDE) != 0) {
        return false;
      }
      bytes[i] = (byte) SkimHash.like(look);
    }
    EightBytes.putBlanks(bytes, length);
    EightBytes.putBlanks(bytes, length + EightBytes.SIZE);
    return true;
  }
}
