package org.wellword.benchmarks;

import java.util.List;

/**
 * A figure that was measured several times.
 *
 * @param median the figure
 * @param least the least
 * @param most the most
 */
record Spread(double median, double least, double most) {
  /** Of single measurements, at least one. */
  static Spread of(List<Double> values) {
    return new Spread(
        middle(values),
        values.stream().min(Double::compare).orElseThrow(),
        values.stream().max(Double::compare).orElseThrow());
  }

  /** The median of medians, with the least and the most of all. */
  static Spread over(List<Spread> spreads) {
    return new Spread(
        middle(spreads.stream().map(Spread::median).toList()),
        spreads.stream().mapToDouble(Spread::least).min().orElseThrow(),
        spreads.stream().mapToDouble(Spread::most).max().orElseThrow());
  }

  private static double middle(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
