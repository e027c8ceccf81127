package org.wellword.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether the words of a window really say a phrasing. Immutable and thread-safe.
 *
 * <p>The score, from 0 to 1, adds up three shares: <em>coverage</em>, how much of the phrasing's
 * idf mass stands in the window; <em>density</em>, how much of the mass between the first and the
 * last shared word belongs to the phrasing; and <em>order</em>, how many neighbouring words of the
 * phrasing stand in its order. Coverage below {@link #MIN_COVERAGE} is no match at all.
 */
final class Verifier {
  /** The least share of a phrasing's mass that must be there. */
  static final double MIN_COVERAGE = 0.6;

  private static final double COVERAGE = 0.66;
  private static final double DENSITY = 0.22;
  private static final double ORDER = 0.12;

  /** A claim said over more content words than this is not said. */
  private static final int MAX_RANGE = 40;

  /** A phrasing with this many distinct terms or fewer must be covered whole. */
  private static final int SHORT = 2;

  private final Map<String, Double> idf;
  private final double unknown;

  /** What was found: the term positions [first, last] in the window, and the score. */
  record Match(Phrasing phrasing, int first, int last, double score, double coverage) {}

  /** A verifier that weighs terms by {@code idf}, and unknown terms like the rarest third. */
  Verifier(Map<String, Double> idf) {
    this.idf = idf;
    double[] sorted = idf.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
    this.unknown = sorted.length == 0 ? 1 : sorted[sorted.length / 2];
  }

  /** What a term that is not of the phrasing weighs. */
  double weight(String term) {
    return idf.getOrDefault(term, unknown);
  }

  /** How well {@code window} says {@code phrasing}, or null when it does not. */
  @Nullable Match verify(Window window, Phrasing phrasing) {
    int size = window.terms().size();
    int[] place = new int[size];
    for (int i = 0; i < size; i++) {
      place[i] = indexOf(phrasing.terms(), window.terms().get(i));
    }
    Match best = null;
    for (int first = 0; first < size; first++) {
      if (place[first] >= 0) {
        Match match = bestFrom(window, phrasing, place, first);
        best = match != null && (best == null || match.score() > best.score()) ? match : best;
      }
    }
    return best;
  }

  /** The best match that begins with the term at {@code first}. */
  private @Nullable Match bestFrom(Window window, Phrasing phrasing, int[] place, int first) {
    int n = phrasing.terms().length;
    int stop = Math.min(place.length, first + MAX_RANGE);
    boolean[] seen = new boolean[n];
    double covered = 0;
    double strange = 0;
    int distinct = 0;
    int pairs = 0;
    int ordered = 0;
    int before = -1;
    Match best = null;
    for (int last = first; last < stop; last++) {
      int at = place[last];
      if (at < 0) {
        strange += window.weights()[last];
        continue;
      }
      if (before >= 0 && at != before) {
        pairs++;
        ordered += at > before ? 1 : 0;
      }
      before = at;
      if (!seen[at]) {
        seen[at] = true;
        covered += phrasing.weights()[at];
        distinct++;
        double coverage = covered / phrasing.mass();
        if (coverage >= MIN_COVERAGE && distinct >= Math.min(n, SHORT)) {
          double score =
              COVERAGE * coverage
                  + DENSITY * covered / (covered + strange)
                  + ORDER * (pairs == 0 ? 1 : (double) ordered / pairs);
          if (best == null || score > best.score()) {
            best = new Match(phrasing, first, last, score, coverage);
          }
        }
      }
    }
    return best;
  }

  private static int indexOf(String[] terms, String term) {
    for (int i = 0; i < terms.length; i++) {
      if (terms[i].equals(term)) {
        return i;
      }
    }
    return -1;
  }

  /** Distinct terms of {@code terms}, in order. */
  static String[] distinct(List<String> terms) {
    return Arrays.stream(terms.toArray(String[]::new)).distinct().toArray(String[]::new);
  }
}
