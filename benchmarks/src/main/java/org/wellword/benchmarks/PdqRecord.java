package org.wellword.benchmarks;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.wellword.signal.PdqIndex;

/**
 * Runs {@link PdqBenchmark} and writes {@code benchmarks/record/<cpu>/<date>-pdq.csv}; a wrong
 * answer ends the run without a table. Arguments are JMH's own, {@code -f} is the number of rounds.
 */
final class PdqRecord {
  private PdqRecord() {}

  /** Measures, then writes the table. */
  public static void main(String[] args)
      throws CommandLineOptionException, RunnerException, IOException {
    CommandLineOptions arguments = new CommandLineOptions(args);
    ChainedOptionsBuilder options = new OptionsBuilder().parent(arguments);
    if (arguments.getIncludes().isEmpty()) {
      options.include(PdqBenchmark.class.getName() + "\\.");
    }
    List<RunResult> results =
        JmhRounds.run(List.of(options.build()), arguments.getForkCount().orElse(2));
    if (results.isEmpty()) {
      System.out.println("nothing was measured, nothing is written");
      return;
    }
    Map<String, Double> scan = new HashMap<>();
    for (RunResult result : results) {
      if (!engine(result).equals(PdqEngine.INDEX.name())) {
        scan.merge(hashes(result), JmhRounds.cpu(result).median(), Math::min);
      }
    }
    RecordTable table =
        RecordTable.of(
                "PDQ hashes within 31 bits, a look-up each: see PdqBenchmark.",
                "hashes",
                "engine",
                "cpu_ns",
                "cpu_ns_min",
                "cpu_ns_max",
                "wall_ns",
                "allocated_bytes",
                "index_heap_mb",
                "times_faster_than_best_scan")
            .note(JmhRounds.describe(results.get(0)))
            .note("arguments: " + (args.length == 0 ? "none" : String.join(" ", args)));
    results.forEach(result -> row(table, result, scan));
    System.out.println("written: " + table.write(RecordTable.folder(), "pdq"));
    System.out.print(table.aligned());
  }

  private static String engine(RunResult result) {
    return result.getParams().getParam("engine");
  }

  private static String hashes(RunResult result) {
    return result.getParams().getParam("hashes");
  }

  private static void row(RecordTable table, RunResult result, Map<String, Double> scan) {
    BenchmarkParams params = result.getParams();
    Spread cpu = JmhRounds.cpu(result);
    table.row(
        params.getParam("hashes"),
        engine(result),
        Math.round(cpu.median()),
        Math.round(cpu.least()),
        Math.round(cpu.most()),
        Math.round(JmhRounds.score(result).median()),
        Math.round(JmhRounds.allocated(result).median()),
        megabytes(result),
        scan.getOrDefault(hashes(result), Double.NaN) / cpu.median());
  }

  /** What the index keeps, its copy of the hashes included. */
  private static double megabytes(RunResult result) {
    int count = Integer.parseInt(hashes(result));
    return switch (PdqEngine.valueOf(engine(result))) {
      case SCAN, SCAN_EARLY_OUT -> 32.0 * count / 1e6;
      case INDEX -> {
        long[] all = PdqHashes.many(count);
        yield Heap.retained(() -> PdqIndex.of(all, PdqEngine.RADIUS)) / 1e6;
      }
    };
  }
}
