package org.wellword.spark;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.jspecify.annotations.Nullable;
import org.wellword.cli.AddedPacks;
import org.wellword.pack.PackSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Checks the captions of files, or of a Kafka topic, with {@code spark-submit}.
 *
 * <p>A batch over files is a stream that ends when all files have been read: one code for both, and
 * Spark's log of the stream makes a run that was killed go on where it stood.
 */
@Command(
    name = "wellword-spark",
    description = "Checks the captions of files or of a Kafka topic in Apache Spark.",
    mixinStandardHelpOptions = true,
    versionProvider = JobVersion.class,
    sortOptions = false,
    footer = {
      "",
      "Rows are written in batches, each into a folder batch=NUMBER of the output. Start a run that",
      "was killed again with the same words: it goes on where it stood, and no row is lost or",
      "doubled. Files that were added since are read as well; those read before are not. A folder",
      "without _SUCCESS is not finished.",
      "A row that cannot be read has a null report and an \"error\"; the run goes on.",
      "A date (2026-10-10, or an instant such as 2026-10-10T08:30:00Z) is written beside its report",
      "for StudyJob; a row with another is bad. Hashes of media (\"mediaHashes\") are read from JSON",
      "lines, and from a column of Parquet of that name, an array of structs of type and value.",
      "Exit codes: 0 done, 2 usage or failure."
    })
