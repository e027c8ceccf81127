package org.wellword.learn;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A multinomial logistic regression over sparse features and a dense vector. Features are known by
 * the hash of their name. Immutable and thread-safe.
 *
 * <p>A text's features weigh by their inverse frequency and have length {@link #GAIN} together, so
 * that long texts do not outshout short ones; the dense vector, of length 1, is multiplied by the
 * same. Scores are logarithms up to a common constant; {@link #softmax} makes them probabilities.
 */
public final class LinearModel {
  /** The length of a text's features, and of its vector. */
  public static final float GAIN = 5;

  private static final int COLUMNS = 4;

  /** Ascending. */
  private final long[] keys;

  /** Numbers of features plus one by the highest bits of their keys; 0 is free. */
  private final int[] slots;

  private final int shift;

  /**
   * A bit for each value of the highest bits of a key that some feature has. Most words and pairs
   * of a caption are no feature, and end here, in memory that stays near.
   */
  private final long[] present;

  private final int presentShift;

  private final float[] idf;

  /** Where the postings of each feature begin; one more than there are features. */
  private final int[] starts;

  private final short[] owners;
  private final float[] weights;
  private final float[] bias;

  /**
   * By dimension, then class: a score is a sum of whole columns. Bytes, because the compiler adds
   * many at a time only where what it reads and what it writes cannot be the same array (11 us for
   * 270 classes as floats, 3 as bytes).
   */
  private final byte[] dense;

  /** What a one of {@link #dense} is worth. */
  private final float unit;

  private LinearModel(
      long[] keys,
      float[] idf,
      int[] starts,
      short[] owners,
      float[] weights,
      float[] bias,
      byte[] dense,
      float unit) {
    this.keys = keys;
    this.idf = idf;
    this.starts = starts;
    this.owners = owners;
    this.weights = weights;
    this.bias = bias;
    this.dense = dense;
    this.unit = unit;
    int size = Integer.highestOneBit(Math.max(1, keys.length)) * 4;
    this.slots = new int[size];
    this.shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
    this.present = new long[Math.max(1, size * 2 / Long.SIZE)];
    this.presentShift = shift - Integer.numberOfTrailingZeros(present.length * Long.SIZE / size);
    index();
  }

  /** A model of the parts that {@link LinearLearner} has; the dense weights are kept as bytes. */
  public static LinearModel of(
      long[] keys,
      float[] idf,
      int[] starts,
      short[] owners,
      float[] weights,
      float[] bias,
      float[] dense) {
    byte[] columns = new byte[dense.length];
    float unit = Int8.quantise(dense, columns, 0);
    return new LinearModel(keys, idf, starts, owners, weights, bias, columns, unit);
  }

  /** A model without features, to which all of {@code classes} are alike. */
  public static LinearModel empty(int classes) {
    return new LinearModel(
        new long[0],
        new float[0],
        new int[1],
        new short[0],
        new float[0],
        new float[classes],
        new byte[0],
        0);
  }

  /** How many classes there are. */
  public int classes() {
    return bias.length;
  }

  /** How many features there are. */
  public int features() {
    return keys.length;
  }

  /** The number of the feature named by {@code key}, or -1. */
  public int feature(long key) {
    long bit = key >>> presentShift;
    if ((present[(int) (bit >>> 6)] & 1L << bit) == 0) {
      return -1;
    }
    int slot = (int) (key >>> shift);
    for (int f = slots[slot]; f != 0; f = slots[slot]) {
      if (keys[f - 1] == key) {
        return f - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  /** Keys are hashes, so that their highest bits spread well. */
  private void index() {
    for (int f = 0; f < keys.length; f++) {
      long bit = keys[f] >>> presentShift;
      present[(int) (bit >>> 6)] |= 1L << bit;
      int slot = (int) (keys[f] >>> shift);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = f + 1;
    }
  }

  /** The key that follows {@code key} by one more word; 0 begins. */
  public static long key(long key, String word) {
    long h = (key ^ word.hashCode()) * 0x9E3779B97F4A7C15L;
    return h ^ (h >>> 29);
  }

  /** What the features say for each class, into {@code scores}. */
  public void score(FeatureBag bag, float[] scores) {
    System.arraycopy(bias, 0, scores, 0, bias.length);
    float square = 0;
    for (int i = 0; i < bag.size(); i++) {
      square += idf[bag.get(i)] * idf[bag.get(i)];
    }
    float gain = square == 0 ? 0 : (float) (GAIN / Math.sqrt(square));
    for (int i = 0; i < bag.size(); i++) {
      int feature = bag.get(i);
      float x = gain * idf[feature];
      for (int p = starts[feature]; p < starts[feature + 1]; p++) {
        scores[owners[p]] += x * weights[p];
      }
    }
  }

  /** Adds up what speaks for each class, as if nothing spoke against it, into {@code sums}. */
  public void favour(FeatureBag bag, float[] sums) {
    Arrays.fill(sums, 0);
    for (int i = 0; i < bag.size(); i++) {
      int feature = bag.get(i);
      for (int p = starts[feature]; p < starts[feature + 1]; p++) {
        sums[owners[p]] += idf[feature] * Math.max(0, weights[p]);
      }
    }
  }

  /** Adds what the vector of a text says; four columns at a time, so that scores stay near. */
  public void addDense(float[] vector, float[] scores) {
    int n = bias.length;
    float gain = GAIN * unit;
    int d = 0;
    for (; d + COLUMNS <= vector.length; d += COLUMNS) {
      float a = gain * vector[d];
      float b = gain * vector[d + 1];
      float c = gain * vector[d + 2];
      float e = gain * vector[d + 3];
      int row = d * n;
      for (int k = 0; k < n; k++) {
        int at = row + k;
        scores[k] +=
            a * dense[at] + b * dense[at + n] + c * dense[at + 2 * n] + e * dense[at + 3 * n];
      }
    }
    for (; d < vector.length; d++) {
      float x = gain * vector[d];
      for (int k = 0; k < n; k++) {
        scores[k] += x * dense[d * n + k];
      }
    }
  }

  /** The weight of a feature for a class, its rarity included, before it is scaled to the text. */
  public float weight(int feature, int owner) {
    int at = Arrays.binarySearch(owners, starts[feature], starts[feature + 1], (short) owner);
    return at < 0 ? 0 : idf[feature] * weights[at];
  }

  /** Turns scores into probabilities, in place; they add up to 1. */
  public static void softmax(float[] scores) {
    float max = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      max = Math.max(max, score);
    }
    float sum = 0;
    for (int k = 0; k < scores.length; k++) {
      scores[k] = (float) StrictMath.exp(scores[k] - max);
      sum += scores[k];
    }
    for (int k = 0; k < scores.length; k++) {
      scores[k] /= sum;
    }
  }

  /** How many bytes {@link #write} takes. */
  public int bytes() {
    return 4 * Integer.BYTES
        + keys.length * (Long.BYTES + Float.BYTES + Integer.BYTES)
        + Float.BYTES
        + owners.length * (Short.BYTES + 1)
        + bias.length * Float.BYTES
        + Float.BYTES
        + dense.length;
  }

  /** Writes counts, keys, idf, starts, postings with one byte a weight, bias, and the columns. */
  public void write(ByteBuffer out) {
    out.putInt(keys.length).putInt(owners.length).putInt(bias.length).putInt(dense.length);
    for (int f = 0; f < keys.length; f++) {
      out.putLong(keys[f]).putFloat(idf[f]).putInt(starts[f]);
    }
    byte[] row = new byte[weights.length];
    out.putFloat(Int8.quantise(weights, row, 0));
    for (short owner : owners) {
      out.putShort(owner);
    }
    out.put(row);
    for (float b : bias) {
      out.putFloat(b);
    }
    out.putFloat(unit).put(dense);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when counts do not fit
   */
  public static LinearModel read(ByteBuffer in) {
    int features = in.getInt();
    int postings = in.getInt();
    int classes = in.getInt();
    int columns = in.getInt();
    long needed = 16L * features + 3L * postings + 4L * classes + columns;
    if (features < 0 || postings < 0 || classes < 1 || columns < 0 || needed > in.remaining()) {
      throw new IllegalArgumentException("its counts do not fit its length");
    }
    long[] keys = new long[features];
    float[] idf = new float[features];
    int[] starts = new int[features + 1];
    starts[features] = postings;
    for (int f = 0; f < features; f++) {
      keys[f] = in.getLong();
      idf[f] = in.getFloat();
      starts[f] = in.getInt();
      if (starts[f] < (f == 0 ? 0 : starts[f - 1]) || starts[f] > postings) {
        throw new IllegalArgumentException("its postings are out of order");
      }
    }
    float scale = in.getFloat();
    short[] owners = new short[postings];
    in.asShortBuffer().get(owners);
    in.position(in.position() + postings * Short.BYTES);
    for (short owner : owners) {
      if (owner < 0 || owner >= classes) {
        throw new IllegalArgumentException("it names a class that it does not have");
      }
    }
    float[] weights = scaled(in, postings, scale);
    float[] bias = new float[classes];
    in.asFloatBuffer().get(bias);
    in.position(in.position() + classes * Float.BYTES);
    float unit = in.getFloat();
    byte[] dense = new byte[columns];
    in.get(dense);
    return new LinearModel(keys, idf, starts, owners, weights, bias, dense, unit);
  }

  private static float[] scaled(ByteBuffer in, int count, float scale) {
    byte[] bytes = new byte[count];
    in.get(bytes);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = scale * bytes[i];
    }
    return values;
  }
}
