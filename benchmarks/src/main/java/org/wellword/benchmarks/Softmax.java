package org.wellword.benchmarks;

/**
 * Multinomial logistic regression with a ridge, by Adam over all rows at once: no chance, so the
 * same rows give the same coefficients.
 */
final class Softmax {
  private static final double RATE = 0.1;
  private static final double LATE_RATE = 0.02;
  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;

  /** The first feature is the bias, which is hardly held back. */
  private static final double BIAS_RIDGE = 0.01;

  private Softmax() {}

  /**
   * Coefficients by feature, then class.
   *
   * @param x features by row, the first of them 1
   * @param y the wanted probability of each class, by row
   * @param weights how much each row counts
   */
  static double[][] fit(double[][] x, double[][] y, double[] weights, double ridge, int steps) {
    double[] scale = scale(x);
    int n = scale.length;
    int k = y[0].length;
    double total = 0;
    for (double w : weights) {
      total += w;
    }
    double[][] a = new double[n][k];
    double[][] mean = new double[n][k];
    double[][] square = new double[n][k];
    for (int step = 1; step <= steps; step++) {
      double[][] slope = slope(x, y, weights, a, scale);
      double rate = step < steps * 0.6 ? RATE : LATE_RATE;
      for (int f = 0; f < n; f++) {
        for (int c = 0; c < k; c++) {
          double g = (slope[f][c] + (f == 0 ? BIAS_RIDGE : ridge) * a[f][c]) / total;
          mean[f][c] = FIRST * mean[f][c] + (1 - FIRST) * g;
          square[f][c] = SECOND * square[f][c] + (1 - SECOND) * g * g;
          double m = mean[f][c] / (1 - StrictMath.pow(FIRST, step));
          double s = square[f][c] / (1 - StrictMath.pow(SECOND, step));
          a[f][c] -= rate * m / (Math.sqrt(s) + 1e-8);
        }
      }
    }
    for (int f = 0; f < n; f++) {
      for (int c = 0; c < k; c++) {
        a[f][c] /= scale[f];
      }
    }
    return a;
  }

  /** The standard deviation of each feature; 1 for the bias. */
  private static double[] scale(double[][] x) {
    double[] scale = new double[x[0].length];
    for (int f = 0; f < scale.length; f++) {
      double sum = 0;
      double squares = 0;
      for (double[] row : x) {
        sum += row[f];
        squares += row[f] * row[f];
      }
      double mean = sum / x.length;
      scale[f] = f == 0 ? 1 : Math.sqrt(Math.max(0, squares / x.length - mean * mean)) + 1e-9;
    }
    return scale;
  }

  private static double[][] slope(
      double[][] x, double[][] y, double[] weights, double[][] a, double[] scale) {
    int k = y[0].length;
    double[][] slope = new double[scale.length][k];
    for (int i = 0; i < x.length; i++) {
      double[] p = probabilities(x[i], a, scale, k);
      for (int f = 0; f < scale.length; f++) {
        double v = x[i][f] / scale[f] * weights[i];
        for (int c = 0; c < k; c++) {
          slope[f][c] += v * (p[c] - y[i][c]);
        }
      }
    }
    return slope;
  }

  private static double[] probabilities(double[] row, double[][] a, double[] scale, int k) {
    double[] p = new double[k];
    for (int f = 0; f < scale.length; f++) {
      for (int c = 0; c < k; c++) {
        p[c] += row[f] / scale[f] * a[f][c];
      }
    }
    double max = Double.NEGATIVE_INFINITY;
    for (double v : p) {
      max = Math.max(max, v);
    }
    double sum = 0;
    for (int c = 0; c < k; c++) {
      p[c] = StrictMath.exp(p[c] - max);
      sum += p[c];
    }
    for (int c = 0; c < k; c++) {
      p[c] /= sum;
    }
    return p;
  }
}
