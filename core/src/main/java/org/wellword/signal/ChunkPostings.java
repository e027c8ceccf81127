package org.wellword.signal;

/**
 * The numbers of 256-bit values, by one of their sixteen chunks of 16 bits, sorted by counting into
 * one array.
 */
final class ChunkPostings {
  static final int CHUNKS = 16;
  static final int CHUNK_BITS = 16;
  static final int VALUES = 1 << CHUNK_BITS;

  /** How many {@code long}s a value has. */
  static final int WORDS = 4;

  /** By value of the chunk, where its numbers begin; and behind the last, where they end. */
  final int[] starts = new int[VALUES + 1];

  final int[] numbers;

  /** Of {@code values.length / 4} values, numbered from 0. */
  ChunkPostings(long[] values, int chunk) {
    int size = values.length / WORDS;
    numbers = new int[size];
    for (int number = 0; number < size; number++) {
      starts[chunk(values, number, chunk) + 1]++;
    }
    for (int v = 0; v < VALUES; v++) {
      starts[v + 1] += starts[v];
    }
    int[] free = starts.clone();
    for (int number = 0; number < size; number++) {
      numbers[free[chunk(values, number, chunk)]++] = number;
    }
  }

  /** The postings of every chunk. */
  static ChunkPostings[] all(long[] values) {
    ChunkPostings[] all = new ChunkPostings[CHUNKS];
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      all[chunk] = new ChunkPostings(values, chunk);
    }
    return all;
  }

  /** A chunk of value {@code number}; the first is in the highest bits of the first word. */
  static int chunk(long[] values, int number, int chunk) {
    return chunk(values[number * WORDS + (chunk >> 2)], chunk);
  }

  /** A chunk, out of the word that holds it. */
  static int chunk(long word, int chunk) {
    return (int) (word >>> (Long.SIZE - CHUNK_BITS - CHUNK_BITS * (chunk & 3))) & (VALUES - 1);
  }
}
