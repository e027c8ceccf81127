package org.wellword.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs JMH in rounds, a fork of every benchmark in each, so that rivals take turns: what disturbs
 * the machine for a minute disturbs them all. A wrong answer ends the run.
 */
final class JmhRounds {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private JmhRounds() {}

  /** One result for every benchmark and its parameters, with the forks of all rounds. */
  static List<RunResult> run(List<Options> options, int rounds) throws RunnerException {
    Map<String, List<RunResult>> found = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Options each : options) {
        for (RunResult result : new Runner(once(each)).run()) {
          found.computeIfAbsent(id(result.getParams()), id -> new ArrayList<>()).add(result);
        }
      }
    }
    return found.values().stream().map(JmhRounds::merged).toList();
  }

  private static Options once(Options options) {
    return new OptionsBuilder()
        .parent(options)
        .addProfiler(GCProfiler.class)
        .addProfiler(CpuTimeProfiler.class)
        .shouldFailOnError(true)
        .forks(1)
        .build();
  }

  private static String id(BenchmarkParams params) {
    return params.id() + " threads " + params.getThreads();
  }

  private static RunResult merged(List<RunResult> rounds) {
    List<BenchmarkResult> forks =
        rounds.stream().map(RunResult::getBenchmarkResults).flatMap(Collection::stream).toList();
    return new RunResult(rounds.get(0).getParams(), forks);
  }

  /** What {@link #run} did, in a sentence. */
  static String describe(RunResult result) {
    BenchmarkParams params = result.getParams();
    return ("JMH: %d rounds with a fork of each, %d + %d iterations of %s; median of the forks,"
            + " least and most over all iterations")
        .formatted(
            result.getBenchmarkResults().size(),
            params.getWarmup().getCount(),
            params.getMeasurement().getCount(),
            params.getMeasurement().getTime());
  }

  /** CPU time of the measuring threads for a caption, nanoseconds. */
  static Spread cpu(RunResult result) {
    return spread(result, fork -> secondary(fork, CpuTimeProfiler.LABEL));
  }

  /** Bytes that a caption leaves to the collector. */
  static Spread allocated(RunResult result) {
    return spread(result, fork -> secondary(fork, ALLOCATED));
  }

  /** The score itself. */
  static Spread score(RunResult result) {
    return spread(result, BenchmarkResult::getPrimaryResult);
  }

  /** A percentile of single times, for benchmarks that sample them. */
  static Spread percentile(RunResult result, double rank) {
    return Spread.of(
        result.getBenchmarkResults().stream()
            .map(fork -> fork.getPrimaryResult().getStatistics().getPercentile(rank))
            .toList());
  }

  private static Result<?> secondary(BenchmarkResult fork, String label) {
    return Objects.requireNonNull(fork.getSecondaryResults().get(label), label);
  }

  private static Spread spread(RunResult result, Function<BenchmarkResult, Result<?>> figure) {
    List<Spread> forks =
        result.getBenchmarkResults().stream()
            .map(figure)
            .map(Result::getStatistics)
            .map(s -> new Spread(s.getPercentile(50), s.getMin(), s.getMax()))
            .toList();
    return Spread.over(forks);
  }
}
