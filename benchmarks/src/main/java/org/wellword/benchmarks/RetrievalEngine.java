package org.wellword.benchmarks;

import java.util.List;
import org.wellword.claim.ClaimIndex;
import org.wellword.claim.ClaimIndex.Hit;

/** What is compared; public for JMH. */
public enum RetrievalEngine {
  /** {@link PlainLucene}: top 5 of a disjunction. */
  PLAIN_LUCENE(0),
  /** {@link ClaimIndex#search(String, int)}, the same top 5. */
  WELLWORD(0),
  /** {@link ClaimIndex#search(String, int, double)}: those of which the caption holds 60 %. */
  WELLWORD_60(0.6),
  /** The same with 80 %. */
  WELLWORD_80(0.8);

  /** So many claims are wanted. */
  static final int TOP = 5;

  private final double leastCoverage;

  RetrievalEngine(double leastCoverage) {
    this.leastCoverage = leastCoverage;
  }

  /** The share of a claim that a caption must hold; 0 for any. */
  double leastCoverage() {
    return leastCoverage;
  }

  /** Searches this project's index. */
  List<Hit> search(ClaimIndex index, String caption) {
    return leastCoverage > 0
        ? index.search(caption, TOP, leastCoverage)
        : index.search(caption, TOP);
  }

  /** The id of claim {@code i}. */
  static String id(int i) {
    return "c" + i;
  }
}
