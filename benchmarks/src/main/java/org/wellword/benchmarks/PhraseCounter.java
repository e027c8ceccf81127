package org.wellword.benchmarks;

/** One engine with its phrases compiled. Used by one thread. */
interface PhraseCounter extends CaptionCounter {
  /** How often a phrase stands in {@code caption}, as {@link WholeWords} counts. */
  @Override
  int count(String caption);
}
