package org.wellword.signal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds all PDQ hashes within a Hamming distance of a given one, exactly.
 *
 * <p>Immutable and thread-safe. A hash is four {@code long}s, the first digits of its hexadecimal
 * form in the highest bits of the first. A look-up allocates nothing beyond its {@link HashHits}.
 * It costs 16 probes for every way to flip {@code radius / 16} of 16 bits (272 probes for 31), and
 * one short comparison for each of the {@code size / 65536} hashes behind a probe; memory is 132
 * bytes a hash and 4 MB. Crafted hashes that crowd behind one probe cost no more than a linear scan
 * for each probe that they share.
 *
 * <p>Design: multi-index hashing (Norouzi, Punjani, Fleet, CVPR 2012). The hash is cut into 16
 * chunks of 16 bits; of two hashes within 31 bits some chunk differs by at most one, so that 16 x
 * 17 probes find all. The pigeonring (Qin and Xiao, PVLDB 12(2), 2018) says more: going round the
 * ring, some such chunk also differs by at most 3 together with the next. So each posting keeps the
 * next chunk beside it: a run of two-byte values that is read from beginning to end, and only about
 * one of three hundred random candidates is looked up by its number. Postings are sorted by
 * counting into flat arrays. All runs are touched before the first is read, so that the memory's
 * latency is waited for once and not 272 times. A hash that is found through several chunks is told
 * by the first of them only, which can be seen from the hash itself: no set of those seen is kept.
 */
public final class PdqIndex {
  /** Greatest radius, beyond which probes would outnumber what they save. */
  public static final int MAX_RADIUS = 47;

  /** How many {@code long}s a hash has. */
  public static final int WORDS = ChunkPostings.WORDS;

  private static final int CHUNKS = ChunkPostings.CHUNKS;
  private static final int CHUNK_BITS = ChunkPostings.CHUNK_BITS;

  private static final VarHandle FOUR =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The lowest bit of each of four chunks, and the highest. */
  private static final long ONES = 0x0001_0001_0001_0001L;

  private static final long TOPS = ONES << (CHUNK_BITS - 1);

  /** Fewer hashes are compared one by one. */
  private static final int MIN_INDEXED = 8_000;

  private final int size;
  private final int radius;
  private final long[] hashes;

  /** Which bits to flip: all values with at most {@code radius / 16} bits. */
  private final char[] flips;

  /** By chunk; and beside each of its numbers, the next chunk of that hash. */
  private final ChunkPostings[] postings;

  private final byte[][] nexts;

  private PdqIndex(long[] hashes, int radius) {
    this.hashes = hashes.clone();
    this.size = hashes.length / WORDS;
    this.radius = radius;
    this.flips = flips(radius / CHUNKS);
    this.postings = size < MIN_INDEXED ? new ChunkPostings[0] : ChunkPostings.all(hashes);
    this.nexts = new byte[postings.length][];
    for (int c = 0; c < nexts.length; c++) {
      nexts[c] = nexts(c);
    }
  }

  /**
   * An index of hashes, numbered from 0 in the order given.
   *
   * @param hashes {@value #WORDS} numbers each
   * @param radius greatest distance that is found
   * @throws IllegalArgumentException when the radius is not in 0 to {@value #MAX_RADIUS}, or the
   *     length no multiple of {@value #WORDS}
   */
  public static PdqIndex of(long[] hashes, int radius) {
    if (radius < 0 || radius > MAX_RADIUS || hashes.length % WORDS != 0) {
      throw new IllegalArgumentException(
          "expected a radius of 0 to %d and 4 words a hash, got %d and %d words"
              .formatted(MAX_RADIUS, radius, hashes.length));
    }
    return new PdqIndex(hashes, radius);
  }

  /**
   * Writes a hash of 64 hexadecimal digits as four numbers into {@code words} from {@code at} on.
   *
   * @throws IllegalArgumentException when it is none; the message does not show it
   */
  public static void parse(String hash, long[] words, int at) {
    SignalValues.check(SignalType.MEDIA_PDQ, hash);
    for (int w = 0; w < WORDS; w++) {
      words[at + w] = Long.parseUnsignedLong(hash, w * 16, w * 16 + 16, 16);
    }
  }

  /** How many hashes it holds. */
  public int size() {
    return size;
  }

  /** The greatest distance that is found. */
  public int radius() {
    return radius;
  }

