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

  double weight(String term) {
    return idf.getOrDefault(term, unknown);
  }

  /** How well {@code window} says {@code phrasing}, or null when it does not. */
  @Nullable Match verify(Window window, Phrasing phrasing) {
    int n = phrasing.terms().length;
    int[] place = new int[window.terms().size()];
    boolean[] seen = new boolean[n];
    double covered = 0;
    int distinct = 0;
    for (int i = 0; i < place.length; i++) {
      place[i] = indexOf(phrasing.terms(), window.terms().get(i));
      if (place[i] >= 0 && !seen[place[i]]) {
        seen[place[i]] = true;
        covered += phrasing.weights()[place[i]];
        distinct++;
      }
    }
    double coverage = phrasing.mass() == 0 ? 0 : covered / phrasing.mass();
    if (coverage < MIN_COVERAGE || distinct < Math.min(n, SHORT)) {
      return null;
    }
    int[] range = shortestRange(place, distinct, n);
    double score =
        COVERAGE * coverage
            + DENSITY * density(window, place, range[0], range[1], covered)
            + ORDER * order(place, range[0], range[1]);
    return new Match(phrasing, range[0], range[1], score, coverage);
  }

  private static int indexOf(String[] terms, String term) {
    for (int i = 0; i < terms.length; i++) {
      if (terms[i].equals(term)) {
        return i;
      }
    }
    return -1;
  }

  /** The shortest run of terms that holds all {@code distinct} shared ones. */
  private static int[] shortestRange(int[] place, int distinct, int terms) {
    int[] count = new int[terms];
    int have = 0;
    int first = 0;
    int[] best = {0, place.length - 1};
    int bestLength = Integer.MAX_VALUE;
    for (int last = 0; last < place.length; last++) {
      if (place[last] >= 0 && count[place[last]]++ == 0) {
        have++;
      }
      while (have == distinct) {
        if (last - first < bestLength) {
          bestLength = last - first;
          best = new int[] {first, last};
        }
        if (place[first] >= 0 && --count[place[first]] == 0) {
          have--;
        }
        first++;
      }
    }
    return best;
  }

  private double density(Window window, int[] place, int first, int last, double covered) {
    double inside = 0;
    List<String> terms = window.terms();
    for (int i = first; i <= last; i++) {
      if (place[i] < 0) {
        inside += weight(terms.get(i));
      }
    }
    return covered / (covered + inside);
  }

  private static double order(int[] place, int first, int last) {
    int pairs = 0;
    int kept = 0;
    int before = -1;
    for (int i = first; i <= last; i++) {
      if (place[i] >= 0) {
        if (before >= 0 && place[i] != before) {
          pairs++;
          kept += place[i] > before ? 1 : 0;
        }
        before = place[i];
      }
    }
    return pairs == 0 ? 1 : (double) kept / pairs;
  }

  /** Distinct terms of {@code terms}, in order. */
  static String[] distinct(List<String> terms) {
    return Arrays.stream(terms.toArray(String[]::new)).distinct().toArray(String[]::new);
  }
}
