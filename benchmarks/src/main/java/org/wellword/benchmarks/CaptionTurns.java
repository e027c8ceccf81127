package org.wellword.benchmarks;

import java.util.List;

/** The captions of a stream one at a time, with the count that each must give. Thread-safe. */
final class CaptionTurns {
  private final String[] captions;
  private final int[] expected;

  CaptionTurns(List<String> captions, CaptionCounter counter) {
    this.captions = captions.toArray(String[]::new);
    expected = captions.stream().mapToInt(counter::count).toArray();
  }

  /**
   * Counts one caption.
   *
   * @return the turn of the next caption
   * @throws IllegalStateException when the count differs from the first one
   */
  int take(int turn, CaptionCounter counter) {
    int count = counter.count(captions[turn]);
    if (count != expected[turn]) {
      throw new IllegalStateException(
          "caption %d: expected %d, got %d".formatted(turn, expected[turn], count));
    }
    return turn + 1 == captions.length ? 0 : turn + 1;
  }
}
