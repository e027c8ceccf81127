package org.wellword.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight characters of ASCII in one {@code long}, the first in the lowest byte, looked at together.
 * Masks have the highest bit of every byte that is meant, and nothing else.
 *
 * <p>Source: the tricks are those of Warren, "Hacker's Delight", 2nd ed., chapter 6; no byte is
 * over 127, so that none of the sums carries into the next.
 */
final class EightBytes {
  static final int SIZE = 8;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long CASE = 0x20 * ONES;
  private static final long BLANKS = ' ' * ONES;

  /** Moves the lowest bits of all bytes side by side into the highest byte. */
  private static final long GATHER = 0x0102040810204080L;

  private EightBytes() {}

  static long load(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  static void putBlanks(byte[] bytes, int at) {
    LONGS.set(bytes, at, BLANKS);
  }

  /** With letters in lower case; digits and apostrophes stay, signs may become others. */
  static long lower(long eight) {
    return eight | CASE;
  }

  /** The first {@code count} bytes, 1 to 8; the others are 0. */
  static long first(long eight, int count) {
    return eight & (-1L >>> -(count << 3));
  }

  /** Letters, of bytes in lower case. */
  static long letters(long lower) {
    return from(lower, 'a') & ~from(lower, '{') & HIGH;
  }

  /** All but blanks. */
  static long visible(long eight) {
    return from(eight, '!') & HIGH;
  }

  /** Bytes that are the same in three numbers. */
  static long same(long one, long two, long three) {
    return zero((one ^ two) | (one ^ three)) & HIGH;
  }

  /** One bit a byte, the first byte's the lowest of eight. */
  static long bits(long mask) {
    return ((mask >>> 7) * GATHER) >>> 56;
  }

  /** The highest bits tell which bytes are {@code c} or more. */
  private static long from(long eight, char c) {
    return eight + (0x80 - c) * ONES;
  }

  /** The highest bits tell which bytes are 0. */
  private static long zero(long eight) {
    return HIGH - eight;
  }
}
