package org.wellword.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The live heap over time, and whether it grows. Not thread-safe. */
final class HeapTrend {
  /** Growth up to this is noise: what threads have made since the collection. */
  private static final double NOISE_MB = 16;

  private static final double NOISE_SHARE = 0.1;

  private static final int FEWEST = 4;

  private record Sample(double seconds, double megabytes) {}

  private final double from;
  private final List<Sample> samples = new ArrayList<>();

  /** A trend that leaves out what was measured before {@code from} seconds. */
  HeapTrend(double from) {
    this.from = from;
  }

  void add(double seconds, long bytes) {
    if (seconds >= from) {
      samples.add(new Sample(seconds, bytes / (double) (1 << 20)));
    }
  }

  /** Whether there are enough samples to tell. */
  boolean tells() {
    return samples.size() >= FEWEST;
  }

  /** Megabytes a second: the line of least squares. */
  double slope() {
    double meanX = samples.stream().mapToDouble(Sample::seconds).average().orElse(0);
    double meanY = mean();
    double xy = 0;
    double xx = 0;
    for (Sample s : samples) {
      xy += (s.seconds - meanX) * (s.megabytes - meanY);
      xx += (s.seconds - meanX) * (s.seconds - meanX);
    }
    return xx == 0 ? 0 : xy / xx;
  }

  private double mean() {
    return samples.stream().mapToDouble(Sample::megabytes).average().orElse(0);
  }

  /** How much the heap has grown over all samples, in megabytes, by the slope. */
  double growth() {
    return samples.isEmpty()
        ? 0
        : slope() * (samples.getLast().seconds - samples.getFirst().seconds);
  }

  boolean isFlat() {
    return growth() <= Math.max(NOISE_MB, NOISE_SHARE * mean());
  }

  @Override
  public String toString() {
    if (!tells()) {
      return "too short to tell";
    }
    return String.format(
        Locale.ROOT,
        "%.1f MB on average, %.4f MB/s, %.1f MB over %.0f s (%d samples): %s",
        mean(),
        slope(),
        growth(),
        samples.getLast().seconds - samples.getFirst().seconds,
        samples.size(),
        isFlat() ? "flat" : "it grows");
  }
}
