package org.wellword.learn;

/** Vectors with one byte a number. A cosine needs no scale, so none is kept beside them. */
public final class Int8 {
  private static final int MAX = 127;

  /** So that a dot product of up to 512 numbers with bytes stays within an int. */
  private static final int QUERY_ONE = 1 << 14;

  private Int8() {}

  /** Writes {@code vector} into {@code row} at {@code at}; returns the value of a one. */
  public static float quantise(float[] vector, byte[] row, int at) {
    float most = 0;
    for (float x : vector) {
      most = Math.max(most, Math.abs(x));
    }
    if (most == 0) {
      return 0;
    }
    for (int d = 0; d < vector.length; d++) {
      row[at + d] = (byte) Math.round(vector[d] / most * MAX);
    }
    return most / MAX;
  }

  public static byte[] quantise(float[] vector) {
    byte[] row = new byte[vector.length];
    float unused = quantise(vector, row, 0);
    return row;
  }

  /** A vector of length 1 that is to be compared with many rows. */
  public static short[] query(float[] unit) {
    short[] query = new short[unit.length];
    for (int d = 0; d < query.length; d++) {
      query[d] = (short) Math.round(unit[d] * QUERY_ONE);
    }
    return query;
  }

  /** The cosine of a query and a row, in exact integer arithmetic; 0 when one of them is zero. */
  public static double cosine(short[] query, byte[] rows, int at, double rowLength) {
    return rowLength == 0 ? 0 : dot(query, rows, at) / (rowLength * QUERY_ONE);
  }

  private static int dot(short[] query, byte[] rows, int at) {
    int sum = 0;
    for (int d = 0; d < query.length; d++) {
      sum += query[d] * rows[at + d];
    }
    return sum;
  }

  /** The length of a row. */
  public static double length(byte[] rows, int at, int dimensions) {
    int square = 0;
    for (int d = 0; d < dimensions; d++) {
      square += rows[at + d] * rows[at + d];
    }
    return Math.sqrt(square);
  }
}
