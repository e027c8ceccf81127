package org.wellword.benchmarks;

import java.util.function.ToIntFunction;
import org.wellword.signal.HashHits;
import org.wellword.signal.PdqIndex;

/** How PDQ hashes within a distance are found; public for JMH. */
public enum PdqEngine {
  /** Every hash, all four words. */
  SCAN,
  /** Every hash, the last two words only where the first two leave hope. */
  SCAN_EARLY_OUT,
  /** {@link PdqIndex}. */
  INDEX;

  /** Greatest distance. */
  static final int RADIUS = 31;

  /** Counts the hashes near a query of four words; not thread-safe. */
  ToIntFunction<long[]> open(long[] hashes) {
    return switch (this) {
      case SCAN -> query -> scan(hashes, query);
      case SCAN_EARLY_OUT -> query -> scanEarlyOut(hashes, query);
      case INDEX -> index(PdqIndex.of(hashes, RADIUS));
    };
  }

  private static ToIntFunction<long[]> index(PdqIndex index) {
    HashHits hits = new HashHits();
    return query -> {
      index.search(query[0], query[1], query[2], query[3], hits);
      return hits.count();
    };
  }

  private static int scan(long[] hashes, long[] query) {
    long a = query[0];
    long b = query[1];
    long c = query[2];
    long d = query[3];
    int count = 0;
    for (int i = 0; i < hashes.length; i += PdqIndex.WORDS) {
      int distance =
          Long.bitCount(hashes[i] ^ a)
              + Long.bitCount(hashes[i + 1] ^ b)
              + Long.bitCount(hashes[i + 2] ^ c)
              + Long.bitCount(hashes[i + 3] ^ d);
      count += distance <= RADIUS ? 1 : 0;
    }
    return count;
  }

  private static int scanEarlyOut(long[] hashes, long[] query) {
    long a = query[0];
    long b = query[1];
    long c = query[2];
    long d = query[3];
    int count = 0;
    for (int i = 0; i < hashes.length; i += PdqIndex.WORDS) {
      int half = Long.bitCount(hashes[i] ^ a) + Long.bitCount(hashes[i + 1] ^ b);
      if (half <= RADIUS
          && half + Long.bitCount(hashes[i + 2] ^ c) + Long.bitCount(hashes[i + 3] ^ d) <= RADIUS) {
        count++;
      }
    }
    return count;
  }
}
