package org.wellword.benchmarks;

/** Something that reads captions and counts what it finds. Used by one thread. */
interface CaptionCounter extends AutoCloseable {
  /** What was found in {@code caption}, counted in the engine's own way. */
  int count(String caption);

  @Override
  default void close() {}
}
