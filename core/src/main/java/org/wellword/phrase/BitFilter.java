package org.wellword.phrase;

/**
 * A set of numbers as bits of their hashes: what it does not have was never added. Two bits a
 * number, both in one {@code long}, so that a look costs one load.
 *
 * <p>Source: Putze, Sanders, Singler, "Cache-, Hash- and Space-Efficient Bloom Filters" (2009).
 */
final class BitFilter {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int WORD = 6;
  private static final int MAX_SIZE = 20;

  /** As a power of two: bits for each entry. */
  private static final int ROOM = 5;

  private final long[] bits;
  private final int shift;

  /** An empty filter of {@code 1 << size} bits. */
  BitFilter(int size) {
    bits = new long[1 << (size - WORD)];
    shift = Long.SIZE - size + WORD;
  }

  /** An empty filter in which one in some hundreds is taken for one of {@code entries}. */
  static BitFilter of(int entries) {
    int log = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(8, entries));
    return new BitFilter(Math.min(MAX_SIZE, log + ROOM));
  }

  void add(long number) {
    long hash = number * SPREAD;
    bits[(int) (hash >>> shift)] |=
        1L << (hash >>> (shift - WORD)) | 1L << (hash >>> (shift - 2 * WORD));
  }

  boolean has(long number) {
    return (look(number) & 1) != 0;
  }

  /** The lowest bit tells whether the number may have been added; the others tell nothing. */
  long look(long number) {
    long hash = number * SPREAD;
    long word = bits[(int) (hash >>> shift)];
    return (word >>> (hash >>> (shift - WORD))) & (word >>> (hash >>> (shift - 2 * WORD)));
  }
}
