package org.wellword.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.PackSource;
import org.wellword.spark.CheckFunction.Part;

/**
 * Checks the captions of a {@code Dataset}, on batches and streams alike.
 *
 * <p>Building it loads the packs on the driver and tells the executors what identifies them; each
 * executor builds one checker on its first caption, which takes a few seconds, and shares it among
 * its tasks. An executor that finds other packs or another engine fails its task and says which.
 * The packs that do not come with the library travel as bytes.
 *
 * <p>Immutable; it belongs to one session. A report, and its JSON, are the same as {@link
 * org.wellword.CaptionChecker} gives for the caption. Text with a lone surrogate, which no UTF-8
 * can hold, reaches Spark with a question mark in its place (lines of JSON, with U+FFFD).
 */
public final class CaptionCheck {
  /** Name of the function that {@link #register} makes. */
  public static final String FUNCTION = "wellword_check";

  private static final String CHECKED = "wellword_checked";
  static final Column NONE = lit(null).cast(DataTypes.StringType);

  private final SparkSession spark;
  private final CheckFunction function;
  private final Fingerprint fingerprint;
  private final Set<Part> parts;

  private CaptionCheck(Builder builder) {
    this.spark = builder.spark;
    this.parts = Set.copyOf(builder.parts);
    ShippedPacks packs = new ShippedPacks(builder.packs, builder.outages);
    this.fingerprint = OneChecker.load(packs);
    this.function =
        new CheckFunction(
            JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(new CheckFunction.Shipment(packs, fingerprint)),
            parts);
  }

  /**
   * A check with the packs on the class path that gives reports as structs.
   *
   * @throws org.wellword.pack.PackException when one of them cannot be read
   */
  public static CaptionCheck bundled(SparkSession spark) {
    return builder(spark).build();
  }

  /** A builder with the packs on the class path. */
  public static Builder builder(SparkSession spark) {
    return new Builder(spark);
  }

  /** The type of a report: the fields of its JSON in their order. */
  public static StructType schema() {
    return ReportSchema.REPORT;
  }

  /** Digest of the engine and all packs, 64 hexadecimal digits; as in {@code engine.sha256}. */
  public String sha256() {
    return fingerprint.sha256();
  }

  /** The engine and the packs, one a line: name, version, digest. */
  List<String> parts() {
    return fingerprint.lines();
  }

  /** The report of each caption as a struct; null where there is no text. */
  public Column report(CaptionColumns captions) {
    return checked(function.giving(withStruct()), captions, NONE, NONE).getField("report");
  }

  /** The report of each caption as one line of JSON; null where there is no text. */
  public Column json(CaptionColumns captions) {
    return checked(function.giving(EnumSet.of(Part.JSON)), captions, NONE, NONE).getField("json");
  }

  /**
   * Makes {@code wellword_check(text[, region[, language[, id]]])} known to the session's SQL,
   * until the session ends. It gives what {@link #report} does.
   */
  public void register() {
    CheckFunction structs = function.giving(withStruct());
    UDF4<String, String, String, String, Row> all =
        (text, region, language, id) ->
            structs.call(text, region, language, id, null, null, null).getAs(0);
    spark.udf().register(FUNCTION + "_all", all, ReportSchema.REPORT);
    spark.sql(
        "CREATE OR REPLACE TEMPORARY FUNCTION "
            + FUNCTION
            + "(text STRING, region STRING DEFAULT '', language STRING DEFAULT '',"
            + " id STRING DEFAULT '') RETURN "
            + FUNCTION
            + "_all(text, region, language, id)");
  }

  private Set<Part> withStruct() {
    EnumSet<Part> structs = EnumSet.of(Part.STRUCT);
    if (parts.contains(Part.PACKS)) {
      structs.add(Part.PACKS);
    }
    return structs;
  }

  /**
   * Adds the columns {@code report} (with {@link Builder#withoutStruct} left out), {@code
   * report_json} (with {@link Builder#withJson}) and {@code error}, which says why a row has no
   * report and never holds its text. Columns of these names are replaced; no row is lost.
   */
  public Dataset<Row> addTo(Dataset<Row> rows, CaptionColumns captions) {
    return named(checked(rows, captions, NONE, NONE));
  }

  /**
   * Adds one column of {@link ReportSchema#CHECKED}; rows that have an error keep it.
   *
   * @param date becomes the last field of the report's JSON; one that a study can read, or null
   */
  Dataset<Row> checked(Dataset<Row> rows, CaptionColumns captions, Column date, Column error) {
    return rows.withColumn(CHECKED, checked(function, captions, date, error));
  }

  /** Unfolds what {@link #checked} added. */
  Dataset<Row> named(Dataset<Row> rows) {
    Dataset<Row> named = rows;
    for (Map.Entry<String, String> column : columns().entrySet()) {
      named = named.withColumn(column.getKey(), outcome(column.getValue()));
    }
    return named.drop(CHECKED);
  }

  /** The columns that {@link #addTo} adds, in their order, by what they show of the outcome. */
  Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    if (parts.contains(Part.STRUCT)) {
      columns.put("report", "report");
    }
    if (parts.contains(Part.JSON)) {
      columns.put("report_json", "json");
    }
    columns.put("error", "error");
    return columns;
  }

  /** A field of what {@link #checked} added. */
  static Column outcome(String field) {
    return col(CHECKED + "." + field);
  }

  private static Column checked(
      CheckFunction check, CaptionColumns captions, Column date, Column error) {
    // To Spark it is not deterministic, so that no filter on a report checks its caption twice.
    UserDefinedFunction udf = udf(check, ReportSchema.CHECKED).asNondeterministic();
    return udf.apply(
        captions.text(),
        captions.region(),
        captions.language(),
        captions.id(),
        captions.mediaHashes(),
        date,
        error);
  }

  /** Collects packs and options. Not thread-safe. */
  public static final class Builder {
    private final SparkSession spark;
    private final List<ShippedPacks.Document> packs = new ArrayList<>();
    private final EnumSet<Part> parts = EnumSet.of(Part.STRUCT);
    private ShippedPacks.@Nullable Document outages;

    private Builder(SparkSession spark) {
      this.spark = spark;
    }

    /** Adds a pack; one with the id of a bundled one takes its place. */
    public Builder addPack(PackSource pack) {
      packs.add(ShippedPacks.Document.of(pack));
      return this;
    }

    /** Switches services off, as {@link org.wellword.CaptionChecker.Builder#outages}. */
    public Builder outages(PackSource list) {
      outages = ShippedPacks.Document.of(list);
      return this;
    }

    /** Adds the report's JSON, some 15 kB a caption, most of it the names of the packs. */
    public Builder withJson() {
      parts.add(Part.JSON);
      return this;
    }

    /** Leaves the struct out, for those who want the JSON alone. */
    public Builder withoutStruct() {
      parts.remove(Part.STRUCT);
      return withJson();
    }

    /** Names every pack in every struct, as the JSON does. */
    public Builder withPacks() {
      parts.add(Part.PACKS);
      return this;
    }

    /**
     * Loads the packs on the driver.
     *
     * @throws org.wellword.pack.PackException with everything that is wrong in any of them
     */
    public CaptionCheck build() {
      return new CaptionCheck(this);
    }
  }
}
