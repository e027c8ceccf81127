package org.wellword.phrase;

/**
 * Where every step of an automaton leads. Immutable, thread-safe.
 *
 * <p>Design: open addressing, in a block of its own for every state, so that the table is filled
 * from its beginning to its end, and a walk from one state finds its answers close together. A
 * block has between one and a half times and three times as many places as the state has steps.
 */
final class StepTable {
  private static final int SPREAD = 0x9E3779B1;

  /**
   * For every state two entries side by side. The first is a set of hashed symbols that lead on,
   * which spares most look-ups in the large table. The second tells where the block begins, and in
   * its lowest five bits, as a shift takes them, 32 less the bits of the block's size.
   */
  private final long[] heads;

  /** Step plus one in the upper half, target in the lower; 0 is free. */
  private final long[] slots;

  StepTable(Subsets subsets) {
    int states = subsets.stateCount();
    heads = new long[states * 2];
    int size = 0;
    for (int s = 0; s < states; s++) {
      int count = subsets.begin(s + 1) - subsets.begin(s);
      if (count > 0) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(count + count / 2);
        heads[s * 2 + 1] = (long) size << 5 | (Integer.SIZE - bits);
        size += 1 << bits;
      }
    }
    slots = new long[size];
    for (int s = 0; s < states; s++) {
      for (int i = subsets.begin(s); i < subsets.begin(s + 1); i++) {
        put(s, subsets.step(i), subsets.target(i));
      }
    }
  }

  private void put(int state, int step, int target) {
    heads[state * 2] |= 1L << bit(step >> 1);
    long block = heads[state * 2 + 1];
    int from = (int) (block >>> 5);
    int slot = (step * SPREAD) >>> (int) block;
    while (slots[from + slot] != 0) {
      slot = (slot + 1) & (-1 >>> (int) block);
    }
    slots[from + slot] = (long) (step + 1) << 32 | target;
  }

  /** The state after {@code symbol}, or -1. */
  int next(int state, int symbol, boolean soft) {
    if (((heads[state * 2] >>> bit(symbol)) & 1) == 0) {
      return -1;
    }
    long block = heads[state * 2 + 1];
    int step = symbol * 2 + (soft ? 1 : 0);
    int from = (int) (block >>> 5);
    int slot = (step * SPREAD) >>> (int) block;
    long found = slots[from + slot];
    while (found != 0) {
      if ((int) (found >>> 32) == step + 1) {
        return (int) found;
      }
      slot = (slot + 1) & (-1 >>> (int) block);
      found = slots[from + slot];
    }
    return -1;
  }

  /** Whether no word leads on from {@code state}. */
  boolean isLast(int state) {
    return heads[state * 2] == 0;
  }

  private static int bit(int symbol) {
    return (symbol * SPREAD) >>> 26;
  }
}
