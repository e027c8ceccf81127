package org.wellword.spark;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells how far a run has come, one line a batch, and what it was in the end. Thread-safe. */
final class RunProgress {
  private final PrintWriter err;
  private final long start = System.nanoTime();
  private OutputFolder.Counts counts = OutputFolder.Counts.NONE;
  private int batches;

  RunProgress(PrintWriter err) {
    this.err = err;
  }

  synchronized void add(long batch, OutputFolder.Counts more) {
    counts = counts.plus(more);
    batches++;
    say("batch " + batch + ": " + of(more));
  }

  synchronized void end() {
    double seconds = (System.nanoTime() - start) / 1e9;
    say(
        String.format(
            Locale.ROOT,
            "done: %s; batches %,d, %.1f s in this run",
            of(counts),
            batches,
            seconds));
  }

  private static String of(OutputFolder.Counts counts) {
    return String.format(
        Locale.ROOT,
        "captions %,d, with findings %,d, bad rows %,d",
        counts.captions(),
        counts.findings(),
        counts.bad());
  }

  private void say(String line) {
    err.println("wellword-spark: " + line);
    err.flush();
  }
}
