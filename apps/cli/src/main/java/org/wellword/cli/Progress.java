package org.wellword.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** Shows on a terminal how far long work has come; silent elsewhere. */
final class Progress {
  /** Set by the launcher, which can ask whether standard error is a terminal; Java cannot. */
  private static final String TERMINAL = "wellword.stderr.terminal";

  private static final long EVERY_NANOS = 500_000_000L;

  private final String unit;
  private final PrintWriter err;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private long shown = start;

  private Progress(String unit, PrintWriter err, boolean terminal) {
    this.unit = unit;
    this.err = err;
    this.terminal = terminal;
  }

  static Progress of(String unit, CommandSpec spec) {
    return new Progress(unit, spec.commandLine().getErr(), Boolean.getBoolean(TERMINAL));
  }

  /** Never shows anything. */
  static Progress silent() {
    return new Progress("", new PrintWriter(Writer.nullWriter()), false);
  }

  void at(long count) {
    long now = System.nanoTime();
    if (terminal && now - shown > EVERY_NANOS) {
      shown = now;
      err.print(String.format(Locale.ROOT, "\r%,d %s", count, unit));
      err.flush();
    }
  }

  /** The last word, with a sentence more. */
  void end(long count, String more) {
    if (terminal) {
      err.print("\r");
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    err.println(String.format(Locale.ROOT, "%,d %s in %.1f s%s", count, unit, seconds, more));
  }
}
