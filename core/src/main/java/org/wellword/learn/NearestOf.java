package org.wellword.learn;

/**
 * Keeps the best {@code k} of numbered scores, offered in ascending order of number; of equal
 * scores the first. A binary heap, worst on top. Not thread-safe.
 */
public final class NearestOf {
  private final int[] numbers;
  private final double[] scores;
  private int count;

  /** Takes a number and its score. */
  public interface Taker {
    /** Takes one. */
    void take(int number, double score);
  }

  /** Keeps at most {@code k}. */
  public NearestOf(int k) {
    numbers = new int[k];
    scores = new double[k];
  }

  /** How many are kept. */
  public int count() {
    return count;
  }

  /** Offers a score. */
  public void offer(int number, double score) {
    if (count < numbers.length) {
      int at = count++;
      while (at > 0 && worse(number, score, (at - 1) / 2)) {
        put(at, numbers[(at - 1) / 2], scores[(at - 1) / 2]);
        at = (at - 1) / 2;
      }
      put(at, number, score);
    } else if (count > 0 && score > scores[0]) {
      sink(number, score);
    }
  }

  /** Gives all away, worst first; {@link #count} tells how many there are still. */
  public void drain(Taker taker) {
    while (count > 0) {
      taker.take(numbers[0], scores[0]);
      count--;
      sink(numbers[count], scores[count]);
    }
  }

  private void sink(int number, double score) {
    int at = 0;
    int child = 1;
    while (child < count) {
      if (child + 1 < count && worse(numbers[child + 1], scores[child + 1], child)) {
        child++;
      }
      if (worse(number, score, child)) {
        break;
      }
      put(at, numbers[child], scores[child]);
      at = child;
      child = 2 * at + 1;
    }
    if (count > 0) {
      put(at, number, score);
    }
  }

  private void put(int at, int number, double score) {
    numbers[at] = number;
    scores[at] = score;
  }

  private boolean worse(int number, double score, int than) {
    return score < scores[than] || (score == scores[than] && number > numbers[than]);
  }
}
