package org.wellword.benchmarks;

import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link CheckSignalsBenchmark} and writes {@code benchmarks/record/<cpu>/<date>-signals.csv}.
 * Arguments are JMH's own, {@code -f} is the number of rounds.
 */
final class SignalsRecord {
  private SignalsRecord() {}

  /** Measures, then writes the table. */
  public static void main(String[] args)
      throws CommandLineOptionException, RunnerException, IOException {
    CommandLineOptions arguments = new CommandLineOptions(args);
    ChainedOptionsBuilder options = new OptionsBuilder().parent(arguments);
    if (arguments.getIncludes().isEmpty()) {
      options.include(CheckSignalsBenchmark.class.getName() + "\\.");
    }
    List<RunResult> results =
        JmhRounds.run(List.of(options.build()), arguments.getForkCount().orElse(2));
    RecordTable table =
        RecordTable.of(
                "A check with and without a bank of signals: see CheckSignalsBenchmark.",
                "bank",
                "measured",
                "cpu_ns",
                "cpu_ns_min",
                "cpu_ns_max",
                "wall_ns",
                "allocated_bytes")
            .note("arguments: " + (args.length == 0 ? "none" : String.join(" ", args)));
    for (RunResult result : results) {
      Spread cpu = JmhRounds.cpu(result);
      String name = result.getParams().getBenchmark();
      table.row(
          result.getParams().getParam("bank"),
          name.substring(name.lastIndexOf('.') + 1),
          Math.round(cpu.median()),
          Math.round(cpu.least()),
          Math.round(cpu.most()),
          Math.round(JmhRounds.score(result).median()),
          JmhRounds.allocated(result).median());
    }
    System.out.println("written: " + table.write(RecordTable.folder(), "signals"));
    System.out.print(table.aligned());
  }
}
