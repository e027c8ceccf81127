package org.wellword.pack;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Lines and columns of a UTF-8 document, as an editor shows them: lines end with LF, CR or both,
 * columns count UTF-16 code units, and a byte order mark counts nothing. Goes forwards only, so
 * that all places of a document together cost one pass. Not thread-safe.
 */
final class TextPlaces {
  private static final int CHUNK = 1 << 13;

  private final byte[] bytes;
  private int at;
  private int line = 1;
  private int column = 1;

  TextPlaces(byte[] bytes) {
    this.bytes = bytes;
    at = hasMark(bytes) ? 3 : 0;
  }

  private static boolean hasMark(byte[] bytes) {
    return bytes.length > 2
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  /** The first byte that belongs to no character of UTF-8, or -1 when all do. */
  static int firstWrong(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0)) {
      return bytes[0] == 0 ? 0 : 1; // UTF-16 or UTF-32 without a mark
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(CHUNK);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return result.isError() ? in.position() : -1;
  }

  /** Goes to a byte that does not lie before the one gone to last. */
  TextPlaces to(long offset) {
    int end = (int) Math.min(offset, bytes.length);
    for (; at < end; at++) {
      int b = bytes[at] & 0xFF;
      if (b == '\n' || (b == '\r' && (at + 1 == bytes.length || bytes[at + 1] != '\n'))) {
        line++;
        column = 1;
      } else if (b < 0x80 || b >= 0xC0) {
        column += b >= 0xF0 ? 2 : 1; // two code units
      }
    }
    return this;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }
}
