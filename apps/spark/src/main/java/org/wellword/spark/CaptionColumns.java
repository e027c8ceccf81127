package org.wellword.spark;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * Where the parts of a caption stand in a {@code Dataset}; each is a text, and null is as good as
 * empty except in {@code text}.
 *
 * @param text the caption; a row without one gets an error
 * @param id the caller's name for it, handed back in the report
 * @param region ISO 3166 code
 * @param language BCP 47 tag
 * @param mediaHashes of the media behind it, an array of structs of two texts: type and value
 */
public record CaptionColumns(
    Column text, Column id, Column region, Column language, Column mediaHashes) {
  /** The type of {@code mediaHashes}. */
  static final DataType HASHES =
      DataTypes.createArrayType(
          ReportSchema.struct(
              ReportSchema.optional("type", DataTypes.StringType),
              ReportSchema.optional("value", DataTypes.StringType)));

  /** Checks that nothing is null. */
  public CaptionColumns {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(mediaHashes, "mediaHashes");
  }

  /** Captions of which nothing but the text is known. */
  public static CaptionColumns of(Column text) {
    return new CaptionColumns(text, lit(""), lit(""), lit(""), lit(null).cast(HASHES));
  }

  /** Captions in a column, by its name. */
  public static CaptionColumns of(String text) {
    return of(functions.col(text));
  }

  /** The same with ids. */
  public CaptionColumns withId(Column newId) {
    return new CaptionColumns(text, newId, region, language, mediaHashes);
  }

  /** The same with regions; {@code lit("KE")} when all have one. */
  public CaptionColumns withRegion(Column newRegion) {
    return new CaptionColumns(text, id, newRegion, language, mediaHashes);
  }

  /** The same with languages. */
  public CaptionColumns withLanguage(Column newLanguage) {
    return new CaptionColumns(text, id, region, newLanguage, mediaHashes);
  }

  /**
   * The same with hashes of media: an array of structs with the fields {@code type} (pdq, sha256 or
   * md5) and {@code value} (hexadecimal digits), as in the command's JSON lines. A row with one
   * that is none, or with more than {@link org.wellword.Caption#MAX_MEDIA_HASHES}, gets an error.
   */
  public CaptionColumns withMediaHashes(Column newHashes) {
    return new CaptionColumns(
        text,
        id,
        region,
        language,
        transform(newHashes, h -> struct(part(h, "type"), part(h, "value"))));
  }

  private static Column part(Column hash, String name) {
    return hash.getField(name).cast(DataTypes.StringType).as(name);
  }
}
