package org.wellword.spark;

import static org.apache.spark.sql.functions.lit;

import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * Where the parts of a caption stand in a {@code Dataset}; each is a text, and null is as good as
 * empty except in {@code text}.
 *
 * @param text the caption; a row without one gets an error
 * @param id the caller's name for it, handed back in the report
 * @param region ISO 3166 code
 * @param language BCP 47 tag
 */
public record CaptionColumns(Column text, Column id, Column region, Column language) {
  /** Checks that nothing is null. */
  public CaptionColumns {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(language, "language");
  }

  /** Captions of which nothing but the text is known. */
  public static CaptionColumns of(Column text) {
    return new CaptionColumns(text, lit(""), lit(""), lit(""));
  }

  /** Captions in a column, by its name. */
  public static CaptionColumns of(String text) {
    return of(functions.col(text));
  }

  /** The same with ids. */
  public CaptionColumns withId(Column newId) {
    return new CaptionColumns(text, newId, region, language);
  }

  /** The same with regions; {@code lit("KE")} when all have one. */
  public CaptionColumns withRegion(Column newRegion) {
    return new CaptionColumns(text, id, newRegion, language);
  }

  /** The same with languages. */
  public CaptionColumns withLanguage(Column newLanguage) {
    return new CaptionColumns(text, id, region, newLanguage);
  }
}
