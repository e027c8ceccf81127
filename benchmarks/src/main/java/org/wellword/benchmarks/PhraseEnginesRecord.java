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
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs {@link PhraseEnginesBenchmark} and writes {@code
 * benchmarks/record/<cpu>/<date>-phrase-engines.csv}; a wrong count ends the run without a table.
 * Arguments are JMH's own; the table names them, and takes the place of an earlier one of that day.
 */
final class PhraseEnginesRecord {
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final String HEAD =
      "stream,engine,phrases,cpu_ns,cpu_ns_min,cpu_ns_max,wall_ns,allocated_bytes";

  private PhraseEnginesRecord() {}

  /** Measures, then writes the table. */
  public static void main(String[] args)
      throws CommandLineOptionException, RunnerException, IOException {
    CommandLineOptions arguments = new CommandLineOptions(args);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .parent(arguments)
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTimeProfiler.class)
            .shouldFailOnError(true);
    if (arguments.getIncludes().isEmpty()) {
      options.include(PhraseEnginesBenchmark.class.getName() + "\\.");
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    if (results.isEmpty()) {
      System.out.println("nothing was measured, nothing is written");
      return;
    }
    List<String> lines = new ArrayList<>(head(results, args));
    lines.add(HEAD);
    results.forEach(result -> lines.add(row(result)));
    Path file =
        Path.of("benchmarks", "record", Machine.slug())
            .resolve(LocalDate.now(ZoneOffset.UTC) + "-phrase-engines.csv");
    Files.createDirectories(file.getParent());
    Files.write(file, lines, StandardCharsets.UTF_8);
    System.out.println("written: " + file);
  }

  private static List<String> head(Collection<RunResult> results, String[] args)
      throws IOException {
    BenchmarkParams params = results.iterator().next().getParams();
    List<String> lines = new ArrayList<>();
    lines.add("# Phrase engines, a caption each: see PhraseEnginesBenchmark for what is measured.");
    lines.add("# " + Machine.describe());
    lines.add("# " + versions());
    lines.add(
        "# JMH: %d forks, %d + %d iterations of %s; median, least and most over the iterations"
            .formatted(
                params.getForks(),
                params.getWarmup().getCount(),
                params.getMeasurement().getCount(),
                params.getMeasurement().getTime()));
    lines.add("# arguments: " + (args.length == 0 ? "none" : String.join(" ", args)));
    for (CaptionSample sample : CaptionSample.values()) {
      lines.add("# " + describe(sample, results));
    }
    return lines;
  }

  private static String describe(CaptionSample sample, Collection<RunResult> results) {
    List<String> captions = sample.captions();
    String hits =
        results.stream()
            .map(result -> Integer.valueOf(result.getParams().getParam("phrases")))
            .distinct()
            .sorted()
            .map(n -> describe(PhraseList.first(n), captions))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%s: %d of %d captions, %.1f chars on average; %s",
        sample,
        CaptionSample.SIZE,
        sample.available(),
        captions.stream().mapToInt(String::length).average().orElse(0),
        hits);
  }

  /** The hash tells whether two records looked for the same phrases: packs change. */
  private static String describe(List<String> phrases, List<String> captions) {
    return "%d phrases (hash %08x) stand %d times"
        .formatted(phrases.size(), phrases.hashCode(), WholeWords.count(captions, phrases));
  }

  private static String versions() throws IOException {
    Properties versions = new Properties();
    try (InputStream in = PhraseEnginesRecord.class.getResourceAsStream("versions.properties")) {
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

  private static String row(RunResult result) {
    BenchmarkParams params = result.getParams();
    Statistics cpu = secondary(result, CpuTimeProfiler.LABEL).getStatistics();
    return String.format(
        Locale.ROOT,
        "%s,%s,%s,%.0f,%.0f,%.0f,%.0f,%.1f",
        params.getParam("stream"),
        params.getParam("engine"),
        params.getParam("phrases"),
        cpu.getPercentile(50),
        cpu.getMin(),
        cpu.getMax(),
        result.getPrimaryResult().getScore(),
        secondary(result, ALLOCATED).getScore());
  }

  private static Result<?> secondary(RunResult result, String label) {
    return Objects.requireNonNull(result.getSecondaryResults().get(label), label);
  }
}
