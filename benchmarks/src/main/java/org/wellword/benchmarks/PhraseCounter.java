package org.wellword.benchmarks;

/** One engine with its phrases compiled. Used by one thread. */
interface PhraseCounter extends AutoCloseable {
  /** How often a phrase stands in {@code caption}, as {@link WholeWords} counts. */
  int count(String caption);

  @Override
  default void close() {}
}
