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

/**
 * Runs {@link RetrievalBenchmark} and writes {@code benchmarks/record/<cpu>/<date>-retrieval.csv};
 * an answer that differs from plain Lucene's ends the run without a table. Arguments are JMH's own,
 * {@code -f} is the number of rounds. {@link RetrievalIndexRecord} writes what the index itself
 * costs.
 */
final class RetrievalRecord {
  private RetrievalRecord() {}

  /** Measures, then writes the table. */
  public static void main(String[] args)
      throws CommandLineOptionException, RunnerException, IOException {
    CommandLineOptions arguments = new CommandLineOptions(args);
    ChainedOptionsBuilder options = new OptionsBuilder().parent(arguments);
    if (arguments.getIncludes().isEmpty()) {
      options.include(RetrievalBenchmark.class.getName() + "\\.");
    }
    List<RunResult> results =
        JmhRounds.run(List.of(options.build()), arguments.getForkCount().orElse(1));
    if (results.isEmpty()) {
      System.out.println("nothing was measured, nothing is written");
      return;
    }
    Map<String, Double> plain = new HashMap<>();
    for (RunResult result : results) {
      if (engine(result).equals(RetrievalEngine.PLAIN_LUCENE.name())) {
        plain.put(distribution(result), JmhRounds.cpu(result).median());
      }
    }
    RecordTable table =
        RecordTable.of(
                "Retrieval, a caption each: see RetrievalBenchmark for what is measured.",
                "claims",
                "place",
                "stream",
                "engine",
                "cpu_us",
                "cpu_us_min",
                "cpu_us_max",
                "wall_us",
                "allocated_bytes",
                "times_faster_than_plain_lucene")
            .note(JmhRounds.describe(results.get(0)))
            .note("arguments: " + (args.length == 0 ? "none" : String.join(" ", args)))
            .note(
                "claims (hash %08x); %d captions a stream"
                    .formatted(ClaimCorpus.bundled().hash(), CaptionSample.SIZE));
    results.forEach(result -> row(table, result, plain));
    System.out.println("written: " + table.write(RecordTable.folder(), "retrieval"));
  }

  private static String engine(RunResult result) {
    return result.getParams().getParam("engine");
  }

  private static String distribution(RunResult result) {
    BenchmarkParams params = result.getParams();
    return String.join(
        " ", params.getParam("claims"), params.getParam("place"), params.getParam("stream"));
  }

  private static void row(RecordTable table, RunResult result, Map<String, Double> plain) {
    BenchmarkParams params = result.getParams();
    Spread cpu = JmhRounds.cpu(result);
    table.row(
        params.getParam("claims"),
        params.getParam("place"),
        params.getParam("stream"),
        engine(result),
        cpu.median() / 1e3,
        cpu.least() / 1e3,
        cpu.most() / 1e3,
        JmhRounds.score(result).median(),
        Math.round(JmhRounds.allocated(result).median()),
        plain.getOrDefault(distribution(result), Double.NaN) / cpu.median());
  }
}
