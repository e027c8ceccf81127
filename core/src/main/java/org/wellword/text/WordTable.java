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
  private static final int HEAD = 4;

  /**
   * All words one after the other, and where each begins; one more entry tells where the last ends.
   */
  private final char[] pool;

  private final int[] begin;

  /** Words that begin with a letter, by length. */
  private final int[][] byLength = new int[MAX_LENGTH + 1][];

  /** The first characters of each of them, {@link #HEAD} at most, as one number. */
  private final long[][] heads = new long[MAX_LENGTH + 1][];

  /**
   * Hash in the upper half, number plus one in the lower; 0 is free. One load tells most misses.
   */
  private final long[] slots;

  private final int mask;

  /** Hashes of all beginnings of words, as bits; a hundredth of the strangers pass. */
  private final long[] beginnings = new long[1 << 14];

  /** A table of these words, numbered in their order; they must be distinct. */
  public WordTable(List<String> words) {
    pool = String.join("", words).toCharArray();
    begin = new int[words.size() + 1];
    for (int id = 0; id < words.size(); id++) {
      begin[id + 1] = begin[id] + words.get(id).length();
    }
    int size = Integer.highestOneBit(Math.max(8, words.size())) * 4;
    slots = new long[size];
    mask = size - 1;
    for (int id = 0; id < words.size(); id++) {
      markBeginnings(begin[id], begin[id + 1]);
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
              .filter(id -> begin[id + 1] - begin[id] == wanted)
              .filter(id -> wanted > 0 && Character.isLetter(pool[begin[id]]))
              .toArray();
      heads[length] =
          IntStream.of(byLength[length])
              .mapToLong(id -> head(pool, begin[id], wanted, (char) 0))
              .toArray();
    }
  }

  /** The first characters of a word; where it holds {@code any}, no bit is set. */
  private static long head(char[] chars, int from, int length, char any) {
    long head = 0;
    for (int i = 0; i < Math.min(length, HEAD); i++) {
      head = head << Character.SIZE | (chars[from + i] == any ? 0 : chars[from + i]);
    }
    return head;
  }

  private void markBeginnings(int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + pool[i];
      int bit = spread(hash);
      beginnings[(bit >>> 6) & (beginnings.length - 1)] |= 1L << bit;
    }
  }

  @Override
  public boolean mayBegin(int hash) {
    int bit = spread(hash);
    return ((beginnings[(bit >>> 6) & (beginnings.length - 1)] >>> bit) & 1) != 0;
  }

  @Override
  public int find(char[] chars, int from, int length, int hash) {
    int slot = spread(hash) & mask;
    long entry;
    while ((entry = slots[slot]) != 0) {
      int id = (int) entry - 1;
      if ((int) (entry >>> 32) == hash && equal(id, chars, from, length)) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  @Override
  public int @Nullable [] findMasked(char[] masked, int length, char any) {
    int[] found = NONE;
    int at = nextMasked(masked, length, any, 0);
    while (at >= 0 && found.length < MAX_MASKED) {
      found = Arrays.copyOf(found, found.length + 1);
      found[found.length - 1] = byLength[length][at];
      at = nextMasked(masked, length, any, at + 1);
    }
    return found.length == 0 ? null : found;
  }

  @Override
  public boolean hasMasked(char[] masked, int length, char any) {
    return nextMasked(masked, length, any, 0) >= 0;
  }

  /** The next word of that length, from {@code from} on, that agrees; or -1. */
  private int nextMasked(char[] masked, int length, char any, int from) {
    if (length > MAX_LENGTH) {
      return -1;
    }
    long head = head(masked, 0, length, any);
    long known = 0;
    for (int i = 0; i < Math.min(length, HEAD); i++) {
      known = known << Character.SIZE | (masked[i] == any ? 0 : Character.MAX_VALUE);
    }
    long[] words = heads[length];
    for (int i = from; i < words.length; i++) {
      if (((words[i] ^ head) & known) == 0 && agrees(byLength[length][i], masked, any)) {
        return i;
      }
    }
    return -1;
  }

  private boolean agrees(int id, char[] masked, char any) {
    for (int i = begin[id], k = 0; i < begin[id + 1]; i++, k++) {
      if (masked[k] != any && masked[k] != pool[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public long skimHash(int id) {
    return SkimTokens.hash(pool, begin[id], begin[id + 1] - begin[id]);
  }

  /** Word {@code id}. Allocates. */
  public String word(int id) {
    return new String(pool, begin[id], begin[id + 1] - begin[id]);
  }

  /** How many words there are. */
  public int size() {
    return begin.length - 1;
  }

  private boolean equal(int id, char[] chars, int from, int length) {
    int at = begin[id];
    if (begin[id + 1] - at != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (pool[at + i] != chars[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static int spread(int hash) {
    int h = hash * 0x9E3779B9;
    return h ^ (h >>> 15);
  }
}
