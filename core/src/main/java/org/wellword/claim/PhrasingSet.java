package org.wellword.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The phrasings of all claims, weighed: says how well a window says a claim in one of its own
 * wordings. Immutable and thread-safe.
 *
 * <p>Within a phrasing a term weighs by its idf among the phrasings of its own pack, so that the
 * words of the topic, which every caption about it has, prove nothing.
 */
final class PhrasingSet {
  private static final Pattern PERSONAL = Pattern.compile("\\b(i|i'm|im|i've|my|me)\\b");

  /** More than what sums in another order may differ by. */
  private static final double ROUNDING = 1e-6;

  private final List<List<Phrasing>> byClaim = new ArrayList<>();
  private final Verifier verifier;

  /** A phrasing on the way. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Draft(int claim, String pack, String text, String[] terms) {}

  PhrasingSet(List<Claim> claims, ClaimText analysis) {
    List<Draft> drafts = new ArrayList<>();
    for (int c = 0; c < claims.size(); c++) {
      byClaim.add(new ArrayList<>());
      for (String way : claims.get(c).ways()) {
        String[] terms = Verifier.distinct(analysis.terms(way));
        drafts.add(new Draft(c, claims.get(c).pack(), way, terms));
      }
    }
    Map<String, Map<String, Double>> byPack = new HashMap<>();
    for (Draft draft : drafts) {
      Map<String, Double> local =
          byPack.computeIfAbsent(
              draft.pack, p -> idf(drafts.stream().filter(d -> d.pack.equals(p)).toList()));
      byClaim.get(draft.claim).add(phrasing(draft, local, analysis));
    }
    verifier = new Verifier(idf(drafts));
  }

  private static Phrasing phrasing(Draft draft, Map<String, Double> idf, ClaimText analysis) {
    double[] weights = new double[draft.terms.length];
    double mass = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = idf.getOrDefault(draft.terms[i], 0.0);
      mass += weights[i];
    }
    return new Phrasing(
        draft.claim,
        draft.text,
        draft.terms,
        weights,
        mass,
        analysis.negated(draft.text),
        PERSONAL.matcher(draft.text.toLowerCase(Locale.ROOT)).find());
  }

  private static Map<String, Double> idf(List<Draft> drafts) {
    Map<String, Integer> frequency = new HashMap<>();
    for (Draft draft : drafts) {
      for (String term : Set.of(draft.terms)) {
        frequency.merge(term, 1, Integer::sum);
      }
    }
    int n = drafts.size();
    Map<String, Double> idf = new HashMap<>();
    frequency.forEach((term, df) -> idf.put(term, StrictMath.log(1 + (n - df + 0.5) / (df + 0.5))));
    return idf;
  }

  /** All phrasings, claim by claim. */
  List<Phrasing> all() {
    return byClaim.stream().flatMap(List::stream).toList();
  }

  /** How often phrasings of {@code claim} that hold {@code term} negate it, from 0 to 1. */
  double negation(int claim, String term) {
    int said = 0;
    int negated = 0;
    for (Phrasing phrasing : byClaim.get(claim)) {
      for (String own : phrasing.terms()) {
        if (own.equals(term)) {
          said++;
          negated += phrasing.negated().contains(term) ? 1 : 0;
        }
      }
    }
    return (negated + 0.15) / (said + 1.0);
  }

  /** What a term weighs among all phrasings. */
  double weight(String term) {
    return verifier.weight(term);
  }

  /** The phrasings of {@code claim} that {@code window} says in part or in full. */
  List<Verifier.Match> matches(Window window, int claim) {
    List<Verifier.Match> matches = new ArrayList<>();
    for (Phrasing phrasing : byClaim.get(claim)) {
      Verifier.Match match =
          mayCover(window.bits(), phrasing) ? verifier.verify(window, phrasing) : null;
      if (match != null) {
        matches.add(match);
      }
    }
    return matches;
  }

  /** Whether terms with these bits may cover enough of a phrasing; most phrasings end here. */
  private static boolean mayCover(long bits, Phrasing phrasing) {
    double covered = 0;
    for (int i = 0; i < phrasing.terms().length; i++) {
      covered += (bits & Window.bit(phrasing.terms()[i])) == 0 ? 0 : phrasing.weights()[i];
    }
    return covered >= phrasing.mass() * (Verifier.MIN_COVERAGE - ROUNDING);
  }
}
