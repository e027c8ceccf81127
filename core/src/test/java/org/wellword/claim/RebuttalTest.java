package org.wellword.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellword.pack.Source;
import org.wellword.phrase.PatternRange;

class RebuttalTest {
  private static final Source SOURCE =
      new Source("s", "P", "T", "https://a.b", "2026-11-01", "page");

  private static Rebuttal of(Verdict verdict, String harm, String fact, String nuance) {
    PatternRange none = new PatternRange(0, 0);
    List<String> cited = List.of("gone", "s");
    Claim claim =
        new Claim(
            "rest.lazy",
            "p",
            "rest",
            verdict,
            "Rest is lazy.",
            fact,
            nuance,
            harm,
            cited,
            none,
            none,
            List.of(),
            List.of());
    return Rebuttal.of(claim, Map.of("s", SOURCE));
  }

  @Test
  void outline_ofAClaim_putsTheFactFirstAndNamesTheMythOnce() {
    Rebuttal outline =
        of(Verdict.FALSE, "high", "Rest restores body and mind. All need it.", "Naps vary.");

    assertThat(outline.hook()).isEqualTo("Rest restores body and mind.");
    assertThat(outline.fact())
        .isEqualTo("Rest restores body and mind. All need it.")
        .doesNotContain("lazy");
    assertThat(outline.why())
        .isEqualTo(
            "You may hear: “Rest is lazy.” That is false. Believing it can do serious harm."
                + " Naps vary.");
    assertThat(outline.sources()).containsExactly(SOURCE);
    assertThatThrownBy(() -> outline.sources().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Rest restores.,Rest restores.",
    "Is rest good for you? Yes.,Is rest good for you?",
    "They do. Many people need rest. So do I.,They do. Many people need rest.",
    "In town St. John rested. So can you all.,In town St. John rested.",
    "Eat 2.5 apples a day. Rest.,Eat 2.5 apples a day.",
    "It is rest vs. Work does not count. Yes.,It is rest vs. Work does not count.",
    "You can rest e.g. at noon. Sleep at night.,You can rest e.g. at noon.",
  })
  void hook_isTheFirstSentence(String fact, String hook) {
    assertThat(of(Verdict.FALSE, "low", fact, "").hook()).isEqualTo(hook);
  }

  @ParameterizedTest
  @CsvSource({
    "FALSE,low,That is false.",
    "MISLEADING,medium,That is misleading. Believing it can do harm.",
    "DANGEROUS,low,That is dangerous.",
    "CONTESTED,low,'People who know the field disagree, so tell both sides.'",
  })
  void why_followsTheVerdictAndTheHarm(Verdict verdict, String harm, String end) {
    assertThat(of(verdict, harm, "Rest restores.", "").why())
        .isEqualTo("You may hear: “Rest is lazy.” " + end);
  }
}
