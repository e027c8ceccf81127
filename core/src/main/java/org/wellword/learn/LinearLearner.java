package org.wellword.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits a {@link LinearModel} by AdaGrad, row by row, in an order drawn from a fixed seed, so that
 * the same rows give the same model.
 *
 * <p>Every second look at a row hides its vector, so that the features can do without it: the model
 * also serves where the meaning layer is off, and the sparse part alone can gate.
 */
public final class LinearLearner {
  private static final int EPOCHS = 14;
  private static final float RATE = 0.15f;
  private static final float DECAY = 2e-5f;
  private static final int MIN_TEXTS = 2;

  /** What the squares begin with, so that small slopes make small steps. */
  private static final float CALM = 0.05f;

  /** Weights below this are dropped from the model. */
  private static final float LEAST = 0.05f;

  /**
   * A text to learn from.
   *
   * @param keys its features, repeated ones once
   * @param vector its dense vector, of length 1 or 0
   * @param target the probability of each class that has one
   * @param weight how much it counts
   */
  @SuppressWarnings("ArrayRecordComponent") // internal, never compared
  public record Row(long[] keys, float[] vector, Map<Integer, Float> target, float weight) {}

  private final List<Row> rows;
  private final int classes;
  private final int dimensions;
  private final boolean rarityCounts;
  private long[] keys = {};
  private float[] idf = {};
  private float[][] weights = {};
  private float[][] squares = {};
  private final float[][] dense;
  private final float[][] denseSquares;
  private final float[] bias;
  private final float[] biasSquares;

  private LinearLearner(List<Row> rows, int classes, boolean rarityCounts) {
    this.rows = rows;
    this.classes = classes;
    this.rarityCounts = rarityCounts;
    this.dimensions = rows.get(0).vector.length;
    this.dense = new float[dimensions][classes];
    this.denseSquares = new float[dimensions][classes];
    this.bias = new float[classes];
    this.biasSquares = new float[classes];
  }

  /**
   * Fits a model.
   *
   * @param rarityCounts whether rare features count more
   */
  public static LinearModel learn(List<Row> rows, int classes, boolean rarityCounts) {
    LinearLearner learner = new LinearLearner(rows, classes, rarityCounts);
    learner.count();
    learner.descend();
    return learner.model();
  }

  private void count() {
    Map<Long, Integer> texts = new TreeMap<>();
    for (Row row : rows) {
      for (long key : row.keys) {
        texts.merge(key, 1, Integer::sum);
      }
    }
    texts.values().removeIf(n -> n < MIN_TEXTS);
    keys = texts.keySet().stream().mapToLong(Long::longValue).toArray();
    idf = new float[keys.length];
    int f = 0;
    for (int n : texts.values()) {
      idf[f++] = rarityCounts ? (float) StrictMath.log((double) rows.size() / n) : 1;
    }
    weights = new float[keys.length][classes];
    squares = new float[keys.length][classes];
  }

  private void descend() {
    int[][] features = new int[rows.size()][];
    float[] gains = new float[rows.size()];
    Map<Long, Integer> ids = new HashMap<>();
    for (int f = 0; f < keys.length; f++) {
      ids.put(keys[f], f);
    }
    for (int i = 0; i < features.length; i++) {
      features[i] =
          Arrays.stream(rows.get(i).keys)
              .filter(ids::containsKey)
              .mapToInt(ids::get)
              .sorted()
              .toArray();
      float square = 0;
      for (int f : features[i]) {
        square += idf[f] * idf[f];
      }
      gains[i] = square == 0 ? 0 : (float) (LinearModel.GAIN / Math.sqrt(square));
    }
    SeededOrder order = new SeededOrder(features.length);
    float[] p = new float[classes];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (int i : order.next()) {
        step(rows.get(i), features[i], gains[i], (i + epoch) % 2 == 0, p);
      }
    }
  }

  private void step(Row row, int[] features, float gain, boolean seesVector, float[] p) {
    System.arraycopy(bias, 0, p, 0, classes);
    for (int f : features) {
      add(gain * idf[f], weights[f], p);
    }
    if (seesVector) {
      for (int d = 0; d < dimensions; d++) {
        add(LinearModel.GAIN * row.vector[d], dense[d], p);
      }
    }
    LinearModel.softmax(p);
    for (Map.Entry<Integer, Float> wanted : row.target.entrySet()) {
      p[wanted.getKey()] -= wanted.getValue();
    }
    for (int k = 0; k < classes; k++) {
      p[k] *= row.weight;
    }
    move(1, p, bias, biasSquares);
    for (int f : features) {
      move(gain * idf[f], p, weights[f], squares[f]);
    }
    if (seesVector) {
      for (int d = 0; d < dimensions; d++) {
        move(LinearModel.GAIN * row.vector[d], p, dense[d], denseSquares[d]);
      }
    }
  }

  private static void add(float x, float[] weights, float[] sums) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += x * weights[k];
    }
  }

  private static void move(float x, float[] slope, float[] weights, float[] squares) {
    for (int k = 0; k < slope.length; k++) {
      float g = x * slope[k] + DECAY * weights[k];
      squares[k] += g * g;
      weights[k] -= RATE * g / (float) Math.sqrt(CALM + squares[k]);
    }
  }

  private LinearModel model() {
    List<Integer> spoken = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    List<Float> kept = new ArrayList<>();
    for (int f = 0; f < keys.length; f++) {
      int before = owners.size();
      for (int k = 0; k < classes; k++) {
        if (Math.abs(weights[f][k]) >= LEAST) {
          owners.add(k);
          kept.add(weights[f][k]);
        }
      }
      if (owners.size() > before) {
        spoken.add(f);
        starts.add(before);
      }
    }
    starts.add(owners.size());
    long[] names = spoken.stream().mapToLong(f -> keys[f]).toArray();
    float[] rarity = new float[names.length];
    for (int i = 0; i < rarity.length; i++) {
      rarity[i] = idf[spoken.get(i)];
    }
    short[] owner = new short[owners.size()];
    float[] weight = new float[owner.length];
    for (int i = 0; i < owner.length; i++) {
      owner[i] = owners.get(i).shortValue();
      weight[i] = kept.get(i);
    }
    int[] from = starts.stream().mapToInt(Integer::intValue).toArray();
    float[] columns = new float[dimensions * classes];
    for (int d = 0; d < dimensions; d++) {
      System.arraycopy(dense[d], 0, columns, d * classes, classes);
    }
    return LinearModel.of(names, rarity, from, owner, weight, bias, columns);
  }
}
