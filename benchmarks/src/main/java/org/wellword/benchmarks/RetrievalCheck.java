package org.wellword.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.wellword.claim.ClaimIndex;
import org.wellword.claim.ClaimIndex.Hit;

/**
 * Whether an engine's answers are those of {@link PlainLucene}: the same claims with the same
 * scores, less those below the engine's threshold.
 */
final class RetrievalCheck {
  /** For so many captions every claim that shares a word is weighed, however many there are. */
  private static final int WEIGHED_WHOLLY = 48;

  private static final int UNIT = 1024;

  private final PlainLucene plain;
  private final ClaimCorpus corpus;
  private final RetrievalEngine engine;

  RetrievalCheck(PlainLucene plain, ClaimCorpus corpus, RetrievalEngine engine) {
    this.plain = plain;
    this.corpus = corpus;
    this.engine = engine;
  }

  /**
   * Compares the answers to all captions.
   *
   * @throws IllegalStateException when one differs
   */
  void check(ClaimIndex index, List<String> captions) {
    int step = captions.size() / WEIGHED_WHOLLY;
    for (int i = 0; i < captions.size(); i++) {
      String caption = captions.get(i);
      List<Hit> found = engine.search(index, caption);
      if (engine.leastCoverage() == 0) {
        require(found.equals(plain.search(caption, RetrievalEngine.TOP)), caption);
      } else if (i % step == 0) {
        require(found.equals(enough(caption, index.size())), caption);
      } else {
        List<Hit> beginning = enough(caption, RetrievalEngine.TOP);
        require(
            found.size() >= beginning.size()
                && found.subList(0, beginning.size()).equals(beginning),
            caption);
      }
    }
  }

  /** Of the best {@code among} claims those that are covered enough, five at most. */
  private List<Hit> enough(String caption, int among) {
    Set<String> query = plain.terms(caption);
    return plain.search(caption, among).stream()
        .filter(hit -> isEnough(query, plain.terms(corpus.claim(hit.number()))))
        .limit(RetrievalEngine.TOP)
        .toList();
  }

  private boolean isEnough(Set<String> query, Set<String> claim) {
    try {
      long all = plain.claimsWithTerms();
      long mass = 0;
      long shared = 0;
      for (String term : claim) {
        int n = plain.claimsWith(term);
        long weight = Math.max(1, Math.round(UNIT * Math.log(1 + (all - n + 0.5) / (n + 0.5))));
        mass += weight;
        shared += query.contains(term) ? weight : 0;
      }
      return shared >= engine.leastCoverage() * mass;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void require(boolean same, String caption) {
    if (!same) {
      throw new IllegalStateException(
          engine
              + " differs from plain Lucene on caption "
              + Integer.toHexString(caption.hashCode()));
    }
  }
}
