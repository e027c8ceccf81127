package org.wellword.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.function.Supplier;

/** What objects keep on the heap. */
final class Heap {
  private static final int COLLECTIONS = 4;

  private Heap() {}

  /** Bytes that are in use and stay so when garbage is collected. */
  static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Bytes that stay in use because of what {@code made} makes. */
  static long retained(Supplier<?> made) {
    long before = used();
    Object held = made.get();
    try {
      return Math.max(0, used() - before);
    } finally {
      Reference.reachabilityFence(held);
    }
  }
}
