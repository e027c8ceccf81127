package org.wellword;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Something that many threads read and one day is retired; the last of those who entered ends it
 * when they leave, once only.
 *
 * <p>Entering and leaving never wait and take no lock: each costs one atomic addition, on a cache
 * line that threads seldom share.
 */
final class Lease<T> {
  /*
   * Design. Those who entered and those who left are counted apart, so that a sum over the cells
   * can be trusted without stopping anybody. Who counts reads all that left first: with e ways out
   * and then n ways in, not more than n - e were inside at the moment between, since both only
   * grow. With n = e nobody was; and since the lease was retired before, nobody gets in later:
   * whoever adds his way in reads `retired` afterwards, sees it, and leaves. The last to leave
   * finds n = e, because his own way out comes before his count and all others' before that.
   */

  /** A cell has its own pair of cache lines. */
  private static final int STRIDE = 16;

  private static final int MOST_CELLS = 64;
  private static final int LEFT = STRIDE / 2;

  private final T value;
  private final Runnable end;
  private final AtomicLongArray counts;
  private final int mask;
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile boolean retired;

  /**
   * A lease with a cell a processor.
   *
   * @param end called once, when it is retired and everybody has left; must not throw
   */
  Lease(T value, Runnable end) {
    this(value, end, Runtime.getRuntime().availableProcessors());
  }

  /** A lease with at least so many cells, up to {@value #MOST_CELLS}. */
  Lease(T value, Runnable end, int cells) {
    this.value = value;
    this.end = end;
    int size = Integer.highestOneBit(Math.clamp(2L * cells - 1, 1, MOST_CELLS));
    this.mask = size - 1;
    this.counts = new AtomicLongArray(size * STRIDE);
  }

  /** What is leased; to be used between a successful {@link #enter} and its {@link #exit}. */
  T value() {
    return value;
  }

  /** Whether the caller may use the value; if so, {@link #exit} must follow. */
  boolean enter() {
    int cell = cell();
    counts.getAndIncrement(cell);
    if (!retired) {
      return true;
    }
    leave(cell);
    return false;
  }

  /** Ends what {@link #enter} began, in any thread. */
  void exit() {
    leave(cell());
  }

  private void leave(int cell) {
    counts.getAndIncrement(cell + LEFT);
    if (retired) {
      endIfEmpty();
    }
  }

  /** Lets nobody in any more, and ends as soon as nobody is inside. */
  void retire() {
    retired = true;
    endIfEmpty();
  }

  private void endIfEmpty() {
    if (sum(LEFT) == sum(0) && ended.compareAndSet(false, true)) {
      end.run();
    }
  }

  private long sum(int from) {
    long sum = 0;
    for (int cell = from; cell < counts.length(); cell += STRIDE) {
      sum += counts.get(cell);
    }
    return sum;
  }

  /** The thread's cell: ids that follow each other fall into different ones. */
  private int cell() {
    return ((int) Thread.currentThread().threadId() & mask) * STRIDE;
  }
}
