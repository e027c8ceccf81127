package org.wellword.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wellword.claim.Assertion;
import org.wellword.claim.Claim;
import org.wellword.claim.ClaimFinding;
import org.wellword.claim.ClaimIndex;
import org.wellword.claim.Stance;
import tools.jackson.databind.JsonNode;

/**
 * The baseline of retrieval alone: the best phrasing by BM25, taken for endorsed when its score is
 * high enough. Thread-safe.
 */
final class RankedClaims implements AutoCloseable {
  private final Map<String, Claim> claims;
  private final ClaimIndex index;

  RankedClaims(List<Claim> claims) {
    this.claims = claims.stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    try (ClaimIndex.Builder builder = ClaimIndex.inMemory()) {
      for (Claim claim : claims) {
        builder.add(claim.id(), claim.myth());
        claim.phrasings().forEach(p -> builder.add(claim.id(), p));
      }
      index = builder.build();
    }
  }

  /** The best claim, endorsed, when its score is above {@code threshold}. */
  List<ClaimFinding> find(String text, double threshold) {
    List<ClaimIndex.Hit> hits = index.search(text, 1);
    Claim claim = hits.isEmpty() ? null : claims.get(hits.get(0).id());
    if (claim == null || hits.get(0).score() <= threshold) {
      return List.of();
    }
    return List.of(
        new ClaimFinding(
            claim.id(),
            claim.topic(),
            claim.verdict(),
            Stance.ENDORSES,
            Assertion.ASSERT,
            1,
            List.of(),
            claim.myth(),
            claim.fact(),
            claim.nuance(),
            claim.citations(),
            List.of()));
  }

  /** The threshold, in steps of a half, with the highest F1 of endorsing captions. */
  double bestThreshold(List<JsonNode> rows) {
    Map<Double, Double> byF1 = new TreeMap<>();
    for (double threshold = 0; threshold < 40; threshold += 0.5) {
      double bar = threshold;
      byF1.putIfAbsent(ClaimQuality.measure(t -> find(t, bar), rows).f1(), bar);
    }
    return byF1.values().stream().reduce((a, b) -> b).orElse(0.0);
  }

  @Override
  public void close() {
    index.close();
  }
}
