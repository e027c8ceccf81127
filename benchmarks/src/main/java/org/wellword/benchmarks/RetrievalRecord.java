package org.wellword.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs {@link RetrievalBenchmark} and writes {@code benchmarks/record/<cpu>/<date>-retrieval.csv};
 * an answer that differs from plain Lucene's ends the run without a table. Arguments are JMH's own.
 * {@link RetrievalIndexRecord} writes what the index itself costs.
 */
final class RetrievalRecord {
  private static final String HEAD =
      "claims,place,stream,engine,cpu_us,cpu_us_min,cpu_us_max,wall_us,allocated_bytes,"
          + "times_faster_than_plain_lucene";

  private RetrievalRecord() {}

  /** Measures, then writes the table. */
  public static void main(String[] args)
      throws CommandLineOptionException, RunnerException, IOException {
    Collection<RunResult> results = BenchmarkRecord.run(RetrievalBenchmark.class, args);
    if (results.isEmpty()) {
      System.out.println("nothing was measured, nothing is written");
      return;
    }
    Map<String, Double> plain = new HashMap<>();
    for (RunResult result : results) {
      if (engine(result).equals(RetrievalEngine.PLAIN_LUCENE.name())) {
        plain.put(distribution(result), BenchmarkRecord.cpu(result).getPercentile(50));
      }
    }
    List<String> lines =
        new ArrayList<>(
            BenchmarkRecord.head(
                "Retrieval, a caption each: see RetrievalBenchmark for what is measured.", args));
    lines.add(BenchmarkRecord.repeats(results));
    lines.add(
        "# claims (hash %08x); %d captions a stream"
            .formatted(ClaimCorpus.bundled().hash(), CaptionSample.SIZE));
    lines.add(HEAD);
    results.forEach(result -> lines.add(row(result, plain)));
    BenchmarkRecord.write("retrieval", lines);
  }

  private static String engine(RunResult result) {
    return result.getParams().getParam("engine");
  }

  private static String distribution(RunResult result) {
    BenchmarkParams params = result.getParams();
    return String.join(
        ",", params.getParam("claims"), params.getParam("place"), params.getParam("stream"));
  }

  private static String row(RunResult result, Map<String, Double> plain) {
    Statistics cpu = BenchmarkRecord.cpu(result);
    double median = cpu.getPercentile(50);
    return String.format(
        Locale.ROOT,
        "%s,%s,%.1f,%.1f,%.1f,%.1f,%.0f,%.1f",
        distribution(result),
        engine(result),
        median / 1e3,
        cpu.getMin() / 1e3,
        cpu.getMax() / 1e3,
        result.getPrimaryResult().getScore(),
        BenchmarkRecord.allocated(result),
        plain.getOrDefault(distribution(result), Double.NaN) / median);
  }
}
