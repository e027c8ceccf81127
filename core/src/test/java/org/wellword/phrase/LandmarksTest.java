package org.wellword.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandmarksTest {
  private static PhrasePattern landmark(String pattern) {
    return Landmarks.of(PhrasePattern.parse(pattern, Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(he|she) *{0,6} overdose ; overdose",
        "the *{1,2} overdose ; overdose",
        "give *{0,2} (overdose|relapse) ; overdose,relapse",
        "(overdose|relapse) *{0,2} again ; overdose,relapse",
        "so (overdose *{0,2} the|relapse *{0,2} again) *{0,1} i ; overdose,relapse",
        "very overdose *{0,2} with you ; very overdose",
        "the : overdose ; overdose"
      })
  void of_rareWordsAmongCommonOnes_areThoseWords(String pattern, String samples) {
    assertThat(landmark(pattern).samples(9)).containsExactly(samples.split(",", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "i *{0,1} am *{0,1} here ; im here",
        "want *{0,1} to be ; wanna be",
        "(i|you) will *{0,1} not ; you wont",
        "do *{0,1} not *{0,1} be ; dont be",
        "so is *{0,2} not ; so isnt"
      })
  void of_wordsThatMayBeContracted_findsTheContraction(String pattern, String text) {
    PhrasePattern whole = PhrasePattern.parse(pattern, Map.of());
    PhraseAutomaton.Builder builder = PhraseAutomaton.builder();
    builder.add(whole);
    PhraseAutomaton automaton = builder.build();

    assertThat(Matches.scan(automaton, text).count()).as("the pattern matches").isPositive();
    assertThat(automaton.skimmer().mayMatch(text)).isTrue();
  }

  @Test
  void likely_everydayWords_areLikelierThanRareOnes() {
    assertThat(Landmarks.likely(PhrasePattern.parse("go out", Map.of())))
        .isGreaterThan(Landmarks.likely(PhrasePattern.parse("go relapse", Map.of())));
  }
}
