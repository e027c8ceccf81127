package org.wellword.benchmarks;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link PhraseEnginesBenchmark} and writes {@code
 * benchmarks/record/<cpu>/<date>-phrase-engines.csv}; a wrong count ends the run without a table.
 * Arguments are JMH's own, {@code -f} is the number of rounds; the table names them, and takes the
 * place of an earlier one of that day.
 */
final class PhraseEnginesRecord {
  private static final int ROUNDS = 3;

  private PhraseEnginesRecord() {}

  /** Measures, then writes the table. */
  public static void main(String[] args)
      throws CommandLineOptionException, RunnerException, IOException {
    CommandLineOptions arguments = new CommandLineOptions(args);
    ChainedOptionsBuilder options = new OptionsBuilder().parent(arguments);
    if (arguments.getIncludes().isEmpty()) {
      options.include(PhraseEnginesBenchmark.class.getName() + "\\.");
    }
    List<RunResult> results =
        JmhRounds.run(List.of(options.build()), arguments.getForkCount().orElse(ROUNDS));
    if (results.isEmpty()) {
      System.out.println("nothing was measured, nothing is written");
      return;
    }
    RecordTable table =
        RecordTable.of(
                "Phrase engines, a caption each: see PhraseEnginesBenchmark for what is measured.",
                "stream",
                "engine",
                "phrases",
                "cpu_ns",
                "cpu_ns_min",
                "cpu_ns_max",
                "wall_ns",
                "allocated_bytes")
            .note(JmhRounds.describe(results.get(0)))
            .note("arguments: " + (args.length == 0 ? "none" : String.join(" ", args)));
    for (CaptionSample sample : CaptionSample.values()) {
      table.note(describe(sample, results));
    }
    results.forEach(result -> row(table, result));
    System.out.println("written: " + table.write(RecordTable.folder(), "phrase-engines"));
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

  private static void row(RecordTable table, RunResult result) {
    BenchmarkParams params = result.getParams();
    Spread cpu = JmhRounds.cpu(result);
    table.row(
        params.getParam("stream"),
        params.getParam("engine"),
        params.getParam("phrases"),
        Math.round(cpu.median()),
        Math.round(cpu.least()),
        Math.round(cpu.most()),
        Math.round(JmhRounds.score(result).median()),
        JmhRounds.allocated(result).median());
  }
}
