package org.wellword.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  @ParameterizedTest
  @CsvSource({"-1, 2", "3, 3", "5, 4", "0, 0", "-2, -1"})
  void range_emptyOrNegative_isRefusedWithItsValue(int start, int end) {
    assertThatThrownBy(() -> new Span(start, end))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected 0 <= start < end, got [" + start + ", " + end + ")");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, 3, 5, false",
    "0, 3, 2, 5, true",
    "2, 5, 0, 3, true",
    "3, 5, 0, 3, false",
    "0, 9, 4, 5, true",
    "4, 5, 0, 9, true",
    "4, 5, 4, 5, true",
  })
  void overlaps_sharedCodeUnit_decides(int a, int b, int c, int d, boolean expected) {
    assertThat(new Span(a, b).overlaps(new Span(c, d))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 2, be", "3, 7, kind", "1, 4, e k"})
  void of_text_isTheSubstring(int start, int end, String expected) {
    assertThat(new Span(start, end).of("be kind")).isEqualTo(expected);
  }

  @Test
  void order_isByStartThenByEnd() {
    List<Span> spans = new ArrayList<>(List.of(new Span(3, 4), new Span(1, 9), new Span(1, 2)));
    spans.sort(null);
    assertThat(spans).containsExactly(new Span(1, 2), new Span(1, 9), new Span(3, 4));
  }
}
