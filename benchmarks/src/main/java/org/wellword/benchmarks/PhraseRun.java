package org.wellword.benchmarks;

import java.util.List;

/** One engine, its phrases and its captions: one pass counts, and the count must be right. */
final class PhraseRun implements AutoCloseable {
  private final PhraseEngine engine;
  private final String[] captions;
  private final PhraseCounter counter;
  private final int expected;

  PhraseRun(PhraseEngine engine, CaptionSample sample, int phraseCount) {
    this.engine = engine;
    List<String> texts = sample.captions();
    List<String> phrases = PhraseList.first(phraseCount);
    captions = texts.toArray(String[]::new);
    expected = engine.expected(texts, phrases);
    counter = engine.compile(phrases);
  }

  /**
   * Every caption once.
   *
   * @throws IllegalStateException when the count is not what the reference found
   */
  int pass() {
    int count = 0;
    for (String caption : captions) {
      count += counter.count(caption);
    }
    if (count != expected) {
      throw new IllegalStateException(engine + ": expected " + expected + ", got " + count);
    }
    return count;
  }

  @Override
  public void close() {
    counter.close();
  }
}
