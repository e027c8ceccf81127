package org.wellword.claim;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;

/** Turns the claims of a {@link ClaimSpool} into the documents of {@link ClaimFields}. */
final class ClaimDocuments implements ClaimSpool.Taker {
  private static final FieldType WITH_NORMS = ClaimFields.counted(true);
  private static final FieldType WITHOUT_NORMS = ClaimFields.counted(false);

  /** Bytes that two variable-length numbers can take. */
  private static final int PAIR = 10;

  private final IndexWriter writer;
  private final String[] terms;
  private final int[] rankOf;
  private final long[] weightOf;
  private final BitSet ranked = new BitSet();
  private final CountedTerms text = new CountedTerms();
  private final CountedTerms rare = new CountedTerms();
  private final CountedTerms rank = new CountedTerms();

  /** The claim's distinct terms, rarest first: the rank above the number, then its frequency. */
  private long[] keys = new long[64];

  private int[] counts = new int[64];
  private long[] weights = new long[64];
  private byte[] bytes = new byte[66 * PAIR];

  ClaimDocuments(ClaimSpool spool, IndexWriter writer) {
    this.writer = writer;
    this.terms = spool.terms();
    this.rankOf = new int[terms.length];
    this.weightOf = new long[terms.length];
    long[] byFrequency = new long[terms.length];
    for (int number = 0; number < terms.length; number++) {
      byFrequency[number] = ((long) -spool.docs(number) << 32) | number;
      weightOf[number] = Coverage.weight(spool.docs(number), spool.withTerms());
    }
    Arrays.sort(byFrequency);
    for (int r = 0; r < byFrequency.length; r++) {
      rankOf[(int) byFrequency[r]] = r;
    }
  }

  @Override
  public void take(String id, int[] numbers, int count, byte[] row) throws IOException {
    int distinct = distinct(numbers, count);
    long mass = 0;
    long bits = 0;
    text.clear();
    rank.clear();
    for (int i = 0; i < distinct; i++) {
      int number = (int) keys[i];
      weights[i] = weightOf[number];
      mass += weights[i];
      bits |= Coverage.bit(rankOf[number]);
      text.add(terms[number], counts[i]);
      if (!ranked.get(number)) {
        ranked.set(number);
        rank.add(terms[number], 1 + rankOf[number]);
      }
    }
    rare.clear();
    int prefix = Coverage.prefix(weights, distinct, mass);
    int frequency = ClaimFields.rareFrequency(mass, Coverage.isOneEnough(weights, distinct, mass));
    for (int i = 0; i < prefix; i++) {
      rare.add(terms[(int) keys[i]], frequency);
    }
    long sketch = Coverage.sketch(bits, distinct, Coverage.fewest(weights, distinct, mass));
    Document document = new Document();
    document.add(new Field(ClaimFields.TEXT, text, WITH_NORMS));
    document.add(new Field(ClaimFields.RARE, rare, WITHOUT_NORMS));
    document.add(new Field(ClaimFields.RANK, rank, WITHOUT_NORMS));
    document.add(new NumericDocValuesField(ClaimFields.SKETCH, sketch));
    document.add(new BinaryDocValuesField(ClaimFields.TERMS, record(distinct, mass)));
    document.add(new BinaryDocValuesField(ClaimFields.ID, new BytesRef(id)));
    if (row.length > 0) {
      document.add(ClaimFusion.field(row));
    }
    writer.addDocument(document);
  }

  /** Fills {@link #keys} and {@link #counts}; gives how many distinct terms there are. */
  private int distinct(int[] numbers, int count) {
    if (count > keys.length) {
      keys = new long[count * 2];
      counts = new int[count * 2];
      weights = new long[count * 2];
      bytes = new byte[(count * 2 + 2) * PAIR];
    }
    for (int i = 0; i < count; i++) {
      keys[i] = ((long) -rankOf[numbers[i]] << 32) | numbers[i];
    }
    Arrays.sort(keys, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (distinct > 0 && keys[distinct - 1] == keys[i]) {
        counts[distinct - 1]++;
      } else {
        keys[distinct] = keys[i];
        counts[distinct++] = 1;
      }
    }
    return distinct;
  }

  private BytesRef record(int distinct, long mass) throws IOException {
    ByteArrayDataOutput out = new ByteArrayDataOutput(bytes);
    out.writeVLong(mass);
    out.writeVInt(distinct);
    for (int i = 0; i < distinct; i++) {
      out.writeVInt(rankOf[(int) keys[i]]);
      out.writeVInt(counts[i]);
    }
    return new BytesRef(Arrays.copyOf(bytes, out.getPosition()));
  }
}
