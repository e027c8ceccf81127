package org.wellword.phrase;

import java.util.Arrays;

/** A list of numbers that only grows, without a box for each. Not thread-safe. */
final class IntList {
  private int[] values;
  private int size;

  IntList() {
    this(64);
  }

  /** A list that will probably hold about {@code expected} numbers. */
  IntList(int expected) {
    values = new int[Math.max(expected, 16)];
  }

  int size() {
    return size;
  }

  int get(int at) {
    return values[at];
  }

  void set(int at, int value) {
    values[at] = value;
  }

  /** Adds a number; returns its place. */
  int add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size] = value;
    return size++;
  }

  /** Adds the first {@code count} numbers of {@code more}. */
  void addAll(int[] more, int count) {
    if (size + count > values.length) {
      values = Arrays.copyOf(values, Math.max(size + count, values.length * 2));
    }
    System.arraycopy(more, 0, values, size, count);
    size += count;
  }

  /** Whether the numbers from {@code from} to {@code to} are the first of {@code other}. */
  boolean rangeEquals(int from, int to, int[] other) {
    return Arrays.equals(values, from, to, other, 0, to - from);
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
