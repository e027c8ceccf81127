package org.wellword.claim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary of an index. What a term's entry in the index says is kept, for {@value #MAX_KEPT}
 * terms at most (some 40 MB): on a small index, looking terms up costs more than the rest of a
 * search. Thread-safe; a {@link Cursor} belongs to one thread.
 */
final class IndexTerms {
  private static final int MAX_KEPT = 1 << 16;

  /** How far to shift a mixed claim number to the right for its bit among those seen. */
  static final int SEEN_SHIFT = 16;

  /**
   * A term that stands in a claim.
   *
   * @param query finds it by BM25, without looking it up again
   * @param rank 0 for the most frequent term
   * @param weight see {@link Coverage}
   * @param rare where its claims are listed that have it in their prefix, if there are any
   */
  record Known(TermQuery query, int rank, long weight, @Nullable TermState rare) {
    BytesRef bytes() {
      return query.getTerm().bytes();
    }

    TermStates states() {
      return query.getTermStates();
    }
  }

  private final IndexReaderContext top;
  private final LeafReaderContext leaf;
  private final int claims;
  private final ConcurrentHashMap<String, Known> kept = new ConcurrentHashMap<>();

  IndexTerms(IndexReaderContext top) throws IOException {
    this.top = top;
    this.leaf = top.leaves().get(0);
    this.claims = leaf.reader().getDocCount(ClaimFields.TEXT);
  }

  /** The segment. */
  LeafReader reader() {
    return leaf.reader();
  }

  /** A view for one thread. */
  Cursor cursor() throws IOException {
    return new Cursor(leaf.reader());
  }

  /** Looks terms up, and steps through the claims that have one in their prefix. */
  final class Cursor {
    private final TermsEnum text;
    private final TermsEnum rank;
    private final TermsEnum rare;
    private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
    private final long[] seen = new long[1 << (Integer.SIZE - SEEN_SHIFT - 6)];
    private @Nullable PostingsEnum postings;

    private Cursor(LeafReader reader) throws IOException {
      text = Terms.getTerms(reader, ClaimFields.TEXT).iterator();
      rank = Terms.getTerms(reader, ClaimFields.RANK).iterator();
      rare = Terms.getTerms(reader, ClaimFields.RARE).iterator();
    }

    /** Those of {@code terms} that stand in a claim, in their order. */
    List<Known> find(Collection<String> terms) throws IOException {
      List<Known> found = new ArrayList<>(terms.size());
      for (String term : terms) {
        Known known = kept.get(term);
        known = known == null ? lookUp(term) : known;
        if (known != null) {
          found.add(known);
        }
      }
      return found;
    }

    private @Nullable Known lookUp(String word) throws IOException {
      Term term = new Term(ClaimFields.TEXT, word);
      if (!text.seekExact(term.bytes()) || !rank.seekExact(term.bytes())) {
        return null;
      }
      TermStates states =
          new TermStates(top, text.termState(), leaf.ord, text.docFreq(), text.totalTermFreq());
      Known known =
          new Known(
              new TermQuery(term, states),
              (int) rank.totalTermFreq() - 1,
              Coverage.weight(text.docFreq(), claims),
              rare.seekExact(term.bytes()) ? rare.termState() : null);
      if (kept.size() >= MAX_KEPT) {
        kept.clear(); // frequent terms are soon back
      }
      kept.put(word, known);
      return known;
    }

    /** Room for a block of claims, reused. */
    DocAndFloatFeatureBuffer block() {
      return block;
    }

    /** Bits for the claims that were seen, all off. */
    long[] seen() {
      Arrays.fill(seen, 0);
      return seen;
    }

    /** The claims that have a term in their prefix, valid until the next call. */
    PostingsEnum claimsOf(Known known, TermState state) throws IOException {
      rare.seekExact(known.bytes(), state);
      postings = rare.postings(postings, PostingsEnum.FREQS);
      return postings;
    }
  }
}
