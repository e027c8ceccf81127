package org.wellword.benchmarks.meaning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Learns a vector for each piece such that the weighted sum over a text points where the teacher
 * points: loss 1 - cosine, Adam (Kingma and Ba 2015) on the pieces that a batch touches. The weight
 * of a piece is its idf among the texts; a tenth of the pieces is left out at random each time.
 */
final class TokenTrainer {
  private static final int BATCH = 512;
  private static final float DROPOUT = 0.1f;
  private static final float RATE = 3e-3f;
  private static final float LAST_RATE = 1e-5f;
  private static final float MEAN_DECAY = 0.9f;
  private static final float SQUARE_DECAY = 0.999f;

  private final int[][] texts;
  private final float[][] targets;
  private final float[][] vectors;
  private final float[] weights;
  private final int dimensions;
  private final Random random = new Random(42);

  /** Adam's running mean and mean square of a piece's gradient, and how often it was touched. */
  private static final class Moments {
    final float[] mean;
    final float[] square;
    int steps;

    Moments(int dimensions) {
      mean = new float[dimensions];
      square = new float[dimensions];
    }
  }

  private final @Nullable Moments[] moments;
  private final float[][] gradients;
  private final BitSet touched = new BitSet();

  /**
   * A trainer.
   *
   * @param texts the pieces of each text
   * @param targets where each text should point, of length 1
   * @param vectors the vectors to begin with, one a piece; changed in place
   */
  TokenTrainer(int[][] texts, float[][] targets, float[][] vectors) {
    this.texts = texts;
    this.targets = targets;
    this.vectors = vectors;
    this.dimensions = targets[0].length;
    this.weights = idf(texts, vectors.length);
    this.moments = new Moments[vectors.length];
    this.gradients = new float[vectors.length][];
  }

  private static float[] idf(int[][] texts, int pieces) {
    int[] frequency = new int[pieces];
    for (int[] text : texts) {
      Arrays.stream(text).distinct().forEach(id -> frequency[id]++);
    }
    float[] idf = new float[pieces];
    for (int i = 0; i < pieces; i++) {
      idf[i] = (float) Math.log(1 + (texts.length - frequency[i] + 0.5) / (frequency[i] + 0.5));
    }
    return idf;
  }

  /** Reads all texts once, in a new order; returns the mean of 1 - cosine. */
  double epoch(int epoch, int epochs) {
    float rate = RATE * (1 - (float) epoch / epochs) + LAST_RATE;
    int[] order = shuffled();
    double loss = 0;
    for (int from = 0; from < order.length; from += BATCH) {
      int to = Math.min(order.length, from + BATCH);
      for (int i = from; i < to; i++) {
        loss += learn(texts[order[i]], targets[order[i]], to - from);
      }
      touched.stream().forEach(id -> step(id, rate));
      touched.clear();
    }
    return loss / order.length;
  }

  /** Each piece's vector times its weight. */
  float[][] weighted() {
    float[][] weighted = new float[vectors.length][dimensions];
    for (int i = 0; i < weighted.length; i++) {
      Vectors.addScaled(weighted[i], weights[i], vectors[i]);
    }
    return weighted;
  }

  private int[] shuffled() {
    int[] order = new int[texts.length];
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  /** Adds the gradient of one text; returns its loss. */
  private float learn(int[] text, float[] target, int batch) {
    float[] share = new float[text.length];
    double square = 0;
    for (int i = 0; i < text.length; i++) {
      share[i] = random.nextFloat() < DROPOUT ? 0 : weights[text[i]];
      square += share[i] * share[i];
    }
    if (square == 0) {
      return 0;
    }
    float[] sum = new float[dimensions];
    for (int i = 0; i < text.length; i++) {
      share[i] /= (float) Math.sqrt(square);
      Vectors.addScaled(sum, share[i], vectors[text[i]]);
    }
    float length = Math.max(1e-6f, Vectors.normalise(sum));
    float cosine = Vectors.dot(sum, target);
    for (int d = 0; d < dimensions; d++) {
      sum[d] = (cosine * sum[d] - target[d]) / length / batch;
    }
    for (int i = 0; i < text.length; i++) {
      if (share[i] != 0) {
        int id = text[i];
        if (!touched.get(id)) {
          touched.set(id);
          gradients[id] = new float[dimensions];
        }
        Vectors.addScaled(gradients[id], share[i], sum);
      }
    }
    return 1 - cosine;
  }

  private void step(int id, float rate) {
    Moments m = moments[id];
    if (m == null) {
      m = new Moments(dimensions);
      moments[id] = m;
    }
    m.steps++;
    float meanFix = (float) (1 - Math.pow(MEAN_DECAY, m.steps));
    float squareFix = (float) (1 - Math.pow(SQUARE_DECAY, m.steps));
    float[] gradient = gradients[id];
    float[] vector = vectors[id];
    for (int d = 0; d < dimensions; d++) {
      m.mean[d] = MEAN_DECAY * m.mean[d] + (1 - MEAN_DECAY) * gradient[d];
      m.square[d] = SQUARE_DECAY * m.square[d] + (1 - SQUARE_DECAY) * gradient[d] * gradient[d];
      vector[d] -=
          rate * (m.mean[d] / meanFix) / ((float) Math.sqrt(m.square[d] / squareFix) + 1e-9f);
    }
  }
}
