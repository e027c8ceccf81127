package org.wellword.claim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.wellword.claim.IndexTerms.Known;

/**
 * One search for the claims of which a query holds enough; gives the same claims and scores as
 * looking at all of them.
 *
 * <p>Design: a prefix filter (Chaudhuri, Ganti and Kaushik 2006; Xiao and others 2008, PPJoin) on
 * Lucene's postings. A claim is looked at only if two terms of its prefix stand in the query (or
 * one, where one can be enough), if it is not heavier than the query allows, and if its sketch has
 * enough bits in common; then its terms are merged with those of the query. Each step only ever
 * drops what cannot be enough. With a prefix of which one term is needed there are some 220
 * candidates for an ordinary caption and 440 for one on topic among 1,000,000 claims, and the time
 * goes into reading memory for each of them; lists of prefixes are read in a row instead. Lucene's
 * own means were tried first, see {@link ClaimIndex}.
 */
final class CoverageSearch {
  private final IndexTerms.Cursor cursor;
  private final LeafReader reader;
  private final CollectionStatistics statistics;
  private final double least;

  /** The terms of the query, rarest first. */
  private final Known[] terms;

  /** How much the terms from the i-th on weigh together. */
  private final long[] rest;

  private final @Nullable SimScorer[] scorers;
  private final int[] shared;
  private final int[] frequencies;
  private final ByteArrayDataInput in = new ByteArrayDataInput();
  private final List<ScoreDoc> found = new ArrayList<>();
  private int[] candidates = new int[64];
  private int count;
  private long bits;

  CoverageSearch(
      IndexTerms.Cursor cursor,
      LeafReader reader,
      CollectionStatistics statistics,
      List<Known> query,
      double least) {
    this.cursor = cursor;
    this.reader = reader;
    this.statistics = statistics;
    this.least = least;
    terms = query.toArray(Known[]::new);
    Arrays.sort(terms, Comparator.comparingInt(t -> -t.rank()));
    rest = new long[terms.length + 1];
    for (int i = terms.length - 1; i >= 0; i--) {
      rest[i] = rest[i + 1] + terms[i].weight();
      bits |= Coverage.bit(terms[i].rank());
    }
    scorers = new SimScorer[terms.length];
    shared = new int[terms.length];
    frequencies = new int[terms.length];
  }

  /** What is found, best first; equal scores in order of adding. */
  ScoreDoc[] search(int top) throws IOException {
    long[] seen = cursor.seen();
    for (int i = 0; i < terms.length; i++) {
      TermState rare = terms[i].rare();
      if (rare != null) {
        long most = i == 0 ? rest[0] : terms[0].weight() + rest[i]; // with one that is rarer
        collect(cursor.claimsOf(terms[i], rare), most, seen);
      }
    }
    verifyAll();
    found.sort(Comparator.comparingDouble((ScoreDoc d) -> -d.score).thenComparingInt(d -> d.doc));
    return found.stream().limit(top).toArray(ScoreDoc[]::new);
  }

  /**
   * Adds the claims that are seen twice, or need not be, and are not too heavy. To be seen is one
   * bit for many claims, which is to say that some are added in vain.
   */
  private void collect(PostingsEnum claims, long most, long[] seen) throws IOException {
    DocAndFloatFeatureBuffer block = cursor.block();
    int heaviest = ClaimFields.heaviest(most, least);
    claims.nextDoc();
    claims.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block);
    while (block.size > 0) {
      int light = 0;
      for (int i = 0; i < block.size; i++) { // a loop without branches
        block.docs[light] = block.docs[i];
        block.features[light] = block.features[i];
        light += block.features[i] <= heaviest ? 1 : 0;
      }
      for (int i = 0; i < light; i++) {
        int doc = block.docs[i];
        int at = (doc * 0x9E3779B9) >>> IndexTerms.SEEN_SHIFT;
        if (((seen[at >> 6] >>> at) & 1) != 0 || ClaimFields.isOneEnough((int) block.features[i])) {
          candidates = ArrayUtil.grow(candidates, count + 1);
          candidates[count++] = doc;
        }
        seen[at >> 6] |= 1L << at;
      }
      claims.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block);
    }
  }

  /** Looks at every candidate once. */
  private void verifyAll() throws IOException {
    Arrays.sort(candidates, 0, count);
    NumericDocValues sketches = DocValues.getNumeric(reader, ClaimFields.SKETCH);
    BinaryDocValues records = DocValues.getBinary(reader, ClaimFields.TERMS);
    int before = -1;
    for (int i = 0; i < count; i++) {
      int doc = candidates[i];
      if (doc != before
          && sketches.advanceExact(doc)
          && Coverage.canBeEnough(sketches.longValue(), bits)
          && records.advanceExact(doc)) {
        verify(doc, records.binaryValue());
      }
      before = doc;
    }
  }

  /** Keeps the claim if enough of it is shared. */
  private void verify(int doc, BytesRef stored) throws IOException {
    in.reset(stored.bytes, stored.offset, stored.length);
    long mass = in.readVLong();
    int distinct = in.readVInt();
    long weight = 0;
    int same = 0;
    int next = 0;
    for (int i = 0; i < distinct && next < terms.length; i++) {
      int rank = in.readVInt();
      int frequency = in.readVInt();
      while (next < terms.length && terms[next].rank() > rank) {
        next++;
      }
      if (next < terms.length && terms[next].rank() == rank) {
        shared[same] = next;
        frequencies[same++] = frequency;
        weight += terms[next++].weight();
      }
      if (!Coverage.isEnough(weight + rest[next], least, mass)) {
        return;
      }
    }
    if (Coverage.isEnough(weight, least, mass)) {
      found.add(new ScoreDoc(doc, score(doc, same)));
    }
  }

  /** BM25, added up as Lucene's disjunction does. */
  private float score(int doc, int same) throws IOException {
    NumericDocValues norms = reader.getNormValues(ClaimFields.TEXT);
    long norm = norms != null && norms.advanceExact(doc) ? norms.longValue() : 1;
    double score = 0;
    for (int i = 0; i < same; i++) {
      score += scorer(shared[i]).score(frequencies[i], norm);
    }
    return (float) score;
  }

  private SimScorer scorer(int term) {
    SimScorer scorer = scorers[term];
    if (scorer == null) {
      Known known = terms[term];
      scorer =
          new BM25Similarity()
              .scorer(
                  1,
                  statistics,
                  new TermStatistics(
                      known.bytes(), known.states().docFreq(), known.states().totalTermFreq()));
      scorers[term] = scorer;
    }
    return scorer;
  }
}
