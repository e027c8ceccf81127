package org.wellword.benchmarks;

import java.util.SplittableRandom;
import org.wellword.signal.PdqIndex;

/**
 * Made-up PDQ hashes: four of five are random, as hashes of unlike pictures are, every fifth is a
 * near copy of an earlier one. The same ones every time.
 */
final class PdqHashes {
  private static final int COPY_EVERY = 5;
  private static final int BITS = 256;

  private PdqHashes() {}

  /** So many hashes, four words each. */
  static long[] many(int count) {
    SplittableRandom random = new SplittableRandom(count);
    long[] hashes = random.longs((long) count * PdqIndex.WORDS).toArray();
    for (int n = COPY_EVERY; n < count; n += COPY_EVERY) {
      copy(random, hashes, random.nextInt(n), PdqEngine.RADIUS, hashes, n);
    }
    return hashes;
  }

  /** Questions: every other one is within two bits more than the radius of a hash. */
  static long[] queries(long[] hashes, int count) {
    SplittableRandom random = new SplittableRandom(42);
    long[] queries = random.longs((long) count * PdqIndex.WORDS).toArray();
    for (int q = 0; q < count; q += 2) {
      int near = random.nextInt(hashes.length / PdqIndex.WORDS);
      copy(random, hashes, near, PdqEngine.RADIUS + 2, queries, q);
    }
    return queries;
  }

  /** Copies a hash with at most {@code bits} others. */
  private static void copy(
      SplittableRandom random, long[] from, int source, int bits, long[] to, int target) {
    int at = target * PdqIndex.WORDS;
    System.arraycopy(from, source * PdqIndex.WORDS, to, at, PdqIndex.WORDS);
    for (int flips = random.nextInt(bits + 1); flips > 0; flips--) {
      int bit = random.nextInt(BITS);
      to[at + bit / Long.SIZE] ^= 1L << bit;
    }
  }
}
