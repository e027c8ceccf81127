package org.wellword.benchmarks;

import java.util.List;
import java.util.function.Function;
import org.wellword.claim.ClaimIndex;
import org.wellword.claim.ClaimIndex.Hit;

/** One engine, its claims and its captions: each pass must find what was found at first. */
final class RetrievalRun implements AutoCloseable {
  private final RetrievalEngine engine;
  private final String[] captions;
  private final Function<String, List<Hit>> search;
  private final Runnable closer;
  private final long expected;

  /** Makes or opens the index, and compares what it finds with plain Lucene. */
  RetrievalRun(RetrievalEngine engine, RetrievalPlace place, RetrievalStream stream, int claims) {
    this.engine = engine;
    ClaimCorpus corpus = ClaimCorpus.bundled();
    List<String> texts = stream.captions();
    captions = texts.toArray(String[]::new);
    if (engine == RetrievalEngine.PLAIN_LUCENE) {
      PlainLucene plain = place.plain(corpus, claims);
      search = caption -> plain.search(caption, RetrievalEngine.TOP);
      closer = plain::close;
    } else {
      ClaimIndex index = place.wellword(corpus, claims);
      try (PlainLucene plain = RetrievalPlace.MAPPED.plain(corpus, claims)) {
        new RetrievalCheck(plain, corpus, engine).check(index, texts);
      }
      search = caption -> engine.search(index, caption);
      closer = index::close;
    }
    expected = sum();
  }

  private long sum() {
    long sum = 0;
    for (String caption : captions) {
      for (Hit hit : search.apply(caption)) {
        sum += 1 + hit.number() + hit.id().length();
      }
    }
    return sum;
  }

  /**
   * Every caption once.
   *
   * @throws IllegalStateException when the answers are not those of the first pass
   */
  long pass() {
    long sum = sum();
    if (sum != expected) {
      throw new IllegalStateException(engine + ": expected " + expected + ", got " + sum);
    }
    return sum;
  }

  @Override
  public void close() {
    closer.run();
  }
}
