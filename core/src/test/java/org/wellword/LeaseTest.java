package org.wellword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeaseTest {
  private final AtomicInteger ends = new AtomicInteger();

  private Lease<String> lease(int cells) {
    return new Lease<>("x", ends::incrementAndGet, cells);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 64, 1_000})
  void retired_withNobodyInside_endsAtOnceAndOnce(int cells) {
    Lease<String> lease = lease(cells);

    lease.retire();
    lease.retire();

    assertThat(ends).hasValue(1);
    assertThat(lease.enter()).isFalse();
    assertThat(ends).hasValue(1);
  }

  @Test
  void retired_withReadersInside_endsWhenTheLastHasLeft() {
    Lease<String> lease = lease(2);
    assertThat(lease.enter()).isTrue();
    assertThat(lease.enter()).isTrue();

    lease.retire();
    assertThat(lease.enter()).isFalse();
    lease.exit();
    assertThat(ends).hasValue(0);
    lease.exit();

    assertThat(ends).hasValue(1);
  }

  @Test
  void reader_thatLeavesInAnotherThread_countsAllTheSame() throws Exception {
    Lease<String> lease = lease(64);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      assertThat(other.submit(lease::enter).get()).isTrue();
    }
    lease.retire();
    assertThat(ends).hasValue(0);

    lease.exit();

    assertThat(ends).hasValue(1);
  }

  @Test
  void live_swapped_readersInsideKeepTheOldOne() {
    Live<String> live = new Live<>(lease(1));
    Lease<String> old = live.enter();

    live.swap(new Lease<>("y", () -> {}, 1));

    assertThat(old.value()).isEqualTo("x");
    assertThat(ends).hasValue(0);
    assertThat(live.enter().value()).isEqualTo("y");
    old.exit();
    assertThat(ends).hasValue(1);
  }

  @Test
  void live_closed_letsNobodyIn() {
    Live<String> live = new Live<>(lease(1));
    live.close();

    assertThat(ends).hasValue(1);
    assertThatThrownBy(live::enter)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("it is closed");
  }

  /** What readers read: it knows whether it was taken away under them. */
  private static final class Thing {
    final AtomicInteger ends = new AtomicInteger();
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 2", "4, 8", "64, 4"})
  void swaps_underReaders_takeNothingAwayAndEndEachOnce(int cells, int readers) throws Exception {
    int swaps = 20_000;
    List<Thing> things = new ArrayList<>();
    Thing first = new Thing();
    things.add(first);
    Live<Thing> live = new Live<>(new Lease<>(first, first.ends::incrementAndGet, cells));
    AtomicBoolean done = new AtomicBoolean();
    List<Future<Long>> found = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(readers)) {
      for (int r = 0; r < readers; r++) {
        found.add(threads.submit(() -> takenAway(live, done)));
      }
      for (int s = 0; s < swaps; s++) {
        Thing next = new Thing();
        things.add(next);
        live.swap(new Lease<>(next, next.ends::incrementAndGet, cells));
      }
      done.set(true);
      for (Future<Long> reader : found) {
        assertThat(reader.get()).as("things that ended while they were read").isZero();
      }
    }
    live.close();
    assertThat(things).hasSize(swaps + 1).allMatch(thing -> thing.ends.get() == 1);
  }

  private static long takenAway(Live<Thing> live, AtomicBoolean done) {
    long bad = 0;
    while (!done.get()) {
      Lease<Thing> lease = live.enter();
      Thread.onSpinWait();
      bad += lease.value().ends.get();
      lease.exit();
    }
    return bad;
  }
}
