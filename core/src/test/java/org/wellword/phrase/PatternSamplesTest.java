package org.wellword.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternSamplesTest {
  private static final Map<String, List<String>> LISTS = Map.of("sky", List.of("sun", "blue moon"));

  private static List<String> samples(String pattern, int most) {
    return PhrasePattern.parse(pattern, LISTS).samples(most);
  }

  @Test
  void samples_varyOnePartAtATime() {
    assertThat(samples("(a|b) x? <sky>", 10))
        .containsExactly("a sun", "b sun", "a x sun", "a blue moon");
    assertThat(samples("(a|b) x? <sky>", 2)).hasSize(2);
  }

  @Test
  void samples_ofGapsNumbersAndForms_canBeMatched() {
    assertThat(samples("a *{2,4} b", 10)).containsExactly("a qwx qwx b");
    assertThat(samples("<number> {cat}", 10)).contains("7 cat", "7 cats");
    assertThat(samples("\"ED\" #EdTok", 10)).containsExactly("ED #edtok");
  }
}
