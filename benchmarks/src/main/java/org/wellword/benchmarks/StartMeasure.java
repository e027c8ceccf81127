package org.wellword.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wellword.CaptionChecker;

/**
 * How long until a first answer? The bundled checker in a warm JVM, and the command from a cold
 * start, which pays for a JVM as well.
 */
final class StartMeasure {
  private static final int WARM_UPS = 5;
  private static final Path COMMAND = Path.of("apps", "cli", "wellword");
  private static final String[][] CAPTIONS = {
    {"command_ordinary", "first coffee of the day and the bus is already late again"},
    {"command_findings", "He committed suicide because depression is just laziness"}
  };

  private StartMeasure() {}

  /** Milliseconds, and megabytes that stay on the heap. */
  static RecordTable measure(Effort effort) throws IOException {
    RecordTable table =
        RecordTable.of(
            "From nothing to an answer: see StartMeasure.", "what", "median", "min", "max", "unit");
    builds(table, effort.starts);
    heap(table);
    if (Files.isExecutable(COMMAND)) {
      for (String[] caption : CAPTIONS) {
        command(table, caption[0], caption[1], effort.starts);
      }
    } else {
      table.note("no " + COMMAND + " here; the command was not measured");
    }
    return table.note("median, least and most of " + effort.starts + " starts");
  }

  private static void builds(RecordTable table, int count) {
    List<Double> wall = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    for (int i = -WARM_UPS; i < count; i++) {
      long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long before = System.nanoTime();
      CaptionChecker.bundled().close();
      double millis = (System.nanoTime() - before) / 1e6;
      long cpuAfter = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      if (i >= 0) {
        wall.add(millis);
        cpu.add((cpuAfter - cpuBefore) / 1e6);
      }
    }
    row(table, "build", Spread.of(wall), "ms");
    row(table, "build_cpu", Spread.of(cpu), "ms");
  }

  private static void heap(RecordTable table) {
    List<String> captions = CheckStream.MIX.captions();
    row(table, "heap_built", Heap.retained(CaptionChecker::bundled));
    row(
        table,
        "heap_in_use",
        Heap.retained(
            () -> {
              CaptionChecker checker = CaptionChecker.bundled();
              captions.forEach(checker::checkCaption);
              return checker;
            }));
  }

  /** The first run, which may build the command and its archive of classes, is not counted. */
  private static void command(RecordTable table, String name, String caption, int count)
      throws IOException {
    List<Double> wall = new ArrayList<>();
    for (int i = -1; i < count; i++) {
      long before = System.nanoTime();
      run(caption);
      double millis = (System.nanoTime() - before) / 1e6;
      if (i >= 0) {
        wall.add(millis);
      }
    }
    row(table, name, Spread.of(wall), "ms");
  }

  private static void run(String caption) throws IOException {
    Process process =
        new ProcessBuilder(COMMAND.toAbsolutePath().toString(), "check", caption)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      int code = process.waitFor();
      if (code > 1) {
        throw new IllegalStateException("wellword check ended with " + code);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void row(RecordTable table, String what, long bytes) {
    double megabytes = bytes / (double) (1 << 20);
    row(table, what, new Spread(megabytes, megabytes, megabytes), "MB");
  }

  private static void row(RecordTable table, String what, Spread spread, String unit) {
    table.row(what, spread.median(), spread.least(), spread.most(), unit);
  }
}
