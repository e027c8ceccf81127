package org.wellword.benchmarks.meaning;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Tells on standard error what is being done, and keeps the lines that tell what was done. */
final class Report {
  private static final long EVERY_NANOS = 5_000_000_000L;

  private final PrintStream err = System.err;
  private final StringBuilder kept = new StringBuilder();
  private final long start = System.nanoTime();
  private long shown = start;

  void progress(String what, int done, List<?> all) {
    long now = System.nanoTime();
    if (now - shown > EVERY_NANOS) {
      shown = now;
      err.printf(Locale.ROOT, "%5.0f s  %s: %,d of %,d%n", seconds(), what, done, all.size());
    }
  }

  void line(String line) {
    kept.append(line).append('\n');
    err.printf(Locale.ROOT, "%5.0f s  %s%n", seconds(), line);
  }

  private double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  String text() {
    return kept.toString();
  }
}
