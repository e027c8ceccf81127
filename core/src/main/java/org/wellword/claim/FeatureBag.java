package org.wellword.claim;

import java.util.Arrays;

/** Distinct features of a text, reused from text to text. Not thread-safe. */
final class FeatureBag {
  private int[] features = new int[64];
  private int size;

  void clear() {
    size = 0;
  }

  /** Adds a feature; a number below 0 is none. */
  void add(int feature) {
    if (feature >= 0) {
      if (size == features.length) {
        features = Arrays.copyOf(features, size * 2);
      }
      features[size++] = feature;
    }
  }

  /** Sorts, and drops what stands there twice; call it before reading. */
  void close() {
    Arrays.sort(features, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || features[i] != features[i - 1]) {
        features[distinct++] = features[i];
      }
    }
    size = distinct;
  }

  int size() {
    return size;
  }

  int get(int i) {
    return features[i];
  }
}
