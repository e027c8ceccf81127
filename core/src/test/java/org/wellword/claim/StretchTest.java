package org.wellword.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellword.text.Tokenizer;
import org.wellword.text.Tokens;
import org.wellword.text.WordSet;

class StretchTest {
  private static List<Stretch> of(String caption) {
    Tokens tokens = new Tokenizer(WordSet.NONE).read(caption);
    List<Stretch> stretches = Stretch.of(tokens);
    assertThat(stretches)
        .allMatch(s -> s.from() < s.to() && s.to() <= tokens.count() && s.to() - s.from() <= 96)
        .hasSizeLessThanOrEqualTo(60);
    return stretches;
  }

  @Test
  void shortCaption_isOneStretch() {
    assertThat(of("Rest is good. So are naps!\nWalk too.")).hasSize(1);
    assertThat(of("rest").get(0)).isEqualTo(new Stretch(0, 0, 0, 1));
  }

  @Test
  void captionWithoutWords_hasNone() {
    assertThat(of("")).isEmpty();
    assertThat(of("... !!! 😊")).isEmpty();
  }

  @Test
  void longCaption_isSeveralThatOverlapAndLeaveNothingOut() {
    List<Stretch> stretches = of("We rest and walk in the sun all day long. ".repeat(40));
    assertThat(stretches).hasSizeBetween(5, 20);
    for (int i = 1; i < stretches.size(); i++) {
      assertThat(stretches.get(i).from())
          .isGreaterThan(stretches.get(i - 1).from())
          .isLessThan(stretches.get(i - 1).to());
    }
    assertThat(stretches.get(stretches.size() - 1).to()).isGreaterThan(40 * 9);
  }

  @Test
  void sentenceWithoutEnd_isCut() {
    assertThat(of("rest and walk ".repeat(700))).hasSize(1);
  }
}
