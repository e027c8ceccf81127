package org.wellword.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wellword.claim.Judge.Feature;

class JudgeTest {
  private static final Judge JUDGE = Judge.load();

  /** A caption that says a phrasing nearly word for word, and nothing else. */
  private static double[] said() {
    double[] features = new double[Feature.COUNT];
    features[Feature.BIAS.ordinal()] = 1;
    features[Feature.LEAD.ordinal()] = 1.5;
    features[Feature.ANY.ordinal()] = 1.5;
    features[Feature.SHARE.ordinal()] = 0.9;
    features[Feature.MARGIN.ordinal()] = 1;
    features[Feature.STRONGEST.ordinal()] = 0.8;
    features[Feature.STRONG_WORDS.ordinal()] = 1;
    features[Feature.LOCAL.ordinal()] = 1;
    features[Feature.DENSITY.ordinal()] = 0.6;
    features[Feature.PHRASING.ordinal()] = 1;
    features[Feature.VERBATIM.ordinal()] = 1;
    features[Feature.TOPIC.ordinal()] = 1;
    features[Feature.LENGTH.ordinal()] = 0.5;
    return features;
  }

  @Test
  void probabilities_areBetween0And1AndSumUpTo1() {
    double[] p = JUDGE.judge(said());
    assertThat(p).hasSize(Judge.CLASSES.size());
    assertThat(Arrays.stream(p)).allMatch(x -> x > 0 && x < 1);
    assertThat(Arrays.stream(p).sum()).isCloseTo(1, Offset.offset(1e-12));
    assertThat(JUDGE.judge(said())).isEqualTo(p);
  }

  @Test
  void captionOfWhichNothingIsKnown_makesNoClaim() {
    double[] features = new double[Feature.COUNT];
    features[Feature.BIAS.ordinal()] = 1;
    double[] p = JUDGE.judge(features);
    assertThat(p[Judge.NONE]).isEqualTo(Arrays.stream(p).max().orElseThrow());
    assertThat(JUDGE.judge(said())[Judge.NONE]).isLessThan(0.4);
  }

  @ParameterizedTest
  @EnumSource(names = {"CUE_DEBUNK", "IS_NOT", "WORDS_DEBUNK", "PHRASING_FLIPPED", "FLIPPED"})
  void signOfRejection_makesEndorsingLessLikely(Feature sign) {
    double[] features = said();
    features[sign.ordinal()] = 1;
    double[] p = JUDGE.judge(features);
    double[] plain = JUDGE.judge(said());
    assertThat(p[0] / (p[0] + p[1])).isLessThan(plain[0] / (plain[0] + plain[1]));
  }

  @Test
  void coefficients_areThereForEveryFeatureAndNoOther() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Judge.class.getResourceAsStream("judge.tsv")),
                StandardCharsets.UTF_8))) {
      Set<String> rows =
          reader
              .lines()
              .filter(l -> !l.startsWith("#"))
              .map(l -> List.of(l.split("\t", -1)).get(0))
              .collect(Collectors.toSet());
      assertThat(rows)
          .isEqualTo(
              Arrays.stream(Feature.values()).map(Feature::name).collect(Collectors.toSet()));
    }
  }
}
