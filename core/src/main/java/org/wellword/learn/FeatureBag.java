package org.wellword.learn;

import java.util.Arrays;

/** Distinct features of a text, reused from text to text. Not thread-safe. */
public final class FeatureBag {
  private int[] features = new int[64];
  private int size;

  /** An empty bag. */
  public FeatureBag() {}

  /** Empties it. */
  public void clear() {
    size = 0;
  }

  /** Holds the same as another bag from now on. */
  public void copy(FeatureBag other) {
    if (features.length < other.size) {
      features = new int[other.features.length];
    }
    System.arraycopy(other.features, 0, features, 0, other.size);
    size = other.size;
  }

  /** Adds a feature; a number below 0 is none. */
  public void add(int feature) {
    if (feature >= 0) {
      if (size == features.length) {
        features = Arrays.copyOf(features, size * 2);
      }
      features[size++] = feature;
    }
  }

  /** Sorts, and drops what stands there twice; call it before reading. */
  public void close() {
    Arrays.sort(features, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || features[i] != features[i - 1]) {
        features[distinct++] = features[i];
      }
    }
    size = distinct;
  }

  /** How many features there are. */
  public int size() {
    return size;
  }

  /** The {@code i}-th feature, from 0; they ascend. */
  public int get(int i) {
    return features[i];
  }
}
