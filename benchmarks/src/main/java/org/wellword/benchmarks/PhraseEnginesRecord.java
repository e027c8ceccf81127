package org.wellword.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs {@link PhraseEnginesBenchmark} and writes {@code
 * benchmarks/record/<cpu>/<date>-phrase-engines.csv}; a wrong count ends the run without a table.
 * Arguments are JMH's own; the table names them, and takes the place of an earlier one of that day.
 */
final class PhraseEnginesRecord {
  private static final String HEAD =
      "stream,engine,phrases,cpu_ns,cpu_ns_min,cpu_ns_max,wall_ns,allocated_bytes";

  private PhraseEnginesRecord() {}

  /** Measures, then writes the table. */
  public static void main(String[] args)
      throws CommandLineOptionException, RunnerException, IOException {
    Collection<RunResult> results = BenchmarkRecord.run(PhraseEnginesBenchmark.class, args);
    if (results.isEmpty()) {
      System.out.println("nothing was measured, nothing is written");
      return;
    }
    List<String> lines =
        new ArrayList<>(
            BenchmarkRecord.head(
                "Phrase engines, a caption each: see PhraseEnginesBenchmark for what is measured.",
                args));
    lines.add(BenchmarkRecord.repeats(results));
    for (CaptionSample sample : CaptionSample.values()) {
      lines.add("# " + describe(sample, results));
    }
    lines.add(HEAD);
    results.forEach(result -> lines.add(row(result)));
    BenchmarkRecord.write("phrase-engines", lines);
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

  private static String row(RunResult result) {
    BenchmarkParams params = result.getParams();
    Statistics cpu = BenchmarkRecord.cpu(result);
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
        BenchmarkRecord.allocated(result));
  }
}
