package org.wellword.signal;

/**
 * Numbers by the first 64 bits of a digest: one flat table with open addressing, so that a digest
 * that is not there costs one place in memory. Immutable and thread-safe.
 */
final class DigestTable {
  private static final int NONE = -1;

  private final long[] digests;
  private final int[] numbers;
  private final int size;

  /** Digests with their numbers. */
  DigestTable(long[] digests, int[] numbers) {
    this.size = digests.length;
    int places = Integer.highestOneBit(Math.max(8, size)) << 2;
    this.digests = new long[places];
    this.numbers = new int[places];
    java.util.Arrays.fill(this.numbers, NONE);
    for (int i = 0; i < size; i++) {
      int at = place(digests[i]);
      while (this.numbers[at] != NONE) {
        at = at + 1 & places - 1;
      }
      this.digests[at] = digests[i];
      this.numbers[at] = numbers[i];
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Finds all numbers with this digest; what {@code hits} held is gone. */
  void search(long digest, HashHits hits) {
    hits.clear();
    int at = place(digest);
    while (digests[at] != 0 || numbers[at] != NONE) {
      if (digests[at] == digest) {
        hits.add(numbers[at], 0);
      }
      at = at + 1 & digests.length - 1;
    }
    hits.sort();
  }

  private int place(long digest) {
    return (int) (digest ^ digest >>> 32) & digests.length - 1;
  }
}
