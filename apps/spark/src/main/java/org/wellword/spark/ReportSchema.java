package org.wellword.spark;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The report as a type of Spark: the fields of the JSON in their order.
 *
 * <p>A text that the JSON leaves out is null; {@code restricted} and {@code truncated}, which it
 * leaves out when false, are always there. {@code engine.packs} is null unless asked for: the same
 * hundred packs in every row cost more than the check. {@code engine.sha256}, which the JSON does
 * not have, stands for all of them.
 */
final class ReportSchema {
  private static final DataType TEXT = DataTypes.StringType;
  private static final DataType TEXTS = DataTypes.createArrayType(TEXT, false);

  private static final StructType SPAN =
      struct(
          field("start", DataTypes.IntegerType), field("end", DataTypes.IntegerType), text("text"));

  private static final StructType TERM =
      struct(
          text("rule"),
          text("group"),
          text("severity"),
          list("spans", SPAN),
          text("message"),
          texts("suggestions"),
          texts("citations"),
          texts("because"));

  private static final StructType CLAIM =
      struct(
          text("claim"),
          text("topic"),
          text("verdict"),
          text("stance"),
          text("assertion"),
          field("confidence", DataTypes.DoubleType),
          list("spans", SPAN),
          text("myth"),
          text("fact"),
          texts("citations"),
          texts("because"));

  private static final StructType CONTACT =
      struct(
          text("kind"),
          optional("number", TEXT),
          optional("keyword", TEXT),
          optional("international", TEXT),
          optional("url", TEXT));

  private static final StructType RESOURCE =
      struct(
          text("id"),
          text("name"),
          list("contacts", CONTACT),
          text("checked"),
          text("review"),
          text("region"),
          text("kind"),
          text("audience"),
          texts("languages"),
          text("hours"),
          text("cost"),
          text("basis"),
          texts("unconfirmed"),
          optional("url", TEXT),
          optional("note", TEXT),
          texts("citations"));

  private static final StructType PACK = struct(text("id"), text("version"), text("sha256"));

  /** The report. */
  static final StructType REPORT =
      struct(
          text("id"),
          field("guidance", struct(text("level"), list("terms", TERM), list("claims", CLAIM))),
          field(
              "support",
              struct(
                  text("need"),
                  text("who"),
                  list("spans", SPAN),
                  texts("because"),
                  list("resources", RESOURCE))),
          field(
              "policy", struct(text("action"), list("signals", struct(text("type"), text("id"))))),
          list("campaigns", struct(text("id"), texts("hashtags"))),
          texts("topics"),
          field("restricted", DataTypes.BooleanType),
          field("truncated", DataTypes.BooleanType),
          field(
              "engine",
              struct(
                  text("version"),
                  optional("packs", DataTypes.createArrayType(PACK, false)),
                  text("sha256"))));

  /** What becomes of a caption: the report as a struct and as JSON, or an error. */
  static final StructType CHECKED =
      struct(
          optional("report", REPORT),
          optional("json", TEXT),
          optional("error", TEXT),
          field("findings", DataTypes.BooleanType));

  private ReportSchema() {}

  static StructType struct(StructField... fields) {
    return new StructType(fields);
  }

  static StructField optional(String name, DataType type) {
    return DataTypes.createStructField(name, type, true);
  }

  private static StructField field(String name, DataType type) {
    return DataTypes.createStructField(name, type, false);
  }

  private static StructField text(String name) {
    return field(name, TEXT);
  }

  private static StructField texts(String name) {
    return field(name, TEXTS);
  }

  private static StructField list(String name, StructType of) {
    return field(name, DataTypes.createArrayType(of, false));
  }
}
