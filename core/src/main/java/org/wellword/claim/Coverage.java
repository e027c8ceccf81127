package org.wellword.claim;

/**
 * What a claim says, in whole numbers: the <em>weight</em> of a term is its idf, of a claim the sum
 * over its distinct terms, and <em>coverage</em> is the share of a claim's weight that a query
 * holds. Whole numbers add up to the same in any order, so that a filter and a full search agree to
 * the last bit.
 */
final class Coverage {
  /** The least coverage that can be asked for; what is called a match begins here as well. */
  static final double LEAST = Verifier.MIN_COVERAGE;

  /** The weight of an idf of 1. */
  static final int UNIT = 1024;

  /** Bits of a sketch that stand for terms; the rest is a number. */
  private static final int TERM_BITS = 58;

  private static final long TERMS = (1L << TERM_BITS) - 1;
  private static final int MOST_NEEDED = (1 << (Long.SIZE - TERM_BITS)) - 1;

  private Coverage() {}

  /** The weight of a term that {@code docs} of {@code all} claims hold; at least 1. */
  static long weight(long docs, long all) {
    double idf = Math.log(1 + (all - docs + 0.5) / (docs + 0.5)); // as in BM25
    return Math.max(1, Math.round(idf * UNIT));
  }

  /** Whether {@code shared} of a claim's weight {@code mass} is enough. */
  static boolean isEnough(long shared, double least, long mass) {
    return shared >= least * mass;
  }

  /** Whether a single term, the rarest, can be enough of a claim. */
  static boolean isOneEnough(long[] weights, int terms, long mass) {
    return terms > 0 && isEnough(weights[0], LEAST, mass);
  }

  /**
   * How many of a claim's terms, rarest first, form its prefix. A query that holds fewer than two
   * of them cannot hold enough of the claim, whatever else it holds; than one, when {@link
   * #isOneEnough}.
   */
  static int prefix(long[] weights, int terms, long mass) {
    long one = terms == 0 || isOneEnough(weights, terms, mass) ? 0 : weights[0];
    long rest = mass;
    int length = 0;
    while (length < terms && isEnough(rest + one, LEAST, mass)) {
      rest -= weights[length++];
    }
    return length;
  }

  /** The fewest of a claim's terms, given rarest first, that can be enough. */
  static int fewest(long[] weights, int terms, long mass) {
    long sum = 0;
    int few = 0;
    while (few < terms && !isEnough(sum, LEAST, mass)) {
      sum += weights[few++];
    }
    return few;
  }

  /** What a term sets in a sketch. */
  static long bit(int rank) {
    long mixed = (rank * 0x9E3779B97F4A7C15L) >>> 32;
    return 1L << ((mixed * TERM_BITS) >>> 32);
  }

  /**
   * A claim in one word: the bits of its terms, and how many of them a query must have in common
   * with it, less those that fall together.
   */
  static long sketch(long bits, int terms, int fewest) {
    int together = terms - Long.bitCount(bits);
    long least = Math.min(Math.max(0, fewest - together), MOST_NEEDED);
    return bits | (least << TERM_BITS);
  }

  /** False when a query with these bits cannot hold enough of the claim. */
  static boolean canBeEnough(long sketch, long queryBits) {
    return Long.bitCount(sketch & queryBits & TERMS) >= sketch >>> TERM_BITS;
  }
}
