package org.wellword.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wellword.Caption;

/** Captions of every lane, in several scripts. */
final class Captions {
  static final List<Caption> ALL =
      List.of(
          new Caption("Sunday at the lake", "c1", "", ""),
          new Caption("He committed suicide because depression is just laziness", "c2", "GB", "en"),
          new Caption("I can't go on like this, please help me", "c3", "KE", ""),
          new Caption("No, depression is not laziness! 💚 #WorldMentalHealthDay", "c4", "us", "en"),
          new Caption("crazy 🤯 he c0mmitted \"su1c1de\"\tthey said", "", "", ""),
          new Caption("आज मौसम अच्छा है 👨‍👩‍👧", "c6", "IN", "hi"),
          new Caption("", "c7", "", ""),
          new Caption("he committed suicide ".repeat(400), "c8", "", ""));

  private static final StructType SCHEMA =
      ReportSchema.struct(
          ReportSchema.optional("id", DataTypes.StringType),
          ReportSchema.optional("text", DataTypes.StringType),
          ReportSchema.optional("region", DataTypes.StringType),
          ReportSchema.optional("language", DataTypes.StringType));

  private Captions() {}

  static Dataset<Row> rows() {
    return rows(ALL);
  }

  static Dataset<Row> rows(List<Caption> captions) {
    List<Row> rows = new ArrayList<>();
    for (Caption c : captions) {
      rows.add(RowFactory.create(c.id(), c.text(), c.region(), c.language()));
    }
    return LocalSpark.session().createDataFrame(rows, SCHEMA);
  }

  static CaptionColumns columns() {
    return CaptionColumns.of("text")
        .withId(org.apache.spark.sql.functions.col("id"))
        .withRegion(org.apache.spark.sql.functions.col("region"))
        .withLanguage(org.apache.spark.sql.functions.col("language"));
  }
}
