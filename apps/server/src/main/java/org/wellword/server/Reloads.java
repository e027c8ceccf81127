package org.wellword.server;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.wellword.Reload;
import org.wellword.pack.PackProblem;

/**
 * Counts attempts to change packs, and tells those that changed something or failed. Thread-safe.
 */
final class Reloads implements Consumer<Reload> {
  private final Map<Reload.Outcome, AtomicLong> counts = new EnumMap<>(Reload.Outcome.class);
  private final PrintWriter told;

  /** Counts that stand at nothing, and tell what happens to {@code told}. */
  Reloads(PrintWriter told) {
    this.told = told;
    for (Reload.Outcome outcome : Reload.Outcome.values()) {
      counts.put(outcome, new AtomicLong());
    }
  }

  @Override
  public void accept(Reload reload) {
    count(reload.outcome()).incrementAndGet();
    switch (reload.outcome()) {
      case SWAPPED -> told.println("wellword: other packs are live, " + reload.packs().size());
      case REFUSED -> {
        told.println("wellword: packs have changed and are not good enough; nothing was changed");
        for (PackProblem problem : reload.problems()) {
          told.println("  " + problem);
        }
      }
      case UNCHANGED, SHADOWED -> {}
    }
  }

  /** How often it came to this. */
  AtomicLong count(Reload.Outcome outcome) {
    AtomicLong count = counts.get(outcome);
    if (count == null) {
      throw new IllegalStateException("every outcome is counted");
    }
    return count;
  }
}
