package org.wellword.spark;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.wellword.insight.Observation;

/** Reads what a study needs from a row of {@link ReportSchema#REPORT}, and none of its texts. */
final class ReportObservation {
  /** Stands for all packs of a report that does not name them. */
  static final String PACKS = "packs@";

  private static final List<String> FIELDS =
      List.of(
          "guidance.level",
          "support.need",
          "support.who",
          "policy.action",
          "topics",
          "guidance.terms.rule",
          "guidance.claims.claim",
          "guidance.claims.stance",
          "campaigns.id",
          "engine.version",
          "engine.packs.id",
          "engine.packs.version",
          "engine.sha256");

  private final Row row;

  private ReportObservation(Row row) {
    this.row = row;
  }

  /**
   * The columns that {@link #of} reads; of Parquet, nothing else is touched.
   *
   * @throws IllegalArgumentException when there is no column of reports
   */
  static Dataset<Row> columns(Dataset<Row> reports) {
    List<String> there = Arrays.asList(reports.columns());
    CaptionInput.require(there, "report");
    Column[] columns = new Column[FIELDS.size() + 1];
    for (int i = 0; i < FIELDS.size(); i++) {
      columns[i] = col("report." + FIELDS.get(i)).as(FIELDS.get(i));
    }
    Column date = there.contains("date") ? col("date") : CaptionCheck.NONE;
    columns[FIELDS.size()] = date.cast(DataTypes.StringType).as("date");
    return reports.select(columns);
  }

  /**
   * What a report tells.
   *
   * @throws IllegalArgumentException when the row holds none
   */
  static Observation of(Row row) {
    ReportObservation from = new ReportObservation(row);
    return new Observation(
        from.day(),
        from.text("guidance.level"),
        from.text("support.need"),
        from.text("support.who"),
        from.review(),
        from.texts("topics"),
        from.texts("guidance.terms.rule"),
        from.claims(),
        from.texts("campaigns.id"),
        from.text("engine.version"),
        from.packs());
  }

  private @Nullable LocalDate day() {
    String date = row.getAs("date");
    return date == null
        ? null
        : Observation.day(date).orElseThrow(() -> new IllegalArgumentException("no date"));
  }

  private boolean review() {
    String action = text("policy.action");
    if (!action.equals("review") && !action.equals("none")) {
      throw new IllegalArgumentException("expected an action that we know");
    }
    return action.equals("review");
  }

  private Map<String, Set<String>> claims() {
    List<String> ids = list("guidance.claims.claim");
    List<String> stances = list("guidance.claims.stance");
    Map<String, Set<String>> claims = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      claims.computeIfAbsent(ids.get(i), id -> new HashSet<>()).add(stances.get(i));
    }
    return claims;
  }

  private Set<String> packs() {
    if (row.isNullAt(row.fieldIndex("engine.packs.id"))) {
      return Set.of(PACKS + text("engine.sha256"));
    }
    List<String> ids = list("engine.packs.id");
    List<String> versions = list("engine.packs.version");
    Set<String> packs = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      packs.add(ids.get(i) + "@" + versions.get(i));
    }
    return packs;
  }

  private String text(String field) {
    String text = row.getAs(field);
    if (text == null) {
      throw new IllegalArgumentException("no report: it lacks " + field);
    }
    return text;
  }

  private Set<String> texts(String field) {
    return new HashSet<>(list(field));
  }

  private List<String> list(String field) {
    int at = row.fieldIndex(field);
    if (row.isNullAt(at)) {
      throw new IllegalArgumentException("no report: it lacks " + field);
    }
    List<String> list = row.getList(at);
    if (list.contains(null)) {
      throw new IllegalArgumentException("no report: null in " + field);
    }
    return list;
  }
}
