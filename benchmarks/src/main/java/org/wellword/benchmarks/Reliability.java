package org.wellword.benchmarks;

import java.io.PrintStream;

/** Does a confidence mean a probability? Findings by confidence, and how many of them are right. */
final class Reliability {
  private static final int BINS = 10;

  private final int[] all = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] sums = new double[BINS];

  /** Adds a finding of a confidence from 0 to 1. */
  void add(double confidence, boolean isRight) {
    int bin = Math.min(BINS - 1, (int) (confidence * BINS));
    all[bin]++;
    sums[bin] += confidence;
    right[bin] += isRight ? 1 : 0;
  }

  /** Prints a line for each tenth, and the mean distance between confidence and share. */
  void print(PrintStream out) {
    out.println("confidence   findings   mean   right");
    int total = 0;
    double gap = 0;
    for (int b = 0; b < BINS; b++) {
      if (all[b] > 0) {
        double mean = sums[b] / all[b];
        double share = Labelled.ratio(right[b], all[b]);
        out.printf(
            "%.1f to %.1f   %8d   %.2f    %.2f%n",
            (double) b / BINS, (b + 1.0) / BINS, all[b], mean, share);
        total += all[b];
        gap += all[b] * Math.abs(mean - share);
      }
    }
    out.printf("expected calibration error %.3f%n", total == 0 ? 0 : gap / total);
  }
}
