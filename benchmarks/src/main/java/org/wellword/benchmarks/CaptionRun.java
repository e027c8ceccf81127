package org.wellword.benchmarks;

import java.util.List;

/** One engine and its captions: one pass counts, and the count must be right. */
final class CaptionRun implements AutoCloseable {
  private final String name;
  private final String[] captions;
  private final CaptionCounter counter;
  private final int expected;

  /**
   * A run.
   *
   * @param name of the engine, for messages
   * @param expected what the counts of all captions must add up to
   */
  CaptionRun(String name, List<String> captions, CaptionCounter counter, int expected) {
    this.name = name;
    this.captions = captions.toArray(String[]::new);
    this.counter = counter;
    this.expected = expected;
  }

  /** A phrase engine, whose counts must be those of a plain reference. */
  static CaptionRun of(PhraseEngine engine, CaptionSample sample, int phraseCount) {
    List<String> captions = sample.captions();
    List<String> phrases = PhraseList.first(phraseCount);
    int expected = engine.expected(captions, phrases);
    return new CaptionRun(engine.name(), captions, engine.compile(phrases), expected);
  }

  /**
   * Every caption once.
   *
   * @throws IllegalStateException when the count is not the expected one
   */
  int pass() {
    int count = 0;
    for (String caption : captions) {
      count += counter.count(caption);
    }
    if (count != expected) {
      throw new IllegalStateException(name + ": expected " + expected + ", got " + count);
    }
    return count;
  }

  @Override
  public void close() {
    counter.close();
  }
}
