package org.wellword.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wellword.support.WordTerms;
import org.wellword.text.Tokenizer;
import org.wellword.text.WordSet;

/**
 * Logistic regression over the terms of captions: all rows in every step, AdaGrad, L2.
 *
 * <p>A row weighs {@code bias + sum / sqrt(n)} over its {@code n} different terms, as the checker
 * weighs it.
 */
final class LinearModel {
  private static final int STEPS = 300;
  private static final double RATE = 0.5;
  private static final double PENALTY = 0.02;

  /** Terms of fewer labelled captions get no weight. */
  private static final int LEAST_ROWS = 2;

  private record Row(Set<String> terms, boolean positive, double share, boolean labelled) {}

  private final Tokenizer tokenizer = new Tokenizer(WordSet.NONE);
  private final List<Row> rows = new ArrayList<>();
  private double bias = -1;

  void add(String text, boolean positive, double share) {
    rows.add(new Row(terms(text), positive, share, true));
  }

  /** Adds a caption without need, whose terms get no weight of their own. */
  void addOrdinary(String text, double share) {
    rows.add(new Row(terms(text), false, share, false));
  }

  private Set<String> terms(String text) {
    Set<String> terms = new LinkedHashSet<>();
    WordTerms.visit(tokenizer.read(text), (term, sentence) -> terms.add(term));
    return terms;
  }

  /** In thousandths. */
  int bias() {
    return (int) Math.round(bias * 1000);
  }

  /** The weights in thousandths by term, sorted, without those that are 0. */
  Map<String, Integer> learn() {
    Map<String, Integer> numbers = numbers();
    int[][] terms = new int[rows.size()][];
    for (int r = 0; r < terms.length; r++) {
      terms[r] =
          rows.get(r).terms.stream().filter(numbers::containsKey).mapToInt(numbers::get).toArray();
    }
    double[] weights = learn(terms, numbers.size());
    Map<String, Integer> learnt = new TreeMap<>();
    numbers.forEach((term, n) -> learnt.put(term, (int) Math.round(weights[n] * 1000)));
    learnt.values().removeIf(w -> w == 0);
    return learnt;
  }

  private Map<String, Integer> numbers() {
    Map<String, Integer> counts = new TreeMap<>();
    Set<Set<String>> seen = new HashSet<>();
    for (Row row : rows) {
      if (row.labelled && seen.add(row.terms)) {
        row.terms.forEach(t -> counts.merge(t, 1, Integer::sum));
      }
    }
    Map<String, Integer> numbers = new TreeMap<>();
    counts.forEach(
        (term, count) -> {
          if (count >= LEAST_ROWS) {
            numbers.put(term, numbers.size());
          }
        });
    return numbers;
  }

  private double[] learn(int[][] terms, int size) {
    double[] weights = new double[size];
    double[] squares = new double[size];
    double[] gradient = new double[size];
    Arrays.fill(squares, 1e-8);
    double biasSquares = 1e-8;
    for (int step = 0; step < STEPS; step++) {
      for (int w = 0; w < size; w++) {
        gradient[w] = PENALTY * weights[w];
      }
      double sum = 0;
      for (int r = 0; r < terms.length; r++) {
        Row row = rows.get(r);
        double root = 1 / Math.sqrt(Math.max(1, terms[r].length));
        double weight = bias;
        for (int term : terms[r]) {
          weight += weights[term] * root;
        }
        double error = (1 / (1 + Math.exp(-weight)) - (row.positive ? 1 : 0)) * row.share;
        for (int term : terms[r]) {
          gradient[term] += error * root;
        }
        sum += error;
      }
      for (int w = 0; w < size; w++) {
        squares[w] += gradient[w] * gradient[w];
        weights[w] -= RATE * gradient[w] / Math.sqrt(squares[w]);
      }
      biasSquares += sum * sum;
      bias -= RATE * sum / Math.sqrt(biasSquares);
    }
    return weights;
  }
}
