package org.wellword.spark;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.wellword.cli.StudyOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Makes a study of many reports with {@code spark-submit}: what {@code wellword study} does with
 * files, for folders that one machine would read too long.
 */
@Command(
    name = "wellword-spark-study",
    description = {
      "Tells what many captions hold, from the reports of CheckJob or of wellword check --jsonl:",
      "what wellword study tells, counted in Apache Spark. Keeps counts, and no text."
    },
    mixinStandardHelpOptions = true,
    versionProvider = JobVersion.class,
    sortOptions = false,
    footer = {
      "",
      "A report counts by time when it has a date: in JSON lines its last field, in Parquet the",
      "column beside the id. The packs are named where each report names them (CheckJob",
      "--packs-in-rows); else packs@DIGEST stands for all of them, with the report's engine.sha256.",
      "Files are written where the driver runs. No count under 10 is told.",
      "",
      "Rows that are no report, or have an error in its place, are counted and left out.",
      "Exit codes: 0 studied, 2 usage, failure, or rows that were left out (what was written stands,",
      "though a cluster that runs the driver itself takes any exit for a failure)."
    })
public final class StudyJob implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      paramLabel = "PATH",
      required = true,
      description = "Folder with all that lies below it, file or pattern; may be repeated.")
  private List<String> input;

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = {
        "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}. jsonl is what wellword check",
        "--jsonl writes, and CheckJob with --output-format jsonl; .gz is unpacked. parquet is what",
        "CheckJob writes."
      })
  private ReportInput.Format format;

  @Mixin private StudyOptions study;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  StudyJob() {}

  /** Runs the job; exits only when it fails or has left rows out. */
  public static void main(String[] args) {
    JobCommand.run(new StudyJob(), args);
  }

  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return JobCommand.of(new StudyJob(), out, err);
  }

  @Override
  public Integer call() {
    SparkSession spark = SparkSession.builder().appName("wellword-spark-study").getOrCreate();
    ReportInput.Counted counted = new ReportInput(format, input).count(spark);
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        String.format(
            Locale.ROOT,
            "wellword-spark: reports %,d, rows that are no report %,d",
            counted.tally().captions(),
            counted.bad()));
    err.flush();
    study.write(counted.tally());
    return counted.bad() > 0 ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.OK;
  }
}
