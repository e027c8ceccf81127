package org.wellword.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellword.text.Tokenizer;
import org.wellword.text.Tokens;
import org.wellword.text.WordSet;

class VerifierTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-9);

  /** Every term weighs 1, but "heavy" and "light". */
  private static final Map<String, Double> IDF =
      Map.of(
          "calm", 1.0, "kind", 1.0, "hope", 1.0, "rest", 1.0, "walk", 1.0, "heavi", 3.0, "light",
          0.5);

  private static Phrasing phrasing(String text) {
    String[] terms = Verifier.distinct(new ClaimText(Map.of()).terms(text));
    double[] weights = Arrays.stream(terms).mapToDouble(t -> IDF.getOrDefault(t, 1.0)).toArray();
    return new Phrasing(0, text, terms, weights, Arrays.stream(weights).sum(), Set.of(), false);
  }

  private static Window window(String caption) {
    Tokens tokens = new Tokenizer(WordSet.NONE).read(caption);
    ClaimText text = new ClaimText(Map.of());
    return Window.of(
        tokens,
        t -> text.termAt(tokens, t),
        new Verifier(IDF)::weight,
        0,
        tokens.sentenceCount() - 1);
  }

  private static Optional<Verifier.Match> verify(String phrasing, String caption) {
    return Optional.ofNullable(new Verifier(IDF).verify(window(caption), phrasing(phrasing)));
  }

  /** Coverage weighs .66, density .22, order .12. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          calm kind hope      | calm kind hope                   | 1.0  | 1.0
          calm kind hope      | the calm is of the kind, my hope | 1.0  | 1.0
          calm kind hope      | hope, we walk: calm kind hope    | 1.0  | 1.0
          calm kind hope      | kind calm hope                   | 1.0  | 0.94
          calm kind hope      | hope kind calm                   | 1.0  | 0.88
          calm kind hope      | calm rest kind hope              | 1.0  | 0.945
          calm kind hope      | calm kind                        | 0.666666666667 | 0.78
          calm kind hope      | calm heavy hope                  | 0.666666666667 | 0.648
          heavy calm light    | heavy                            | -1   | -1
          heavy calm light    | heavy light                      | 0.777777777778 | 0.853333333333
          calm kind hope      | calm                             | -1   | -1
          calm kind           | calm hope                        | -1   | -1
          heavy light         | heavy                            | -1   | -1
          heavy light         | heavy light                      | 1.0  | 1.0
          heavy               | heavy                            | 1.0  | 1.0
          calm kind hope      | walk rest                        | -1   | -1
          calm kind hope      |                                  | -1   | -1
          """)
  void words_ofACaption_scoreByCoverageDensityAndOrder(
      String phrasing, @Nullable String caption, double coverage, double score) {
    Optional<Verifier.Match> match = verify(phrasing, caption == null ? "" : caption);
    assertThat(match.isPresent()).isEqualTo(score > 0);
    assertThat(match.map(Verifier.Match::coverage).orElse(-1.0)).isCloseTo(coverage, CLOSE);
    assertThat(match.map(Verifier.Match::score).orElse(-1.0)).isCloseTo(score, CLOSE);
  }

  @Test
  void match_inALongWindow_isTheTightestPlace() {
    Verifier.Match match =
        verify("calm kind hope", "hope rest calm walk rest kind. Calm, kind hope! Walk calm")
            .orElseThrow();
    assertThat(match.first()).isEqualTo(6);
    assertThat(match.last()).isEqualTo(8);
    assertThat(match.score()).isEqualTo(1.0, CLOSE);
  }

  @ParameterizedTest
  @CsvSource({"38, true", "39, false"})
  void match_overManyWords_isNone(int between, boolean found) {
    String caption = "calm" + " rest".repeat(between) + " kind";
    assertThat(verify("calm kind", caption).isPresent()).isEqualTo(found);
  }

  @Test
  void term_thatIsUnknown_weighsAsTheMedian() {
    Verifier verifier = new Verifier(IDF);
    assertThat(verifier.weight("heavi")).isEqualTo(3.0);
    assertThat(verifier.weight("unheard")).isEqualTo(1.0);
    assertThat(new Verifier(new HashMap<>()).weight("unheard")).isEqualTo(1.0);
  }

  @Test
  void distinctTerms_keepTheirOrder() {
    assertThat(Verifier.distinct(List.of("b", "a", "b", "c", "a"))).containsExactly("b", "a", "c");
  }
}
