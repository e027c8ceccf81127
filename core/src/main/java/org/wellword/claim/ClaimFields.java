package org.wellword.claim;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * The layout of a claim index: one segment, one document a claim, in the order of adding.
 *
 * <p>Terms have <em>ranks</em>: the most frequent is 0, the rarest has the highest.
 */
final class ClaimFields {
  /** Of this layout; an index of another one is refused. */
  static final String FORMAT = "2";

  /** Terms with frequencies and norms, for BM25. */
  static final String TEXT = "text";

  /**
   * The terms of each claim's {@linkplain Coverage#prefix prefix}; their frequency is {@link
   * #rareFrequency}.
   */
  static final String RARE = "rare";

  /** Every term once, in any document; its frequency is 1 plus its rank. */
  static final String RANK = "rank";

  /** The {@linkplain Coverage#sketch sketch} of each claim. */
  static final String SKETCH = "sketch";

  /**
   * The claim's weight, how many distinct terms it has, and for each term, rarest first, the rank
   * and the frequency; all as variable-length numbers.
   */
  static final String TERMS = "terms";

  /** The id, in UTF-8. */
  static final String ID = "id";

  /** Key of the commit's data: {@link #FORMAT}. */
  static final String FORMAT_KEY = "format";

  /** Key of the commit's data: the table of meaning. */
  static final String TABLE_KEY = "table";

  private ClaimFields() {}

  /**
   * A claim's weight in whole units, rounded down, and whether one term can be enough of it, as a
   * frequency.
   */
  static int rareFrequency(long mass, boolean oneIsEnough) {
    // floats, as which Lucene gives frequencies, are exact so far
    long units = Math.min(mass / Coverage.UNIT, (1 << 22));
    return (int) (2 * units + (oneIsEnough ? 2 : 1));
  }

  /** A frequency that no claim exceeds of which a query can share {@code most} and be enough. */
  static int heaviest(long most, double least) {
    double units = most / (least * Coverage.UNIT) + 1; // one more than needed, for rounding
    return (int) Math.min(2 * (units + 1), 1 << 24);
  }

  /** Whether one term can be enough of a claim with this frequency. */
  static boolean isOneEnough(int rareFrequency) {
    return rareFrequency % 2 == 0;
  }

  /** Terms with frequencies, no positions. */
  static FieldType counted(boolean norms) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setOmitNorms(!norms);
    type.freeze();
    return type;
  }
}
