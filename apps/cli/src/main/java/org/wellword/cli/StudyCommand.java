package org.wellword.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wellword study}. */
@Command(
    name = "study",
    description = {
      "Tells what many captions hold, from the reports of check --jsonl: shares by topic, claim,",
      "stance, rule and need, over time and within campaigns. Keeps counts, and no text."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A report counts by time when it has a \"date\", which check --jsonl takes over from its input",
      "(2026-10-10, or an instant). Windows are the days of the campaigns in the bundled packs; with",
      "--region, of that country's. Lines that are no report are named and left out (exit code 2).",
      "",
      "No count under 10 is told, nor one that would follow from another by subtraction. Intervals",
      "are Wilson score intervals: they know of chance, and not of what the checker misreads.",
      "Without --html and --csv, prints the findings. Reports in Parquet are for the Spark job.",
      "",
      "Exit codes: 0 studied, 2 usage or bad data.",
      "Try: wellword check --jsonl < captions.jsonl | wellword study - --html study.html --csv study"
    })
final class StudyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "REPORTS",
      description =
          "Files of reports, one JSON a line; those in .gz are unpacked; - reads standard input.")
  private List<Path> reports;

  @Mixin private StudyOptions study;

  @Mixin private ThreadsOption threads;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  StudyCommand() {}

  @Override
  public Integer call() {
    ReportFiles files = new ReportFiles(spec, threads.count());
    study.write(files.read(reports));
    return files.bad() > 0 ? Main.BAD : Main.NOTHING;
  }
}
