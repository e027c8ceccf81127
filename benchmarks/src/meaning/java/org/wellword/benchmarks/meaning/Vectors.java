package org.wellword.benchmarks.meaning;

/** Arithmetic of float vectors. */
final class Vectors {
  private Vectors() {}

  static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }

  /** Scales to length 1 in place; returns the length it had, or a tiny one for zero. */
  static float normalise(float[] vector) {
    float length = (float) Math.max(1e-9, Math.sqrt(dot(vector, vector)));
    for (int d = 0; d < vector.length; d++) {
      vector[d] /= length;
    }
    return length;
  }

  static void addScaled(float[] to, float factor, float[] vector) {
    for (int d = 0; d < to.length; d++) {
      to[d] += factor * vector[d];
    }
  }
}
