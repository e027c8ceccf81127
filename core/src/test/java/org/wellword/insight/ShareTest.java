package org.wellword.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
  /** Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718",
  })
  void of_publishedExamples_theirIntervals(long count, long of, double low, double high) {
    Share share = Share.of(count, of, 0.95);

    assertThat(share.low()).isEqualTo(low, within(0.00005));
    assertThat(share.high()).isEqualTo(high, within(0.00005));
    assertThat(share.share()).isEqualTo((double) count / of);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.67449", "0.8, 1.28155", "0.9, 1.64485", "0.95, 1.95996", "0.99, 2.57583"})
  void normalQuantile_ofTables(double confidence, double z) {
    assertThat(Share.normalQuantile(confidence)).isEqualTo(z, within(0.00001));
  }

  @Test
  void of_allAndNone_mirrorEachOther() {
    Share none = Share.of(0, 50, 0.9);
    Share all = Share.of(50, 50, 0.9);

    assertThat(none.low()).isZero();
    assertThat(all.high()).isEqualTo(1);
    assertThat(all.low()).isEqualTo(1 - none.high(), within(1e-12));
  }

  @Test
  void apartFrom_onlyWhenNothingIsShared() {
    Share small = Share.of(10, 100, 0.95);

    assertThat(small.apartFrom(Share.of(15, 100, 0.95))).isFalse();
    assertThat(small.apartFrom(Share.of(40, 100, 0.95))).isTrue();
    assertThat(Share.of(40, 100, 0.95).apartFrom(small)).isTrue();
  }

  @Test
  void of_whatCannotBe_isRefused() {
    assertThatThrownBy(() -> Share.of(3, 2, 0.95)).hasMessageContaining("got 3 and 2");
    assertThatThrownBy(() -> Share.of(0, 0, 0.95)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Share.of(1, 2, 1)).hasMessageContaining("got 1.0");
    assertThatThrownBy(() -> Share.of(1, 2, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
