package org.wellword.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * CPU time of one thread for a caption: other work on the machine preempts the thread, but does not
 * add to its CPU time.
 */
final class CaptionCost {
  private static final long WARM_UP = 3_000_000_000L;
  private static final int PASSES = 7;

  /** A pass shorter than this is repeated within one reading of the clock. */
  private static final long LEAST_PASS = 200_000_000L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CaptionCost() {}

  /**
   * Microseconds of CPU a caption: the median of seven passes, after three seconds of warming up.
   *
   * @param reader gives any count of what it found, so that nothing is optimised away
   */
  static double micros(List<String> captions, ToIntFunction<String> reader) {
    long start = THREADS.getCurrentThreadCpuTime();
    int expected = pass(captions, reader, 1);
    int repeats = 1;
    while (THREADS.getCurrentThreadCpuTime() - start < WARM_UP) {
      long before = THREADS.getCurrentThreadCpuTime();
      check(expected, pass(captions, reader, 1));
      long nanos = Math.max(1, THREADS.getCurrentThreadCpuTime() - before);
      repeats = (int) Math.ceilDiv(LEAST_PASS, nanos);
    }
    double[] micros = new double[PASSES];
    for (int p = 0; p < PASSES; p++) {
      long before = THREADS.getCurrentThreadCpuTime();
      check(expected * repeats, pass(captions, reader, repeats));
      long nanos = THREADS.getCurrentThreadCpuTime() - before;
      micros[p] = nanos / 1e3 / repeats / captions.size();
    }
    Arrays.sort(micros);
    return micros[PASSES / 2];
  }

  private static int pass(List<String> captions, ToIntFunction<String> reader, int repeats) {
    int found = 0;
    for (int r = 0; r < repeats; r++) {
      for (String caption : captions) {
        found += reader.applyAsInt(caption);
      }
    }
    return found;
  }

  private static void check(int expected, int found) {
    if (found != expected) {
      throw new IllegalStateException("expected " + expected + " findings, got " + found);
    }
  }
}
