package org.wellword.learn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wellword.text.SkimWords;

/**
 * Fits the weights of one lane of a {@link Screen}: a logistic regression over words and pairs, by
 * AdaGrad, row by row, in an order drawn from a fixed seed, so that the same rows give the same
 * weights.
 */
public final class ScreenLearner {
  /** What one step of a weight is worth, as a logarithm of odds. */
  private static final float UNIT = 0.05f;

  private static final int EPOCHS = 8;
  private static final float RATE = 0.15f;
  private static final float DECAY = 2e-5f;
  private static final float CALM = 0.05f;

  /** Words and pairs in fewer texts than this are not learned. */
  private static final int MIN_WORDS = 2;

  private static final int MIN_PAIRS = 4;

  /** Weights nearer to 0 are not worth a place. */
  private static final int LEAST = 5;

  /**
   * A text to learn from.
   *
   * @param words keys of its words and of its pairs, in their order, as often as they stand there
   * @param tells whether the lessons have something to tell about it
   * @param weight how much it counts
   */
  @SuppressWarnings("ArrayRecordComponent") // internal, never compared
  public record Row(long[] words, long[] pairs, boolean tells, double weight) {
    /** The row of a text; null when a first look does not understand it. */
    public static @org.jspecify.annotations.Nullable Row of(
        SkimWords words, String text, boolean tells, double weight) {
      if (!words.read(text)) {
        return null;
      }
      long[] ones = new long[words.count()];
      long[] twos = new long[ones.length];
      long before = 0;
      for (int w = 0; w < ones.length; w++) {
        ones[w] = Screen.word(words, w);
        twos[w] = Screen.pair(before, ones[w]);
        before = ones[w];
      }
      return new Row(ones, twos, tells, weight);
    }
  }

  /**
   * What was learned, in steps of {@link Screen}'s weights.
   *
   * @param bias what a text begins with
   * @param weights by key, from -128 to 127
   */
  public record Weights(int bias, Map<Long, Integer> weights) {
    /** The sum of a row, and of its heaviest stretch, both with the bias. */
    public int[] score(Row row) {
      int sum = 0;
      int stretch = 0;
      int most = 0;
      for (int w = 0; w < row.words.length; w++) {
        int more = weights.getOrDefault(row.words[w], 0) + weights.getOrDefault(row.pairs[w], 0);
        sum += more;
        stretch = Math.max(0, stretch) + more;
        most = Math.max(most, stretch);
      }
      return new int[] {sum + bias, most + bias};
    }
  }

  private final List<Row> rows;
  private final Map<Long, Integer> ids = new HashMap<>();
  private final long[] keys;
  private final float[] weights;
  private final float[] squares;
  private float bias;
  private float biasSquare = CALM;

  private ScreenLearner(List<Row> rows) {
    this.rows = rows;
    TreeMap<Long, Integer> words = new TreeMap<>();
    TreeMap<Long, Integer> pairs = new TreeMap<>();
    for (Row row : rows) {
      Arrays.stream(row.words).distinct().forEach(k -> words.merge(k, 1, Integer::sum));
      Arrays.stream(row.pairs).distinct().forEach(k -> pairs.merge(k, 1, Integer::sum));
    }
    words.values().removeIf(n -> n < MIN_WORDS);
    pairs.values().removeIf(n -> n < MIN_PAIRS);
    words.putAll(pairs);
    keys = words.keySet().stream().mapToLong(Long::longValue).toArray();
    for (int i = 0; i < keys.length; i++) {
      ids.put(keys[i], i);
    }
    weights = new float[keys.length];
    squares = new float[keys.length];
    Arrays.fill(squares, CALM);
  }

  /** Fits weights; takes some seconds for tens of thousands of rows. */
  public static Weights learn(List<Row> rows) {
    ScreenLearner learner = new ScreenLearner(rows);
    learner.descend();
    return learner.weights();
  }

  private void descend() {
    int[][] features = new int[rows.size()][];
    Arrays.setAll(features, i -> features(rows.get(i)));
    SeededOrder order = new SeededOrder(features.length);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (int i : order.next()) {
        step(rows.get(i), features[i]);
      }
    }
  }

  private int[] features(Row row) {
    return java.util.stream.LongStream.concat(Arrays.stream(row.words), Arrays.stream(row.pairs))
        .filter(ids::containsKey)
        .mapToInt(ids::get)
        .toArray();
  }

  private void step(Row row, int[] features) {
    float sum = bias;
    for (int f : features) {
      sum += weights[f];
    }
    double p = 1 / (1 + StrictMath.exp(-sum));
    float slope = (float) ((p - (row.tells ? 1 : 0)) * row.weight);
    biasSquare += slope * slope;
    bias -= RATE * slope / (float) Math.sqrt(biasSquare);
    for (int f : features) {
      float g = slope + DECAY * weights[f];
      squares[f] += g * g;
      weights[f] -= RATE * g / (float) Math.sqrt(squares[f]);
    }
  }

  private Weights weights() {
    Map<Long, Integer> steps = new HashMap<>();
    for (int f = 0; f < keys.length; f++) {
      int step = Math.clamp(Math.round(weights[f] / UNIT), Byte.MIN_VALUE, Byte.MAX_VALUE);
      if (Math.abs(step) >= LEAST) {
        steps.put(keys[f], step);
      }
    }
    return new Weights(Math.round(bias / UNIT), steps);
  }
}
