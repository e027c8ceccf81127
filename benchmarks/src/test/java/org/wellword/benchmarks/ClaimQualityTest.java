package org.wellword.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wellword.CaptionChecker;
import org.wellword.claim.Claim;
import org.wellword.claim.ClaimFinding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClaimQualityTest {
  private static final String LAZY = "depression.laziness";
  private static CaptionChecker checker = CaptionChecker.builder().build();

  @BeforeAll
  static void load() {
    checker = CaptionChecker.bundled();
  }

  @AfterAll
  static void close() {
    checker.close();
  }

  private static JsonNode row(String text, String... stances) {
    String claims =
        String.join(
            ",",
            Stream.of(stances)
                .map(s -> "{\"claim\":\"" + LAZY + "\",\"stance\":\"" + s + "\"}")
                .toList());
    return new JsonMapper()
        .readTree("{\"id\":\"x\",\"text\":\"" + text + "\",\"claims\":[" + claims + "]}");
  }

  private static List<ClaimFinding> endorsed(String id) {
    Claim claim =
        checker.claims().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    try (RankedClaims ranked = new RankedClaims(List.of(claim))) {
      return ranked.find(claim.myth(), 0);
    }
  }

  @Test
  void figures_ofAFinderThatAlwaysAccuses_areCounted() {
    List<JsonNode> rows =
        List.of(
            row("a", "endorses"),
            row("b", "endorses"),
            row("c", "debunks"),
            row("d"),
            row("e"),
            row("quiet", "endorses"),
            row("quiet"));
    ClaimQuality quality =
        ClaimQuality.measure(
            t ->
                switch (t) {
                  case "quiet" -> List.of();
                  case "b" -> endorsed("depression.just-sadness");
                  default -> endorsed(LAZY);
                },
            rows);

    assertThat(quality.precision()).isCloseTo(2 / 5.0, within(1e-9));
    assertThat(quality.recall()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(quality.f1()).isCloseTo(0.5, within(1e-9));
    assertThat(quality.accused("debunks")).isEqualTo(1);
    assertThat(quality.accused("none")).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(quality.rightClaim()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void ranked_threshold_leavesOutWhatSharesLittle() {
    try (RankedClaims ranked = new RankedClaims(checker.claims())) {
      double threshold =
          ranked.bestThreshold(
              List.of(
                  row("depression is only laziness by another name", "endorses"),
                  row("a walk in the park, then tea with mother")));

      assertThat(threshold).isPositive();
      assertThat(ranked.find("a walk in the park, then tea with mother", threshold)).isEmpty();
      assertThat(ranked.find("depression is only laziness by another name", threshold)).hasSize(1);
      assertThat(ranked.find("???", 0)).isEmpty();
    }
  }
}
