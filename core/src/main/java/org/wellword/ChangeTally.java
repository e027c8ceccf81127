package org.wellword;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts how reports change, by rule, claim and need. Thread-safe and lock-free; memory is bounded
 * by {@value #MAX_KINDS} kinds of change, beyond which differences are counted together.
 */
public final class ChangeTally {
  /** The most kinds of change that are told apart. */
  public static final int MAX_KINDS = 10_000;

  /** What is counted; its own number stays 0. */
  private final ConcurrentHashMap<ChangeCounts.Count, LongAdder> kinds = new ConcurrentHashMap<>();

  private final LongAdder captions = new LongAdder();
  private final LongAdder changed = new LongAdder();
  private final LongAdder uncounted = new LongAdder();

  /** An empty tally. */
  public ChangeTally() {}

  /** Adds the next caption by what changes in it, which may be nothing. */
  public void add(List<ReportDiff.Change> changes) {
    captions.increment();
    if (changes.isEmpty()) {
      return;
    }
    changed.increment();
    for (ReportDiff.Change c : changes) {
      counter(new ChangeCounts.Count(c.lane(), c.id(), c.what(), c.before(), c.after(), 0))
          .increment();
    }
  }

  private LongAdder counter(ChangeCounts.Count kind) {
    @Nullable LongAdder known = kinds.get(kind);
    if (known != null) {
      return known;
    }
    // threads that come here at once may each add one beyond the bound
    return kinds.mappingCount() < MAX_KINDS
        ? kinds.computeIfAbsent(kind, k -> new LongAdder())
        : uncounted;
  }

  /** The counts so far; captions that are added meanwhile may be in it in part. */
  public ChangeCounts counts() {
    List<ChangeCounts.Count> counts =
        kinds.entrySet().stream()
            .map(
                e -> {
                  ChangeCounts.Count k = e.getKey();
                  return new ChangeCounts.Count(
                      k.lane(), k.id(), k.what(), k.before(), k.after(), e.getValue().sum());
                })
            .sorted(ChangeCounts.Count.ORDER)
            .toList();
    return new ChangeCounts(captions.sum(), changed.sum(), counts, uncounted.sum());
  }
}
