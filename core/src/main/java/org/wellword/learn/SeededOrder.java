package org.wellword.learn;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The order in which rows are learned from, drawn anew for every epoch, the same in every run. */
final class SeededOrder {
  private static final long SEED = 20261120;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final int[] order;

  SeededOrder(int rows) {
    order = new int[rows];
    Arrays.setAll(order, i -> i);
  }

  /** The next epoch's order; valid until the one after it is drawn. */
  int[] next() {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    return order;
  }
}
