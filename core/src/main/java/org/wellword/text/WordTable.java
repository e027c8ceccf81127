package org.wellword.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Words by their characters, numbered from 0: open addressing, immutable, thread-safe. A look-up
 * costs one load for most words that are not there.
 */
public final class WordTable implements WordSet {
  private static final int[] NONE = {};

  /** More readings of one masked word would be guesswork. */
  private static final int MAX_MASKED = 8;

  private static final int MAX_LENGTH = 32;

  private final char[][] words;

  /** Words of plain letters, by length. */
  private final int[][] byLength = new int[MAX_LENGTH + 1][];

  /**
   * Hash in the upper half, number plus one in the lower; 0 is free. One load tells most misses.
   */
  private final long[] slots;

  private final int mask;

  /** A table of these words, numbered in their order; they must be distinct. */
  public WordTable(List<String> words) {
    this.words = words.stream().map(String::toCharArray).toArray(char[][]::new);
    int size = Integer.highestOneBit(Math.max(8, words.size())) * 4;
    slots = new long[size];
    mask = size - 1;
    for (int id = 0; id < words.size(); id++) {
      int hash = words.get(id).hashCode();
      int slot = spread(hash) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = (long) hash << 32 | (id + 1);
    }
    for (int length = 0; length <= MAX_LENGTH; length++) {
      int wanted = length;
      byLength[length] =
          IntStream.range(0, words.size())
              .filter(id -> this.words[id].length == wanted)
              .filter(id -> wanted > 0 && Character.isLetter(this.words[id][0]))
              .toArray();
    }
  }

  @Override
  public int find(char[] chars, int from, int length, int hash) {
    int slot = spread(hash) & mask;
    long entry;
    while ((entry = slots[slot]) != 0) {
      int id = (int) entry - 1;
      if ((int) (entry >>> 32) == hash && equal(words[id], chars, from, length)) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  @Override
  public int @Nullable [] findMasked(char[] masked, int length, char any) {
    int[] found = new int[MAX_MASKED];
    int count = 0;
    for (int id : length < byLength.length ? byLength[length] : NONE) {
      if (agrees(words[id], masked, any)) {
        found[count++] = id;
        if (count == MAX_MASKED) {
          break;
        }
      }
    }
    return count == 0 ? null : Arrays.copyOf(found, count);
  }

  private static boolean agrees(char[] word, char[] masked, char any) {
    for (int i = 0; i < word.length; i++) {
      if (masked[i] != any && masked[i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  /** Word {@code id}. Allocates. */
  public String word(int id) {
    return new String(words[id]);
  }

  /** How many words there are. */
  public int size() {
    return words.length;
  }

  private static boolean equal(char[] word, char[] chars, int from, int length) {
    return Arrays.equals(word, 0, word.length, chars, from, from + length);
  }

  private static int spread(int hash) {
    int h = hash * 0x9E3779B9;
    return h ^ (h >>> 15);
  }
}
