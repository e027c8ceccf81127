package org.wellword.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.streaming.DataStreamReader;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wellword.cli.CaptionLine;

/**
 * Reads captions as a stream of rows with {@code text}, {@code id}, {@code region}, {@code
 * language}, {@code mediaHashes}, {@code date}, {@code error}, {@code source} and what is to be
 * kept. A row that cannot be read has an error in place of a text; a date is one that a study can
 * read, or null.
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
  record Names(String text, String id, String region, String language, String date) {}

  /** Columns that output has anyway, and so cannot be kept under these names. */
  static final List<String> OWN =
      List.of(
          "source", "id", "date", "report", "report_json", "error", "text", "region", "language");

  private static final String HASHES = "mediaHashes";

  /** Whether the column {@code value} is more than blanks; the command passes others over. */
  static final Column IS_LINE = col("value").cast(DataTypes.StringType).rlike("[^ \\t\\r]");

  private static final String BAD = "_bad";
  private static final String LINE = "_line";

  private static final StructType FIELDS =
      ReportSchema.struct(
          ReportSchema.optional("text", DataTypes.StringType),
          ReportSchema.optional("id", DataTypes.StringType),
          ReportSchema.optional("region", DataTypes.StringType),
          ReportSchema.optional("language", DataTypes.StringType),
          ReportSchema.optional(HASHES, CaptionColumns.HASHES),
          ReportSchema.optional("date", DataTypes.StringType),
          ReportSchema.optional("error", DataTypes.StringType));

  /** Reads a line as the command does. */
  private static final UDF1<byte[], Row> READ_LINE =
      bytes -> {
        CaptionLine line = CaptionLine.json(bytes, 0).needing("text").dated();
        Map<String, String> fields = line.fields();
        return RowFactory.create(
            fields.get("text"),
            fields.get("id"),
            fields.get("region"),
            fields.get("language"),
            line.mediaHashes().stream()
                .map(hash -> RowFactory.create(hash.type().label(), hash.value()))
                .toArray(),
            line.error().isEmpty() && !line.date().isEmpty() ? line.date() : null,
            line.error().isEmpty() ? null : line.error());
      };

  /** What the command says to a date; null when it takes it. */
  private static final UserDefinedFunction WRONG_DATE =
      udf(
          (UDF1<String, String>)
              date -> {
                String error =
                    new CaptionLine(Map.of("date", date), List.of(), 0, "").dated().error();
                return error.isEmpty() ? null : error;
              },
          DataTypes.StringType);

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
    Dataset<Row> rows = lines.select(source.as("source"), col("value")).where(IS_LINE);
    if (format == Format.text) {
      return rows.select(
          regexp_replace(value, "\r$", "").as("text"),
          lit("").as("id"),
          lit(region).as("region"),
          lit(language).as("language"),
          lit(null).cast(CaptionColumns.HASHES).as(HASHES),
          CaptionCheck.NONE.as("date"),
          CaptionCheck.NONE.as("error"),
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
            col(LINE + "." + HASHES),
            col(LINE + ".date"),
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
    Column date = date(rows, columns.date);
    Column wrongDate = when(date.isNotNull(), WRONG_DATE.apply(date));
    List<Column> all = new ArrayList<>();
    all.add(col(columns.text).cast(DataTypes.StringType).as("text"));
    all.add(named(there, columns.id, "").as("id"));
    all.add(named(there, columns.region, region).as("region"));
    all.add(named(there, columns.language, language).as("language"));
    boolean hashes = format == Format.parquet && there.contains(HASHES);
    all.add(hashes ? col(HASHES) : lit(null).cast(CaptionColumns.HASHES).as(HASHES));
    all.add(when(wrongDate.isNull(), date).as("date"));
    all.add(coalesce(error.cast(DataTypes.StringType), wrongDate).as("error"));
    all.add(col("_metadata.file_path").as("source"));
    kept.forEach(name -> all.add(col(name)));
    return rows.select(all.toArray(Column[]::new));
  }

  /** A date as the command takes it; what the reader took for a time is written as one again. */
  private static Column date(Dataset<Row> rows, String name) {
    if (!Arrays.asList(rows.columns()).contains(name)) {
      return CaptionCheck.NONE;
    }
    DataType type = rows.schema().apply(name).dataType();
    Column date = col(name);
    if (type.equals(DataTypes.TimestampType)) {
      date = date_format(date, "yyyy-MM-dd'T'HH:mm:ssXXX");
    } else if (type.equals(DataTypes.TimestampNTZType)) {
      date = date.cast(DataTypes.DateType);
    }
    return nullif(date.cast(DataTypes.StringType), lit(""));
  }

  /** Asks for a column of the input. */
  static void require(List<String> there, String name) {
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
