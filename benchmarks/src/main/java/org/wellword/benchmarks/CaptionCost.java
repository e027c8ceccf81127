package org.wellword.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * CPU time of one thread for a caption: other work on the machine preempts the thread, but does not
 * add to its CPU time.
 *
 * @param warmUp nanoseconds of CPU before measuring
 * @param passes how many are measured
 */
record CaptionCost(long warmUp, int passes) {
  private static final CaptionCost USUAL = new CaptionCost(3_000_000_000L, 7);

  /** A pass shorter than this is repeated within one reading of the clock. */
  private static final long LEAST_PASS = 200_000_000L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * Microseconds of CPU a caption: the median of seven passes, after three seconds of warming up.
   *
   * @param reader gives any count of what it found, so that nothing is optimised away
   */
  static double micros(List<String> captions, ToIntFunction<String> reader) {
    return USUAL.measure(captions, reader).median();
  }

  /** Microseconds of CPU a caption. */
  Spread measure(List<String> captions, ToIntFunction<String> reader) {
    long start = THREADS.getCurrentThreadCpuTime();
    int expected = pass(captions, reader, 1);
    int repeats = 1;
    while (THREADS.getCurrentThreadCpuTime() - start < warmUp) {
      long before = THREADS.getCurrentThreadCpuTime();
      check(expected, pass(captions, reader, 1));
      long nanos = Math.max(1, THREADS.getCurrentThreadCpuTime() - before);
      repeats = (int) Math.ceilDiv(LEAST_PASS, nanos);
    }
    List<Double> micros = new ArrayList<>();
    for (int p = 0; p < passes; p++) {
      long before = THREADS.getCurrentThreadCpuTime();
      check(expected * repeats, pass(captions, reader, repeats));
      long nanos = THREADS.getCurrentThreadCpuTime() - before;
      micros.add(nanos / 1e3 / repeats / captions.size());
    }
    return Spread.of(micros);
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
