package org.wellword.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.streaming.DataStreamReader;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wellword.cli.CaptionLine;

/**
 * Reads captions as a stream of rows with {@code text}, {@code id}, {@code region}, {@code
 * language}, {@code error}, {@code source} and what is to be kept. A row that cannot be read has an
 * error in place of a text.
 *
 * @param format how captions are written down
 * @param columns their names; JSON lines have the names of the contract
 * @param region for captions without one
 * @param language for captions without one
 * @param kept columns that are handed on as they are, of CSV and Parquet
 * @param options more options for Spark's own reader
 */
record CaptionInput(
    Format format,
    Names columns,
    String region,
    String language,
    List<String> kept,
    Map<String, String> options) {
  /** How captions are written down. */
  enum Format {
    /** A caption a line. */
    text,
    /** As {@code wellword check --jsonl} reads them. */
    jsonl,
    /** With names of columns in the first line. */
    csv,
    /** Columns by name. */
    parquet
  }

  /** Names of columns; those with a default may be missing. */
  record Names(String text, String id, String region, String language) {}

  private static final String BAD = "_bad";
  private static final String LINE = "_line";

  private static final StructType FIELDS =
      ReportSchema.struct(
          ReportSchema.optional("text", DataTypes.StringType),
          ReportSchema.optional("id", DataTypes.StringType),
          ReportSchema.optional("region", DataTypes.StringType),
          ReportSchema.optional("language", DataTypes.StringType),
          ReportSchema.optional("error", DataTypes.StringType));

  /** Reads a line as the command does. */
  private static final UDF1<byte[], Row> READ_LINE =
      bytes -> {
        CaptionLine line = CaptionLine.json(bytes, 0).needing("text");
        Map<String, String> fields = line.fields();
        return RowFactory.create(
            fields.get("text"),
            fields.get("id"),
            fields.get("region"),
            fields.get("language"),
            line.error().isEmpty() ? null : line.error());
      };

  /** Files of a folder or pattern, those there now and those to come. */
  Dataset<Row> files(SparkSession spark, String path, int filesPerBatch) {
    String pattern = pattern(spark, path);
    DataStreamReader reader =
        spark
            .readStream()
            .option("maxFilesPerTrigger", filesPerBatch)
            // Spark would pass over files a week older than the newest one.
            .option("maxFileAge", "36500d");
    Dataset<Row> rows =
        switch (format) {
          case text, jsonl ->
              lines(
                  reader.option("lineSep", "\n").options(options).text(pattern),
                  col("_metadata.file_path"));
          case csv -> csv(spark, reader, pattern);
          case parquet ->
              table(
                  reader
                      .schema(spark.read().options(options).parquet(pattern).schema())
                      .options(options)
                      .parquet(pattern),
                  lit(null));
        };
    return rows;
  }

  /** Spark's streams take folders and patterns; a file becomes a pattern of its own. */
  private static String pattern(SparkSession spark, String path) {
    Path file = new Path(path);
    try {
      FileSystem files = file.getFileSystem(spark.sparkContext().hadoopConfiguration());
      if (!files.exists(file) || files.getFileStatus(file).isDirectory()) {
        return path;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = file.getName().replaceAll("[{}\\[\\],*?\\\\]", "\\\\$0");
    return path.substring(0, path.length() - file.getName().length()) + "{" + name + "}";
  }

  /** Values of a topic, each as a line; needs Spark's package for Kafka. */
  Dataset<Row> topic(SparkSession spark, String servers, String topic) {
    Dataset<Row> records =
        spark
            .readStream()
            .format("kafka")
            .option("kafka.bootstrap.servers", servers)
            .option("subscribe", topic)
            .option("startingOffsets", "earliest")
            .options(options)
            .load();
    return lines(records, concat_ws("/", col("topic"), col("partition"), col("offset")));
  }

  private Dataset<Row> lines(Dataset<Row> lines, Column source) {
    Column value = col("value").cast(DataTypes.StringType);
    Dataset<Row> rows =
        lines.select(source.as("source"), col("value")).where(value.rlike("[^ \\t\\r]"));
    if (format == Format.text) {
      return rows.select(
          regexp_replace(value, "\r$", "").as("text"),
          lit("").as("id"),
          lit(region).as("region"),
          lit(language).as("language"),
          lit(null).cast(DataTypes.StringType).as("error"),
          col("source"));
    }
    Column read =
        udf(READ_LINE, FIELDS).asNondeterministic().apply(col("value").cast(DataTypes.BinaryType));
    return rows.withColumn(LINE, read)
        .select(
            col(LINE + ".text"),
            col(LINE + ".id"),
            coalesce(col(LINE + ".region"), lit(region)).as("region"),
            coalesce(col(LINE + ".language"), lit(language)).as("language"),
            col(LINE + ".error"),
            col("source"));
  }

  private Dataset<Row> csv(SparkSession spark, DataStreamReader reader, String pattern) {
    StructType found = spark.read().option("header", true).options(options).csv(pattern).schema();
    Dataset<Row> rows =
        reader
            .schema(found.add(BAD, DataTypes.StringType))
            .option("header", true)
            .option("mode", "PERMISSIVE")
            .option("columnNameOfCorruptRecord", BAD)
            .option("columnPruning", false) // a row is bad whichever columns are asked for
            .option("enforceSchema", false) // files must agree on their first line
            .options(options)
            .csv(pattern);
    return table(rows, when(col(BAD).isNotNull(), lit("not a row of as many columns as the head")));
  }

  private Dataset<Row> table(Dataset<Row> rows, Column error) {
    List<String> there = Arrays.asList(rows.columns());
    for (String name : kept) {
      require(there, name);
    }
    require(there, columns.text);
    Column[] all = new Column[6 + kept.size()];
    all[0] = col(columns.text).cast(DataTypes.StringType).as("text");
    all[1] = named(there, columns.id, "").as("id");
    all[2] = named(there, columns.region, region).as("region");
    all[3] = named(there, columns.language, language).as("language");
    all[4] = error.cast(DataTypes.StringType).as("error");
    all[5] = col("_metadata.file_path").as("source");
    for (int i = 0; i < kept.size(); i++) {
      all[6 + i] = col(kept.get(i));
    }
    return rows.select(all);
  }

  private static void require(List<String> there, String name) {
    if (!there.contains(name)) {
      throw new IllegalArgumentException("no column " + name + " in the input; it has " + there);
    }
  }

  private static Column named(List<String> there, String name, String otherwise) {
    return there.contains(name)
        ? coalesce(nullif(col(name).cast(DataTypes.StringType), lit("")), lit(otherwise))
        : lit(otherwise);
  }
}
