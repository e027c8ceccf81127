package org.wellword.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;

/** Runs the benchmarks of a whole check and puts their figures into tables. */
final class CheckMeasure {
  private static final CheckEngine[] RIVALS = {CheckEngine.WELLWORD, CheckEngine.MONITOR_BM25};
  private static final CheckEngine[] FLOORS = {
    CheckEngine.EVERY_CHAR, CheckEngine.TOKENIZE, CheckEngine.ENGLISH_ANALYZER, CheckEngine.PHRASES
  };
  private static final CheckEngine[] LANES = {
    CheckEngine.PLAYBOOK, CheckEngine.CLAIMS, CheckEngine.SUPPORT
  };

  private CheckMeasure() {}

  /** CPU time and allocation a caption, by stream and engine. */
  static RecordTable check(Effort effort) throws RunnerException {
    List<Options> options = new ArrayList<>();
    if (effort == Effort.FULL) {
      options.add(check(effort, CheckStream.values(), CheckEngine.values()));
    } else {
      CheckStream[] ordinary = {CheckStream.ORDINARY};
      CheckStream[] mix = {CheckStream.MIX};
      options.add(check(effort, CheckStream.values(), RIVALS));
      options.add(check(effort, ordinary, FLOORS));
      options.add(check(effort, mix, LANES));
    }
    List<RunResult> results = JmhRounds.run(options, effort.rounds);
    RecordTable table =
        describe(
            RecordTable.of(
                "A whole check, nanoseconds and bytes a caption: see CheckCaptionBenchmark.",
                "stream",
                "engine",
                "cpu_ns",
                "cpu_ns_min",
                "cpu_ns_max",
                "wall_ns",
                "allocated_bytes"),
            results);
    table.note("rival: Lucene Monitor, " + PatternQueries.bundled().describe() + "; BM25 top 5");
    for (CheckStream stream : CheckStream.values()) {
      table.note(describe(stream));
    }
    for (RunResult result : results) {
      BenchmarkParams params = result.getParams();
      Spread cpu = JmhRounds.cpu(result);
      table.row(
          params.getParam("stream"),
          params.getParam("engine"),
          cpu.median(),
          cpu.least(),
          cpu.most(),
          JmhRounds.score(result).median(),
          JmhRounds.allocated(result).median());
    }
    return table;
  }

  private static Options check(Effort effort, CheckStream[] streams, CheckEngine[] engines) {
    return effort
        .options()
        .include(named(CheckCaptionBenchmark.class))
        .param("stream", names(streams))
        .param("engine", names(engines))
        .build();
  }

  /** Percentiles of single checks of the mix, wall time. */
  static RecordTable latency(Effort effort) throws RunnerException {
    Options options = effort.options().include(named(CheckLatencyBenchmark.class)).build();
    List<RunResult> results = JmhRounds.run(List.of(options), effort.sideRounds);
    RecordTable table =
        describe(
            RecordTable.of(
                "Single checks, nanoseconds of wall time: see CheckLatencyBenchmark.",
                "stream",
                "engine",
                "p50_ns",
                "p90_ns",
                "p99_ns",
                "p99.9_ns",
                "max_ns"),
            results);
    for (RunResult result : results) {
      List<Double> ranks =
          Stream.of(50.0, 90.0, 99.0, 99.9)
              .map(rank -> JmhRounds.percentile(result, rank).median())
              .toList();
      table.row(
          result.getParams().getParam("stream"),
          result.getParams().getParam("engine"),
          ranks.get(0),
          ranks.get(1),
          ranks.get(2),
          ranks.get(3),
          JmhRounds.percentile(result, 100).most());
    }
    return table;
  }

  /** Captions a second by one and two threads that share a checker. */
  static RecordTable threads(Effort effort) throws RunnerException {
    List<Options> options =
        Stream.of(1, 2)
            .map(n -> effort.options().include(named(CheckThreadsBenchmark.class)).threads(n))
            .map(builder -> builder.build())
            .toList();
    List<RunResult> results = JmhRounds.run(options, effort.sideRounds);
    RecordTable table =
        describe(
            RecordTable.of(
                "Captions of the mix a second, all threads together: see CheckThreadsBenchmark.",
                "threads",
                "captions_s",
                "captions_s_min",
                "captions_s_max",
                "times_one_thread",
                "cpu_ns",
                "captions_cpu_s",
                "cpu_times_one_thread"),
            results);
    double one = JmhRounds.score(results.get(0)).median();
    double oneCpu = 0;
    for (RunResult result : results) {
      int threads = result.getParams().getThreads();
      Spread score = JmhRounds.score(result);
      double cpu = JmhRounds.cpu(result).median();
      double captions = threads * 1e9 / cpu;
      oneCpu = threads == 1 ? captions : oneCpu;
      table.row(
          threads,
          Math.round(score.median()),
          Math.round(score.least()),
          Math.round(score.most()),
          times(score.median() / one),
          cpu,
          Math.round(captions),
          times(captions / oneCpu));
    }
    return table.note(
        "the columns cpu say what the threads would do with a core each, whatever else runs");
  }

  /** What the event of Flight Recorder adds to a check. */
  static RecordTable event(Effort effort) throws RunnerException {
    Options options = effort.options().include(named(CheckEventBenchmark.class)).build();
    List<RunResult> results = JmhRounds.run(List.of(options), effort.sideRounds);
    RecordTable table =
        describe(
            RecordTable.of(
                "A whole check of ordinary captions by what records: see CheckEventBenchmark.",
                "recorder",
                "cpu_ns",
                "cpu_ns_min",
                "cpu_ns_max",
                "allocated_bytes"),
            results);
    for (RunResult result : results) {
      String recorder = result.getParams().getParam("recorder");
      Spread cpu = JmhRounds.cpu(result);
      table.row(
          recorder == null ? "ABSENT" : recorder,
          cpu.median(),
          cpu.least(),
          cpu.most(),
          JmhRounds.allocated(result).median());
    }
    return table;
  }

  private static RecordTable describe(RecordTable table, List<RunResult> results) {
    return table.note(JmhRounds.describe(results.get(0)));
  }

  private static String describe(CheckStream stream) {
    List<String> captions = stream.captions();
    return String.format(
        Locale.ROOT,
        "%s: %d captions of which %d differ, %.1f chars on average",
        stream,
        captions.size(),
        captions.stream().distinct().count(),
        captions.stream().mapToInt(String::length).average().orElse(0));
  }

  private static String named(Class<?> benchmark) {
    return benchmark.getName() + "\\.";
  }

  private static String[] names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).toArray(String[]::new);
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }
}
