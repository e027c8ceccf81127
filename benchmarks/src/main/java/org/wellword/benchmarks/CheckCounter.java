package org.wellword.benchmarks;

import java.util.List;
import java.util.function.ToIntFunction;

/** A whole check, or a part of it, that can be checked itself. Used by one thread. */
interface CheckCounter extends CaptionCounter {
  /** What {@link #count} must give, found in another and slower way. */
  int slowly(String caption);

  /**
   * Compares every seventh caption, which meets all turns of a mix. To be called after measuring:
   * the slower ways would teach the compiler what it does not meet otherwise.
   *
   * @throws IllegalStateException at the first difference; it tells the place, never the caption
   */
  default void verify(List<String> captions) {
    for (int i = 0; i < captions.size(); i += 7) {
      int expected = slowly(captions.get(i));
      int count = count(captions.get(i));
      if (count != expected) {
        throw new IllegalStateException(
            "caption %d: expected %d, got %d".formatted(i, expected, count));
      }
    }
  }

  /** Two ways to count. */
  static CheckCounter of(ToIntFunction<String> fast, ToIntFunction<String> slow) {
    return new CheckCounter() {
      @Override
      public int count(String caption) {
        return fast.applyAsInt(caption);
      }

      @Override
      public int slowly(String caption) {
        return slow.applyAsInt(caption);
      }
    };
  }
}
