package org.wellword.benchmarks;

import java.util.List;

/** No engine at all: every character of the caption goes through a lower-casing table. */
final class FloorCounter implements PhraseCounter {
  private static final int MASK = 127;
  private static final char[] FOLDED = new char[MASK + 1];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = Character.toLowerCase(c);
    }
  }

  @Override
  public int count(String caption) {
    int length = caption.length();
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += FOLDED[caption.charAt(i) & MASK];
    }
    return sum;
  }

  /** What {@link #count} must give for a caption. */
  static int slowly(String caption) {
    return caption.chars().map(c -> Character.toLowerCase(c & MASK)).sum();
  }

  /** What {@link #count} must give for all captions together. */
  static int expected(List<String> captions) {
    return captions.stream().mapToInt(FloorCounter::slowly).sum();
  }
}
