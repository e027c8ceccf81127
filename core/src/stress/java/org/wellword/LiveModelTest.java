package org.wellword;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * Lincheck on the swap: it runs readers and swaps against each other, by interleavings that it
 * chooses itself and then under stress, and compares with what one thread alone would see.
 */
public class LiveModelTest {
  /** A version of the packs that knows how often it was closed. */
  private static final class Version {
    final int number;
    final AtomicInteger closed = new AtomicInteger();

    Version(int number) {
      this.number = number;
    }
  }

  private final List<Version> versions = new ArrayList<>();
  private final Live<Version> live = new Live<>(next());

  /** For JUnit and Lincheck. */
  public LiveModelTest() {}

  private Lease<Version> next() {
    Version version = new Version(versions.size());
    versions.add(version);
    return new Lease<>(version, version.closed::incrementAndGet, 2);
  }

  /** The number of the live version; negative if it was closed before the reader left. */
  @Operation
  public int read() {
    Lease<Version> lease = live.enter();
    int number = lease.value().number;
    int seen = lease.value().closed.get() == 0 ? number : -1 - number;
    lease.exit();
    return seen;
  }

  /** Puts in the next version; gives its number. */
  @Operation
  public synchronized int swap() {
    Lease<Version> lease = next();
    live.swap(lease);
    return lease.value().number;
  }

  /** Every version but the live one has been closed, once. */
  @Validate
  public void closedOnce() {
    for (Version version : versions) {
      int expected = version.number == versions.size() - 1 ? 0 : 1;
      if (version.closed.get() != expected) {
        throw new IllegalStateException(
            "version " + version.number + " was closed " + version.closed.get() + " times");
      }
    }
  }

  @Test
  void interleavings_ofReadersAndSwaps_lookLikeOneThread() {
    new ModelCheckingOptions()
        .iterations(10)
        .invocationsPerIteration(200)
        .threads(3)
        .actorsPerThread(2)
        .check(LiveModelTest.class);
  }

  @Test
  void stress_ofReadersAndSwaps_looksLikeOneThread() {
    new StressOptions()
        .iterations(10)
        .invocationsPerIteration(1_000)
        .threads(3)
        .actorsPerThread(2)
        .check(LiveModelTest.class);
  }
}
