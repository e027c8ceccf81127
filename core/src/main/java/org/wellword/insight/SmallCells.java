package org.wellword.insight;

/** Decides which cells are held back; {@link Study} says by what rules. */
final class SmallCells {
  private SmallCells() {}

  /** Whether a count is not told. */
  static boolean small(long count) {
    return count < Study.LEAST_CELL;
  }

  /** Whether a number that could be computed must not be. */
  static boolean telling(long rest) {
    return rest > 0 && rest < Study.LEAST_CELL;
  }

  /** Whether a part of a whole is not told: it is small, or what it leaves over would tell. */
  static boolean held(long count, long of) {
    return small(count) || telling(of - count);
  }

  /**
   * Holds back more cells of a line whose sum is known, the smallest first, until those held back
   * cannot be computed from it.
   *
   * @param rests what each cell leaves over of its own base, whose sum is known as well; or none
   * @return whether anything was added to {@code held}
   */
  static boolean settle(long[] counts, long[] rests, boolean[] held) {
    boolean changed = false;
    while (open(counts, held) || open(rests, held)) {
      int least = -1;
      for (int i = 0; i < counts.length; i++) {
        boolean matters = counts[i] > 0 || (rests.length > 0 && rests[i] > 0);
        if (!held[i] && matters && (least < 0 || counts[i] < counts[least])) {
          least = i;
        }
      }
      if (least < 0) {
        return changed;
      }
      held[least] = true;
      changed = true;
    }
    return changed;
  }

  /** Whether the cells held back could be computed: they are one, or few captions. */
  private static boolean open(long[] counts, boolean[] held) {
    long sum = 0;
    int cells = 0;
    for (int i = 0; i < counts.length; i++) {
      if (held[i] && counts[i] > 0) {
        sum += counts[i];
        cells++;
      }
    }
    return cells == 1 || telling(sum);
  }
}
