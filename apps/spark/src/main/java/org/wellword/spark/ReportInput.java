package org.wellword.spark;

import static org.apache.spark.sql.functions.col;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import org.wellword.insight.Observation;
import org.wellword.insight.StudyTally;
import org.wellword.pack.PackException;
import scala.Tuple2;

/**
 * Counts reports where they lie: one tally a partition, which travels as a line of JSON.
 *
 * <p>A tally of a year can take megabytes, and there is one for each partition. So executors keep
 * theirs on disk when all have counted, and the driver fetches them one at a time: neither its
 * memory nor Spark's bound on the results of a job grows with the number of partitions. {@code
 * collect} and {@code reduce} would hold them all.
 *
 * @param format how reports are written down
 * @param paths folders, files or patterns
 */
record ReportInput(Format format, List<String> paths) {
  /** How reports are written down. */
  enum Format {
    /** As {@code wellword check --jsonl} writes them, and {@link CheckJob} when asked to. */
    jsonl,
    /** As {@link CheckJob} writes them. */
    parquet
  }

  /**
   * What was counted.
   *
   * @param tally of all reports
   * @param bad rows that are no report
   */
  record Counted(StudyTally tally, long bad) {}

  /** Keeps its own copy. */
  ReportInput {
    paths = List.copyOf(paths);
  }

  /**
   * Counts all reports.
   *
   * @throws IllegalArgumentException when Parquet has no column of reports
   */
  Counted count(SparkSession spark) {
    JavaRDD<Tuple2<byte[], Long>> parts =
        rows(spark).javaRDD().mapPartitions(count(format)).persist(StorageLevel.DISK_ONLY());
    try {
      long partitions = parts.count();
      StudyTally whole = new StudyTally();
      long bad = 0;
      Iterator<Tuple2<byte[], Long>> each = parts.toLocalIterator();
      for (int i = 1; i <= partitions; i++) {
        Tuple2<byte[], Long> part = each.next();
        whole.merge(StudyTally.read("tally of a partition", i, part._1()));
        bad += part._2();
      }
      return new Counted(whole, bad);
    } finally {
      parts.unpersist();
    }
  }

  private Dataset<Row> rows(SparkSession spark) {
    String[] all = paths.toArray(String[]::new);
    return switch (format) {
      case jsonl ->
          spark
              .read()
              .option("recursiveFileLookup", true)
              .option("lineSep", "\n")
              .text(all)
              .where(CaptionInput.IS_LINE)
              .select(col("value").cast(DataTypes.BinaryType));
      case parquet ->
          ReportObservation.columns(
              spark
                  .read()
                  .option("recursiveFileLookup", true)
                  .option("mergeSchema", true) // reports of older versions lack columns
                  .parquet(all));
    };
  }

  private static FlatMapFunction<Iterator<Row>, Tuple2<byte[], Long>> count(Format format) {
    return rows -> {
      StudyTally tally = new StudyTally();
      long bad = 0;
      while (rows.hasNext()) {
        try {
          tally.add(observation(format, rows.next()));
        } catch (PackException | IllegalArgumentException e) {
          bad++;
        }
      }
      byte[] json = tally.toJson().getBytes(StandardCharsets.UTF_8);
      return List.of(new Tuple2<>(json, bad)).iterator();
    };
  }

  private static Observation observation(Format format, Row row) {
    return switch (format) {
      case jsonl -> Observation.read("reports", 1, row.<byte[]>getAs(0));
      case parquet -> ReportObservation.of(row);
    };
  }
}
