package org.wellword.phrase;

import java.util.Arrays;

/**
 * Where the walks from one token have been: a state, a place, and how the words on the way were
 * read. Not thread-safe; reused from token to token, and empty again at no cost.
 */
final class Visited {
  private static final int BITS = 11;
  private static final int SPREAD = 0x9E3779B1;

  /** More than a walk has steps, so that a free place is always near. */
  static final int CAPACITY = 1 << (BITS - 1);

  private final int[] turns = new int[1 << BITS];
  private final long[] keys = new long[1 << BITS];
  private final int[] readings = new int[1 << BITS];
  private int turn;

  /** Forgets everything. */
  void clear() {
    if (++turn == 0) {
      Arrays.fill(turns, 0);
      turn = 1;
    }
  }

  /**
   * Notes a visit; at most {@link #CAPACITY} between two calls of {@link #clear}.
   *
   * @param read bits of the readings on the way; fewer are plainer
   * @return whether an earlier visit was as plain, so that this one finds nothing new
   */
  boolean again(int state, int at, int read) {
    long key = (long) state << Integer.SIZE | at;
    int slot = ((state * SPREAD + at * 0x85EBCA6B) * SPREAD) >>> (Integer.SIZE - BITS);
    while (turns[slot] == turn) {
      if (keys[slot] == key) {
        int known = readings[slot];
        readings[slot] = known & read;
        return (known & read) == known;
      }
      slot = (slot + 1) & (turns.length - 1);
    }
    turns[slot] = turn;
    keys[slot] = key;
    readings[slot] = read;
    return false;
  }
}
