package org.wellword.claim;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.wellword.learn.Int8;
import org.wellword.learn.NearestOf;

/**
 * Ranks claims by words and meaning together: {@code cos + 1.2 * BM25 / (6 * sqrt(words))}, where
 * words counts the distinct ones of the query.
 *
 * <p>A BM25 score grows with the length of the query and a cosine does not; the square root makes
 * them comparable. Scaling by the best score of each query was tried and wrecks queries that share
 * no words with their claim; adding up reciprocal ranks is 1 to 3 points weaker.
 */
final class ClaimFusion {
  /** So many claims of the best BM25 score take part, and all of the others by meaning alone. */
  static final int BY_WORDS = 1000;

  /** With more claims, those that BM25 does not find are not looked at: a scan would take long. */
  static final int MAX_SCAN = 200_000;

  private static final double WORDS = 1.2 / 6;
  private static final String FIELD = "meaning";

  private ClaimFusion() {}

  /** What is stored with a claim: its row, then the length of the row. */
  static byte[] row(float[] unit) {
    ByteBuffer stored = ByteBuffer.allocate(unit.length + Float.BYTES);
    byte[] row = Int8.quantise(unit);
    stored.put(row).putFloat((float) Int8.length(row, 0, row.length));
    return stored.array();
  }

  /** The field of a claim that holds {@link #row}. */
  static BinaryDocValuesField field(byte[] row) {
    return new BinaryDocValuesField(FIELD, new BytesRef(row));
  }

  /**
   * The best claims, best first.
   *
   * @param byWords what BM25 found
   * @param unit the direction of the query
   * @param distinct how many distinct words the query has
   */
  static ScoreDoc[] rank(
      IndexReader reader, ScoreDoc[] byWords, float[] unit, int distinct, int top)
      throws IOException {
    ScoreDoc[] inOrder = byWords.clone();
    Arrays.sort(inOrder, Comparator.comparingInt(d -> d.doc));
    double factor = WORDS / Math.sqrt(Math.max(1, distinct));
    short[] query = Int8.query(unit);
    NearestOf best = new NearestOf(Math.min(top, reader.maxDoc()));
    int next = 0;
    boolean scan = reader.maxDoc() <= MAX_SCAN;
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues rows = leaf.reader().getBinaryDocValues(FIELD);
      if (rows == null) {
        continue; // an empty index
      }
      int end = leaf.docBase + leaf.reader().maxDoc();
      int doc = leaf.docBase;
      while (doc < end) {
        int found = next < inOrder.length ? inOrder[next].doc : end;
        if (!scan) {
          doc = found; // the others are passed over
        }
        if (doc < end && rows.advanceExact(doc - leaf.docBase)) {
          double words = doc == found ? factor * inOrder[next++].score : 0;
          best.offer(doc, cosine(query, rows.binaryValue()) + words);
        }
        doc++;
      }
    }
    return drained(best);
  }

  private static double cosine(short[] query, BytesRef stored) {
    double length = ByteBuffer.wrap(stored.bytes).getFloat(stored.offset + query.length);
    return Int8.cosine(query, stored.bytes, stored.offset, length);
  }

  private static ScoreDoc[] drained(NearestOf best) {
    ScoreDoc[] ranked = new ScoreDoc[best.count()];
    best.drain((number, score) -> ranked[best.count() - 1] = new ScoreDoc(number, (float) score));
    return ranked;
  }
}
