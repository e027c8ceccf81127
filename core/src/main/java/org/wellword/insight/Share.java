package org.wellword.insight;

/**
 * A part of captions, with its Wilson score interval.
 *
 * <p>The interval says how far chance alone can carry the share, were the captions drawn at random
 * from many more. It knows nothing of what the checker misread. Unlike the textbook interval it
 * stays within 0 and 1, and holds its level for small shares (E. B. Wilson: Probable inference, the
 * law of succession, and statistical inference, JASA 22, 1927, 209-212; compared with six others by
 * R. G. Newcombe, Statistics in Medicine 17, 1998, 857-872).
 *
 * @param count captions of the part
 * @param of all captions, 1 or more
 * @param low lower end of the interval, from 0 to {@code share}
 * @param share {@code count / of}
 * @param high upper end, to 1
 */
public record Share(long count, long of, double low, double share, double high) {
  /**
   * A share with its interval.
   *
   * @param confidence of the interval, such as 0.95
   * @throws IllegalArgumentException unless {@code 0 <= count <= of}, {@code of > 0} and {@code 0.5
   *     <= confidence <= 0.9999}
   */
  public static Share of(long count, long of, double confidence) {
    if (count < 0 || count > of || of < 1) {
      throw new IllegalArgumentException(
          "expected 0 <= count <= of and of > 0, got " + count + " and " + of);
    }
    double z = normalQuantile(confidence);
    double p = (double) count / of;
    double z2 = z * z / of;
    double middle = p + z2 / 2;
    double half = z * Math.sqrt(p * (1 - p) / of + z2 / (4.0 * of));
    double low = count == 0 ? 0 : (middle - half) / (1 + z2);
    double high = count == of ? 1 : (middle + half) / (1 + z2);
    return new Share(count, of, low, p, high);
  }

  /** Whether the intervals of two shares have nothing in common. */
  public boolean apartFrom(Share other) {
    return low > other.high || high < other.low;
  }

  /** How many standard deviations around the mean hold {@code confidence}; by halving. */
  static double normalQuantile(double confidence) {
    if (!(confidence >= 0.5 && confidence <= 0.9999)) {
      throw new IllegalArgumentException("expected 0.5 <= confidence <= 0.9999, got " + confidence);
    }
    double low = 0;
    double high = 4;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (within(middle) < confidence) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** Probability within {@code x} standard deviations (G. Marsaglia, J. Stat. Software 11(4)). */
  private static double within(double x) {
    double sum = x;
    double term = x;
    for (int i = 3; term > 1e-17; i += 2) {
      term *= x * x / i;
      sum += term;
    }
    return sum * Math.sqrt(2 / Math.PI) * Math.exp(-x * x / 2);
  }
}
