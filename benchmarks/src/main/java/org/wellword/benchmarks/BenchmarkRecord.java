package org.wellword.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** What tables under {@code benchmarks/record/<cpu>} have in common. */
final class BenchmarkRecord {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private BenchmarkRecord() {}

  /**
   * Runs a benchmark with CPU time and allocation; arguments are JMH's own. A wrong answer ends it.
   */
  static Collection<RunResult> run(Class<?> benchmark, String[] args)
      throws CommandLineOptionException, RunnerException {
    CommandLineOptions arguments = new CommandLineOptions(args);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .parent(arguments)
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTimeProfiler.class)
            .shouldFailOnError(true);
    if (arguments.getIncludes().isEmpty()) {
      options.include(benchmark.getName() + "\\.");
    }
    return new Runner(options.build()).run();
  }

  /** Where and how it was measured, as comments of a table. */
  static List<String> head(String title, String[] args) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# " + title);
    lines.add("# " + Machine.describe());
    lines.add("# " + versions());
    lines.add("# arguments: " + (args.length == 0 ? "none" : String.join(" ", args)));
    return lines;
  }

  /** How often it was measured, as a comment of a table. */
  static String repeats(Collection<RunResult> results) {
    BenchmarkParams params = results.iterator().next().getParams();
    return "# JMH: %d forks, %d + %d iterations of %s; median, least and most over the iterations"
        .formatted(
            params.getForks(),
            params.getWarmup().getCount(),
            params.getMeasurement().getCount(),
            params.getMeasurement().getTime());
  }

  /** CPU time of a caption in nanoseconds: median, least and most. */
  static Statistics cpu(RunResult result) {
    return secondary(result, CpuTimeProfiler.LABEL);
  }

  /** Bytes allocated for a caption. */
  static double allocated(RunResult result) {
    return secondary(result, ALLOCATED).getMean();
  }

  private static Statistics secondary(RunResult result, String label) {
    return Objects.requireNonNull(result.getSecondaryResults().get(label), label).getStatistics();
  }

  /** Writes {@code benchmarks/record/<cpu>/<date>-<name>.csv}, in place of an earlier one. */
  static void write(String name, List<String> lines) throws IOException {
    Path file =
        Path.of("benchmarks", "record", Machine.slug())
            .resolve(LocalDate.now(ZoneOffset.UTC) + "-" + name + ".csv");
    Files.createDirectories(file.getParent());
    Files.write(file, lines, StandardCharsets.UTF_8);
    System.out.println("written: " + file);
  }

  private static String versions() throws IOException {
    Properties versions = new Properties();
    try (InputStream in = BenchmarkRecord.class.getResourceAsStream("versions.properties")) {
      if (in == null) {
        throw new IllegalStateException("the module lacks versions.properties");
      }
      versions.load(in);
    }
    return versions.stringPropertyNames().stream()
        .sorted()
        .map(name -> name + " " + versions.getProperty(name))
        .collect(Collectors.joining(", "));
  }
}
