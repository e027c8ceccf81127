package org.wellword.benchmarks;

import com.idealista.tlsh.buckets.BucketProcessor;
import com.idealista.tlsh.digests.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wellword.signal.CaptionSketch;
import org.wellword.text.NormalForm;

/** Ways to sketch a caption; all but the last two read the same normal form. */
enum SketchEngine {
  /** 64 bits, each the vote of all pieces of three letters (Charikar, STOC 2002). */
  SIMHASH_64(3, 0, 0),
  /** The same with 256 bits. */
  SIMHASH_256(3, 0, 0),
  /** The lowest bit of 256 least hashes (Li and König, WWW 2010). */
  MINHASH_256_OF_1_BIT(3, 256, 1),
  /** Two bits of 128 least hashes. */
  MINHASH_128_OF_2_BITS(3, 128, 2),
  /** Four bits of 64 least hashes, pieces of three letters. */
  MINHASH_64_OF_4_BITS(3, 64, 4),
  /** The same, pieces of four letters. */
  MINHASH_64_OF_4_BITS_4_GRAMS(4, 64, 4),
  /** Eight bits of 32 least hashes. */
  MINHASH_32_OF_8_BITS(3, 32, 8),
  /** Four bits of 64 least hashes; near only where one of 16 groups of four is the same. */
  MINHASH_64_OF_4_BITS_BANDS(3, 64, 4),
  /** Eight bits of 32 least hashes; near only where one of 16 pairs is the same. */
  MINHASH_32_OF_8_BITS_BANDS(3, 32, 8),
  /** TLSH of the text, from 50 bytes on; without its demand that half of its buckets be filled. */
  TLSH(0, 0, 0),
  /** What {@link CaptionSketch} makes. */
  WELLWORD(0, 0, 0);

  /** Further than any other distance. */
  static final int FAR = 999;

  private static final int MIN_TLSH = 50;

  private final int gram;
  private final int lanes;
  private final int bits;

  SketchEngine(int gram, int lanes, int bits) {
    this.gram = gram;
    this.lanes = lanes;
    this.bits = bits;
  }

  /** The sketch, or null when the caption is too short for one. */
  @Nullable Object sketch(String caption) {
    if (this == TLSH) {
      return tlsh(caption);
    }
    if (this == WELLWORD) {
      return CaptionSketch.of(caption).orElse(null);
    }
    String form = new NormalForm().read(caption).toString();
    if (form.length() < gram) {
      return null;
    }
    return lanes > 0 ? minHash(form) : simHash(form, this == SIMHASH_64 ? 1 : 4);
  }

  /** How far two sketches are from each other. */
  int distance(Object a, Object b) {
    if (a instanceof Digest one) {
      return one.calculateDifference((Digest) b, true);
    }
    if (a instanceof CaptionSketch one) {
      CaptionSketch other = (CaptionSketch) b;
      return one.sharesBand(other) ? one.distance(other) : FAR;
    }
    long[] one = (long[]) a;
    long[] other = (long[]) b;
    if (name().endsWith("BANDS") && !sharesBand(one, other)) {
      return FAR;
    }
    int differing = 0;
    for (int w = 0; w < one.length; w++) {
      long x = one[w] ^ other[w];
      for (int fold = bits / 2; fold > 0; fold /= 2) {
        x |= x >>> fold;
      }
      differing += Long.bitCount(bits > 1 ? x & lowest() : x);
    }
    return differing;
  }

  private long lowest() {
    return switch (bits) {
      case 2 -> 0x5555555555555555L;
      case 4 -> 0x1111111111111111L;
      default -> 0x0101010101010101L;
    };
  }

  private static boolean sharesBand(long[] a, long[] b) {
    for (int w = 0; w < a.length; w++) {
      long x = a[w] ^ b[w];
      for (int shift = 0; shift < Long.SIZE; shift += Character.SIZE) {
        if ((x >>> shift & 0xFFFF) == 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable Digest tlsh(String caption) {
    if (caption.getBytes(StandardCharsets.UTF_8).length < MIN_TLSH) {
      return null;
    }
    try {
      return new BucketProcessor().process(caption).buildDigest();
    } catch (ArithmeticException e) {
      return null; // too few different bytes
    }
  }

  private long[] hashes(String form) {
    long[] hashes = new long[form.length() - gram + 1];
    for (int i = 0; i < hashes.length; i++) {
      long h = 0;
      for (int k = 0; k < gram; k++) {
        h = h << 16 | form.charAt(i + k);
      }
      hashes[i] = mix(h);
    }
    return hashes;
  }

  private long[] simHash(String form, int words) {
    int[] votes = new int[words * Long.SIZE];
    for (long hash : hashes(form)) {
      for (int w = 0; w < words; w++) {
        long h = mix(hash + w);
        for (int bit = 0; bit < Long.SIZE; bit++) {
          votes[w * Long.SIZE + bit] += (h >>> bit & 1) == 0 ? -1 : 1;
        }
      }
    }
    long[] sketch = new long[words];
    for (int v = 0; v < votes.length; v++) {
      sketch[v / Long.SIZE] |= votes[v] > 0 ? 1L << v : 0;
    }
    return sketch;
  }

  private long[] minHash(String form) {
    long[] least = new long[lanes];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long hash : hashes(form)) {
      for (int lane = 0; lane < lanes; lane++) {
        least[lane] = Math.min(least[lane], mix(hash + lane * 0x9E3779B97F4A7C15L) >>> 1);
      }
    }
    long[] sketch = new long[lanes * bits / Long.SIZE];
    for (int lane = 0; lane < lanes; lane++) {
      int at = lane * bits;
      sketch[at / Long.SIZE] |= (least[lane] & (1L << bits) - 1) << at;
    }
    return sketch;
  }

  /** The finaliser of SplitMix64. */
  private static long mix(long z) {
    long h = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    h = (h ^ h >>> 27) * 0x94D049BB133111EBL;
    return h ^ h >>> 31;
  }
}
