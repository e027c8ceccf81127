package org.wellword.insight;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Counts by key in bounded memory. When there are more keys than are kept, the last in the order of
 * letters give way, and what they counted goes to the others. So which keys are kept, and what they
 * count, depends on what was added and never on its order: a key that gave way had as many smaller
 * ones beside it as are kept, and they stay or give way to smaller ones still. Not thread-safe.
 */
final class Counts {
  private final int most;
  private final NavigableMap<String, long[]> counts = new TreeMap<>();
  private long others;

  Counts(int most) {
    this.most = most;
  }

  void add(String key, long number) {
    counts.computeIfAbsent(key, k -> new long[1])[0] += number;
    if (counts.size() > most) {
      Map.Entry<String, long[]> last = counts.pollLastEntry();
      others += last == null ? 0 : last.getValue()[0];
    }
  }

  void addOthers(long number) {
    others += number;
  }

  void merge(Counts other) {
    other.each(this::add);
    others += other.others;
  }

  long of(String key) {
    long[] count = counts.get(key);
    return count == null ? 0 : count[0];
  }

  /** What went to keys that are not kept. */
  long others() {
    return others;
  }

  /** In the order of letters. */
  void each(BiConsumer<String, Long> sink) {
    counts.forEach((key, count) -> sink.accept(key, count[0]));
  }
}
