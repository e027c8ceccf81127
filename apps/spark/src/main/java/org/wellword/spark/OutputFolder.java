package org.wellword.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.JsonOut;

/**
 * Writes each batch of a stream into a folder of its own, {@code batch=00000000}, in the place of
 * what a run that was killed may have left there.
 *
 * <p>Spark's log of the stream gives a batch that is run again the same input and the same number,
 * so the folder holds every row once, for any reader, with or without Spark. A folder without
 * {@code _SUCCESS} is not finished. Spark's own sink for files was left aside: its rows are right
 * only for readers that know its log.
 *
 * @param path of the folder that holds all
 * @param format how rows are written
 */
record OutputFolder(String path, Format format) {
  /** How rows are written. */
  enum Format {
    /** Structs. */
    parquet,
    /** As {@code wellword check --jsonl} writes them. */
    jsonl
  }

  /**
   * What became of captions.
   *
   * @param captions rows, bad ones too
   * @param findings captions with a finding
   * @param bad rows with an error
   */
  record Counts(long captions, long findings, long bad) {
    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
      return new Counts(captions + other.captions, findings + other.findings, bad + other.bad);
    }
  }

  private static final String MANIFEST = "_wellword.txt";

  /** A line in the place of a report, as the command writes it. */
  private static final UserDefinedFunction ERROR_LINE =
      udf((UDF2<String, String, String>) OutputFolder::errorLine, DataTypes.StringType);

  private static String errorLine(@Nullable String id, String error) {
    JsonOut json = new JsonOut().object();
    if (id != null && !id.isEmpty()) {
      json.field("id", id);
    }
    return json.field("error", error).endObject().end();
  }

  /**
   * Says which engine and packs the folder is for.
   *
   * @throws IllegalArgumentException when a run with others began it
   */
  void claim(Configuration hadoop, List<String> parts) {
    Path manifest = new Path(path, MANIFEST);
    String mine = String.join("\n", parts) + "\n";
    try {
      FileSystem files = manifest.getFileSystem(hadoop);
      if (!files.exists(manifest)) {
        try (OutputStream out = files.create(manifest, false)) {
          out.write(mine.getBytes(StandardCharsets.UTF_8));
        }
        return;
      }
      try (InputStream in = files.open(manifest)) {
        if (!mine.equals(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
          throw new IllegalArgumentException(
              path + " was begun with another engine or other packs; name another --output");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a batch.
   *
   * @param rows with what {@link CaptionCheck#checked} adds, {@code source}, {@code id}, {@code
   *     date} and {@code kept}
   * @param number of the batch
   * @return its counts, once it is written
   * @throws InterruptedException when the run is stopped
   */
  Counts write(CaptionCheck check, Dataset<Row> rows, long number, List<String> kept)
      throws InterruptedException {
    Observation counted = new Observation();
    Dataset<Row> observed =
        rows.observe(
            counted,
            count(lit(1)).as("captions"),
            count_if(CaptionCheck.outcome("findings")).as("findings"),
            count(CaptionCheck.outcome("error")).as("bad"));
    String folder = "%s/batch=%08d".formatted(path, number);
    switch (format) {
      case parquet ->
          writer(check.named(observed.drop("error")).select(columns(kept, check))).parquet(folder);
      case jsonl ->
          writer(
                  observed.select(
                      coalesce(
                              CaptionCheck.outcome("json"),
                              ERROR_LINE.apply(col("id"), CaptionCheck.outcome("error")))
                          .as("value")))
              .text(folder);
    }
    Map<String, Object> counts = counted.getAsJava();
    return new Counts(
        number(counts, "captions"), number(counts, "findings"), number(counts, "bad"));
  }

  private static Column[] columns(List<String> kept, CaptionCheck check) {
    List<Column> columns = new ArrayList<>();
    columns.add(col("source"));
    columns.add(col("id"));
    columns.add(col("date"));
    kept.forEach(name -> columns.add(col(name)));
    check.columns().keySet().forEach(name -> columns.add(col(name)));
    return columns.toArray(Column[]::new);
  }

  private static DataFrameWriter<Row> writer(Dataset<Row> rows) {
    return rows.write().mode(SaveMode.Overwrite);
  }

  private static long number(Map<String, Object> counts, String name) {
    return counts.get(name) instanceof Number n ? n.longValue() : 0;
  }
}