  /** Finds all hashes within the radius, by number; what {@code hits} held is gone. */
  public void search(long a, long b, long c, long d, HashHits hits) {
    hits.clear();
    if (postings.length == 0) {
      scan(a, b, c, d, hits);
      return;
    }
    hits.set(a, b, c, d, flips.length * CHUNKS);
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      open(chunk, hits);
    }
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      touch(chunk, hits);
    }
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      read(chunk, hits);
    }
    hits.sort();
  }

  /** Notes where the postings of all probes are. */
  private void open(int chunk, HashHits hits) {
    int[] from = postings[chunk].starts;
    int[] begins = hits.begins;
    int[] ends = hits.ends;
    int value = hits.chunks[chunk];
    int at = chunk * flips.length;
    for (char flip : flips) {
      int probe = value ^ flip;
      begins[at] = from[probe];
      ends[at++] = from[probe + 1];
    }
  }

  /** Loads both ends of all runs, without waiting for any. */
  private void touch(int chunk, HashHits hits) {
    byte[] next = nexts[chunk];
    int touched = hits.touched;
    int until = (chunk + 1) * flips.length;
    for (int at = until - flips.length; at < until; at++) {
      touched += next[hits.begins[at] * 2] + next[hits.ends[at] * 2];
    }
    hits.touched = touched;
  }

  /** Looks at four next chunks at a time. */
  private void read(int chunk, HashHits hits) {
    byte[] next = nexts[chunk];
    long following = hits.chunks[(chunk + 1) % CHUNKS] * ONES;
    int both = 2 * radius / CHUNKS;
    int at = chunk * flips.length;
    for (char flip : flips) {
      long above = (Short.MAX_VALUE - both + Integer.bitCount(flip)) * ONES;
      int end = hits.ends[at];
      for (int i = hits.begins[at++]; i < end; i += 4) {
        long near = ~(bitCounts((long) FOUR.get(next, i * 2) ^ following) + above) & TOPS;
        for (; near != 0; near &= near - 1) {
          int number = i + Long.numberOfTrailingZeros(near) / CHUNK_BITS;
          if (number < end) {
            verify(postings[chunk].numbers[number], chunk, hits);
          }
        }
      }
    }
  }

  /** How many bits each of four chunks has. */
  private static long bitCounts(long chunks) {
    long x = chunks - (chunks >>> 1 & 0x5555_5555_5555_5555L);
    x = (x & 0x3333_3333_3333_3333L) + (x >>> 2 & 0x3333_3333_3333_3333L);
    x = x + (x >>> 4) & 0x0F0F_0F0F_0F0F_0F0FL;
    return x + (x >>> 8) & 0x001F_001F_001F_001FL;
  }

  private void verify(int number, int chunk, HashHits hits) {
    long[] all = hashes;
    int at = number * WORDS;
    long a = all[at] ^ hits.a;
    long b = all[at + 1] ^ hits.b;
    long c = all[at + 2] ^ hits.c;
    long d = all[at + 3] ^ hits.d;
    int distance = Long.bitCount(a) + Long.bitCount(b) + Long.bitCount(c) + Long.bitCount(d);
    if (distance <= radius && firstChunk(a, b, c, d) == chunk) {
      hits.add(number, distance);
    }
  }

  /** The first chunk through which hashes that differ in these bits are found. */
  private int firstChunk(long a, long b, long c, long d) {
    int each = radius / CHUNKS;
    int both = 2 * radius / CHUNKS;
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      int own = Integer.bitCount(chunk(chunk, a, b, c, d));
      int next = Integer.bitCount(chunk((chunk + 1) % CHUNKS, a, b, c, d));
      if (own <= each && own + next <= both) {
        return chunk;
      }
    }
    return -1; // the pigeonring says that this cannot be
  }

  private void scan(long a, long b, long c, long d, HashHits hits) {
    for (int number = 0, at = 0; number < size; number++, at += WORDS) {
      int half = Long.bitCount(hashes[at] ^ a) + Long.bitCount(hashes[at + 1] ^ b);
      if (half <= radius) {
        int distance = half + Long.bitCount(hashes[at + 2] ^ c) + Long.bitCount(hashes[at + 3] ^ d);
        if (distance <= radius) {
          hits.add(number, distance);
        }
      }
    }
  }

  static int chunk(int chunk, long a, long b, long c, long d) {
    long word =
        switch (chunk >> 2) {
          case 0 -> a;
          case 1 -> b;
          case 2 -> c;
          default -> d;
        };
    return ChunkPostings.chunk(word, chunk);
  }

  private byte[] nexts(int chunk) {
    byte[] next = new byte[2 * size + Long.BYTES]; // four are read at the end of the last run, too
    for (int i = 0; i < size; i++) {
      int number = postings[chunk].numbers[i];
      int value = ChunkPostings.chunk(hashes, number, (chunk + 1) % CHUNKS);
      next[2 * i] = (byte) value;
      next[2 * i + 1] = (byte) (value >> 8);
    }
    return next;
  }

  private static char[] flips(int bits) {
    char[] all = new char[ChunkPostings.VALUES];
    int count = 0;
    for (int v = 0; v < all.length; v++) {
      if (Integer.bitCount(v) <= bits) {
        all[count++] = (char) v;
      }
    }
    return Arrays.copyOf(all, count);
  }
}
