package org.wellword.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PerThreadTest {
  /** A value that can reach its holder, which a plain ThreadLocal would never let go. */
  private record Value(AtomicReference<PerThread<Value>> holder) {}

  private static PerThread<Value> knowing() {
    AtomicReference<PerThread<Value>> holder = new AtomicReference<>();
    PerThread<Value> values = new PerThread<>(() -> new Value(holder));
    holder.set(values);
    return values;
  }

  @Test
  void value_ofOneThread_isTheSameEachTime() throws Exception {
    PerThread<Value> values = knowing();
    Value mine = values.get();

    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      assertThat(other.submit(values::get).get()).isNotSameAs(mine);
      assertThat(values.size()).isEqualTo(2);
    }
    assertThat(values.get()).isSameAs(mine);
  }

  @Test
  void close_whileThreadsLive_letsGoOfTheirValues() throws Exception {
    PerThread<Value> values = knowing();
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      WeakReference<Value> theirs = new WeakReference<>(other.submit(values::get).get());
      WeakReference<Value> mine = new WeakReference<>(values.get());

      values.close();

      assertThat(values.size()).isZero();
      assertThat(isCollected(theirs)).isTrue();
      assertThat(isCollected(mine)).isTrue();
      assertThat(values.get()).isNotNull();
    }
  }

  @Test
  void close_again_letsGoOfWhatWasMadeSince() {
    PerThread<Value> values = knowing();
    Value first = values.get();
    values.close();

    Value second = values.get();
    values.close();

    assertThat(second).isNotSameAs(first);
    assertThat(values.size()).isZero();
  }

  private static boolean isCollected(WeakReference<?> reference) throws InterruptedException {
    for (int i = 0; i < 200 && reference.get() != null; i++) {
      System.gc();
      Thread.sleep(5);
    }
    return reference.get() == null;
  }
}
