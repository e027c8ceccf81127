package org.wellword.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SignalQuarantineTest {
  private static final Signal.Key KEY = new Signal.Key(SignalType.MEDIA_MD5, "ab".repeat(16));

  private final List<Signal.Key> told = new ArrayList<>();
  private final SignalQuarantine quarantine = new SignalQuarantine(100, 0.05, told::add);

  private boolean check(boolean matches) {
    quarantine.checked();
    return matches && quarantine.matched(KEY);
  }

  @Test
  void signal_thatReachesTheShareOfAWindow_isHeldAndToldOnce() {
    for (int i = 0; i < 4; i++) {
      assertThat(check(true)).isFalse();
    }
    assertThat(check(true)).isTrue();
    assertThat(check(true)).isTrue();
    assertThat(told).containsExactly(KEY);
    assertThat(quarantine.snapshot()).containsExactly(KEY);
    assertThat(quarantine.holds(KEY)).isTrue();
  }

  @Test
  void signal_thatStaysBelowTheShareInEveryWindow_isNotHeld() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(check(i % 25 == 0)).isFalse();
    }
    assertThat(quarantine.snapshot()).isEmpty();
  }

  @Test
  void signal_released_isCountedAnew() {
    for (int i = 0; i < 5; i++) {
      check(true);
    }
    quarantine.release(KEY);
    assertThat(check(true)).isFalse();
    for (int i = 0; i < 5; i++) {
      check(true);
    }
    assertThat(quarantine.holds(KEY)).isTrue();
    quarantine.trust(KEY);
    for (int i = 0; i < 50; i++) {
      assertThat(check(true)).isFalse();
    }
  }

  @Test
  void listener_thatThrows_doesNotStopTheCheck() {
    SignalQuarantine loud =
        new SignalQuarantine(
            1,
            1,
            key -> {
              throw new IllegalStateException("expected by the test");
            });
    List<Throwable> thrown = new ArrayList<>();
    Thread.UncaughtExceptionHandler before = Thread.currentThread().getUncaughtExceptionHandler();
    Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
    try {
      loud.checked();
      assertThat(loud.matched(KEY)).isTrue();
      assertThat(thrown).hasSize(1);
    } finally {
      Thread.currentThread().setUncaughtExceptionHandler(before);
    }
  }

  @Test
  void manyThreads_oneSignal_isHeldOnce() throws InterruptedException {
    List<Signal.Key> heard = java.util.Collections.synchronizedList(new ArrayList<>());
    SignalQuarantine shared = new SignalQuarantine(10_000, 0.5, heard::add);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int t = 0; t < 4; t++) {
        threads.execute(
            () -> {
              for (int i = 0; i < 2_400; i++) {
                shared.checked();
                shared.matched(KEY);
              }
            });
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(heard).containsExactly(KEY);
  }

  @Test
  void settings_outOfRange_areRefused() {
    assertThatThrownBy(() -> new SignalQuarantine(0, 0.5, key -> {}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SignalQuarantine(10, Double.NaN, key -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