public final class CheckJob implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      paramLabel = "PATH",
      description = "Folder, file or pattern that Spark can read.")
  private @Nullable String input;

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = {
        "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}. text is a caption a line;",
        "jsonl is as \"wellword check --jsonl\" reads it; csv has a first line with names."
      })
  private CaptionInput.Format format;

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      required = true,
      description = "Where the batches are written.")
  private String output;

  @Option(
      names = "--output-format",
      defaultValue = "parquet",
      description = {
        "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}. jsonl is what",
        "\"wellword check --jsonl\" writes."
      })
  private OutputFolder.Format outputFormat;

  @Option(
      names = "--checkpoint",
      paramLabel = "FOLDER",
      description = "Where Spark notes how far the run has come; default: OUTPUT/_checkpoint.")
  private @Nullable String checkpoint;

  @Option(
      names = "--text-column",
      paramLabel = "NAME",
      defaultValue = "text",
      description = "Column of the caption in CSV or Parquet; default: ${DEFAULT-VALUE}.")
  private String textColumn;

  @Option(
      names = "--id-column",
      paramLabel = "NAME",
      defaultValue = "id",
      description = "Column of its id, if there is one; default: ${DEFAULT-VALUE}.")
  private String idColumn;

  @Option(
      names = "--region-column",
      paramLabel = "NAME",
      defaultValue = "region",
      description = "Column of its country, if there is one; default: ${DEFAULT-VALUE}.")
  private String regionColumn;

  @Option(
      names = "--language-column",
      paramLabel = "NAME",
      defaultValue = "language",
      description = "Column of its language, if there is one; default: ${DEFAULT-VALUE}.")
  private String languageColumn;

  @Option(
      names = "--date-column",
      paramLabel = "NAME",
      defaultValue = "date",
      description = "Column of its date, if there is one; default: ${DEFAULT-VALUE}.")
  private String dateColumn;

  @Option(
      names = "--keep",
      paramLabel = "NAME",
      split = ",",
      description = "More columns of CSV or Parquet to hand on, such as a day.")
  private @Nullable List<String> keep;

  @Option(
      names = "--region",
      paramLabel = "CODE",
      defaultValue = "",
      description = "Country for captions that name none, such as KE (ISO 3166).")
  private String region;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "",
      description = "Language of captions that name none, such as en (BCP 47).")
  private String language;

  @Option(names = "--json", description = "Add the report's JSON to Parquet, 15 kB a caption.")
  private boolean json;

  @Option(names = "--packs-in-rows", description = "Name every pack in every report of Parquet.")
  private boolean packsInRows;

  @Mixin private AddedPacks added;

  @Option(
      names = "--files-per-batch",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Input files a batch, which a killed run repeats; default: ${DEFAULT-VALUE}.")
  private int filesPerBatch;

  @Option(names = "--follow", description = "Do not end; wait for new files or records.")
  private boolean follow;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "10 seconds",
      description = "With --follow, time between batches; default: ${DEFAULT-VALUE}.")
  private String every;

  @Option(
      names = "--kafka-servers",
      paramLabel = "HOST:PORT",
      description = {
        "Read JSON lines, or texts, from Kafka in place of --input. Add Spark's package for it:",
        "--packages org.apache.spark:spark-sql-kafka-0-10_2.13:VERSION"
      })
  private @Nullable String kafkaServers;

  @Option(names = "--kafka-topic", paramLabel = "NAME", description = "The topic.")
  private @Nullable String kafkaTopic;

  @Option(
      names = "--option",
      paramLabel = "KEY=VALUE",
      description = "An option of Spark's own reader, such as sep=; may be repeated.")
  private @Nullable Map<String, String> options;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  CheckJob() {}

  /** Runs the job; exits only when it fails. */
  public static void main(String[] args) {
    JobCommand.run(new CheckJob(), args);
  }

  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return JobCommand.of(new CheckJob(), out, err);
  }

  @Override
  public Integer call() throws StreamingQueryException, TimeoutException {
    if ((input == null) == (kafkaServers == null)
        || (kafkaServers == null) != (kafkaTopic == null)) {
      throw new ParameterException(
          spec.commandLine(), "give --input, or --kafka-servers with --kafka-topic");
    }
    List<String> kept = keep == null ? List.of() : keep;
    for (String name : kept) {
      if (CaptionInput.OWN.contains(name)) {
        throw new ParameterException(
            spec.commandLine(), "--keep " + name + ": the output has a column of this name");
      }
    }
    SparkSession spark = SparkSession.builder().appName("wellword-spark").getOrCreate();
    CaptionCheck check = check(spark);
    OutputFolder folder = new OutputFolder(output, outputFormat);
    folder.claim(spark.sparkContext().hadoopConfiguration(), check.parts());
    Dataset<Row> captions = captions(spark);
    Dataset<Row> checked =
        check
            .checked(
                captions,
                CaptionColumns.of("text")
                    .withId(functions.col("id"))
                    .withRegion(functions.col("region"))
                    .withLanguage(functions.col("language"))
                    .withMediaHashes(functions.col("mediaHashes")),
                functions.col("date"),
                functions.col("error"))
            .drop("text", "region", "language", "mediaHashes");
    RunProgress run = new RunProgress(spec.commandLine().getErr());
    VoidFunction2<Dataset<Row>, Long> write =
        (rows, number) -> run.add(number, folder.write(check, rows, number, kept));
    StreamingQuery query =
        checked
            .writeStream()
            .option("checkpointLocation", checkpoint == null ? output + "/_checkpoint" : checkpoint)
            .trigger(follow ? Trigger.ProcessingTime(every) : Trigger.AvailableNow())
            .foreachBatch(write)
            .start();
    query.awaitTermination();
    run.end();
    return 0;
  }

  private CaptionCheck check(SparkSession spark) {
    CaptionCheck.Builder builder = CaptionCheck.builder(spark);
    added.packs().forEach(builder::addPack);
    @Nullable PackSource outages = added.outages();
    if (outages != null) {
      builder.outages(outages);
    }
    if (outputFormat == OutputFolder.Format.jsonl) {
      builder.withoutStruct();
    } else if (json) {
      builder.withJson();
    }
    return packsInRows ? builder.withPacks().build() : builder.build();
  }

  private Dataset<Row> captions(SparkSession spark) {
    CaptionInput captions =
        new CaptionInput(
            format,
            new CaptionInput.Names(textColumn, idColumn, regionColumn, languageColumn, dateColumn),
            region,
            language,
            keep == null ? List.of() : keep,
            options == null ? Map.of() : options);
    return input == null
        ? captions.topic(spark, String.valueOf(kafkaServers), String.valueOf(kafkaTopic))
        : captions.files(spark, input, filesPerBatch);
  }
}
