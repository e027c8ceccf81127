package org.wellword.signal;

import java.util.Arrays;

/** What a search found, by number; reused from search to search. Not thread-safe. */
public final class HashHits {
  private long[] found = new long[16];
  private int count;

  long a;
  long b;
  long c;
  long d;
  final int[] chunks = new int[ChunkPostings.CHUNKS];
  int[] begins = new int[0];
  int[] ends = new int[0];

  /** Kept so that loads are not optimised away. */
  int touched;

  /** Room for hits; it grows where needed. */
  public HashHits() {}

  /** How many there are. */
  public int count() {
    return count;
  }

  /** The number of hit {@code i}; hits are in rising order of numbers. */
  public int number(int i) {
    return (int) (found[i] >>> Integer.SIZE);
  }

  /** Bits in which hit {@code i} differs. */
  public int distance(int i) {
    return (int) found[i];
  }

  void set(long a1, long b1, long c1, long d1, int probes) {
    if (begins.length < probes) {
      begins = new int[probes];
      ends = new int[probes];
    }
    a = a1;
    b = b1;
    c = c1;
    d = d1;
    for (int chunk = 0; chunk < ChunkPostings.CHUNKS; chunk++) {
      chunks[chunk] = PdqIndex.chunk(chunk, a, b, c, d);
    }
  }

  void clear() {
    count = 0;
  }

  void add(int number, int distance) {
    if (count == found.length) {
      found = Arrays.copyOf(found, count * 2);
    }
    found[count++] = (long) number << Integer.SIZE | distance;
  }

  void sort() {
    if (count > 1) {
      Arrays.sort(found, 0, count);
    }
  }
}
