package org.wellword.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class HeapTrendTest {
  private static final int MEGABYTE = 1 << 20;

  private static HeapTrend of(DoubleUnaryOperator megabytes) {
    HeapTrend trend = new HeapTrend(60);
    for (int second = 0; second <= 600; second += 10) {
      trend.add(second, (long) (megabytes.applyAsDouble(second) * MEGABYTE));
    }
    return trend;
  }

  @Test
  void heap_thatGrowsAtFirstOnly_isFlat() {
    HeapTrend trend = of(s -> s < 60 ? s * 5 : 200 + s % 20);

    assertThat(trend.tells()).isTrue();
    assertThat(trend.isFlat()).isTrue();
    assertThat(trend.toString()).endsWith("(55 samples): flat");
  }

  @Test
  void heap_thatGrowsSlowly_isNotFlat() {
    HeapTrend trend = of(s -> 100 + s * 0.1);

    assertThat(trend.slope()).isCloseTo(0.1, within(1e-9));
    assertThat(trend.growth()).isCloseTo(54, within(1e-6));
    assertThat(trend.isFlat()).isFalse();
    assertThat(trend.toString()).endsWith("it grows");
  }

  @Test
  void heap_ofFewSamples_tellsNothing() {
    HeapTrend trend = new HeapTrend(0);
    trend.add(1, MEGABYTE);

    assertThat(trend.tells()).isFalse();
    assertThat(trend.slope()).isZero();
    assertThat(trend).hasToString("too short to tell");
  }
}
